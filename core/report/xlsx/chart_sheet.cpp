// SPDX-License-Identifier: GPL-3.0-or-later
// Makes native charts of the rows of a sheet.
#include "core/report/xlsx/chart_sheet.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace counterpart::report::xlsx {
namespace {

constexpr lxw_color_t kBlack = LXW_COLOR_BLACK; // 0 says none

lxw_chart_series* addSeries(const ChartRange& range, lxw_chart* chart, std::size_t column) {
    lxw_chart_series* out = chart_add_series(chart, nullptr, nullptr);
    const auto first = static_cast<lxw_row_t>(range.first + 1);
    const auto last = static_cast<lxw_row_t>(range.first + range.rows);
    const auto at = static_cast<lxw_col_t>(column);
    const char* sheet = range.name.c_str();
    chart_series_set_categories(out, sheet, first, 0, last, 0);
    chart_series_set_values(out, sheet, first, at, last, at);
    chart_series_set_name_range(out, sheet, static_cast<lxw_row_t>(range.first), at);
    return out;
}

void fill(lxw_chart_series* series, Rgb color) {
    lxw_chart_fill look{};
    look.color = color == 0 ? kBlack : color;
    chart_series_set_fill(series, &look);
}

void line(lxw_chart_series* series, Rgb color, bool dashed) {
    lxw_chart_line look{};
    look.color = color == 0 ? kBlack : color;
    look.width = 1.5F;
    look.dash_type = dashed ? LXW_CHART_LINE_DASH_ROUND_DOT : LXW_CHART_LINE_DASH_SOLID;
    chart_series_set_line(series, &look);
}

void quiet(lxw_chart* chart, bool horizontal) {
    chart_axis_major_gridlines_set_visible(horizontal ? chart->x_axis : chart->y_axis, LXW_FALSE);
    if (horizontal) {
        chart_axis_set_reverse(chart->y_axis);
    }
}

bool isTarget(const Series& series) { return series.role == Series::Role::Target; }

// Lines where there is a target: libxlsxwriter has no columns with lines over them.
template <class Kind>
lxw_chart* seriesChart(const ChartRange& range, const Kind& kind, std::uint8_t type) {
    lxw_chart* chart = workbook_add_chart(range.book.get(), type);
    std::size_t main = 0;
    for (std::size_t i = 0; i < kind.series.size(); ++i) {
        const Series::Role role = kind.series[i].role;
        const Rgb color = role == Series::Role::Main ? range.palette.categorical[std::min<std::size_t>(main++, 7)]
                          : role == Series::Role::Comparison ? range.palette.muted
                                                             : range.palette.text;
        lxw_chart_series* series = addSeries(range, chart, i + 1);
        type == LXW_CHART_LINE ? line(series, color, role == Series::Role::Target) : fill(series, color);
    }
    if (kind.series.size() < 2) {
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    }
    return chart;
}

lxw_chart* plainChart(const ChartRange& range, std::uint8_t type, std::size_t columns) {
    lxw_chart* chart = workbook_add_chart(range.book.get(), type);
    for (std::size_t i = 1; i <= columns; ++i) {
        fill(addSeries(range, chart, i), range.palette.categorical[std::min<std::size_t>(i - 1, 7)]);
    }
    if (columns < 2) {
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    }
    return chart;
}

} // namespace

template <>
lxw_chart* nativeChart(const ChartRange& range, const Columns& columns) {
    const bool targets = std::ranges::any_of(columns.series, isTarget);
    lxw_chart* out = seriesChart(range, columns,
                                 targets           ? LXW_CHART_LINE
                                 : columns.stacked ? LXW_CHART_COLUMN_STACKED
                                                   : LXW_CHART_COLUMN);
    quiet(out, false);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange& range, const Bars& bars) {
    lxw_chart* out = seriesChart(range, bars, bars.stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
    quiet(out, true);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange& range, const Waterfall&) {
    lxw_chart* out = plainChart(range, LXW_CHART_COLUMN, 1); // what came and what went, from the ground
    quiet(out, false);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange& range, const Funnel&) {
    lxw_chart* out = plainChart(range, LXW_CHART_BAR, 1);
    quiet(out, true);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange& range, const Bullets&) {
    lxw_chart* out = plainChart(range, LXW_CHART_BAR, range.columns);
    quiet(out, true);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange& range, const Ladder&) {
    lxw_chart* out = plainChart(range, LXW_CHART_COLUMN, range.columns);
    quiet(out, false);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange&, const Heat&) {
    return nullptr;
} // shaded cells

template <>
lxw_chart* nativeChart(const ChartRange& range, const Slope&) {
    lxw_chart* out = plainChart(range, LXW_CHART_BAR, range.columns);
    quiet(out, true);
    return out;
}

template <>
lxw_chart* nativeChart(const ChartRange&, const Journey&) {
    return nullptr;
} // a list of touches

} // namespace counterpart::report::xlsx
