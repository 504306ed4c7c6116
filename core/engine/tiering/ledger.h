// SPDX-License-Identifier: GPL-3.0-or-later
// One partner's won deals by day with running sums, the days on which its tier changes, and where both come from.
#pragma once

#include "core/base/decimal.h"
#include "core/engine/split.h"
#include "core/engine/tiering/calendar.h"
#include "core/engine/tiering/course.h"
#include "core/engine/tiering/history.h"

#include <limits>
#include <memory>
#include <utility>

namespace counterpart::tiering {

struct LedgerEntry { // a won deal of which the partner has a share
    std::int32_t day = 0;
    Index deal = 0;
    Minor amount = 0;
    Minor upTo = 0; // revenue up to and including this entry; stays at the end of 64 bits rather than wrapping
    std::uint64_t order() const { // by day, then deal
        return (std::uint64_t{static_cast<std::uint32_t>(day) ^ 0x80000000U} << 32U) | deal;
    }
};

using Entries = std::vector<LedgerEntry>;

struct Ledger {
    std::shared_ptr<const Entries> entries = std::make_shared<const Entries>(); // in their order; ladders share them
    std::vector<TierStep> steps; // of a plain ladder: found, and in force; before the first one on the floor
    Minor upTo(std::int32_t day) const;
    std::uint8_t tierOn(Date day) const { return tierAt(steps, 0, day.days); }
};

struct Credited {
    Index partner = 0;
    LedgerEntry entry;
};

inline Minor withinMinor(Int128 value) {
    constexpr Int128 least = std::numeric_limits<Minor>::min();
    constexpr Int128 most = std::numeric_limits<Minor>::max();
    return static_cast<Minor>(value < least ? least : value > most ? most : value);
}
inline Minor revenueBetween(Minor upTo, Minor before) { return withinMinor(Int128{upTo} - before); }

// What the parties of a deal have of it in the ladder's currency: the deal is converted, then divided by its shares.
class Collector {
public:
    Collector(const Sources& sources, Date asOf)
        : m_sources(sources), m_asOf(asOf), m_splitter(sources.columns.partners) {}
    // Appends the rows of a won deal, if it is one; sign -1 takes back what the conversion had to say.
    void collect(Index deal, int sign, std::vector<Credited>& rows, fx::Notes& notes);

private:
    Sources m_sources;
    Date m_asOf;
    Splitter m_splitter;
    std::vector<Minor> m_nothing; // a deal without a rate is in nobody's revenue
};

// The days on which tiers change. Its table of days grows with use: one per thread.
class Sweep {
public:
    explicit Sweep(const Ladder& ladder);
    std::vector<TierStep> stepsOf(std::span<const LedgerEntry> entries,
                                  std::span<const certification::PeopleTimeline::Step> people);

private:
    struct Bounds { // tierFor without looking metrics up by name
        std::int64_t revenue = std::numeric_limits<std::int64_t>::min();
        std::int64_t people = std::numeric_limits<std::int64_t>::min();
    };
    std::uint8_t tierFor(Minor revenue, std::int64_t people) const;

    Exits m_exits;
    std::vector<Bounds> m_tiers;
};

} // namespace counterpart::tiering
