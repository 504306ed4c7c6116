// SPDX-License-Identifier: GPL-3.0-or-later
// What are the numbers of a chart, as rows? One overload per kind: a kind without one does not compile.
#include "core/report/document/chart.h"

#include <algorithm>

namespace counterpart::report {
namespace {

std::vector<std::string> headsOf(const std::string& first, std::vector<std::string> rest) {
    rest.insert(rest.begin(), first);
    return rest;
}

std::int64_t valueAt(const Series& series, std::size_t i) {
    return i < series.points.size() ? series.points[i].value : kNoValue;
}

template <class Kind>
ChartRows seriesRows(const Kind& kind, const Chart& chart) {
    ChartRows out;
    out.heads.emplace_back(); // what categories are is not said
    for (const Series& series : kind.series) {
        out.heads.push_back(series.name.empty() ? chart.measure.name : series.name);
    }
    for (std::size_t i = 0; i < kind.categories.size(); ++i) {
        ChartRows::Row row{kind.categories[i], {}};
        for (const Series& series : kind.series) {
            row.values.push_back(valueAt(series, i));
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

ChartRows rows(const Columns& columns, const Chart& chart) { return seriesRows(columns, chart); }
ChartRows rows(const Bars& bars, const Chart& chart) { return seriesRows(bars, chart); }

ChartRows rows(const Waterfall& waterfall, const Chart& chart) {
    ChartRows out{headsOf({}, {chart.measure.name}), {}};
    for (const auto& step : waterfall.steps) {
        out.rows.push_back({step.name, {step.point.value}});
    }
    return out;
}

ChartRows rows(const Funnel& funnel, const Chart& chart) {
    ChartRows out{headsOf({}, {chart.measure.name}), {}};
    for (const auto& stage : funnel.stages) {
        out.rows.push_back({stage.name, {stage.point.value}});
    }
    return out;
}

ChartRows rows(const Bullets& bullets, const Chart& chart) {
    ChartRows out{headsOf({}, {bullets.valueName.empty() ? chart.measure.name : bullets.valueName, bullets.targetName,
                               bullets.beforeName}),
                  {}};
    for (const auto& row : bullets.rows) {
        out.rows.push_back({row.name, {row.value.value, row.target.value, row.before.value}});
    }
    return out;
}

ChartRows rows(const Ladder& ladder, const Chart& chart) {
    ChartRows out{headsOf({}, {chart.measure.name, chart.title}), {}};
    for (std::size_t i = 0; i < ladder.rungs.size(); ++i) {
        out.rows.push_back(
            {ladder.rungs[i].name, {ladder.rungs[i].from.value, i == ladder.standing ? ladder.value.value : kNoValue}});
    }
    return out;
}

ChartRows rows(const Heat& heat, const Chart&) {
    ChartRows out{headsOf({}, heat.columns), {}};
    for (std::size_t i = 0; i < heat.rows.size(); ++i) {
        ChartRows::Row row{heat.rows[i], {}};
        for (std::size_t j = 0; j < heat.columns.size(); ++j) {
            const std::size_t at = i * heat.columns.size() + j;
            row.values.push_back(at < heat.cells.size() ? heat.cells[at].value : kNoValue);
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

ChartRows rows(const Slope& slope, const Chart&) {
    ChartRows out{headsOf({}, {slope.from, slope.to}), {}};
    for (const auto& line : slope.lines) {
        out.rows.push_back({line.name, {line.from.value, line.to.value}});
    }
    return out;
}

ChartRows rows(const Journey& journey, const Chart& chart) {
    ChartRows out{headsOf({}, {chart.measure.name}), {}};
    for (const auto& mark : journey.marks) {
        const std::string lane = mark.lane < journey.lanes.size() ? journey.lanes[mark.lane] + ": " : std::string();
        out.rows.push_back({lane + mark.words, {mark.credit.value}});
    }
    return out;
}

// Touches are there even where none of them counts.
bool isBare(const Journey& journey) { return journey.marks.empty(); }
template <class Kind>
bool isBare(const Kind&) {
    return true;
}

} // namespace

ChartRows rowsOf(const Chart& chart) {
    return std::visit([&](const auto& body) { return rows(body, chart); }, chart.body);
}

bool isEmpty(const Chart& chart) {
    const ChartRows all = rowsOf(chart);
    const auto hasValue = [](const ChartRows::Row& row) {
        return std::ranges::any_of(row.values, [](std::int64_t value) { return value != kNoValue; });
    };
    return std::visit([](const auto& body) { return isBare(body); }, chart.body) &&
           std::ranges::none_of(all.rows, hasValue);
}

} // namespace counterpart::report
