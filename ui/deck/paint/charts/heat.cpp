// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by columns of shaded cells with their figures in them.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Heat;

template <>
double Painted<Heat>::height(const Heat& heat, double) {
    return rowsHeight(heat.rows.size(), 26, 40);
}

template <>
void Painted<Heat>::paint(ChartCanvas& canvas, const Heat& heat) {
    canvas.mirror();
    const QRectF area = canvas.area();
    const double line = canvas.lineHeight();
    double names = 0;
    for (const std::string& row : heat.rows) {
        names = std::max(names, canvas.widthOf(words(row)));
    }
    names = std::min(names + canvas.look.size, area.width() * 0.35);
    const double step = (area.width() - names) / static_cast<double>(std::max<std::size_t>(1, heat.columns.size()));
    const double height =
        std::min((area.height() - line * 1.3) / static_cast<double>(std::max<std::size_t>(1, heat.rows.size())),
                 canvas.look.size * 3);
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (const report::Point& cell : heat.cells) {
        const double value = valueOf(cell, canvas.chart.measure);
        least = std::isfinite(value) ? std::min(least, value) : least;
        most = std::isfinite(value) ? std::max(most, value) : most;
    }
    for (std::size_t column = 0; column < heat.columns.size(); ++column) {
        canvas.text({area.left() + names + step * static_cast<double>(column) + 1, area.top(), step - 2, line},
                    words(heat.columns[column]), Side::Middle, canvas.look.colors.secondary, 0.9);
    }
    for (std::size_t row = 0; row < heat.rows.size(); ++row) {
        const double top = area.top() + line * 1.3 + height * static_cast<double>(row);
        canvas.text({area.left(), top, names - 4, height}, words(heat.rows[row]), Side::Start, canvas.look.colors.text);
        for (std::size_t column = 0; column < heat.columns.size(); ++column) {
            const report::Point& cell = heat.cells[row * heat.columns.size() + column];
            const double value = valueOf(cell, canvas.chart.measure);
            const auto& shades = canvas.look.colors.sequential;
            const double part = most > least ? (value - least) / (most - least) : 1;
            const report::Rgb color =
                cell.tone != report::Tone::Neutral ? canvas.look.colors.wash(cell.tone)
                : std::isfinite(value)
                    ? shades[static_cast<std::size_t>(std::lround(part * static_cast<double>(shades.size() - 1)))]
                    : canvas.look.colors.raised;
            const QRectF rect(area.left() + names + step * static_cast<double>(column) + 0.75, top + 0.75, step - 1.5,
                              height - 1.5);
            canvas.bar(rect, color, 1.5);
            canvas.text(rect, words(cell.label), Side::Middle, canvas.look.colors.inkOn(color), 0.9);
            canvas.spot(rect, words(heat.rows[row] + ", " + heat.columns[column]), cell);
        }
    }
}

} // namespace counterpart::deck
