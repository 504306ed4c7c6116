// SPDX-License-Identifier: GPL-3.0-or-later
// Which native chart does a kind have in a workbook? One overload per kind: a kind without one does not link.
#pragma once

#include "core/report/document/palette.h"
#include "core/report/xlsx/book.h"

namespace counterpart::report::xlsx {

// Where the rows of a chart stand on a sheet: names in the first column, a column of numbers per head.
struct ChartRange {
    Book& book;
    lxw_worksheet* sheet;
    std::string name; // of the sheet
    std::size_t first = 0, rows = 0, columns = 0;
    const Palette& palette;
};

// None where the kind has no native one in a workbook: its rows say it all.
lxw_chart* nativeChart(const ChartRange& range, const Columns& columns);
lxw_chart* nativeChart(const ChartRange& range, const Bars& bars);
lxw_chart* nativeChart(const ChartRange& range, const Waterfall& waterfall);
lxw_chart* nativeChart(const ChartRange& range, const Funnel& funnel);
lxw_chart* nativeChart(const ChartRange& range, const Bullets& bullets);
lxw_chart* nativeChart(const ChartRange& range, const Ladder& ladder);
lxw_chart* nativeChart(const ChartRange& range, const Heat& heat);
lxw_chart* nativeChart(const ChartRange& range, const Slope& slope);
lxw_chart* nativeChart(const ChartRange& range, const Journey& journey);

} // namespace counterpart::report::xlsx
