// SPDX-License-Identifier: GPL-3.0-or-later
// The bulk: blocks of deals on all cores, their rows put together in the order of the deals. And single deals anew.
#include "core/base/parallel.h"
#include "core/engine/commission/deal_work.h"
#include "core/engine/commission/line_columns.h"

#include <algorithm>
#include <functional>

namespace counterpart::commission {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

void shiftOriginals(LineRows& rows, std::size_t start) {
    for (Index& original : rows.original) {
        if (original != kNoRecord) {
            original += static_cast<Index>(start);
        }
    }
}

// Column by column on all cores, freeing what was copied: the rows are not held twice.
LineRows joined(std::vector<Block>& blocks) {
    std::size_t size = 0;
    for (Block& block : blocks) {
        shiftOriginals(block.lines, size);
        size += block.lines.size();
    }
    if (blocks.size() == 1) {
        return std::move(blocks.front().lines);
    }
    LineRows all;
    std::vector<std::function<void()>> reserves;
    std::vector<std::function<void()>> copies;
    forEachColumn(all, all, [&](auto& into, auto&) { reserves.push_back([&into, size] { into.reserve(size); }); });
    for (Block& block : blocks) {
        forEachColumn(block.lines, all, [&](auto& from, auto& into) {
            copies.push_back([&from, &into] {
                into.insert(into.end(), from.begin(), from.end());
                std::remove_reference_t<decltype(from)>().swap(from);
            });
        });
    }
    const std::size_t columns = reserves.size();
    parallelTasks(columns, [&](std::size_t column) { // one thread per column: its blocks stay in order
        reserves[column]();
        for (std::size_t copy = column; copy < copies.size(); copy += columns) {
            copies[copy]();
        }
    });
    return all;
}

} // namespace

Accruals accrue(const Context& context) {
    const Shared shared(context);
    const std::size_t deals = context.columns.deals.size();
    std::vector<Block> blocks(blockCount(deals, kDealsPerBlock));
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        if (context.credits.isFlat()) { // about a line to a row of credits
            const auto& offsets = context.credits.bulk().offsets;
            auto& lines = blocks[worker].lines;
            const std::size_t rows = offsets[end] - offsets[begin];
            forEachColumn(lines, lines, [rows](auto& column, auto&) { column.reserve(rows); });
        }
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
        result.lines = Lines(joined(blocks));
    }
    return result;
}

Accruals accrueAgain(const Context& context, const Accruals& before, std::span<const Index> deals) {
    const Shared shared(context);
    Block block;
    DealWork work(shared, block);
    for (const Index deal : deals) {
        work.run(deal);
    }
    Accruals result;
    result.asOf = context.asOf;
    std::ranges::copy_if(before.findings, std::back_inserter(result.findings),
                         [&](const Finding& finding) { return !std::ranges::binary_search(deals, finding.deal); });
    const auto kept = static_cast<std::ptrdiff_t>(result.findings.size());
    result.findings.insert(result.findings.end(), block.findings.begin(), block.findings.end());
    std::ranges::inplace_merge(result.findings, result.findings.begin() + kept, {}, &Finding::deal);
    shiftOriginals(block.lines, before.lines.size());
    result.lines = before.lines.replaced(deals, std::move(block.lines));
    return result;
}

} // namespace counterpart::commission
