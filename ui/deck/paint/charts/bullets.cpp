// SPDX-License-Identifier: GPL-3.0-or-later
// A value as a bar before what it was, over the bands of the scale with a stroke at the target.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Bullets;

namespace {

constexpr double kBandType = 0.85;
constexpr double kGround = 0.14; // of a row, above and below the bands

Scale scaleOf(const Bullets& bullets, const report::Measure& measure) {
    Scale scale;
    for (const Bullets::Row& row : bullets.rows) {
        scale.take(valueOf(row.value, measure));
        scale.take(valueOf(row.target, measure));
        scale.take(valueOf(row.before, measure));
    }
    for (const Bullets::Band& band : bullets.bands) {
        scale.take(static_cast<double>(band.until) / std::pow(10.0, measure.places));
    }
    return scale;
}

struct Row {
    const Bullets::Row& data;
    QRectF at;
    double names = 0, labels = 0;
    bool two = false; // bars in a row: what was before as well
};

void drawBar(ChartCanvas& canvas, const Row& row, const report::Point& point, const Scale& scale, double from,
             double to, report::Rgb color) {
    const double value = valueOf(point, canvas.chart.measure);
    if (std::isfinite(value)) {
        const QRectF bar = QRectF(QPointF(scale.at(0), row.at.top() + row.at.height() * from),
                                  QPointF(scale.at(value), row.at.top() + row.at.height() * to))
                               .normalized();
        canvas.bar(bar, colorOfPoint(canvas.look, point, color));
        canvas.spot(bar, words(row.data.name), point);
    }
}

void drawRow(ChartCanvas& canvas, const Row& row, const Scale& scale) {
    const QRectF& at = row.at;
    const double size = canvas.fitting(at.height());
    canvas.text({at.left(), at.top(), row.names - 6, at.height()}, words(row.data.name), Side::Start,
                canvas.look.colors.text, size);
    if (const double target = valueOf(row.data.target, canvas.chart.measure); std::isfinite(target)) {
        const QRectF stroke(scale.at(target) - 1, at.top() + kGround * at.height(), 2, (1 - 2 * kGround) * at.height());
        canvas.bar(stroke, canvas.look.colors.text);
        canvas.spot(stroke.adjusted(-2, 0, 2, 0), words(row.data.name), row.data.target);
    }
    drawBar(canvas, row, row.data.before, scale, 0.28, 0.72, canvas.look.colors.muted);
    drawBar(canvas, row, row.data.value, scale, row.two ? 0.39 : 0.34, row.two ? 0.61 : 0.66,
            canvas.look.colors.accent);
    canvas.text({at.right() - row.labels, at.top(), row.labels, at.height()},
                words(row.data.value.value == report::kNoValue ? std::string("–") : row.data.value.label), Side::End,
                canvas.look.colors.text, size, true);
}

bool bandsFit(const ChartCanvas& canvas, const Bullets& bullets, const Scale& scale) {
    double begin = scale.at(scale.least);
    for (const Bullets::Band& band : bullets.bands) {
        const double end = scale.at(static_cast<double>(band.until) / std::pow(10.0, canvas.chart.measure.places));
        if (canvas.widthOf(words(band.name), kBandType) + 4 > end - begin) {
            return false;
        }
        begin = end;
    }
    return !bullets.bands.empty();
}

} // namespace

template <>
double Painted<Bullets>::height(const Bullets& bullets, double) {
    return rowsHeight(bullets.rows.size(), 34, 50);
}

template <>
void Painted<Bullets>::paint(ChartCanvas& canvas, const Bullets& bullets) {
    canvas.mirror();
    std::vector<ChartCanvas::Entry> entries;
    if (!bullets.valueName.empty()) {
        entries.push_back({words(bullets.valueName), canvas.look.colors.accent});
    }
    const auto has = [&](report::Point Bullets::Row::*part) {
        return std::ranges::any_of(bullets.rows,
                                   [&](const Bullets::Row& row) { return (row.*part).value != report::kNoValue; });
    };
    if (!bullets.targetName.empty() && has(&Bullets::Row::target)) {
        entries.push_back({words(bullets.targetName), canvas.look.colors.text, ChartCanvas::Entry::As::Line});
    }
    if (!bullets.beforeName.empty() && has(&Bullets::Row::before)) {
        entries.push_back({words(bullets.beforeName), canvas.look.colors.muted});
    }
    const QRectF room = canvas.area();
    double names = 0, labels = 0;
    for (const Bullets::Row& row : bullets.rows) {
        names = std::max(names, canvas.widthOf(words(row.name)));
        labels = std::max(labels, canvas.widthOf(words(row.value.label), 1, true));
    }
    names = std::min(names + canvas.look.size, room.width() * 0.4);
    labels += canvas.look.size * 0.8;
    Scale scale = scaleOf(bullets, canvas.chart.measure);
    scale.from = room.left() + names;
    scale.to = room.right() - labels;
    const bool named = bandsFit(canvas, bullets, scale);
    for (const Bullets::Band& band : bullets.bands) {
        if (!named) { // beside their bands they would be cut
            entries.push_back({words(band.name), canvas.look.colors.wash(band.tone)});
        }
    }
    canvas.cut(canvas.legend(entries), 0);
    const QRectF area = canvas.area();
    const double line = named ? canvas.lineHeight(kBandType) : 0;
    const double step =
        std::min((area.height() - line) / static_cast<double>(std::max<std::size_t>(1, bullets.rows.size())),
                 canvas.look.size * 3.6);
    double begin = scale.least;
    for (const Bullets::Band& band : bullets.bands) {
        const double until = static_cast<double>(band.until) / std::pow(10.0, canvas.chart.measure.places);
        const double x0 = scale.at(begin), x1 = scale.at(until);
        for (std::size_t row = 0; row < bullets.rows.size(); ++row) {
            const double top = area.top() + line + step * static_cast<double>(row);
            canvas.bar({x0, top + step * kGround, x1 - x0, step * (1 - 2 * kGround)},
                       canvas.look.colors.wash(band.tone));
        }
        canvas.line({x0, area.top() + line}, {x0, area.top() + line + step * static_cast<double>(bullets.rows.size())},
                    canvas.look.colors.border, 0.5);
        if (named) {
            canvas.text({x0, area.top(), x1 - x0, line}, words(band.name), Side::Middle, canvas.look.colors.secondary,
                        kBandType);
        }
        begin = until;
    }
    for (std::size_t row = 0; row < bullets.rows.size(); ++row) {
        drawRow(canvas,
                {bullets.rows[row],
                 {area.left(), area.top() + line + step * static_cast<double>(row), area.width(), step},
                 names,
                 labels,
                 has(&Bullets::Row::before)},
                scale);
    }
}

} // namespace counterpart::deck
