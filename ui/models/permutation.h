// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a source are shown, and in what order: pure work for a thread of its own.
#pragma once

#include "ui/models/row_source.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace counterpart::ui {

struct SortBy {
    int column = 0;
    bool descending = false;
    friend bool operator==(const SortBy&, const SortBy&) = default;
};

struct PermutationQuery {
    std::vector<SortBy> sort; // first key first; ties keep the source's order
    TextNeedle needle;
    std::vector<std::vector<std::uint32_t>> facets;         // chosen values per facet; none chosen = all
    std::shared_ptr<const std::vector<std::uint64_t>> only; // sorted keys: rows of these alone; null = all
};

struct Permutation {
    std::vector<std::uint32_t> rows; // source rows in the order shown
    // Per facet and value: how many rows would be there if only this facet's choice were changed.
    std::vector<std::vector<std::uint32_t>> facetCounts;
};

// What was worked out for one source and is worth keeping: sort keys, facet columns, the order of all rows, the last
// text search.
class SourceCache {
public:
    using Keys = std::shared_ptr<const std::vector<std::uint64_t>>;
    using Rows = std::shared_ptr<const std::vector<std::uint32_t>>;
    using Flags = std::shared_ptr<const std::vector<std::uint8_t>>;

    Keys keys(const RowSource& source, int column);
    Rows facet(const RowSource& source, int facet);
    Rows order(const std::vector<SortBy>& sort) const; // null if another order was asked last
    void keepOrder(const std::vector<SortBy>& sort, Rows rows);
    std::pair<TextNeedle, Flags> search() const;
    void keepSearch(const TextNeedle& needle, Flags found);

private:
    mutable std::mutex m_mutex;
    std::unordered_map<int, Keys> m_keys;
    std::unordered_map<int, Rows> m_facets;
    std::vector<SortBy> m_sort;
    Rows m_order;
    TextNeedle m_needle;
    Flags m_found;
};

// Empty when `stale` said so on the way.
std::optional<Permutation> permute(const RowSource& source, SourceCache& cache, const PermutationQuery& query,
                                   const std::function<bool()>& stale);

} // namespace counterpart::ui
