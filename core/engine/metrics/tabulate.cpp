// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts' sums of a group together and makes the metrics from them.
#include "core/engine/metrics/tabulate.h"

#include <algorithm>
#include <numeric>

namespace counterpart::metrics {

void valuesOf(const Inputs& in, const CubesOf& cubes, std::span<const std::uint32_t> codes,
              const std::vector<Id>& metrics, std::vector<std::int64_t>& values, bool& overflow,
              std::vector<Fraction>* exact) {
    Sums sums{};
    TermSet seen{};
    const bool onlyShare = metrics.size() == 1 && metrics.front() == Id::RevenueShare;
    for (const Cube* cube : cubes) {
        const bool counts = !onlyShare || cube == cubes[static_cast<std::size_t>(Part::Credits)];
        const std::size_t group = counts ? cube->numbers.find(codes) : 0;
        if (counts && group < cube->numbers.size()) {
            cube->read(group, sums, seen);
        }
    }
    sums[static_cast<std::size_t>(Term::ProductsAll)] = static_cast<Int128>(in.columns.products.size());
    sums[static_cast<std::size_t>(Term::AttributedAll)] =
        cubes[static_cast<std::size_t>(Part::Credits)]->attributedAll();
    const int months = monthsOf(in.lens.period, in.lens.asOf);
    const Cube& deals = *cubes[static_cast<std::size_t>(Part::Deals)];
    values.clear();
    if (exact != nullptr) {
        exact->clear();
    }
    for (const Id id : metrics) {
        const bool ofCycles = id == Id::CycleDaysMedian || id == Id::CycleDaysMin;
        const std::size_t group = ofCycles ? deals.numbers.find(codes) : 0;
        values.push_back(id == Id::CycleDaysMedian ? deals.medianOf(group)
                         : id == Id::CycleDaysMin  ? deals.shortestOf(group)
                                                   : valueOf(id, sums, seen, months, overflow));
        if (exact != nullptr) {
            exact->push_back(ofCycles ? values.back() == kNoData ? Fraction() : Fraction{values.back(), 1}
                                      : fractionOf(id, sums, seen, months));
        }
    }
}

bool hasFacts(const CubesOf& cubes, std::span<const std::uint32_t> codes) {
    return std::ranges::any_of(cubes, [&](const Cube* cube) {
        const std::size_t group = cube->numbers.find(codes);
        return group < cube->numbers.size() && cube->has(group);
    });
}

fx::Warnings warningsOf(const CubesOf& cubes) {
    fx::Warnings warnings;
    for (const Part part : {Part::Deals, Part::Commissions, Part::Partners}) {
        warnings.merge(cubes[static_cast<std::size_t>(part)]->notes.warnings());
    }
    return warnings;
}

Table tabulate(const Inputs& in, const Grouping& groups, const std::vector<Id>& metrics, const CubesOf& cubes,
               std::vector<std::uint32_t>& codes) {
    const auto& dimensions = groups.dimensions();
    Numbering all(dimensions.size());
    if (dimensions == std::vector{Dimension::Total}) {
        all.of(std::array{Grouping::kTotal}); // the total exists even without a fact
    }
    for (const Cube* cube : cubes) {
        for (std::size_t group = 0; group < cube->numbers.size(); ++group) {
            if (cube->has(group)) {
                all.of(cube->numbers.codesOf(group));
            }
        }
    }
    std::vector<std::vector<std::string>> labels(all.size());
    for (std::size_t g = 0; g < all.size(); ++g) {
        for (std::size_t d = 0; d < dimensions.size(); ++d) {
            labels[g].push_back(groups.label(all.codesOf(g)[d], d));
        }
    }
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return labels[a] < labels[b]; });

    Table table;
    table.dimensions = dimensions;
    table.metrics = metrics;
    table.values.resize(metrics.size());
    table.warnings = warningsOf(cubes);
    codes.clear();
    std::vector<std::int64_t> values;
    for (const std::size_t g : order) {
        const auto own = all.codesOf(g);
        codes.insert(codes.end(), own.begin(), own.end());
        valuesOf(in, cubes, own, metrics, values, table.overflow);
        for (std::size_t m = 0; m < metrics.size(); ++m) {
            table.values[m].push_back(values[m]);
        }
        table.labels.push_back(std::move(labels[g]));
    }
    return table;
}

} // namespace counterpart::metrics
