// SPDX-License-Identifier: GPL-3.0-or-later
// The whole programme under each of several sets of assumptions, beside the facts, and what moves between two of them.
#pragma once

#include "core/engine/programme/programme.h"
#include "core/engine/scenario/apply.h"

#include <span>

namespace counterpart::scenario {

struct Named {
    std::string name;
    Assumptions assumed;
};

struct Case {
    std::string name;
    Applied applied;
    std::shared_ptr<const Programme> programme;
};

// All seen under the same lens, but for the model where assumptions name one.
struct Cases {
    std::shared_ptr<const Programme> facts;
    std::vector<Case> cases; // in the order of the questions
};

// Facts and columns of `facts` are taken over by every case; only what depends on a change is computed again, as far as
// computeProgramme can tell. An as_of before the last day that a change names is moved on to it on all sides: a deal
// assumed to close the day after would otherwise seem to move nothing. An error names the question in `file`.
Result<Cases> casesOf(std::shared_ptr<const Programme> facts, std::span<const Named> questions);

// One case alone, under the very lens of `facts`: what a window stands on while the assumptions hold.
Result<Case> caseOf(const Programme& facts, const Named& question);

// Whoever looks at one number of all sides. "No data" is metrics::kNoData.
struct MetricRow {
    metrics::Id metric = metrics::Id::RevenueWon;
    std::vector<std::int64_t> values; // the facts', then each case's
    bool moves() const;
};
std::vector<MetricRow> compareTotals(const Cases& cases); // every metric of the lens' period

struct PartnerCell {
    std::int64_t attributed = metrics::kNoData; // revenue.attributed of the lens' period, in its currency
    std::int64_t commission = metrics::kNoData; // commission.accrued, likewise
    Symbol tier;
    int rank = 0; // of the tier in the case's own ladder, lowest = 0
    friend bool operator==(const PartnerCell&, const PartnerCell&) = default;
};
struct PartnerRow {
    RecordId partner = 0;
    std::vector<PartnerCell> cells; // the facts', then each case's
    bool moves() const;
};
std::vector<PartnerRow> comparePartners(const Cases& cases); // all of them, by key

// -1 down, 1 up; 0 = the same tier, or tiers of different ladders that cannot be told apart by rank.
int tierStep(const PartnerCell& before, const PartnerCell& after);

struct PartMove {
    RecordId partner = 0; // 0 = the direct team
    Money before;         // attributed, in the deal's currency
    Money after;
};
struct DealMove {
    RecordId deal = 0;
    Money before; // amount of the deal
    Money after;
    Money houseBefore; // of it credited to nobody
    Money houseAfter;
    Money commissionBefore; // lines and refunds up to as_of
    Money commissionAfter;
    std::vector<PartMove> parts; // of those whose part moves, in the order of their first touch
};
// Deals of which anything moves, by position. Linear in credits and lines.
std::vector<DealMove> dealMoves(const Programme& before, const Programme& after);

} // namespace counterpart::scenario
