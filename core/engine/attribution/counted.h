// SPDX-License-Identifier: GPL-3.0-or-later
// Which touches of which deals count, as arrays: what models that are fitted or solved over whole programmes read
// (learned, Markov, Shapley), so that every model sees the same journeys.
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::attribution {

// The touches of the i-th deal asked for are [offsets[i], offsets[i+1]), in the order (time, key).
struct CountedTouches {
    std::vector<Index> offsets; // one more than deals
    std::vector<Index> party;   // partner, or kDirect
    std::vector<Symbol> type;
    std::vector<std::int64_t> seconds; // UTC; at most `reference`, except of an implicit touch

    // per deal
    std::vector<std::int64_t> reference; // end of the close date, or of as_of
    std::vector<std::uint8_t> implicit;  // 1 = the only touch is the one implied by the deal's partner, dated by the
                                         // deal's creation, else close, else the reference
    std::size_t deals() const { return reference.size(); }
};

// Linear in the touches, on all cores. The policy's model plays no part.
CountedTouches countedTouches(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                              std::span<const Index> deals);
std::vector<Index> closedDeals(const Columns& columns); // won and lost, by position

} // namespace counterpart::attribution
