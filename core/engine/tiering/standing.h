// SPDX-License-Identifier: GPL-3.0-or-later
// Where each partner stands on the ladder, and which tier was in force on any day (mission C1, semantics 6).
#pragma once

#include "core/engine/tiering/history.h"

#include <optional>
#include <vector>

namespace counterpart::tiering {

// One criterion of a tier against the facts, in the criterion's unit (see LadderMetric); or the place that a tier asks
// for: then `atLeast` is what it takes to be among the first.
struct Need {
    LadderMetric metric = LadderMetric::AttributedRevenue;
    std::int64_t atLeast = 0;
    std::int64_t have = 0; // kNoData: nothing is known
    Symbol level = {};     // of certified people
    Place place = {};      // of != 0: a place
    Minor money = 0;       // QuotaAttainment not met: revenue that is missing, if the quota stays
    bool isPlace() const { return place.of != 0; }
    bool met() const { return isPlace() ? place.in() : have != kNoData && have >= atLeast; } // the bound is enough
    std::int64_t missing() const { return met() ? 0 : have == kNoData ? atLeast : atLeast - have; }
    std::int64_t reserve() const { return met() ? have - atLeast : 0; } // how much may go before it fails
};
// All criteria of a tier, in the order of the rulebook; then its place.
std::vector<Need> needsOf(const Ladder& ladder, std::size_t tier, const Facts& facts);
// How far toward all of them, in millionths: as far as the criterion that is furthest from being met, rounded down.
std::int64_t progressOf(const std::vector<Need>& needs);
// The highest tier all of whose criteria hold and whose place the facts have; 0, the lowest, is the floor.
std::uint8_t tierFor(const Ladder& ladder, const Facts& facts);

// Everyone on one day.
struct Standings {
    Date asOf;
    Period window;
    Currency currency;
    std::vector<std::uint8_t> tiers; // by partner: in force, index in the ladder
    std::vector<Facts> facts;        // by partner
    std::vector<bool> outside;       // by partner: the ladder is not for it; empty = it is for everyone
    bool isOutside(Index partner) const { return partner < outside.size() && outside[partner]; }
};
Standings standingsOn(const History& history, Date asOf);
// The same when only the ledgers that `history` does not share with `earlier` have changed. O(partners).
Standings standingsOn(const History& history, Date asOf, const History& earlier, const Standings& then);

// One partner on one day in full: recomputed from the records without the sums of History, deal by deal.
struct Explanation {
    struct Item { // a deal in the window
        Index deal = 0;
        Money attributed;
        fx::Converted converted; // has() is false: not in the revenue, because there is no rate
    };
    Period window;
    Facts facts;
    std::uint8_t tier = 0;    // what the facts of the day are enough for; in force is what History says
    std::vector<Item> deals;  // by close date, then key
    std::vector<Need> keeps;  // of that tier: reserve() says how much may go
    std::vector<Need> next;   // of the tier above: missing() is the gap; empty on the top tier
    std::vector<Text> people; // those who count, by name
};
// `ladder`: nullptr = the main one. Ladders that rank cost a walk over all deals of the window.
Explanation explain(const Snapshot& snapshot, const Columns& columns, const attribution::CreditBook& credits,
                    const Rulebook& rulebook, const fx::Rates& rates, Index partner, Date day, Date asOf,
                    const Ladder* ladder = nullptr);

} // namespace counterpart::tiering
