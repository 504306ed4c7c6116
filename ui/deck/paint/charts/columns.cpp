// SPDX-License-Identifier: GPL-3.0-or-later
// Upright columns over time: this year's beside the year before's, with a target across each.
#include "ui/deck/paint/charts/scale.h"

#include <algorithm>

namespace counterpart::deck {

namespace {

using report::Columns;
using report::Series;

struct Placing {
    const Columns& data;
    ChartCanvas& canvas;
    Scale scale;
    double left = 0, step = 0;

    // Few columns do not grow to blocks.
    double narrow() const {
        const std::size_t count = data.categories.size();
        return count <= 1 ? 0.35 : count == 2 ? 0.55 : count == 3 ? 0.8 : 1;
    }
    QRectF column(std::size_t category, double from, double wide, double value, double base = 0) const {
        const double begin = 0.5 + (from - 0.5) * narrow(), width = wide * narrow();
        const double y0 = scale.at(base), y1 = scale.at(base + value);
        return QRectF(left + step * (static_cast<double>(category) + begin), std::min(y0, y1), step * width,
                      std::abs(y1 - y0));
    }
};

// Labels of the series that matters: all where they fit beside each other, else of the largest, the least and the last.
void drawLabels(const Placing& at, const Series& series, double begin, double width) {
    double widest = 0;
    std::size_t most = 0, least = 0;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        widest = std::max(widest, at.canvas.widthOf(words(series.points[i].label)));
        most = series.points[i].value > series.points[most].value ? i : most;
        least = series.points[i].value < series.points[least].value ? i : least;
    }
    const double size = std::min(1.0, at.step * 0.94 / std::max(1.0, widest));
    const bool all = size >= 0.8;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const double value = valueOf(series.points[i], at.canvas.chart.measure);
        if (!std::isfinite(value) || (!all && i != most && i != least && i + 1 != series.points.size())) {
            continue;
        }
        const QRectF column = at.column(i, begin, width, value);
        const double line = at.canvas.lineHeight(all ? size : 1);
        const double across = all ? at.step : at.step * 3;
        const QRectF rect(column.center().x() - across / 2, value < 0 ? column.bottom() : column.top() - line, across,
                          line);
        at.canvas.clear(rect, words(series.points[i].label), all ? size : 1);
        at.canvas.text(rect, words(series.points[i].label), Side::Middle, at.canvas.look.colors.text, all ? size : 1,
                       i + 1 == series.points.size());
    }
}

void drawCategories(const Placing& at, double top) {
    const auto& names = at.data.categories;
    double widest = 0;
    for (const std::string& name : names) {
        widest = std::max(widest, at.canvas.widthOf(words(name), 0.95));
    }
    const double most = std::max(1.0, static_cast<double>(names.size()) / 3);
    const auto every = static_cast<std::size_t>(std::clamp(std::ceil((widest + 4) / at.step), 1.0, most));
    for (std::size_t i = 0; i < names.size(); i += every) {
        const double middle = at.left + at.step * (static_cast<double>(i) + 0.5);
        const double end = at.left + at.step * static_cast<double>(names.size());
        const double width =
            std::min(at.step * static_cast<double>(every), at.canvas.widthOf(words(names[i]), 0.95) + 4);
        at.canvas.text({std::clamp(middle - width / 2, at.left, std::max(at.left, end - width)), top, width,
                        at.canvas.lineHeight()},
                       words(names[i]), Side::Middle, at.canvas.look.colors.secondary, 0.95);
    }
}

void drawStacked(Placing& at) {
    const auto& series = at.data.series;
    for (std::size_t category = 0; category < at.data.categories.size(); ++category) {
        double up = 0, down = 0;
        for (std::size_t s = 0; s < series.size(); ++s) {
            const double value = valueOf(series[s].points[category], at.canvas.chart.measure);
            if (series[s].role == Series::Role::Target || !std::isfinite(value)) {
                continue;
            }
            double& base = value < 0 ? down : up;
            const QRectF rect = at.column(category, 0.18, 0.64, value, base);
            base += value;
            const report::Rgb color = colorOfSeries(at.canvas.look, series, s);
            at.canvas.bar(rect, color);
            const QString label = words(series[s].points[category].label);
            if (rect.height() > at.canvas.lineHeight() && rect.width() > at.canvas.widthOf(label)) {
                at.canvas.text(rect, label, Side::Middle, at.canvas.look.colors.inkOn(color));
            }
            at.canvas.spot(rect, words(series[s].name + ", " + at.data.categories[category]),
                           series[s].points[category]);
        }
    }
}

