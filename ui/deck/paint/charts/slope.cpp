// SPDX-License-Identifier: GPL-3.0-or-later
// Lines from one side to the other; their names stand at the ends and give way to each other.
#include "core/report/document/spread.h"
#include "ui/deck/paint/charts/scale.h"

#include <algorithm>

namespace counterpart::deck {

using report::Slope;

namespace {

std::vector<std::optional<double>> placesOf(const ChartCanvas& canvas, const Slope& slope,
                                            report::Point Slope::Line::*side, const Scale& scale, const QRectF& area) {
    std::vector<report::Wish> wishes;
    for (const Slope::Line& line : slope.lines) {
        const double value = valueOf(line.*side, canvas.chart.measure);
        wishes.push_back({scale.at(std::isfinite(value) ? value : 0), line.emphasised, std::isfinite(value)});
    }
    return report::spread(wishes, canvas.lineHeight(), area.top() + canvas.lineHeight() * 1.3, area.bottom());
}

} // namespace

template <>
double Painted<Slope>::height(const Slope& slope, double) {
    return rowsHeight(slope.lines.size(), 24, 60);
}

template <>
void Painted<Slope>::paint(ChartCanvas& canvas, const Slope& slope) {
    const QRectF area = canvas.area();
    const double line = canvas.lineHeight();
    Scale scale;
    double names = 0;
    for (const Slope::Line& one : slope.lines) {
        scale.take(valueOf(one.from, canvas.chart.measure));
        scale.take(valueOf(one.to, canvas.chart.measure));
        names = std::max({names, canvas.widthOf(words(one.name + "  " + one.to.label), 1, true),
                          canvas.widthOf(words(one.from.label))});
    }
    names = std::min(names + canvas.look.size, area.width() * 0.36);
    scale.from = area.bottom() - line / 2;
    scale.to = area.top() + line * 1.8;
    const double left = area.left() + names * 0.6, right = area.right() - names;
    canvas.text({area.left(), area.top(), area.width() / 2, line}, words(slope.from), Side::Start,
                canvas.look.colors.secondary);
    canvas.text({area.center().x(), area.top(), area.width() / 2, line}, words(slope.to), Side::End,
                canvas.look.colors.secondary);
    canvas.line({left, area.top() + line * 1.3}, {left, area.bottom()}, canvas.look.colors.border);
    canvas.line({right, area.top() + line * 1.3}, {right, area.bottom()}, canvas.look.colors.border);
    const bool told = std::ranges::any_of(slope.lines, &Slope::Line::emphasised);
    const auto startAt = placesOf(canvas, slope, &Slope::Line::from, scale, area);
    const auto endAt = placesOf(canvas, slope, &Slope::Line::to, scale, area);
    for (std::size_t at = 0; at < slope.lines.size(); ++at) {
        const Slope::Line& one = slope.lines[at];
        const double from = valueOf(one.from, canvas.chart.measure), to = valueOf(one.to, canvas.chart.measure);
        const auto& colors = canvas.look.colors;
        const bool behind = told && !one.emphasised;
        const report::Rgb color = behind ? colors.muted
                                  : told ? colors.accent
                                         : colors.categorical[at % colors.categorical.size()];
        const report::Rgb ink = behind ? colors.secondary : colors.text;
        if (std::isfinite(from) && std::isfinite(to)) {
            canvas.line({left, scale.at(from)}, {right, scale.at(to)}, color, behind ? 1.2 : 2.2);
        }
        if (std::isfinite(from)) {
            canvas.dot({left, scale.at(from)}, 2.6, color);
            if (startAt[at]) {
                canvas.text({area.left(), *startAt[at], left - area.left() - 6, line}, words(one.from.label), Side::End,
                            ink, 1, !behind);
            }
            canvas.spot({left - 5, scale.at(from) - 5, 10, 10}, words(one.name), one.from);
        }
        if (std::isfinite(to)) {
            canvas.dot({right, scale.at(to)}, 2.6, color);
            if (endAt[at]) {
                canvas.text({right + 6, *endAt[at], area.right() - right - 6, line},
                            words(one.to.label + "  " + one.name), Side::Start, ink, 1, !behind);
            }
            canvas.spot({right - 5, scale.at(to) - 5, 10, 10}, words(one.name), one.to);
        }
    }
}

} // namespace counterpart::deck
