// SPDX-License-Identifier: GPL-3.0-or-later
// Computes the cases and lays them beside the facts.
#include "core/engine/scenario/cases.h"

#include "core/engine/programme/difference.h"

#include <algorithm>

namespace counterpart::scenario {

namespace {

Facts factsOf(const Programme& programme) { return {programme.snapshot, programme.rulebook, programme.columns}; }

std::shared_ptr<const Programme> computed(const Applied& applied, const Programme& facts) {
    Lens lens = facts.lens;
    lens.model = applied.model.value_or(lens.model);
    const auto given = facts.learned.document.empty() ? facts.learned.model : nullptr; // fitted for the question
    return computeProgramme(applied.snapshot, applied.rulebook, lens, &facts, given);
}

PartnerCell cellOf(const Programme& programme, RecordId id) {
    const Index partner = programme.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {};
    }
    const std::uint8_t tier = programme.standings.tiers[partner];
    return {programme.valueOf(metrics::Id::RevenueAttributed, partner),
            programme.valueOf(metrics::Id::CommissionAccrued, partner), programme.rulebook->ladder.tiers[tier].key,
            tier};
}

bool movesAmong(const auto& values) {
    return std::ranges::any_of(values, [&](const auto& value) { return !(value == values.front()); });
}

} // namespace

bool MetricRow::moves() const { return movesAmong(values); }
bool PartnerRow::moves() const { return movesAmong(cells); }

Result<Case> caseOf(const Programme& facts, const Named& question) {
    auto applied = apply(question.assumed, factsOf(facts));
    if (!applied) {
        Error error = applied.error();
        error.file = question.name;
        return error;
    }
    Case made{question.name, std::move(*applied), nullptr};
    made.programme = computed(made.applied, facts);
    return made;
}

Result<Cases> casesOf(std::shared_ptr<const Programme> facts, std::span<const Named> questions) {
    Cases result{std::move(facts), {}};
    Lens lens = result.facts->lens;
    for (const Named& question : questions) {
        auto applied = apply(question.assumed, factsOf(*result.facts));
        if (!applied) {
            Error error = applied.error();
            error.file = question.name;
            return error;
        }
        const Date last = lastDayOf(applied->changes);
        lens.asOf = last.has() && (!lens.asOf.has() || last > lens.asOf) ? last : lens.asOf;
        result.cases.push_back({question.name, std::move(*applied), nullptr});
    }
    if (lens != result.facts->lens) {
        result.facts = computeProgramme(result.facts->snapshot, result.facts->rulebook, lens, result.facts.get(),
                                        result.facts->learned.document.empty() ? result.facts->learned.model : nullptr);
    }
    for (Case& one : result.cases) {
        one.programme = computed(one.applied, *result.facts);
    }
    return result;
}

std::vector<MetricRow> compareTotals(const Cases& cases) {
    std::vector<MetricRow> rows;
    for (const metrics::Metric& metric : metrics::catalogue()) {
        MetricRow row{metric.id, {}};
        const auto take = [&](const metrics::Table& total) {
            row.values.push_back(total.groups() > 0 ? total.value(metric.id, 0) : metrics::kNoData);
        };
        take(cases.facts->total);
        for (const Case& one : cases.cases) {
            take(one.programme->total);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PartnerRow> comparePartners(const Cases& cases) {
    const auto& partners = cases.facts->snapshot->table<Partner>();
    std::vector<PartnerRow> rows;
    rows.reserve(partners.size());
    partners.forEach([&](const Partner& partner) {
        PartnerRow row{partner.id, {cellOf(*cases.facts, partner.id)}};
        for (const Case& one : cases.cases) {
            row.cells.push_back(cellOf(*one.programme, partner.id));
        }
        rows.push_back(std::move(row));
    });
    const auto& ranks = cases.facts->columns->partners.keyRank;
    std::ranges::sort(rows, {},
                      [&](const PartnerRow& row) { return ranks[cases.facts->columns->partnerOf.find(row.partner)]; });
    return rows;
}

int tierStep(const PartnerCell& before, const PartnerCell& after) {
    return before.tier == after.tier ? 0 : after.rank > before.rank ? 1 : after.rank < before.rank ? -1 : 0;
}

} // namespace counterpart::scenario
