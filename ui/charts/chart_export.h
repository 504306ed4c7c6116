// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a chart to a file: as a picture, as a drawing, or as the figures behind it.
#pragma once

#include "ui/charts/chart_widget.h"
#include "ui/charts/painted_chart.h"

namespace counterpart::ui {

enum class ChartExportError { None, UnknownFormat, CannotWrite };

// By the file's ending: png (twice the size on screen), svg, pdf (drawings with text), csv (UTF-8, numbers as numbers).
ChartExportError exportChart(ChartWidget& chart, const QString& path);
ChartExportError exportChart(PaintedChart& chart, const QString& path);
QImage pictureOf(ChartWidget& chart, double scale);
QByteArray csvOf(const ChartTable& table); // cells that a spreadsheet would run as a formula get an apostrophe

} // namespace counterpart::ui
