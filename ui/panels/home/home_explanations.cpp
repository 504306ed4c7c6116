// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the bridge for the steps of what was chosen.
#include "ui/panels/home/home_explanations.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/metric_steps.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

namespace counterpart::home {

namespace {

using metrics::Dimension;
using metrics::Id;

QString tr(const char* text) { return QCoreApplication::translate("Home", text); }

} // namespace

Step tileSteps(const ProgrammePtr& p, Id id) { return metricSteps(p, {Dimension::Total}, {"all"}, id, {}); }

Step monthSteps(const ProgrammePtr& p, const Period& month) {
    return metricSteps(p, {Dimension::Total}, {"all"}, Id::RevenueAttributed, periodName(month), Figures::Local, month);
}

Step stageSteps(const ProgrammePtr& p, const std::string& stage) {
    return metricSteps(p, {Dimension::Stage}, {stage}, Id::PipelineOpen,
                       stage.empty() ? tr("no stage") : QString::fromStdString(stage));
}

Step typeAndTierSteps(const ProgrammePtr& p, std::size_t tier, const std::string& type) {
    return metricSteps(p, {Dimension::Tier, Dimension::Type}, {p->rulebook->ladder.tiers[tier].key.str(), type},
                       Id::RevenueAttributed,
                       QStringLiteral("%1, %2").arg(tierName(*p->rulebook, tier),
                                                    type.empty() ? tr("no type") : partnerTypeName(type)));
}

Step partnerSteps(const ProgrammePtr& p, RecordId partner) {
    return metricSteps(p, {Dimension::Partner}, {p->snapshot->table<Partner>().find(partner)->key.str()},
                       Id::RevenueAttributed, recordTitle(*p->snapshot, Kind::Partner, partner));
}

Step tierMembersSteps(const ProgrammePtr& p, std::size_t tier) {
    const auto members = std::make_shared<std::vector<Index>>();
    for (Index i = 0; i < p->standings.tiers.size(); ++i) {
        if (p->standings.tiers[i] == tier) {
            members->push_back(i);
        }
    }
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(members->size());
    list->make = [p, members](qsizetype at) {
        const Index partner = (*members)[static_cast<std::size_t>(at)];
        Step step{recordTitle(*p->snapshot, Kind::Partner, p->columns->partners.id[partner]),
                  formatMoney(p->standings.facts[partner].revenue, p->standings.currency),
                  {}};
        step.kind = Kind::Partner;
        step.record = p->columns->partners.id[partner];
        step.number = 1;
        step.more = [p, partner] { return tierSteps(p, partner, Figures::Local).parts; };
        return step;
    };
    list->rest = [members](qsizetype from) {
        const auto left = static_cast<qint64>(members->size()) - from;
        return std::pair(formatCount(left), std::optional<qint64>(left));
    };
    Step root{tr("Partners on %1").arg(tierName(*p->rulebook, tier)), formatCount(list->count),
              frames(*p, tr("Partners whose highest tier with all criteria met is this one."), {true, false},
                     Figures::Local)};
    root.number = list->count;
    Step asks{tr("The tier asks for"), requirementsText(*p->rulebook, tier, Figures::Local), {}};
    asks.rule = ruleIn(*p->rulebook, tr("tier ladder"));
    if (!asks.value.isEmpty()) {
        root.parts.push_back(asks);
    }
    Step all{tr("Made of"), tr("%1 partners, with the revenue that counts").arg(formatCount(list->count)),
             listed(list)};
    all.number = list->count;
    root.parts.push_back(std::move(all));
    return root;
}

Step expiringSteps(const ProgrammePtr& p, const QString& caption, const QList<qint64>& certifications) {
    const auto count = static_cast<qint64>(certifications.size());
    Step root{
        caption, formatCount(count),
        frames(*p, tr("Current certifications by the days they are still current."), {false, false}, Figures::Local)};
    root.number = count;
    Step all{tr("Made of"), {}, {}};
    all.number = count;
    all.rule = ruleIn(*p->rulebook, tr("certification"));
    for (const qint64 id : certifications) {
        const Step one = certificationSteps(p, id, Figures::Local);
        Step step{one.label, tr("%1 days").arg(one.value), {}};
        step.role = Step::Role::Item;
        step.number = 1;
        step.kind = Kind::Certification;
        step.record = id;
        step.more = [p, id] { return certificationSteps(p, id, Figures::Local).parts; };
        all.parts.push_back(std::move(step));
    }
    root.parts.push_back(std::move(all));
    return root;
}

} // namespace counterpart::home
