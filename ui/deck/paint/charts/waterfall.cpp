// SPDX-License-Identifier: GPL-3.0-or-later
// From one total to another: what came stands on what was, what went hangs from it.
#include "ui/deck/paint/charts/scale.h"

namespace counterpart::deck {

using report::Waterfall;

namespace {

struct Stand { // of one step
    double from = 0, to = 0;
};

std::vector<Stand> standsOf(const Waterfall& waterfall, const report::Measure& measure) {
    std::vector<Stand> stands;
    double level = 0;
    for (const Waterfall::Step& step : waterfall.steps) {
        const double value = valueOf(step.point, measure);
        const double by = std::isfinite(value) ? value : 0;
        stands.push_back(step.total ? Stand{0, by} : Stand{level, level + by});
        level = stands.back().to;
    }
    return stands;
}

} // namespace

template <>
double Painted<Waterfall>::height(const Waterfall&, double width) {
    return width * 0.6;
}

template <>
void Painted<Waterfall>::paint(ChartCanvas& canvas, const Waterfall& waterfall) {
    const auto stands = standsOf(waterfall, canvas.chart.measure);
    const QRectF area = canvas.area();
    const double line = canvas.lineHeight();
    Scale scale;
    for (const Stand& stand : stands) {
        scale.take(stand.to);
    }
    scale.from = area.bottom() - line * (scale.least < 0 ? 3.3 : 2.2);
    scale.to = area.top() + line * 1.1;
    const double step = area.width() / static_cast<double>(std::max<std::size_t>(1, stands.size()));
    // Two lines at the foot where names are long: in turn high and low. Figures of totals alone where not all have
    // room.
    bool crowded = false, all = true;
    for (const Waterfall::Step& one : waterfall.steps) {
        crowded = crowded || canvas.widthOf(words(one.name), 0.9) > step * 0.96;
        all = all && canvas.widthOf(words(one.point.label), 1, one.total) <= step * 1.02;
    }
    const double narrow = stands.size() <= 1 ? 0.35 : stands.size() == 2 ? 0.55 : 1;
    for (std::size_t at = 0; at < stands.size(); ++at) {
        const Waterfall::Step& one = waterfall.steps[at];
        const double left = area.left() + step * static_cast<double>(at);
        const double y0 = scale.at(stands[at].from), y1 = scale.at(stands[at].to);
        const bool less = stands[at].to < stands[at].from;
        const report::Rgb color = one.total ? canvas.look.colors.accent
                                            : canvas.look.colors.mark(less ? report::Tone::Bad : report::Tone::Good);
        const QRectF rect(left + step * (0.5 - 0.34 * narrow), std::min(y0, y1), step * 0.68 * narrow,
                          std::max(0.75, std::abs(y1 - y0)));
        canvas.bar(rect, colorOfPoint(canvas.look, one.point, color));
        canvas.spot(rect, words(one.name), one.point);
        if (at + 1 < stands.size()) { // carries the level over
            canvas.line({left + step * 0.84, y1}, {left + step * 1.16, y1}, canvas.look.colors.secondary, 0.5);
        }
        const double label = less ? rect.bottom() : rect.top() - line;
        if (all || one.total) {
            const double wide = std::max(step, canvas.widthOf(words(one.point.label), 1, one.total) + 2);
            const double from =
                std::clamp(left + step / 2 - wide / 2, area.left(), std::max(area.left(), area.right() - wide));
            canvas.text({from, label, wide, line}, words(one.point.label), Side::Middle, canvas.look.colors.text, 1,
                        one.total);
        }
        const double middle = left + step / 2;
        const double spread =
            crowded ? std::min(step * 1.9, 2 * std::min(middle - area.left(), area.right() - middle)) : step;
        canvas.text({middle - spread / 2, area.bottom() - line * (crowded && at % 2 == 1 ? 1 : 2), spread, line},
                    words(one.name), Side::Middle, canvas.look.colors.secondary, 0.9);
    }
    canvas.line({area.left(), scale.at(0)}, {area.right(), scale.at(0)}, canvas.look.colors.secondary);
}

} // namespace counterpart::deck
