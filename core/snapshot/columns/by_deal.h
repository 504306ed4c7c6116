// SPDX-License-Identifier: GPL-3.0-or-later
// Groups the records of a table by their deal, on all cores: a count per deal, offsets, then each record to its place.
#pragma once

#include "core/base/parallel.h"
#include "core/snapshot/columns/columns.h"

#include <algorithm>
#include <atomic>

namespace counterpart::columns {

inline constexpr std::size_t kChunksPerBlock = 8;
inline constexpr std::size_t kDealsPerBlock = 4096;

// Calls body(record, position) for every record, blocks of chunks in parallel.
template <class Record, class Body>
void forEachInParallel(const Table<Record>& table, const Body& body) {
    parallelBlocks(table.chunkCount(), kChunksPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            std::size_t position = table.chunkStart(i);
            for (const Record& record : table.chunk(i)) {
                body(record, position++);
            }
        }
    });
}

// Fills `offsets`, calls resize(rows), then place(record, position, slot) once per record that keep(record) accepts and
// whose deal exists. Which slot of its deal a record gets depends on timing: order the rows of each deal afterwards
// (orderWithinDeals). Gives back how many records were left out.
template <class Record>
std::size_t groupByDeal(const Table<Record>& table, const IdMap& dealOf, std::size_t deals, std::vector<Index>& offsets,
                        const auto& keep, const auto& resize, const auto& place) {
    std::vector<Index> deal(table.size(), kNoRecord);
    std::vector<Index> ordinal(table.size());
    offsets.assign(deals + 1, 0);
    forEachInParallel(table, [&](const Record& record, std::size_t position) {
        const Index of = dealOf.find(record.deal.value);
        if (of != kNoRecord && keep(record)) {
            deal[position] = of;
            ordinal[position] = std::atomic_ref(offsets[of + 1]).fetch_add(1, std::memory_order_relaxed);
        }
    });
    for (std::size_t i = 0; i < deals; ++i) {
        offsets[i + 1] += offsets[i];
    }
    resize(offsets[deals]);
    forEachInParallel(table, [&](const Record& record, std::size_t position) {
        if (deal[position] != kNoRecord) {
            place(record, static_cast<Index>(position), offsets[deal[position]] + ordinal[position]);
        }
    });
    return table.size() - offsets[deals];
}

// Sorts the rows of every deal. load(slot) -> row, less(row, row), store(slot, row); sorted(slot) is a cheap "certainly
// before the next".
template <class Row>
void orderWithinDeals(const std::vector<Index>& offsets, const auto& sorted, const auto& load, const auto& less,
                      const auto& store) {
    parallelBlocks(offsets.size() - 1, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        std::vector<Row> rows;
        for (std::size_t deal = begin; deal < end; ++deal) {
            const Index first = offsets[deal];
            const Index last = offsets[deal + 1];
            Index slot = first;
            while (slot + 1 < last && sorted(slot)) {
                ++slot;
            }
            if (slot + 1 >= last) {
                continue;
            }
            rows.clear();
            for (slot = first; slot < last; ++slot) {
                rows.push_back(load(slot));
            }
            std::sort(rows.begin(), rows.end(), less);
            for (slot = first; slot < last; ++slot) {
                store(slot, rows[slot - first]);
            }
        }
    });
}

} // namespace counterpart::columns
