// SPDX-License-Identifier: GPL-3.0-or-later
// What certifications cost: training credits used and fees, by partner and year (mission C5).
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <span>
#include <vector>

namespace counterpart::certification {

// The certifications of a partner that were issued in one year of the rulebook's fiscal calendar, on or before the day:
// renewals too, each issue once. Those that are not in the programme cost nothing that is known.
struct YearUse {
    Index partner = 0;
    Period year;
    std::int64_t issued = 0;  // in the programme
    std::int64_t unknown = 0; // not in the programme
    std::int64_t credits = 0; // training hours
    std::vector<Money> fees;  // by currency code, never added across; none of zero. Sums stay at the end of their range
    friend bool operator==(const YearUse&, const YearUse&) = default;
};
std::vector<YearUse> yearUses(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                              Date asOf); // by partner key, then year
// One partner, from the records one by one.
std::vector<YearUse> yearUsesOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                                Index partner);

// Of the year in which the day lies, against the tier held.
struct CreditBalance {
    std::int64_t used = 0;
    std::int64_t included = 0; // -1 = unlimited
    bool unlimited() const { return included < 0; }
    std::int64_t left() const { return included - used; } // negative: more than included
    friend bool operator==(const CreditBalance&, const CreditBalance&) = default;
};
std::vector<CreditBalance> creditBalances(const std::vector<YearUse>& uses, const Columns& columns,
                                          const Rulebook& rulebook, Date asOf,
                                          std::span<const std::uint8_t> tierOf); // by partner

} // namespace counterpart::certification
