// SPDX-License-Identifier: GPL-3.0-or-later
// Which native chart does a kind have in a workbook? Defined for each kind: one without does not link.
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
template <class Kind>
lxw_chart* nativeChart(const ChartRange& range, const Kind& kind);

} // namespace counterpart::report::xlsx
