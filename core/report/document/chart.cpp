// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a chart, whatever its kind.
#include "core/report/document/chart.h"

namespace counterpart::report {

ChartRows rowsOf(const std::vector<Series>& series, const std::vector<std::string>& categories,
                 const std::string& measure) {
    ChartRows out;
    out.heads.emplace_back(); // what categories are is not said
    for (const Series& each : series) {
        out.heads.push_back(each.name.empty() ? measure : each.name);
    }
    for (std::size_t i = 0; i < categories.size(); ++i) {
        ChartRows::Row row{categories[i], {}};
        for (const Series& each : series) {
            row.values.push_back(i < each.points.size() ? each.points[i].value : kNoValue);
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

void fit(std::vector<Series>& series, std::size_t categories) {
    for (Series& each : series) {
        each.points.resize(categories);
    }
}

ChartRows rowsOf(const Chart& chart) {
    return std::visit([&](const auto& body) { return body.numbers(chart.measure.name, chart.title); }, chart.body);
}

bool isEmpty(const Chart& chart) {
    const auto isBare = [](const auto& body) {
        if constexpr (requires { body.isBare(); }) {
            return body.isBare();
        } else {
            return true;
        }
    };
    const ChartRows all = rowsOf(chart);
    const auto hasValue = [](const ChartRows::Row& row) {
        return std::ranges::any_of(row.values, [](std::int64_t value) { return value != kNoValue; });
    };
    return std::visit(isBare, chart.body) && std::ranges::none_of(all.rows, hasValue);
}

} // namespace counterpart::report
