// SPDX-License-Identifier: GPL-3.0-or-later
// Attribution in words: every touch and its fate, every weight, every remainder unit.
#include "ui/bridge/explain_text.h"

#include "ui/bridge/expression_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/touch_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace counterpart {

namespace {

using attribution::DealExplanation;
using attribution::ExplainedTouch;
using attribution::TouchStatus;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

} // namespace

QString touchStatusText(TouchStatus status) {
    switch (status) {
    case TouchStatus::Counted:
        return tr("counts");
    case TouchStatus::Implicit:
        return tr("implied: the deal names this partner and has no eligible touch");
    case TouchStatus::AfterReference:
        return tr("does not count: later than the reference time");
    case TouchStatus::BeforeLookback:
        return tr("does not count: older than the lookback window");
    case TouchStatus::PostDecision:
        return tr("does not count: its type is recorded after the decision");
    case TouchStatus::DirectLeftOut:
        return tr("does not count: direct team, which the policy leaves out");
    case TouchStatus::UnknownPartner:
        return tr("does not count: names an unknown partner");
    case TouchStatus::NoTime:
        return tr("does not count: has no time");
    case TouchStatus::Excluded:
        return tr("does not count: excluded");
    }
    return {};
}

namespace {

QString weightText(Model model, const attribution::Weight& weight) {
    if (model == Model::Custom) {
        return expressionValueText(weight.custom);
    }
    return model == Model::Decay || model == Model::Ai ? QString::number(weight.real, 'g', 17)
                                                       : QString::fromStdString(formatScaledShort(weight.exact, 6));
}

QString faultText(attribution::WeightFault::Kind fault) {
    using Kind = attribution::WeightFault::Kind;
    switch (fault) {
    case Kind::None:
        return {};
    case Kind::Negative:
        return tr("below zero");
    case Kind::NotFinite:
        return tr("not a finite number");
    case Kind::DivisionByZero:
        return tr("a division by zero");
    case Kind::TooLarge:
        return tr("too large");
    case Kind::Missing:
        return tr("reckoned with a value that is missing");
    }
    return {};
}

// Kept by the steps that are made on demand.
struct Kept {
    SnapshotPtr snapshot;
    DealExplanation e;
    Figures figures;
    TouchWords words;

