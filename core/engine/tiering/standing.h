// SPDX-License-Identifier: GPL-3.0-or-later
// Where each partner stands on the ladder, and which tier was in force on any day (mission C1, semantics 6).
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/certification/people.h"
#include "core/engine/fx/fx.h"

#include <vector>

namespace counterpart::attribution {
struct Credits;
}

namespace counterpart::tiering {

// The days that count on `day`: the `months` before it, the day itself included, (day - months, day].
// 12 months before 2026-11-21 are the half-open period [2025-11-22, 2026-11-22).
Period windowOf(Date day, int months);

// What a partner brings to the ladder on a day.
struct Facts {
    Minor revenue = 0;       // attributed, of deals won and closed within the window; in the rulebook's currency
    std::int64_t people = 0; // with a current certification
    friend bool operator==(const Facts&, const Facts&) = default;
};

// One criterion of a tier against the facts, in the criterion's unit: minor units of the rulebook's currency, or
// people.
struct Need {
    LadderMetric metric = LadderMetric::AttributedRevenue;
    std::int64_t atLeast = 0;
    std::int64_t have = 0;
    bool met() const { return have >= atLeast; } // reaching the bound is enough
    std::int64_t missing() const { return met() ? 0 : atLeast - have; }
    std::int64_t reserve() const { return met() ? have - atLeast : 0; } // how much may go before it fails
};
// All criteria of a tier, in the order of the rulebook.
std::vector<Need> needsOf(const Ladder& ladder, std::size_t tier, const Facts& facts);
// How far toward all of them, in millionths: as far as the criterion that is furthest from being met, rounded down.
std::int64_t progressOf(const std::vector<Need>& needs);
// The highest tier all of whose criteria hold; 0, the lowest, is the floor.
std::uint8_t tierFor(const Ladder& ladder, const Facts& facts);

// The facts of every partner on every day: prefix sums of attributed revenue by close day, steps of certified people.
// Immutable, read from any thread. Deals closed after `asOf` are not in it.
class History {
public:
    History() = default;
    History(const Snapshot& snapshot, const Columns& columns, const attribution::Credits& credits,
            const Rulebook& rulebook, const fx::Rates& rates, Date asOf);

    Facts factsOn(Index partner, Date day) const;       // O(log days)
    std::uint8_t tierOn(Index partner, Date day) const; // index in the ladder; O(log changes of tier)
    const Ladder& ladder() const { return m_ladder; }
    Currency currency() const { return m_currency; }
    std::size_t partners() const { return m_starts.empty() ? 0 : m_starts.size() - 1; }
    const fx::Warnings& warnings() const { return m_warnings; } // of all deals in it

private:
    struct Point {
        std::int32_t day;
        Minor upTo; // revenue up to and including this day
    };
    struct TierStep { // from this day on on this tier
        std::int32_t day;
        std::uint8_t tier;
    };
    struct Tally;
    Minor upTo(Index partner, std::int32_t day) const;
    static Minor between(Minor upTo, Minor before); // their difference, within 64 bits
    void sumUp(std::vector<Tally>& parts, std::size_t partners);
    void sweepTiers();

    Ladder m_ladder;
    Currency m_currency;
    certification::PeopleTimeline m_people;
    std::vector<Index> m_starts; // partner -> first point; one more than there are partners
    std::vector<Point> m_points;
    std::vector<Index> m_tierStarts; // partner -> first step; before it the floor
    std::vector<TierStep> m_tierSteps;
    fx::Warnings m_warnings;
};

// Everyone on one day.
struct Standings {
    Date asOf;
    Period window;
    Currency currency;
    std::vector<std::uint8_t> tiers; // by partner: index in the ladder
    std::vector<Facts> facts;        // by partner
};
Standings standingsOn(const History& history, Date asOf);

// One partner in full: recomputed from the records without the sums of History, deal by deal.
struct Explanation {
    struct Item { // a deal in the window
        Index deal = 0;
        Money attributed;
        fx::Converted converted; // has() is false: not in the revenue, because there is no rate
    };
    Period window;
    Facts facts;
    std::uint8_t tier = 0;
    std::vector<Item> deals;  // by close date, then key
    std::vector<Need> keeps;  // of the tier it stands on: reserve() says how much may go
    std::vector<Need> next;   // of the tier above: missing() is the gap; empty on the top tier
    std::vector<Text> people; // those who count, by name
};
Explanation explain(const Snapshot& snapshot, const Columns& columns, const attribution::Credits& credits,
                    const Rulebook& rulebook, const fx::Rates& rates, Index partner, Date day, Date asOf);

} // namespace counterpart::tiering
