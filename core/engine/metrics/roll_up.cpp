// SPDX-License-Identifier: GPL-3.0-or-later
// Sums tables into coarser ones.
#include "core/engine/metrics/metrics.h"

#include <map>
#include <unordered_map>

namespace counterpart::metrics {

Table rollUp(const Table& table, std::vector<Dimension> dimensions, const std::vector<Id>& additive,
             const std::function<std::vector<std::string>(std::size_t group)>& labelOf) {
    std::map<std::vector<std::string>, std::uint64_t> places;
    std::vector<std::vector<std::string>> labels;
    return rollUp(
        table, std::move(dimensions), additive,
        [&](std::size_t group) {
            const auto [at, isNew] = places.emplace(labelOf(group), labels.size());
            if (isNew) {
                labels.push_back(at->first);
            }
            return at->second;
        },
        [&](std::uint64_t place) { return labels[place]; });
}

Table rollUp(const Table& table, std::vector<Dimension> dimensions, const std::vector<Id>& additive,
             const std::function<std::uint64_t(std::size_t group)>& placeOf,
             const std::function<std::vector<std::string>(std::uint64_t place)>& labelOf) {
    std::vector<const std::vector<std::int64_t>*> columns;
    for (const Id id : additive) {
        const auto found = std::ranges::find(table.metrics, id);
        columns.push_back(found == table.metrics.end()
                              ? nullptr
                              : &table.values[static_cast<std::size_t>(found - table.metrics.begin())]);
    }
    std::unordered_map<std::uint64_t, std::vector<std::int64_t>> sums;
    Table out;
    out.warnings = table.warnings;
    out.overflow = table.overflow;
    for (std::size_t group = 0; group < table.groups(); ++group) {
        auto& sum = sums.try_emplace(placeOf(group), additive.size(), kNoData).first->second;
        for (std::size_t m = 0; m < additive.size(); ++m) {
            const std::int64_t value = columns[m] != nullptr ? (*columns[m])[group] : kNoData;
            if (value == kNoData) {
                continue;
            }
            std::int64_t together = 0;
            const bool fits = !__builtin_add_overflow(sum[m] == kNoData ? 0 : sum[m], value, &together);
            sum[m] = fits ? together : kNoData;
            out.overflow = out.overflow || !fits;
        }
    }
    std::map<std::vector<std::string>, const std::vector<std::int64_t>*> ordered;
    for (const auto& [place, sum] : sums) {
        ordered.emplace(labelOf(place), &sum);
    }
    out.dimensions = std::move(dimensions);
    out.metrics = additive;
    out.values.resize(additive.size());
    for (const auto& [label, sum] : ordered) {
        out.labels.push_back(label);
        for (std::size_t m = 0; m < additive.size(); ++m) {
            out.values[m].push_back((*sum)[m]);
        }
    }
    return out;
}

} // namespace counterpart::metrics
