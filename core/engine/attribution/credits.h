// SPDX-License-Identifier: GPL-3.0-or-later
// Who is credited with which part of every deal? The result that metrics, tiers, commissions and reports take as an
// argument.
#pragma once

#include "core/base/allocate.h"
#include "core/base/bulk.h"
#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <memory>
#include <span>
#include <vector>

namespace counterpart::attribution {

struct Cast;           // cast.h
struct LearnedWeights; // learned_weights.h

// The rows of deal d (position in the table of deals) are [offsets[d], offsets[d+1]): one per party with a touch that
// counts, in the order of their first one; under DirectTeam::Fixed the direct team stands last. A party whose touches
// weigh nothing keeps its row with share 0: it influenced the deal.
//
// For every deal: the shares sum to kShareOne, less what is the house's: all when there is nothing to divide by (under
// DirectTeam::Fixed all but the direct team's part), the base rate's part under a house share, what decayed of an
// inheritance. The amounts and `unattributed` sum to the deal's amount exactly.
// A touch whose weight under the custom model is no weight; its deal goes to the house as a whole.
struct WeightFault {
    enum class Kind : std::uint8_t { None, Negative, NotFinite, DivisionByZero, TooLarge, Missing };
    Index deal = kNoRecord;
    RecordId touch = 0; // 0 = the implied one
    Kind kind = Kind::None;
    friend auto operator<=>(const WeightFault&, const WeightFault&) = default;
};

// How a party came to its row.
enum class RowOrigin : std::uint8_t {
    Touched,
    Inherited, // from the deal that this one continues
    Passed,    // through a chain: it neither sourced nor influenced the deal
};

struct Credits {
    Model model = Model::Position;
    DirectTeam direct = DirectTeam::Exclude; // the policy followed
    Date asOf;
    Revision revision = 0;

    SharedRows<Index> offsets;
    SharedRows<Index> party;   // partner, or kDirect
    Bulk<std::uint64_t> share; // of kShareOne
    Bulk<Minor> amount;        // in the deal's currency
    Bulk<Minor> converted;     // optional: of won deals in `convertedTo`, see metrics/valued.h
    Currency convertedTo;

    // per deal
    Bulk<Minor> unattributed;          // what stays with the house
    SharedRows<Index> sourcedBy;       // party of the first touch that counts; kNoRecord = nobody
    SharedRows<std::uint8_t> implicit; // 1 = the only touch is the one implied by the deal's partner
    Bulk<RowOrigin> origin;            // per row; empty = all touched

    std::vector<WeightFault> faults; // by deal; only of the custom model

    std::size_t deals() const { return unattributed.size(); }
    // Of a row of deal d (semantics 3): the party of the first touch sourced the deal, every other one with a touch
    // influenced it. The direct team's fixed part is neither.
    bool sourced(Index d, std::size_t row) const { return party[row] == sourcedBy[d]; }
    bool influenced(Index d, std::size_t row) const {
        return !sourced(d, row) && (party[row] != kDirect || direct != DirectTeam::Fixed) &&
               (origin.empty() || origin[row] != RowOrigin::Passed);
    }
};

// What attribution may be given beside the facts and the policy.
struct Aids {
    std::shared_ptr<const Cast> cast;        // of the same columns, or nullptr; used where it serves the policy
    const LearnedWeights* learned = nullptr; // what Model::Ai weighs by; without it the configured rule applies
};

// What applies where the learned model may not: the policy's own model; its fallback where that is the learned one.
inline Model configuredRule(const AttributionPolicy& policy) {
    return policy.model == Model::Ai ? policy.learned.fallback : policy.model;
}

// The model that is followed when `asked` is asked for. Where it is the programme's own, deals of families with a
// policy of their own follow that one's.
Model modelUsed(const AttributionPolicy& policy, Model asked, const Aids& aids);

// All deals, on all cores; `model` stands in for policy.model. `asOf` decides for open deals (and for closed ones that
// lack a close date).
Credits attribute(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf,
                  const Aids& aids = {});

// Only these deals: "deal d" of the result is then the position in `deals`. Each is computed exactly as in the bulk.
Credits attributeDeals(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf,
                       std::span<const Index> deals, const Aids& aids = {});

// `changed` and the deals that continue one of them, whose credit may follow from it; ascending. One pass over the
// deals per step of the longest chain of continuations among them.
std::vector<Index> withInheriting(const Columns& columns, const AttributionPolicy& policy, std::vector<Index> changed);

} // namespace counterpart::attribution
