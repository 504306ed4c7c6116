// SPDX-License-Identifier: GPL-3.0-or-later
// Lines from one side to the other; their names stand at the ends and give way to each other.
#include "ui/deck/paint/charts/scale.h"

#include <algorithm>

namespace counterpart::deck {

using report::Slope;

namespace {

// Moves labels apart, in order, within a stretch.
std::vector<double> apart(std::vector<std::pair<double, std::size_t>> wanted, double step, double top, double bottom) {
    std::ranges::sort(wanted);
    std::vector<double> placed(wanted.size());
    double next = top;
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        const double last = bottom - step * static_cast<double>(wanted.size() - at);
        next = std::max(next, std::min(wanted[at].first - step / 2, last));
        placed[wanted[at].second] = next;
        next += step;
    }
    return placed;
}

} // namespace

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
    std::vector<std::pair<double, std::size_t>> starts, ends;
    for (std::size_t at = 0; at < slope.lines.size(); ++at) {
        const double from = valueOf(slope.lines[at].from, canvas.chart.measure),
                     to = valueOf(slope.lines[at].to, canvas.chart.measure);
        starts.emplace_back(std::isfinite(from) ? scale.at(from) : area.bottom(), at);
        ends.emplace_back(std::isfinite(to) ? scale.at(to) : area.bottom(), at);
    }
    const double step = std::min(line, (area.height() - line * 1.3) /
                                           static_cast<double>(std::max<std::size_t>(1, slope.lines.size())));
    const auto startAt = apart(starts, step, area.top() + line * 1.3, area.bottom());
    const auto endAt = apart(ends, step, area.top() + line * 1.3, area.bottom());
    for (std::size_t at = 0; at < slope.lines.size(); ++at) {
        const Slope::Line& one = slope.lines[at];
        const double from = valueOf(one.from, canvas.chart.measure), to = valueOf(one.to, canvas.chart.measure);
        const report::Rgb color = one.emphasised ? canvas.look.colors.accent : canvas.look.colors.muted;
        const report::Rgb ink = one.emphasised ? canvas.look.colors.accentInk : canvas.look.colors.text;
        if (std::isfinite(from) && std::isfinite(to)) {
            canvas.line({left, scale.at(from)}, {right, scale.at(to)}, color, one.emphasised ? 2.2 : 1.2);
        }
        if (std::isfinite(from)) {
            canvas.dot({left, scale.at(from)}, 2.6, color);
            canvas.text({area.left(), startAt[at], left - area.left() - 6, step}, words(one.from.label), Side::End, ink,
                        1, one.emphasised);
            canvas.spot({left - 5, scale.at(from) - 5, 10, 10}, words(one.name), one.from);
        }
        if (std::isfinite(to)) {
            canvas.dot({right, scale.at(to)}, 2.6, color);
            canvas.text({right + 6, endAt[at], area.right() - right - 6, step}, words(one.name + "  " + one.to.label),
                        Side::Start, ink, 1, one.emphasised);
            canvas.spot({right - 5, scale.at(to) - 5, 10, 10}, words(one.name), one.to);
        }
    }
}

} // namespace counterpart::deck