    Kept(SnapshotPtr of, const DealExplanation& deal, Figures written)
        : snapshot(std::move(of)), e(deal), figures(written), words(*snapshot, e, written) {}
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;
};
using KeptPtr = std::shared_ptr<const Kept>;

QString rulebookOfDeal(const DealExplanation& e) {
    const QString name = QString::fromStdString(e.rulebook);
    return e.rulebookVersion.empty() ? name : tr("%1, version %2").arg(name, QString::fromStdString(e.rulebookVersion));
}

QString ruleOf(const DealExplanation& e) {
    const QString model = e.family.empty()
                              ? tr("model %1").arg(modelName(e.model))
                              : tr("model %1 of the family %2").arg(modelName(e.model), toQString(e.family.view()));
    return tr("%1, rulebook %2").arg(model, rulebookOfDeal(e));
}

// The subexpressions of a custom weight.
QVector<Step> expressionSteps(const Snapshot& snapshot, const DealExplanation& e, const ExplainedTouch& touch) {
    QVector<Step> parts;
    const QByteArray bytes = QByteArray::fromStdString(e.policy.expression);
    for (const expression::Step& part : attribution::explainWeight(snapshot, e, touch)) {
        if (part.used) {
            parts.push_back(
                {QString::fromUtf8(bytes.mid(part.span.begin, part.span.length)), expressionValueText(part.value), {}});
        }
    }
    return parts;
}

QVector<Step> touchParts(const Kept& kept, std::size_t at) {
    const ExplainedTouch& touch = kept.e.touches[at];
    QVector<Step> parts;
    parts.push_back({tr("Does it count?"), kept.words.fate(at), {}});
    if (touch.position > 0) {
        Step weight{tr("Weight"), kept.words.weight(at),
                    kept.e.model == Model::Custom ? expressionSteps(*kept.snapshot, kept.e, touch) : QVector<Step>()};
        weight.rule = ruleOf(kept.e);
        if (touch.fault != attribution::WeightFault::Kind::None) {
            weight.value += tr("; no weight: %1").arg(faultText(touch.fault));
        }
        parts.push_back(std::move(weight));
        parts.push_back({tr("Part of the deal"), kept.words.part(at), {}});
    }
    if (touch.touch != 0) {
        Step evidence{tr("Recorded as"), {}, fieldSteps(*kept.snapshot, Kind::Touchpoint, touch.touch, kept.figures)};
        evidence.kind = Kind::Touchpoint;
        evidence.record = touch.touch;
        parts.push_back(std::move(evidence));
    }
    return parts;
}

Step touchStep(const KeptPtr& kept, std::size_t at) {
    const ExplainedTouch& touch = kept->e.touches[at];
    Step step;
    const QString when = timeText(touch.at, kept->figures);
    step.label =
        QStringLiteral("%1  %2  %3")
            .arg(when.isEmpty() ? tr("(no time)") : when,
                 kept->figures == Figures::Local ? touchTypeName(touch.type.view()) : toQString(touch.type.view()),
                 partnerTitle(*kept->snapshot, touch.partner));
    step.value = kept->words.fate(at);
    if (touch.position > 0) {
        step.value =
            tr("%1, no. %2: %3").arg(step.value, countText(touch.position, kept->figures), kept->words.weight(at));
    }
    if (touch.touch != 0) {
        step.kind = Kind::Touchpoint;
        step.record = touch.touch;
    }
    step.more = [kept, at] { return touchParts(*kept, at); };
    return step;
}

Step touchesStep(const KeptPtr& kept) {
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(kept->e.touches.size());
    list->make = [kept](qsizetype at) { return touchStep(kept, static_cast<std::size_t>(at)); };
    list->rest = [](qsizetype) { return std::pair(QString(), std::optional<qint64>()); };
    return {tr("Touches"), countText(list->count, kept->figures), listed(list)};
}

Step partyStep(const Snapshot& snapshot, const attribution::DealExplanation& e,
               const attribution::ExplainedParty& party, Figures figures) {
    Step step;
    step.label = partnerTitle(snapshot, party.partner);
    const QString share = QString::fromStdString(formatScaled(static_cast<std::int64_t>(party.share), 12));
    const QString amount = moneyText(party.amount, e.amount.currency, figures);
    step.value = figures == Figures::Local ? tr("%1, %2").arg(amount, formatShare(party.share, 2)) : amount;
    step.number = party.amount;
    if (party.origin != attribution::RowOrigin::Touched || party.ownShare != party.share) {
        step.parts.push_back({party.origin == attribution::RowOrigin::Passed
                                  ? tr("Own share")
                                  : tr("Own share, before what is taken over and passed on"),
                              QString::fromStdString(formatScaled(static_cast<std::int64_t>(party.ownShare), 12)),
                              {}});
        step.parts.push_back({tr("Share"), share, {}});
        return step;
    }
    if (party.fixedPart) {
        step.parts.push_back({tr("Share"), tr("%1, fixed by the policy").arg(share), {}});
    } else {
        step.parts.push_back({tr("Share"),
                              tr("its touches weigh %1, all touches %2: %1 / %2 = %3%4")
                                  .arg(weightText(e.model, party.weight), weightText(e.model, e.total), share,
                                       party.shareUnit ? tr(", with one remainder part of 10^12") : QString()),
                              {}});
    }
    step.parts.push_back({tr("Amount"),
                          tr("%1 x %2 = %3%4")
                              .arg(moneyText(e.amount.minor, e.amount.currency, figures), share, amount,
                                   party.amountUnit ? tr(", with one remainder unit") : QString()),
                          {}});
    if (party.sourced) {
        step.parts.push_back({tr("Role"), tr("sourced the deal with the first touch that counts"), {}});
    }
    return step;
}

Step inheritanceStep(const attribution::DealExplanation& e) {
    const auto& by = e.inherited;
    Step step{tr("Continues deal %1").arg(toQString(by.firstKey)), {}, {}};
    const QString part = QString::fromStdString(formatScaled(static_cast<std::int64_t>(by.part), 12));
    const QString rate = QString::fromStdString(toString(by.policy.rate));
    switch (by.policy.credit) {
    case Inherit::Nothing:
        break;
    case Inherit::All:
        step.value = tr("its credit is taken over, own touches do not count");
        break;
    case Inherit::Decayed:
        step.value = tr("%1 of its credit is taken over: %2 to the power of %3 terms; the rest stays with the house")
                         .arg(part, rate)
                         .arg(by.terms);
        break;
    case Inherit::Blended:
        step.value = tr("%1 is divided as its credit is, the rest by own touches").arg(part);
        break;
    }
    return step;
}

Step passingSteps(const Snapshot& snapshot, const attribution::DealExplanation& e, Figures figures) {
    Step steps{tr("Passed on through chains"), {}, {}};
    for (const attribution::ExplainedPassing& passing : e.passed) {
        steps.parts.push_back(
            {tr("%1 to %2").arg(partnerTitle(snapshot, passing.from), partnerTitle(snapshot, passing.to)),
             tr("%1 of its part = %2")
                 .arg(QString::fromStdString(toString(passing.rate)),
                      moneyText(passing.amount, e.amount.currency, figures)),
             {}});
    }
    return steps;
}

// Everybody's part; with what stays with the house they sum to the amount.
Step creditsOf(const KeptPtr& kept) {
    const std::shared_ptr<const DealExplanation> e(kept, &kept->e);
    const Figures figures = kept->figures;
    const bool house = e->unattributedShare > 0 || e->unattributed != 0;
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(e->parties.size()) + (house ? 1 : 0);
    list->make = [snapshot = kept->snapshot, e, figures](qsizetype at) {
        if (at < static_cast<qsizetype>(e->parties.size())) {
            return partyStep(*snapshot, *e, e->parties[static_cast<std::size_t>(at)], figures);
        }
        Step rest{
            tr("Unattributed, stays with the house"), moneyText(e->unattributed, e->amount.currency, figures), {}};
        rest.number = e->unattributed;
        return rest;
    };
    list->rest = [e, house, figures](qsizetype from) {
        Minor sum = house ? e->unattributed : 0;
        for (std::size_t i = static_cast<std::size_t>(from); i < e->parties.size(); ++i) {
            sum += e->parties[i].amount;
        }
        return std::pair(moneyText(sum, e->amount.currency, figures), std::optional<qint64>(sum));
    };
    Step credits{tr("Credits"), {}, listed(list)};
    credits.rule = ruleOf(*e);
    credits.number = e->amount.minor;
    return credits;
}

} // namespace

