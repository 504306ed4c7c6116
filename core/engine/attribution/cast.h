// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in which deal, and with which touches? What every model needs and none of them decides: made once for a
// policy's eligibility, so that another model, half life or role weight costs the weighing alone.
#pragma once

#include "core/base/bulk.h"
#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <memory>
#include <span>
#include <vector>

namespace counterpart::attribution {

// "Deal i" is the i-th of the deals asked for. Rows and touches of it stand at [offsets[i], offsets[i+1]).
struct Cast {
    std::vector<Index> deals; // their positions in the columns; empty = all of them

    // one row per party with a touch that counts, by first touch; under DirectTeam::Fixed the direct team stands last
    Bulk<Index> offsets;
    Bulk<Index> party;
    // the touches that count, by (time, key)
    Bulk<Index> touchOffsets;
    Bulk<std::uint32_t> row; // of its party, counted from the deal's first
    Bulk<Index> slot;        // in the journeys of its deal; kNoRecord = the touch implied by the deal's partner

    // per deal
    Bulk<Index> sourcedBy;            // party of the first touch that counts; kNoRecord = nobody
    Bulk<std::uint8_t> implicit;      // 1 = its only touch is the implied one
    std::vector<std::uint8_t> family; // 1 + the entry of policy.byFamily it goes by, 0 = none; empty = all 0

    // what it was made for
    Date asOf;
    std::vector<AttributionPolicy> policies; // the programme's own, then those of byFamily; eligibility counts

    std::size_t size() const { return sourcedBy.size(); }
    Index dealAt(std::size_t i) const { return deals.empty() ? static_cast<Index>(i) : deals[i]; }
    // Whether a policy sees the same touches as the one it was made for; the columns must be the same.
    bool serves(const AttributionPolicy& policy, Date on) const;
};

// Whether credits under the policy have the rows of the cast: nothing is taken over or passed on.
bool rowsAreTheCasts(const AttributionPolicy& policy);

// Linear in the touches, on all cores: of all deals, or of these.
std::shared_ptr<const Cast> castOf(const Columns& columns, const AttributionPolicy& policy, Date asOf);
std::shared_ptr<const Cast> castOf(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                                   std::span<const Index> deals);

} // namespace counterpart::attribution
