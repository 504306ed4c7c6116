// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what a judgement found into sentences and steps.
#include "ui/bridge/judgement_text.h"

#include "ui/bridge/expression_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"
#include "ui/bridge/metric_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using scorecard::Bound;
using scorecard::CardExplanation;
using scorecard::Holds;
using scorecard::kNoData;

QString tr(const char* text) { return QCoreApplication::translate("Judgement", text); }

constexpr std::int64_t kCent = scorecard::kPoint / 100;

QString microsText(Micros value, Figures figures) {
    return figures == Figures::Local ? formatMicros(value.value, 6) : QString::fromStdString(toString(value));
}

// A number of a rule, written in whole units, in the unit of the metric.
QString boundText(const Judgement& j, const Bound& bound, Figures figures) {
    const expression::Value& value = bound.bound;
    const bool own = bound.column >= metrics::kMetricCount;
    const metrics::Unit unit = own ? metrics::Unit::Score : metrics::catalogue()[bound.column].unit;
    int scale = 6;
    scale = unit == metrics::Unit::Money ? j.currency.digits() : unit == metrics::Unit::Count ? 0 : scale;
    Int128 mantissa = value.mantissa;
    for (int places = value.scale; places < scale; ++places) {
        mantissa *= 10;
    }
    for (int places = value.scale; places > scale; --places) {
        if (mantissa % 10 != 0) {
            return expressionValueText(value); // finer than the unit: as it is written
        }
        mantissa /= 10;
    }
    return own ? expressionValueText(value)
               : metricValueText(unit, static_cast<std::int64_t>(mantissa), j.currency, figures);
}

QString relationText(Bound::Relation relation, const QString& bound) {
    using Relation = Bound::Relation;
    switch (relation) {
    case Relation::Less:
        return tr("less than %1").arg(bound);
    case Relation::AtMost:
        return tr("%1 or less").arg(bound);
    case Relation::More:
        return tr("more than %1").arg(bound);
    case Relation::AtLeast:
        return tr("%1 or more").arg(bound);
    case Relation::Equal:
        return tr("exactly %1").arg(bound);
    case Relation::Other:
        return tr("anything but %1").arg(bound);
    }
    return {};
}

QString boundSentence(const Judgement& j, const Bound& bound, Figures figures) {
    return tr("%1: %2; the rule says %3")
        .arg(columnTitle(j, bound.column), columnValue(j, bound.column, bound.value, figures),
             relationText(bound.relation, boundText(j, bound, figures)));
}

// The value as the explanation of a card has it, in whole units.
QString exactText(const scorecard::Exact& value, Figures figures) {
    if (!value.has()) {
        return tr("no data");
    }
    const Int128 millionths = divHalfEven(value.over, value.under);
    const QString text = microsText({static_cast<std::int64_t>(millionths)}, figures);
    return value.over % value.under == 0 ? text : tr("about %1").arg(text);
}

QString curveText(const CardExplanation::Part& part, Figures figures) {
    const auto point = [&](const CurvePoint& at) {
        return tr("%1 gives %2").arg(microsText(at.at, figures), microsText(at.points, figures));
    };
    if (!part.from) {
        return tr("left out");
    }
    return *part.from == *part.to ? point(*part.from) : tr("between %1 and %2").arg(point(*part.from), point(*part.to));
}

Step partStep(const ProgrammePtr& p, const JudgementPtr& j, std::size_t window, const CardExplanation::Part& part,
              Index partner, Figures figures) {
    const QString title = part.column                 ? columnTitle(*j, *part.column)
                          : part.metric == kFlagsOpen ? tr("Flags raised")
                                                      : QString::fromStdString(part.metric);
    Step step{title, scoreText(part.points, figures), {}};
    const bool isCatalogue = part.column && *part.column < metrics::kMetricCount;
    const QString value =
        part.column ? columnValue(*j, *part.column, j->windows[window].rows.value(*part.column, partner), figures)
                    : exactText(part.value, figures);
    Step what{tr("Value"), value, {}};
    if (isCatalogue && j->currency == p->lens.reporting) { // else its records would be in another currency
        const auto id = static_cast<metrics::Id>(*part.column);
        what.more = [p, j, window, id, partner, figures] {
            const QString whose = recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]);
            return QVector<Step>{metricSteps(p, explainMetric(*p, *j, window, id, partner), partner, whose, figures,
                                             j->windows[window].period)};
        };
    }
    step.parts.push_back(std::move(what));
    step.parts.push_back({tr("Curve"), curveText(part, figures), {}});
    step.parts.push_back({tr("Most"), microsText(part.most, figures), {}});
    return step;
}

Step stepsOf(const ProgrammePtr& p, const JudgementPtr& j, const CardExplanation& card, const Scorecard& by,
             std::size_t window, Index partner, const QString& title, Figures figures) {
    Step root{title, scoreText(card.score, figures), {}};
    if (card.band >= 0) {
        root.value = tr("%1, %2").arg(root.value, bandName(by, card.band));
    }
    for (const CardExplanation::Dimension& dimension : card.dimensions) {
        Step step{QString::fromStdString(dimension.name),
                  dimension.points == kNoData
                      ? tr("no data: left out")
                      : tr("%1 of %2").arg(scoreText(dimension.points, figures), microsText(dimension.most, figures)),
                  {}};
        for (const CardExplanation::Part& part : dimension.parts) {
            step.parts.push_back(partStep(p, j, window, part, partner, figures));
        }
        root.parts.push_back(std::move(step));
    }
    if (card.score != kNoData) {
        root.parts.push_back(
            {card.scaled() ? tr("Scaled to 100, because something is left out") : tr("Score"),
             tr("%1 / %2 x 100 = %3")
                 .arg(scoreText(card.points, figures), microsText(card.most, figures), scoreText(card.score, figures)),
             {}});
        root.parts.push_back({tr("Exactly"),
                              tr("%1 / %2").arg(QString::fromStdString(card.over), QString::fromStdString(card.under)),
                              {}});
    }
    return root;
}

} // namespace

