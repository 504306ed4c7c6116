// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts on prepared numbers, searches text once per needle, counts facets in one pass.
#include "ui/models/permutation.h"

#include "core/base/parallel.h"
#include "ui/models/sort_keys.h"

#include <algorithm>
#include <numeric>

namespace counterpart::ui {
namespace {

constexpr std::uint32_t staleEvery = 1U << 14; // rows between two looks at whether anyone still wants the answer
constexpr std::size_t keptColumns = 6;         // 8 MB each at a million rows

// Missing stays last when the direction turns.
std::uint64_t directed(std::uint64_t key, bool descending) {
    return !descending || key == missingKey ? key : missingKey - 1 - key;
}

SourceCache::Rows sorted(const RowSource& source, SourceCache& cache, const std::vector<SortBy>& sort,
                         const std::function<bool()>& stale) {
    if (auto known = cache.order(sort)) {
        return known;
    }
    const std::uint32_t count = source.rowCount();
    auto rows = std::make_shared<std::vector<std::uint32_t>>(count);
    std::iota(rows->begin(), rows->end(), 0U);
    if (!sort.empty()) {
        std::vector<SourceCache::Keys> keys;
        for (const SortBy& by : sort) {
            keys.push_back(cache.keys(source, by.column));
            if (stale()) {
                return nullptr;
            }
        }
        struct Entry {
            std::uint64_t key;
            std::uint32_t row;
        };
        std::vector<Entry> entries(count);
        for (std::uint32_t row = 0; row < count; ++row) {
            entries[row] = {directed((*keys[0])[row], sort[0].descending), row};
        }
        std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
            if (a.key != b.key) {
                return a.key < b.key;
            }
            for (std::size_t i = 1; i < sort.size(); ++i) {
                const std::uint64_t x = directed((*keys[i])[a.row], sort[i].descending);
                const std::uint64_t y = directed((*keys[i])[b.row], sort[i].descending);
                if (x != y) {
                    return x < y;
                }
            }
            return a.row < b.row;
        });
        std::transform(entries.begin(), entries.end(), rows->begin(), [](const Entry& entry) { return entry.row; });
    }
    cache.keepOrder(sort, rows);
    return rows;
}

SourceCache::Flags searched(const RowSource& source, SourceCache& cache, const TextNeedle& needle,
                            const std::function<bool()>& stale) {
    const auto [before, known] = cache.search();
    if (known && before == needle) {
        return known;
    }
    const bool narrower = known && needle.narrows(before);
    auto found = std::make_shared<std::vector<std::uint8_t>>(source.rowCount());
    parallelBlocks(source.rowCount(), staleEvery, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto row = static_cast<std::uint32_t>(i);
            if (row % staleEvery == 0 && stale()) {
                return;
            }
            (*found)[row] = (!narrower || (*known)[row] != 0) && source.matches(row, needle) ? 1 : 0;
        }
    });
    if (stale()) {
        return nullptr;
    }
    cache.keepSearch(needle, found);
    return found;
}

// One facet with the choice made in it, as flags by value.
struct Choice {
    SourceCache::Rows column;
    std::vector<std::uint8_t> chosen; // empty: all
    std::vector<std::uint32_t> counts;

    bool accepts(std::uint32_t value) const { return chosen.empty() || (value < chosen.size() && chosen[value] != 0); }
    void count(std::uint32_t value) {
        if (value < counts.size()) {
            ++counts[value];
        }
    }
};

std::vector<Choice> choices(const RowSource& source, SourceCache& cache, const PermutationQuery& query) {
    std::vector<Choice> out;
    const auto specs = source.facets();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        Choice choice{cache.facet(source, static_cast<int>(i)), {}, {}};
        choice.counts.resize(specs[i].values.size());
        if (i < query.facets.size() && !query.facets[i].empty()) {
            choice.chosen.resize(specs[i].values.size());
            for (const std::uint32_t value : query.facets[i]) {
                if (value < choice.chosen.size()) {
                    choice.chosen[value] = 1;
                }
            }
        }
        out.push_back(std::move(choice));
    }
    return out;
}

// A row counts in a facet when all other facets accept it; it is shown when all do.
bool countIn(std::vector<Choice>& all, std::uint32_t row) {
    Choice* refusing = nullptr;
    for (Choice& choice : all) {
        if (!choice.accepts((*choice.column)[row])) {
            if (refusing) {
                return false;
            }
            refusing = &choice;
        }
    }
    if (refusing) {
        refusing->count((*refusing->column)[row]);
        return false;
    }
    for (Choice& choice : all) {
        choice.count((*choice.column)[row]);
    }
    return true;
}

} // namespace

SourceCache::Keys SourceCache::keys(const RowSource& source, int column) {
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_keys.find(column); found != m_keys.end()) {
            return found->second;
        }
    }
    auto made = std::make_shared<const std::vector<std::uint64_t>>(orderedKeys(source.sortKeys(column)));
    const std::scoped_lock lock(m_mutex);
    if (m_keys.size() >= keptColumns) {
        m_keys.clear();
    }
    return m_keys[column] = std::move(made);
}

SourceCache::Rows SourceCache::facet(const RowSource& source, int facet) {
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_facets.find(facet); found != m_facets.end()) {
            return found->second;
        }
    }
    auto made = std::make_shared<const std::vector<std::uint32_t>>(source.facetValues(facet));
    const std::scoped_lock lock(m_mutex);
    return m_facets[facet] = std::move(made);
}

SourceCache::Rows SourceCache::order(const std::vector<SortBy>& sort) const {
    const std::scoped_lock lock(m_mutex);
    return m_sort == sort ? m_order : nullptr;
}

void SourceCache::keepOrder(const std::vector<SortBy>& sort, Rows rows) {
    const std::scoped_lock lock(m_mutex);
    m_sort = sort;
    m_order = std::move(rows);
}

std::pair<TextNeedle, SourceCache::Flags> SourceCache::search() const {
    const std::scoped_lock lock(m_mutex);
    return {m_needle, m_found};
}

void SourceCache::keepSearch(const TextNeedle& needle, Flags found) {
    const std::scoped_lock lock(m_mutex);
    m_needle = needle;
    m_found = std::move(found);
}

std::optional<Permutation> permute(const RowSource& source, SourceCache& cache, const PermutationQuery& query,
                                   const std::function<bool()>& stale) {
    const auto order = sorted(source, cache, query.sort, stale);
    const auto found = query.needle.empty() ? nullptr : searched(source, cache, query.needle, stale);
    if (!order || (!found && !query.needle.empty())) {
        return std::nullopt;
    }
    std::vector<Choice> facets = choices(source, cache, query);
    Permutation out;
    if (!found && facets.empty() && !query.only) {
        out.rows = *order;
        return out;
    }
    out.rows.reserve(order->size());
    std::uint32_t looked = 0;
    for (const std::uint32_t row : *order) {
        if (looked++ % staleEvery == 0 && stale()) {
            return std::nullopt;
        }
        const bool asked = !query.only || std::ranges::binary_search(*query.only, source.key(row));
        if (asked && (!found || (*found)[row] != 0) && countIn(facets, row)) {
            out.rows.push_back(row);
        }
    }
    for (Choice& choice : facets) {
        out.facetCounts.push_back(std::move(choice.counts));
    }
    return out;
}

} // namespace counterpart::ui
