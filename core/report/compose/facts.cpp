// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers what documents read: tables by partner, and whose records are whose.
#include "core/report/compose/facts.h"

#include "core/engine/conflicts/tasks.h"

#include <algorithm>

namespace counterpart::report {

namespace {

using metrics::Dimension;
using metrics::Id;

Period monthsOf(const Period& period, Date asOf) {
    const Date last = period.to.has() ? period.to.plusDays(-1) : asOf;
    const Date end = monthOf(last).to;
    return {end.plusMonths(-2 * kMonthsShown), end};
}

const std::vector<Id>& comparedMetrics() {
    static const std::vector<Id> ids = {
        Id::RevenueAttributed, Id::RevenueWon,        Id::DealsWon,  Id::DealsLost,           Id::DealsCreated,
        Id::WinRate,           Id::DealSize,          Id::CycleDays, Id::CustomersNew,        Id::QuotaAmount,
        Id::QuotaAttainment,   Id::CommissionAccrued, Id::CsatMean,  Id::PipelineQualifiedNew};
    return ids;
}

void fillTables(ReviewFacts& f) {
    const Programme& p = *f.programme;
    const std::vector<Id> revenue = {Id::RevenueAttributed};
    f.partnersBefore = tableOf(p, f.before, {Dimension::Partner}, comparedMetrics());
    f.partnersYearAgo = tableOf(p, f.yearAgo, {Dimension::Partner}, comparedMetrics());
    f.byMonth = tableOf(p, f.months, {Dimension::Partner, Dimension::Month}, revenue);
    f.byStage = tableOf(p, f.period, {Dimension::Partner, Dimension::Stage}, {Id::PipelineOpen, Id::DealsOpen});
    f.byType = tableOf(p, f.period, {Dimension::Partner, Dimension::DealType}, revenue);
    f.byTypeBefore = tableOf(p, f.before, {Dimension::Partner, Dimension::DealType}, revenue);
    f.byFamily = tableOf(p, f.period, {Dimension::Partner, Dimension::Family}, revenue);
    f.byFamilyBefore = tableOf(p, f.before, {Dimension::Partner, Dimension::Family}, revenue);
}

void placeRecords(ReviewFacts& f) {
    const Programme& p = *f.programme;
    const counterpart::Columns& c = *p.columns;
    const std::size_t partners = c.partners.size();
    f.deals = f.lines = f.quotas = f.tasks = f.expiring = f.lateSteps = f.conflicts = ByPartner(partners);
    for (Index d = 0; d < c.deals.size(); ++d) {
        const Index named = c.deals.partner[d];
        f.deals.add(named != kNoRecord ? named : p.credits[d].sourcedBy, d);
    }
    for (std::size_t row = 0; row < p.accruals.lines.size(); ++row) {
        if (p.accruals.lines.isLive(row)) {
            f.lines.add(p.accruals.lines.partner[row], row);
        }
    }
    std::size_t position = 0;
    p.snapshot->table<Quota>().forEach(
        [&](const Quota& quota) { f.quotas.add(c.partnerOf.find(quota.partner.value), position++); });
    position = 0;
    p.snapshot->table<Task>().forEach(
        [&](const Task& task) { f.tasks.add(c.partnerOf.find(task.partner.value), position++); });
    for (const Index row : certification::runningOut(*p.snapshot, c, p.certifications, kRunsOutDays)) {
        f.expiring.add(p.certifications.rows[row].partner, row);
    }
    for (std::size_t i = 0; i < f.late.size(); ++i) {
        f.lateSteps.add(f.plans[f.late[i].plan].partner, i);
    }
}

void placeConflicts(ReviewFacts& f, std::span<const conflicts::Conflict> open) {
    const Snapshot& snapshot = f.snapshot();
    const counterpart::Columns& c = *f.programme->columns;
    for (const conflicts::Conflict& conflict : open) {
        const Task* task = conflicts::taskOf(snapshot, conflict);
        if (task != nullptr && task->closed.has()) {
            continue;
        }
        const Registration* registration = snapshot.table<Registration>().find(conflict.registration);
        const Index mine = registration != nullptr ? c.partnerOf.find(registration->partner.value) : kNoRecord;
        const Index theirs = conflict.partner.has() ? c.partnerOf.find(conflict.partner.value) : kNoRecord;
        f.conflicts.add(mine, f.allConflicts.size());
        if (theirs != mine) {
            f.conflicts.add(theirs, f.allConflicts.size());
        }
        f.allConflicts.push_back(conflict);
    }
}

} // namespace

bool isOpenOn(const DealColumns& deals, Index deal, Date asOf) {
    const Date closed = deals.closed[deal];
    const Date created = deals.created[deal];
    const bool ended = deals.outcome[deal] != Outcome::Open && !(closed.has() && closed > asOf);
    return !ended && !(created.has() && created > asOf);
}

metrics::Table tableOf(const Programme& p, const Period& period, const std::vector<Dimension>& dimensions,
                       const std::vector<Id>& wanted) {
    Lens lens = p.lens;
    lens.period = period;
    const metrics::Inputs in{*p.snapshot, *p.columns,  p.credits, p.standings, p.accruals.lines,
                             p.rates,     *p.rulebook, lens,      &p.amounts};
    return metrics::compute(in, dimensions, wanted);
}

std::shared_ptr<const ReviewFacts> gatherFacts(std::shared_ptr<const Programme> programme,
                                               std::shared_ptr<const Judgement> judgement,
                                               std::span<const conflicts::Conflict> open) {
    auto facts = std::make_shared<ReviewFacts>();
    ReviewFacts& f = *facts;
    f.programme = std::move(programme);
    f.judgement = std::move(judgement);
    const Programme& p = *f.programme;
    f.period = p.lens.period;
    f.before = p.before;
    f.yearAgo = yearBefore(f.period);
    f.months = monthsOf(f.period, p.lens.asOf);
    fillTables(f);
    f.needs = certification::needsOf(*p.snapshot, *p.columns, *p.rulebook, p.lens.asOf, p.standings.tiers);
    f.exams = certification::examProgress(*p.snapshot, *p.columns, p.rulebook->certification, p.lens.asOf);
    f.plans = plans::plansOf(*p.snapshot, *p.columns, *p.rulebook, p.lens.asOf);
    f.late = plans::lateSteps(*p.snapshot, f.plans);
    f.models = modelMatrix(p);
    placeRecords(f);
    placeConflicts(f, open);
    return facts;
}

std::int64_t valueIn(const metrics::Table& table, metrics::Id id, const std::vector<std::string>& label) {
    const std::size_t row = table.find(label);
    return row < table.groups() ? table.value(id, row) : withoutFacts(id);
}

std::int64_t withoutFacts(metrics::Id id) {
    const metrics::Unit unit = metrics::metric(id).unit;
    const bool adds = unit == metrics::Unit::Money || unit == metrics::Unit::Count;
    return adds && metrics::recipeOf(id).base == metrics::Term::None ? 0 : metrics::kNoData;
}

std::vector<std::pair<std::string, std::size_t>> rowsOf(const metrics::Table& table, const std::string& partner) {
    std::vector<std::pair<std::string, std::size_t>> rows;
    const auto first = std::ranges::lower_bound(table.labels, std::vector<std::string>{partner});
    for (auto at = first; at != table.labels.end() && at->front() == partner; ++at) {
        rows.emplace_back(at->back(), static_cast<std::size_t>(at - table.labels.begin()));
    }
    return rows;
}

} // namespace counterpart::report
