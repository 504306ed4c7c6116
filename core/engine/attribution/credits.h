// SPDX-License-Identifier: GPL-3.0-or-later
// Who is credited with which part of every deal? The result that metrics, tiers, commissions and reports take as an
// argument.
#pragma once

#include "core/base/allocate.h"
#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <span>
#include <vector>

namespace counterpart::attribution {

// The rows of deal d (position in the table of deals) are [offsets[d], offsets[d+1]): one per party with a touch that
// counts, in the order of their first one; under DirectTeam::Fixed the direct team stands last. A party whose touches
// weigh nothing keeps its row with share 0: it influenced the deal.
//
// For every deal: the shares sum to kShareOne, or to 0 when there is nothing to divide by (under DirectTeam::Fixed then
// to the direct team's part); the amounts and `unattributed` sum to the deal's amount exactly.
struct Credits {
    Model model = Model::Position;
    DirectTeam direct = DirectTeam::Exclude; // the policy followed
    Date asOf;
    Revision revision = 0;

    std::vector<Index> offsets;
    std::vector<Index> party;         // partner, or kDirect
    std::vector<std::uint64_t> share; // of kShareOne
    std::vector<Minor> amount;        // in the deal's currency
    std::vector<Minor> converted;     // optional: of won deals in `convertedTo`, see metrics/valued.h
    Currency convertedTo;

    // per deal
    std::vector<Minor> unattributed;    // what stays with the house
    std::vector<Index> sourcedBy;       // party of the first touch that counts; kNoRecord = nobody
    std::vector<std::uint8_t> implicit; // 1 = the only touch is the one implied by the deal's partner

    std::size_t deals() const { return unattributed.size(); }
    // Of a row of deal d (semantics 3): the party of the first touch sourced the deal, every other one with a touch
    // influenced it. The direct team's fixed part is neither.
    bool sourced(Index d, std::size_t row) const { return party[row] == sourcedBy[d]; }
    bool influenced(Index d, std::size_t row) const {
        return !sourced(d, row) && (party[row] != kDirect || direct != DirectTeam::Fixed);
    }
};

// All deals, on all cores; `model` stands in for policy.model. `asOf` decides for open deals (and for closed ones that
// lack a close date).
Credits attribute(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf);

// Only these deals: "deal d" of the result is then the position in `deals`. Each is computed exactly as in the bulk.
Credits attributeDeals(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf,
                       std::span<const Index> deals);

} // namespace counterpart::attribution
