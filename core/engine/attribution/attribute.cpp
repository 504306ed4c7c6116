// SPDX-License-Identifier: GPL-3.0-or-later
// The bulk: blocks of deals on all cores, one kernel per block, rows put together in the order of the deals.
#include "core/base/parallel.h"
#include "core/engine/attribution/credits.h"
#include "core/engine/attribution/journey.h"

#include <algorithm>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

struct Rows {
    std::vector<Index> party;
    std::vector<std::uint64_t> share;
    std::vector<Minor> amount;
};

struct Block {
    std::size_t begin;
    std::size_t end;
    Rows& rows;
};

// Deal number i of the result is deals[i], or i itself when `deals` is empty.
template <Model model>
void attributeBlock(Journey& journey, std::span<const Index> deals, const Block& block, Credits& credits) {
    Rows& rows = block.rows;
    for (std::size_t i = block.begin; i < block.end; ++i) {
        journey.read(deals.empty() ? static_cast<Index>(i) : deals[i]);
        journey.weigh<model>();
        journey.divide();
        const auto parties = journey.parties();
        rows.party.insert(rows.party.end(), parties.begin(), parties.end());
        rows.share.insert(rows.share.end(), journey.shares().begin(), journey.shares().end());
        rows.amount.insert(rows.amount.end(), journey.amounts().begin(), journey.amounts().end());
        credits.offsets[i + 1] = static_cast<Index>(rows.party.size()); // of this block, for now
        credits.unattributed[i] = journey.unattributed();
        credits.sourcedBy[i] = journey.sourcedBy();
        credits.implicit[i] = journey.implicit() ? 1 : 0;
    }
}

using Kernel = void (*)(Journey&, std::span<const Index>, const Block&, Credits&);

Kernel kernelOf(Model model) {
    switch (model) {
    case Model::Equal:
        return attributeBlock<Model::Equal>;
    case Model::Linear:
        return attributeBlock<Model::Linear>;
    case Model::First:
        return attributeBlock<Model::First>;
    case Model::Last:
        return attributeBlock<Model::Last>;
    case Model::Decay:
        return attributeBlock<Model::Decay>;
    case Model::Position:
        return attributeBlock<Model::Position>;
    case Model::Role:
        return attributeBlock<Model::Role>;
    }
    return attributeBlock<Model::Linear>;
}

// The blocks' rows behind one another; parallelBlocks cuts as it did before.
void join(const std::vector<Rows>& blocks, Credits& credits) {
    std::vector<std::size_t> start(blocks.size() + 1, 0);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        start[i + 1] = start[i] + blocks[i].party.size();
    }
    credits.party.resize(start.back());
    credits.share.resize(start.back());
    credits.amount.resize(start.back());
    parallelBlocks(credits.deals(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        const auto to = static_cast<std::ptrdiff_t>(start[worker]);
        std::ranges::copy(blocks[worker].party, credits.party.begin() + to);
        std::ranges::copy(blocks[worker].share, credits.share.begin() + to);
        std::ranges::copy(blocks[worker].amount, credits.amount.begin() + to);
        for (std::size_t i = begin; i < end; ++i) {
            credits.offsets[i + 1] += static_cast<Index>(start[worker]);
        }
    });
}

Credits run(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf,
            std::span<const Index> deals, std::size_t count) {
    const Rules rules(policy, model, asOf);
    Credits credits;
    credits.model = model;
    credits.direct = policy.direct;
    credits.asOf = asOf;
    credits.revision = columns.revision;
    credits.offsets.assign(count + 1, 0);
    credits.unattributed.resize(count);
    credits.sourcedBy.resize(count);
    credits.implicit.resize(count);
    std::vector<Rows> blocks(blockCount(count, kDealsPerBlock));
    parallelBlocks(count, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Journey journey(columns, rules);
        kernelOf(model)(journey, deals, {begin, end, blocks[worker]}, credits);
    });
    join(blocks, credits);
    return credits;
}

} // namespace

Credits attribute(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf) {
    return run(columns, policy, model, asOf, {}, columns.deals.size());
}

Credits attributeDeals(const Columns& columns, const AttributionPolicy& policy, Model model, Date asOf,
                       std::span<const Index> deals) {
    return run(columns, policy, model, asOf, deals, deals.size());
}

} // namespace counterpart::attribution