void drawBeside(Placing& at) {
    const auto& series = at.data.series;
    std::vector<std::size_t> beside;
    for (std::size_t s = 0; s < series.size(); ++s) {
        if (series[s].role != Series::Role::Target) {
            beside.push_back(s);
        }
    }
    const double width = 0.72 / static_cast<double>(std::max<std::size_t>(1, beside.size()));
    for (std::size_t place = 0; place < beside.size(); ++place) {
        const Series& one = series[beside[place]];
        for (std::size_t category = 0; category < one.points.size(); ++category) {
            const double value = valueOf(one.points[category], at.canvas.chart.measure);
            if (!std::isfinite(value)) {
                continue;
            }
            const QRectF rect = at.column(category, 0.14 + width * static_cast<double>(place), width, value);
            at.canvas.bar(rect, colorOfPoint(at.canvas.look, one.points[category],
                                             colorOfSeries(at.canvas.look, series, beside[place])));
            at.canvas.spot(rect, words(one.name + ", " + at.data.categories[category]), one.points[category]);
        }
    }
}

// Of the one main series; of several the legend and the table have to do.
void drawMainLabels(const Placing& at) {
    const auto& series = at.data.series;
    const auto beside = static_cast<double>(
        std::ranges::count_if(series, [](const Series& one) { return one.role != Series::Role::Target; }));
    double place = 0;
    for (const Series& one : series) {
        if (one.role == Series::Role::Main && beside <= 2) {
            drawLabels(at, one, 0.14 + 0.72 / beside * place, 0.72 / beside);
        }
        place += one.role != Series::Role::Target ? 1 : 0;
    }
}

// A dashed line from one to the next; a stroke where there is none to lead to.
void drawTargets(const Placing& at) {
    for (const Series& one : at.data.series) {
        QPolygonF line;
        const auto flush = [&] {
            if (line.size() == 1) {
                const double half = at.step * 0.22;
                line = {line.front() - QPointF(half, 0), line.front() + QPointF(half, 0)};
            }
            if (!line.isEmpty()) {
                at.canvas.path(line, at.canvas.look.colors.text, 1.5, true);
            }
            line.clear();
        };
        for (std::size_t category = 0; one.role == Series::Role::Target && category < one.points.size(); ++category) {
            const double value = valueOf(one.points[category], at.canvas.chart.measure);
            if (!std::isfinite(value)) {
                flush();
                continue;
            }
            const QRectF across = at.column(category, 0.06, 0.88, 0, value);
            line << across.center();
            at.canvas.spot(across.adjusted(0, -3, 0, 3), words(one.name), one.points[category]);
        }
        flush();
    }
}

} // namespace

template <>
double Painted<Columns>::height(const Columns&, double width) {
    return width * 0.55;
}

template <>
void Painted<Columns>::paint(ChartCanvas& canvas, const Columns& columns) {
    legendOf(canvas, columns.series);
    Placing at{columns, canvas, scaleOf(columns.series, canvas.chart.measure, columns.stacked)};
    const QRectF area = canvas.area();
    const double line = canvas.lineHeight();
    at.left = area.left();
    at.step = area.width() / static_cast<double>(std::max<std::size_t>(1, columns.categories.size()));
    at.scale.from = area.bottom() - line * (at.scale.least < 0 ? 2.2 : 1.1);
    at.scale.to = area.top() + line * 1.1;
    columns.stacked ? drawStacked(at) : drawBeside(at);
    if (!columns.stacked) {
        drawMainLabels(at);
    }
    drawTargets(at);
    canvas.line({area.left(), at.scale.at(0)}, {area.right(), at.scale.at(0)}, canvas.look.colors.secondary);
    drawCategories(at, area.bottom() - line);
}

} // namespace counterpart::deck
