// SPDX-License-Identifier: GPL-3.0-or-later
// The bulk: blocks of deals on all cores, their rows put together in the order of the deals.
#include "core/base/parallel.h"
#include "core/engine/commission/deal_work.h"

#include <algorithm>

namespace counterpart::commission {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

// f(&Lines::column) for every column.
void forEachColumn(const auto& f) {
    f(&Lines::deal);
    f(&Lines::item);
    f(&Lines::partner);
    f(&Lines::original);
    f(&Lines::refund);
    f(&Lines::base);
    f(&Lines::amount);
    f(&Lines::rate);
    f(&Lines::date);
    f(&Lines::plan);
    f(&Lines::rule);
    f(&Lines::tier);
    f(&Lines::kind);
    f(&Lines::reason);
}

void shiftOriginals(Block& block, std::size_t start) {
    for (Index& original : block.lines.original) {
        if (original != kNoRecord) {
            original += static_cast<Index>(start);
        }
    }
}

// Column by column, freeing what was copied: the rows are not held twice.
Lines joined(std::vector<Block>& blocks) {
    if (blocks.size() == 1) {
        return std::move(blocks.front().lines);
    }
    std::size_t size = 0;
    for (Block& block : blocks) {
        shiftOriginals(block, size);
        size += block.lines.size();
    }
    Lines lines;
    forEachColumn([&](auto column) {
        auto& into = lines.*column;
        into.reserve(size);
        for (Block& block : blocks) {
            auto& from = block.lines.*column;
            into.insert(into.end(), from.begin(), from.end());
            std::remove_reference_t<decltype(from)>().swap(from);
        }
    });
    return lines;
}

} // namespace

std::pair<std::size_t, std::size_t> Lines::ofDeal(Index which) const {
    const auto rows = std::ranges::equal_range(deal, which);
    return {static_cast<std::size_t>(rows.begin() - deal.begin()), static_cast<std::size_t>(rows.end() - deal.begin())};
}

Accruals accrue(const Context& context) {
    const Shared shared(context);
    const std::size_t deals = context.columns.deals.size();
    std::vector<Block> blocks(blockCount(deals, kDealsPerBlock));
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        DealWork work(shared, blocks[worker]);
        for (std::size_t deal = begin; deal < end; ++deal) {
            work.run(static_cast<Index>(deal));
        }
    });
    Accruals result;
    result.asOf = context.asOf;
    for (const Block& block : blocks) {
        result.findings.insert(result.findings.end(), block.findings.begin(), block.findings.end());
    }
    if (!blocks.empty()) {
        result.lines = joined(blocks);
    }
    return result;
}

} // namespace counterpart::commission
