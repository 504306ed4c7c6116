// SPDX-License-Identifier: GPL-3.0-or-later
// A value as a bar, its target as a line across, what it was before as a ring, over the bands of the scale.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Bullets;

namespace {

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

void drawRow(ChartCanvas& canvas, const Bullets::Row& row, const Scale& scale, const QRectF& at, double names,
             double labels) {
    const report::Measure& measure = canvas.chart.measure;
    const double value = valueOf(row.value, measure);
    const QRectF ground(scale.from, at.top() + at.height() * 0.2, scale.to - scale.from, at.height() * 0.6);
    canvas.text({at.left(), at.top(), names - 6, at.height()}, words(row.name), Side::Start, canvas.look.colors.text);
    if (std::isfinite(value)) {
        const QRectF bar = QRectF(QPointF(scale.at(0), at.top() + at.height() * 0.34),
                                  QPointF(scale.at(value), at.top() + at.height() * 0.66))
                               .normalized();
        canvas.bar(bar, colorOfPoint(canvas.look, row.value, canvas.look.colors.accent));
        canvas.spot(bar, words(row.name), row.value);
    }
    if (const double before = valueOf(row.before, measure); std::isfinite(before)) {
        canvas.dot({scale.at(before), at.center().y()}, at.height() * 0.13, canvas.look.colors.text, true);
        canvas.spot({scale.at(before) - 3, ground.top(), 6, ground.height()}, words(row.name), row.before);
    }
    if (const double target = valueOf(row.target, measure); std::isfinite(target)) {
        canvas.bar({scale.at(target) - 1, ground.top(), 2, ground.height()}, canvas.look.colors.text);
        canvas.spot({scale.at(target) - 3, ground.top(), 6, ground.height()}, words(row.name), row.target);
    }
    canvas.text({at.right() - labels, at.top(), labels, at.height()},
                words(std::isfinite(value) ? row.value.label : std::string("–")), Side::End, canvas.look.colors.text, 1,
                true);
}

} // namespace

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
        entries.push_back({words(bullets.beforeName), canvas.look.colors.text, ChartCanvas::Entry::As::Ring});
    }
    canvas.cut(canvas.legend(entries), 0);
    const QRectF area = canvas.area();
    double names = 0, labels = 0;
    for (const Bullets::Row& row : bullets.rows) {
        names = std::max(names, canvas.widthOf(words(row.name)));
        labels = std::max(labels, canvas.widthOf(words(row.value.label), 1, true));
    }
    names = std::min(names + canvas.look.size, area.width() * 0.4);
    labels += canvas.look.size * 0.8;
    Scale scale = scaleOf(bullets, canvas.chart.measure);
    scale.from = area.left() + names;
    scale.to = area.right() - labels;
    const double line = bullets.bands.empty() ? 0 : canvas.lineHeight(0.85);
    const double step =
        std::min((area.height() - line) / static_cast<double>(std::max<std::size_t>(1, bullets.rows.size())),
                 canvas.look.size * 3.6);
    double begin = scale.least;
    for (const Bullets::Band& band : bullets.bands) {
        const double until = static_cast<double>(band.until) / std::pow(10.0, canvas.chart.measure.places);
        const double x0 = scale.at(begin), x1 = scale.at(until);
        for (std::size_t row = 0; row < bullets.rows.size(); ++row) {
            const double top = area.top() + line + step * static_cast<double>(row);
            canvas.bar({x0, top + step * 0.2, x1 - x0, step * 0.6}, canvas.look.colors.wash(band.tone));
        }
        canvas.line({x0, area.top() + line}, {x0, area.top() + line + step * static_cast<double>(bullets.rows.size())},
                    canvas.look.colors.border, 0.5);
        canvas.text({x0, area.top(), x1 - x0, line}, words(band.name), Side::Middle, canvas.look.colors.secondary,
                    0.85);
        begin = until;
    }
    for (std::size_t row = 0; row < bullets.rows.size(); ++row) {
        drawRow(canvas, bullets.rows[row], scale,
                {area.left(), area.top() + line + step * static_cast<double>(row), area.width(), step}, names, labels);
    }
}

} // namespace counterpart::deck
