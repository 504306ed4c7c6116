// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a table of metrics from the facts, part by part.
#include "core/engine/metrics/metrics.h"

#include "core/base/parallel.h"
#include "core/engine/metrics/tabulate.h"
#include "core/engine/metrics/walk.h"

#include <algorithm>

namespace counterpart::metrics {

DealsByAccount dealsByAccount(const Columns& columns) {
    const DealColumns& deals = columns.deals;
    DealsByAccount by;
    by.offsets.assign(columns.accounts.size() + 1, 0);
    for (Index d = 0; d < deals.size(); ++d) {
        if (deals.account[d] != kNoRecord) {
            ++by.offsets[deals.account[d] + std::size_t{1}];
        }
    }
    for (std::size_t a = 0; a < columns.accounts.size(); ++a) {
        by.offsets[a + 1] += by.offsets[a];
    }
    by.deals.resize(by.offsets.back());
    std::vector<Index> next(by.offsets.begin(), by.offsets.end() - 1);
    for (Index d = 0; d < deals.size(); ++d) {
        if (deals.account[d] != kNoRecord) {
            by.deals[next[deals.account[d]]++] = d;
        }
    }
    return by;
}

Table compute(const Inputs& in, const std::vector<Dimension>& dimensions, const std::vector<Id>& wanted) {
    std::vector<Id> metrics = wanted;
    if (metrics.empty()) {
        for (const Metric& metric : catalogue()) {
            metrics.push_back(metric.id);
        }
    }
    const TermSet terms = termsOf(metrics);
    const bool medians = needCycles(metrics);
    const Grouping groups(in.snapshot, in.columns, in.standings, in.rulebook.ladder, in.rulebook.fiscalFirstMonth,
                          dimensions);
    const QuotaHolders quotas = quotaHolders(in);
    std::array<Cube, kPartCount> cubes;
    CubesOf all{};
    for (const Part part : kParts) {
        Cube& cube = cubes[static_cast<std::size_t>(part)];
        cube = Cube(part, terms, medians, dimensions.size());
        all[static_cast<std::size_t>(part)] = &cube;
    }
    parallelTasks(kPartCount, [&](std::size_t part) {
        Grouping own = groups;
        own.numberBy(cubes[part].numbers);
        CubeSink sink(cubes[part], 1, quotas);
        walk(in, static_cast<Part>(part), own, sink);
    });
    std::vector<std::uint32_t> codes;
    return tabulate(in, groups, metrics, all, codes);
}

std::int64_t Table::value(Id metric, std::size_t group) const {
    const auto found = std::ranges::find(metrics, metric);
    return found == metrics.end() ? kNoData : values[static_cast<std::size_t>(found - metrics.begin())][group];
}

std::size_t Table::find(const std::vector<std::string>& label) const {
    const auto found = std::ranges::lower_bound(labels, label);
    return found != labels.end() && *found == label ? static_cast<std::size_t>(found - labels.begin()) : groups();
}

std::int64_t Table::valueOf(Id metric, const std::vector<std::string>& label) const {
    const std::size_t group = find(label);
    return group == groups() ? kNoData : value(metric, group);
}

} // namespace counterpart::metrics