Step dealSteps(const SnapshotPtr& snapshot, const DealExplanation& e, Figures figures) {
    Step root;
    root.label = tr("Amount of deal %1, divided by the model %2").arg(toQString(e.key), modelName(e.model));
    root.value = moneyText(e.amount.minor, e.amount.currency, figures);
    root.kind = Kind::Deal;
    root.record = e.deal.value;
    root.parts.push_back(frame(tr("Means"), tr("Every touch of the deal, whether it counts and how much it weighs; the "
                                               "amount is divided by the weights.")));
    root.parts.push_back(frame(tr("Policy"), policyText(e.policy, e.model)));
    root.parts.push_back(frame(tr("Rulebook"), rulebookOfDeal(e)));
    root.parts.push_back(
        frame(tr("Reference time"), tr("%1 (%2)").arg(timeText(e.reference, figures),
                                                      e.referenceRule == attribution::ReferenceRule::EndOfCloseDate
                                                          ? tr("end of the close date")
                                                          : tr("end of the as-of date"))));
    const auto kept = std::make_shared<const Kept>(snapshot, e, figures);
    root.parts.push_back(touchesStep(kept));
    if (e.refused) {
        root.parts.push_back(
            {tr("Refused"), tr("a touch has no weight under the expression: the whole deal stays with the house"), {}});
    }
    if (e.inherited.first != 0) {
        root.parts.push_back(inheritanceStep(e));
    }
    if (!e.passed.empty()) {
        root.parts.push_back(passingSteps(*snapshot, e, figures));
    }
    root.parts.push_back(creditsOf(kept));
    return root;
}

} // namespace counterpart
