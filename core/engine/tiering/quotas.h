// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a partner's quotas falls into a window, and how much of that is attained?
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/fx/fx.h"
#include "core/snapshot/columns/columns.h"

#include <vector>

namespace counterpart::tiering {

struct QuotaPart {
    std::int32_t from = 0; // of its period, half open
    std::int32_t to = 0;
    Minor amount = 0;  // in the rulebook's currency
    bool known = true; // there was a rate
};

struct Attainment {
    std::int64_t value = 0; // millionths, rounded down: a bound is never reached by rounding
    Minor quota = 0;        // pro rata, rounded up
    bool has = false;       // no quota falls into the window, or one without a rate does
};

// Each quota counts with the days that its period and the window share: amount x days shared / days of the period,
// exactly, as long as the common denominator of the periods' lengths stays below 10^13 (any mix of months, quarters,
// halves and years of one window does); beyond that each to a millionth of a minor unit.
Attainment attainmentOf(std::span<const QuotaPart> quotas, const Period& window, Minor revenue);

// By partner, by (from, to). Quotas without a closed period have no days to count by and are left out.
class QuotaBook {
public:
    QuotaBook() = default;
    QuotaBook(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, const fx::Rates& rates,
              Date asOf);
    std::span<const QuotaPart> of(Index partner) const {
        return std::span(m_parts).subspan(m_starts[partner], m_starts[partner + 1] - m_starts[partner]);
    }

private:
    std::vector<Index> m_starts; // partner -> first; one more than there are partners
    std::vector<QuotaPart> m_parts;
};

} // namespace counterpart::tiering
