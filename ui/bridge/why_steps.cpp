// SPDX-License-Identifier: GPL-3.0-or-later
// Finds whose figure it is and hands on to whoever explains it.
#include "ui/bridge/why_steps.h"

#include "core/engine/commission/lines.h"
#include "core/engine/metrics/deal_facts.h"
#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/judgement_text.h"
#include "ui/bridge/metric_steps.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using metrics::Dimension;
using report::Why;

QString tr(const char* text) { return QCoreApplication::translate("Why", text); }

QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

Step unknownFigure(const Why& why) {
    return {tr("Nothing explains this figure any more: %1").arg(qt(why.figure)), {}, {}};
}

struct Asked {
    const ProgrammePtr& p;
    const JudgementPtr& j;
    const Why& why;
    Figures figures;

    Index partner() const { return p->columns->partnerOf.find(why.record); }
    bool ofPartner() const {
        return why.kind == Kind::Partner && why.record != 0 && p->snapshot->find(Id<Partner>{why.record}) != nullptr;
    }
    std::optional<Period> period() const { return why.period.from.has() ? std::optional(why.period) : std::nullopt; }
};

Step recordSteps(const Asked& asked) {
    const Why& why = asked.why;
    Step step{recordTitle(*asked.p->snapshot, why.kind, why.record), tr("as recorded"),
              fieldSteps(*asked.p->snapshot, why.kind, why.record, asked.figures)};
    step.kind = why.kind;
    step.record = why.record;
    if (const Index deal = asked.p->columns->dealOf.find(why.record); why.kind == Kind::Deal && deal != kNoRecord) {
        step.parts.push_back(creditsStep(asked.p, deal, tr("Who gets the credit"), {}, asked.figures));
    }
    return step;
}

// Deals of record that ended for a reason.
Step reasonSteps(const Asked& asked, metrics::Id id, const std::string& reason) {
    const Programme& p = *asked.p;
    const auto& deals = p.snapshot->table<Deal>();
    const Period period = asked.period().value_or(p.lens.period);
    Step root;
    std::int64_t count = 0;
    for (Index d = 0; d < static_cast<Index>(deals.size()); ++d) {
        const Deal& deal = deals.at(d);
        const bool ended = id == metrics::Id::DealsWon ? isWon(deal) : isLost(deal);
        if (ended && period.contains(deal.closed) && deal.closed <= p.lens.asOf && deal.reason.view() == reason &&
            metrics::partnerOfRecord(p.inputs(), d) == asked.partner()) {
            ++count;
            root.parts.push_back(factStep(p.snapshot, Kind::Deal, deal.id, formatDate(deal.closed), asked.figures));
        }
    }
    root.label = tr("%1 of %2, because of %3")
                     .arg(metricTitle(id), recordTitle(*p.snapshot, Kind::Partner, asked.why.record),
                          reason.empty() ? tr("no reason recorded") : qt(reason));
    root.value = formatCount(count);
    root.number = count;
    return root;
}

Step metricOf(const Asked& asked, metrics::Id id, std::optional<Period> period) {
    std::vector<Dimension> dimensions;
    std::vector<std::string> label;
    QString whose;
    if (asked.ofPartner()) {
        dimensions.push_back(Dimension::Partner);
        label.push_back(asked.p->snapshot->find(Id<Partner>{asked.why.record})->key.str());
        whose = recordTitle(*asked.p->snapshot, Kind::Partner, asked.why.record);
    }
    const std::size_t equals = asked.why.within.find('=');
    if (equals != std::string::npos) {
        const std::string part = asked.why.within.substr(0, equals);
        const std::string value = asked.why.within.substr(equals + 1);
        if (part == "reason") {
            return reasonSteps(asked, id, value);
        }
        if (part == "model") {
            const auto model = modelNamed(value);
            if (!model) {
                return unknownFigure(asked.why);
            }
            Lens lens = asked.p->lens;
            lens.model = *model;
            const ProgrammePtr other =
                computeProgramme(asked.p->snapshot, asked.p->rulebook, lens, asked.p.get(), asked.p->learned.model);
            return metricSteps(other, dimensions, label, id, whose, asked.figures, period);
        }
        const auto dimension = metrics::dimensionNamed(part);
        if (!dimension) {
            return unknownFigure(asked.why);
        }
        dimensions.push_back(*dimension);
        label.push_back(value);
        whose = QStringLiteral("%1, %2").arg(whose, value.empty() ? tr("none") : qt(value));
    }
    if (dimensions.empty()) {
        dimensions = {Dimension::Total};
        label = {"all"};
    }
    return metricSteps(asked.p, dimensions, label, id, whose, asked.figures, period);
}

Step metricSteps(const Asked& asked, metrics::Id id) {
    if (!asked.why.against.from.has()) {
        return metricOf(asked, id, asked.period());
    }
    Step now = metricOf(asked, id, asked.period());
    Step before = metricOf(asked, id, asked.why.against);
    Step root{tr("Change of %1").arg(now.label), {}, {}};
    if (now.number && before.number) {
        root.number = *now.number - *before.number;
        root.value = metricValueText(metrics::metric(id).unit, *root.number, asked.p->lens.reporting, asked.figures);
    }
    const int first = asked.p->rulebook->fiscalFirstMonth;
    now.label = tr("In %1").arg(periodName(asked.period().value_or(asked.p->lens.period), first));
    before.label = tr("In %1, taken off").arg(periodName(asked.why.against, first));
    root.parts = {std::move(now), std::move(before)};
    return root;
}

Step scoreSteps(const Asked& asked) {
    const bool shown = asked.j != nullptr && (!asked.period() || *asked.period() == asked.j->period);
    const JudgementPtr judgement = shown ? asked.j : judge(*asked.p, {asked.period().value_or(asked.p->lens.period)});
    return cardSteps(asked.p, judgement, asked.partner(), asked.figures);
}

Step flagOf(const Asked& asked, std::string_view key) {
    const JudgementPtr judgement = asked.j != nullptr ? asked.j : judge(*asked.p);
    const auto& flags = asked.p->rulebook->flags;
    for (std::size_t flag = 0; flag < flags.size(); ++flag) {
        if (flags[flag].key == key) {
            return flagSteps(asked.p, judgement, flag, asked.partner(), asked.figures);
        }
    }
    return unknownFigure(asked.why);
}

Step lineOf(const Asked& asked, std::string_view key) {
    const auto& lines = asked.p->accruals.lines;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (commission::keyOf(asked.p->commissionContext(), lines, row) == key) {
            return commissionSteps(asked.p, row, asked.figures);
        }
    }
    return unknownFigure(asked.why);
}

} // namespace

Step whySteps(const ProgrammePtr& programme, const JudgementPtr& judgement, const Why& why, Figures figures) {
    const Asked asked{programme, judgement, why, figures};
    const std::string_view figure = why.figure;
    if (figure.empty()) {
        return why.record == 0 ? unknownFigure(why) : recordSteps(asked);
    }
    if (figure.starts_with("line.")) {
        return lineOf(asked, figure.substr(5));
    }
    if (const auto id = metrics::metricNamed(figure)) {
        return metricSteps(asked, *id);
    }
    if (!asked.ofPartner()) {
        return unknownFigure(why);
    }
    if (figure == "tier") {
        return tierSteps(programme, asked.partner(), figures);
    }
    if (figure == "score" || figure.starts_with("score.")) {
        return scoreSteps(asked);
    }
    return figure.starts_with("flag.") ? flagOf(asked, figure.substr(5)) : unknownFigure(why);
}

} // namespace counterpart
