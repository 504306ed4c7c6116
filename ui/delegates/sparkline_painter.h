// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a row of numbers as a small line without axes: in tiles and table cells.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QRectF>

#include <span>

class QPainter;

namespace counterpart::ui {

// NaN is a gap. The line starts at the leading edge, so time runs with the reading direction. The last value carries a
// dot.
void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const double> values, const Colors& colors,
                    Tone tone = Tone::Accent, bool rightToLeft = false);

} // namespace counterpart::ui
