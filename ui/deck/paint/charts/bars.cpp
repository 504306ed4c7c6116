// SPDX-License-Identifier: GPL-3.0-or-later
// Lying bars with their names before them and their figures behind them.
#include "ui/deck/paint/charts/scale.h"

#include <algorithm>

namespace counterpart::deck {

using report::Bars;
using report::Series;

namespace {

bool isTarget(const Series& series) { return series.role == Series::Role::Target; }
bool isBar(const Series& series) { return !isTarget(series); }

double widest(ChartCanvas& canvas, const Bars& bars) {
    double width = 0;
    for (const std::string& name : bars.categories) {
        width = std::max(width, canvas.widthOf(words(name)));
    }
    return std::min(width + canvas.look.size, canvas.area().width() * 0.38);
}

double widestLabel(ChartCanvas& canvas, const Bars& bars) {
    double width = 0;
    for (const Series& series : bars.series) {
        for (const report::Point& point : series.points) {
            width = std::max(width, canvas.widthOf(words(point.label)));
        }
    }
    return width + canvas.look.size;
}

struct Placing {
    ChartCanvas& canvas;
    const Bars& data;
    Scale scale;
    double step = 0, each = 0; // of a row, and of a bar in parts of it

    double rowOf() const { return data.stacked ? step : step * each * 1.25; } // what a label has
    QRectF bar(std::size_t row, std::size_t place, double begin, double value) const {
        const double y = canvas.area().top() + step * static_cast<double>(row) +
                         step * (data.stacked ? 0.19 : 0.16 + each * static_cast<double>(place));
        return QRectF(QPointF(scale.at(begin), y), QPointF(scale.at(begin + value), y + step * each)).normalized();
    }
};

// In the bar where bars lie end to end or a stroke may stand behind them, else at its end.
void drawLabel(const Placing& at, const QRectF& rect, const report::Point& point, bool negative, report::Rgb color,
               bool strokes) {
    ChartCanvas& canvas = at.canvas;
    const double size = canvas.fitting(at.rowOf());
    const double room = canvas.widthOf(words(point.label), size) + 4;
    if ((at.data.stacked || strokes) && room < rect.width()) {
        canvas.text(strokes && !at.data.stacked ? rect.adjusted(4, 0, 0, 0) : rect, words(point.label),
                    strokes && !at.data.stacked ? Side::Start : Side::Middle, canvas.look.colors.inkOn(color), size);
    } else if (!at.data.stacked) {
        canvas.text(
            {negative ? rect.left() - room - 2 : rect.right() + 3, rect.center().y() - at.step / 2, room + 2, at.step},
            words(point.label), Side::Start, canvas.look.colors.text, size);
    }
}

void drawRow(const Placing& at, std::size_t row, bool strokes) {
    ChartCanvas& canvas = at.canvas;
    double up = 0, down = 0;
    std::size_t place = 0;
    for (std::size_t s = 0; s < at.data.series.size(); ++s) {
        const Series& series = at.data.series[s];
        const report::Point& point = series.points[row];
        const double value = valueOf(point, canvas.chart.measure);
        const std::size_t mine = isBar(series) ? place++ : place;
        if (!std::isfinite(value) || isTarget(series)) {
            continue;
        }
        double& base = value < 0 ? down : up;
        const QRectF rect = at.bar(row, mine, at.data.stacked ? base : 0, value);
        base += value;
        const report::Rgb color = colorOfPoint(canvas.look, point, colorOfSeries(canvas.look, at.data.series, s));
        canvas.bar(rect, color);
        canvas.spot(
            rect,
            words(at.data.series.size() > 1 ? at.data.categories[row] + ", " + series.name : at.data.categories[row]),
            point);
        drawLabel(at, rect, point, value < 0, color, strokes);
    }
}

void drawTargets(const Placing& at, std::size_t row) {
    for (const Series& series : at.data.series) {
        const double value = valueOf(series.points[row], at.canvas.chart.measure);
        if (isTarget(series) && std::isfinite(value)) {
            const double top = at.canvas.area().top() + at.step * static_cast<double>(row);
            const QRectF rect(at.scale.at(value) - 1, top + at.step * 0.08, 2, at.step * 0.84);
            at.canvas.bar(rect, at.canvas.look.colors.text);
            at.canvas.spot(rect.adjusted(-2, 0, 2, 0), words(at.data.categories[row] + ", " + series.name),
                           series.points[row]);
        }
    }
}

} // namespace

template <>
double Painted<Bars>::height(const Bars& bars, double) {
    const std::size_t beside = bars.stacked ? 1 : std::max<std::size_t>(bars.series.size(), 1);
    return rowsHeight(bars.categories.size(), 14.0 + 14.0 * static_cast<double>(beside),
                      bars.series.size() > 1 ? 30 : 10);
}

template <>
void Painted<Bars>::paint(ChartCanvas& canvas, const Bars& bars) {
    canvas.mirror();
    legendOf(canvas, bars.series);
    const QRectF area = canvas.area();
    const std::size_t rows = std::max<std::size_t>(1, bars.categories.size());
    const auto beside = static_cast<double>(std::max<std::ptrdiff_t>(1, std::ranges::count_if(bars.series, isBar)));
    Placing at{canvas, bars, scaleOf(bars.series, canvas.chart.measure, bars.stacked),
               std::min(area.height() / static_cast<double>(rows), canvas.look.size * 4.2),
               bars.stacked ? 0.62 : 0.68 / beside};
    const double names = widest(canvas, bars);
    const double labels = widestLabel(canvas, bars);
    at.scale.from = area.left() + names + (at.scale.least < 0 ? labels : 0);
    at.scale.to = area.right() - labels;
    const bool strokes = std::ranges::any_of(bars.series, isTarget);
    for (std::size_t row = 0; row < bars.categories.size(); ++row) {
        const double top = area.top() + at.step * static_cast<double>(row);
        canvas.text({area.left(), top, names - canvas.look.size / 2, at.step}, words(bars.categories[row]), Side::Start,
                    canvas.look.colors.text, canvas.fitting(at.step));
        drawRow(at, row, strokes);
        drawTargets(at, row);
    }
    canvas.line({at.scale.at(0), area.top()}, {at.scale.at(0), area.top() + at.step * static_cast<double>(rows)},
                canvas.look.colors.secondary);
}

} // namespace counterpart::deck
