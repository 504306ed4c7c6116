// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of deals on all cores; rows and touches of the blocks behind one another.
#include "core/engine/attribution/cast.h"

#include "core/base/parallel.h"
#include "core/engine/attribution/family.h"
#include "core/engine/attribution/journey.h"
#include "core/engine/attribution/onward.h"

#include <algorithm>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

void readDeal(Journey& journey, Index deal, std::size_t i, bool fixed, CastRows& rows, Cast& cast) {
    journey.read(deal);
    cast.sourcedBy[i] = journey.sourcedBy();
    cast.implicit[i] = journey.implicit() ? 1 : 0;
    if (fixed) {
        rows.party.push_back(kDirect);
    }
    cast.offsets[i + 1] = static_cast<Index>(rows.party.size()); // of this block, for now
    cast.touchOffsets[i + 1] = static_cast<Index>(rows.touches);
}

void join(const std::vector<CastRows>& parts, Cast& cast) {
    std::vector<std::size_t> rows(parts.size() + 1, 0);
    std::vector<std::size_t> touches(parts.size() + 1, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        rows[i + 1] = rows[i] + parts[i].party.size();
        touches[i + 1] = touches[i] + parts[i].touches;
    }
    cast.party.resize(rows.back());
    cast.row.resize(touches.back());
    cast.slot.resize(touches.back());
    parallelBlocks(cast.size(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        const auto row = static_cast<std::ptrdiff_t>(rows[worker]);
        const auto touch = static_cast<std::ptrdiff_t>(touches[worker]);
        std::ranges::copy(parts[worker].party, cast.party.begin() + row);
        std::copy_n(parts[worker].row.begin(), parts[worker].touches, cast.row.begin() + touch);
        std::copy_n(parts[worker].slot.begin(), parts[worker].touches, cast.slot.begin() + touch);
        for (std::size_t i = begin; i < end; ++i) {
            cast.offsets[i + 1] += static_cast<Index>(row);
            cast.touchOffsets[i + 1] += static_cast<Index>(touch);
        }
    });
}

std::shared_ptr<const Cast> make(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                                 std::span<const Index> deals, std::size_t count) {
    auto made = std::make_shared<Cast>();
    Cast& cast = *made;
    cast.deals.assign(deals.begin(), deals.end());
    cast.asOf = asOf;
    cast.policies.push_back(policy);
    std::vector<Rules> rules{Rules(policy, Model::Linear, asOf)};
    for (const FamilyPolicy& family : policy.byFamily) {
        cast.policies.push_back(family.policy);
        rules.emplace_back(family.policy, Model::Linear, asOf);
    }
    cast.offsets.assign(count + 1, 0);
    cast.touchOffsets.assign(count + 1, 0);
    cast.sourcedBy.resize(count);
    cast.implicit.resize(count);
    cast.family = familiesOf(columns, policy, deals, count);
    std::vector<CastRows> parts(blockCount(count, kDealsPerBlock));
    parallelBlocks(count, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Journey journey(columns, parts[worker]);
        if (deals.empty() && columns.journeys.isFlat()) {
            const auto& offsets = columns.journeys.bulk().offsets;
            parts[worker].makeRoom(offsets[end] - offsets[begin] + (end - begin)); // with one implied touch each
        }
        for (std::size_t i = begin; i < end; ++i) {
            const Rules& by = rules[cast.family.empty() ? 0 : cast.family[i]];
            journey.follow(by);
            readDeal(journey, cast.dealAt(i), i, by.direct == DirectTeam::Fixed, parts[worker], cast);
        }
    });
    join(parts, cast);
    return made;
}

bool sameEligibility(const AttributionPolicy& a, const AttributionPolicy& b) {
    return a.direct == b.direct && a.lookbackDays == b.lookbackDays && a.postDecision == b.postDecision;
}

} // namespace

bool Cast::serves(const AttributionPolicy& policy, Date on) const {
    if (on != asOf || policies.size() != policy.byFamily.size() + 1 || !sameEligibility(policies[0], policy)) {
        return false;
    }
    for (std::size_t i = 0; i < policy.byFamily.size(); ++i) {
        if (!sameEligibility(policies[i + 1], policy.byFamily[i].policy) ||
            policies[0].byFamily[i].families != policy.byFamily[i].families) {
            return false;
        }
    }
    return true;
}

bool rowsAreTheCasts(const AttributionPolicy& policy) { return !inherits(policy) && policy.chains.empty(); }

std::shared_ptr<const Cast> castOf(const Columns& columns, const AttributionPolicy& policy, Date asOf) {
    return make(columns, policy, asOf, {}, columns.deals.size());
}

std::shared_ptr<const Cast> castOf(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                                   std::span<const Index> deals) {
    return make(columns, policy, asOf, deals, deals.size());
}

} // namespace counterpart::attribution
