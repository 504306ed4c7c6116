// SPDX-License-Identifier: GPL-3.0-or-later
// Lying bars with their names before them and their figures behind them.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Bars;
using report::Series;

namespace {

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

} // namespace

template <>
void Painted<Bars>::paint(ChartCanvas& canvas, const Bars& bars) {
    canvas.mirror();
    legendOf(canvas, bars.series);
    const QRectF area = canvas.area();
    const std::size_t rows = std::max<std::size_t>(1, bars.categories.size());
    const double step = std::min(area.height() / static_cast<double>(rows), canvas.look.size * 4.2);
    const double names = widest(canvas, bars);
    Scale scale = scaleOf(bars.series, canvas.chart.measure, bars.stacked);
    const double labels = widestLabel(canvas, bars);
    scale.from = area.left() + names + (scale.least < 0 ? labels : 0);
    scale.to = area.right() - labels;
    const double each = bars.stacked ? 0.62 : 0.68 / static_cast<double>(std::max<std::size_t>(1, bars.series.size()));
    for (std::size_t row = 0; row < bars.categories.size(); ++row) {
        const double top = area.top() + step * static_cast<double>(row);
        canvas.text({area.left(), top, names - canvas.look.size / 2, step}, words(bars.categories[row]), Side::Start,
                    canvas.look.colors.text);
        double up = 0, down = 0;
        for (std::size_t s = 0; s < bars.series.size(); ++s) {
            const report::Point& point = bars.series[s].points[row];
            const double value = valueOf(point, canvas.chart.measure);
            if (!std::isfinite(value)) {
                continue;
            }
            double& base = value < 0 ? down : up;
            const double begin = bars.stacked ? base : 0;
            const double y = top + step * (bars.stacked ? 0.19 : 0.16 + each * static_cast<double>(s));
            const QRectF rect =
                QRectF(QPointF(scale.at(begin), y), QPointF(scale.at(begin + value), y + step * each)).normalized();
            base += value;
            const report::Rgb color = colorOfPoint(canvas.look, point, colorOfSeries(canvas.look, bars.series, s));
            canvas.bar(rect, color);
            canvas.spot(rect,
                        words(bars.series.size() > 1 ? bars.categories[row] + ", " + bars.series[s].name
                                                     : bars.categories[row]),
                        point);
            const double room = canvas.widthOf(words(point.label)) + 4;
            if (!bars.stacked) {
                const double x = value < 0 ? rect.left() - room - 2 : rect.right() + 3;
                canvas.text({x, rect.center().y() - step / 2, room + 2, step}, words(point.label), Side::Start,
                            canvas.look.colors.text);
            } else if (room < rect.width()) {
                canvas.text(rect, words(point.label), Side::Middle, canvas.look.colors.inkOn(color));
            }
        }
    }
    canvas.line({scale.at(0), area.top()}, {scale.at(0), area.top() + step * static_cast<double>(rows)},
                canvas.look.colors.secondary);
}

} // namespace counterpart::deck