QString scoreText(std::int64_t score, Figures figures) {
    if (score == kNoData) {
        return tr("no data");
    }
    return figures == Figures::Local ? formatMicros(score / kCent * 10'000, 2)
                                     : QString::fromStdString(formatScaledShort(score, scorecard::kPointPlaces));
}

QString trendText(std::int64_t trend, Figures figures) {
    return trend == kNoData || trend <= 0 ? scoreText(trend, figures) : u'+' + scoreText(trend, figures);
}

QString bandName(const Scorecard& card, std::int16_t band) {
    return band < 0 ? QString() : QString::fromStdString(card.bands[static_cast<std::size_t>(band)].name);
}

QString segmentName(const Judgement& j, Index partner) {
    const std::int16_t rule = j.segment[partner];
    return rule < 0 ? QString() : QString::fromStdString(j.rulebook->segments[static_cast<std::size_t>(rule)].name);
}

QString columnTitle(const Judgement& j, std::size_t column) {
    return column < metrics::kMetricCount
               ? metricTitle(static_cast<metrics::Id>(column))
               : QString::fromStdString(j.rulebook->metrics[column - metrics::kMetricCount].name);
}

QString columnValue(const Judgement& j, std::size_t column, std::int64_t value, Figures figures) {
    if (value == kNoData) {
        return tr("no data");
    }
    if (column < metrics::kMetricCount) {
        return metricValueText(metrics::catalogue()[column].unit, value, j.currency, figures);
    }
    const int scale = ownMetricScale(j.rulebook->metrics[column - metrics::kMetricCount]);
    return QString::fromStdString(formatScaledShort(value, scale));
}

QString flagSentence(const Judgement& j, std::size_t flag, Index partner, Figures figures) {
    const auto explained = explainFlag(j, flag, partner);
    QStringList parts;
    for (const Bound& bound : explained.bounds) {
        if (bound.holds || explained.holds != Holds::Yes) {
            parts << boundSentence(j, bound, figures);
        }
    }
    const QString name = QString::fromStdString(j.rulebook->flags[flag].name);
    return parts.isEmpty() ? name : tr("%1. %2.").arg(name, parts.join(QStringLiteral("; ")));
}

QStringList cardNotes(const Judgement& j, Figures figures) {
    QStringList notes;
    notes << tr("%1, as of %2.").arg(periodName(j.period, j.rulebook->fiscalFirstMonth), dateText(j.asOf, figures));
    if (j.runs()) {
        notes << tr("It still runs: %1 of %2 days. Quotas and targets count in full.").arg(j.daysSeen).arg(j.days);
    }
    if (j.builtInScorecard) {
        notes << tr("The rulebook has no scorecard: this is the built-in one.");
    }
    return notes;
}

Step cardSteps(const ProgrammePtr& p, const JudgementPtr& j, Index partner, Figures figures) {
    const QString whose = recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]);
    Step root = stepsOf(p, j, explainCard(*j, partner), j->scorecard, j->cardWindow, partner,
                        tr("Scorecard: %1").arg(whose), figures);
    for (const QString& note : cardNotes(*j, figures)) {
        root.parts.push_back({note, {}, {}, Step::Role::Frame});
    }
    Step before =
        stepsOf(p, j, explainCardBefore(*j, partner), j->scorecard, j->cardWindowBefore, partner,
                tr("The period before: %1").arg(periodName(j->periodBefore, j->rulebook->fiscalFirstMonth)), figures);
    before.role = Step::Role::Frame;
    root.parts.push_back(std::move(before));
    return root;
}

Step healthSteps(const ProgrammePtr& p, const JudgementPtr& j, Index partner, Figures figures) {
    const QString whose = recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]);
    Step root = stepsOf(p, j, explainHealth(*j, partner), j->health, j->healthWindow, partner,
                        tr("Health: %1").arg(whose), figures);
    if (j->builtInHealth) {
        root.parts.push_back(
            {tr("The rulebook says nothing of health: this is the built-in rule."), {}, {}, Step::Role::Frame});
    }
    return root;
}

Step flagSteps(const ProgrammePtr& p, const JudgementPtr& j, std::size_t flag, Index partner, Figures figures) {
    const auto explained = explainFlag(*j, flag, partner);
    const QString state = explained.holds == Holds::Yes  ? tr("raised")
                          : explained.holds == Holds::No ? tr("not raised")
                                                         : tr("no data");
    Step root{flagSentence(*j, flag, partner, figures), state, {}};
    root.rule = QString::fromStdString(j->rulebook->flags[flag].when);
    const std::size_t window = j->flagWindow[flag];
    for (const auto& [column, value] : explained.values) {
        Step step{columnTitle(*j, column), columnValue(*j, column, value, figures), {}};
        if (column < metrics::kMetricCount && j->currency == p->lens.reporting) {
            step.more = [p, j, window, column = column, partner, figures] {
                const QString whose = recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]);
                const auto made = explainMetric(*p, *j, window, static_cast<metrics::Id>(column), partner);
                return QVector<Step>{metricSteps(p, made, partner, whose, figures, j->windows[window].period)};
            };
        }
        root.parts.push_back(std::move(step));
    }
    return root;
}

} // namespace counterpart
