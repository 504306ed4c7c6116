// SPDX-License-Identifier: GPL-3.0-or-later
// How does a slope look? Lines from one side to the other with names and figures at their ends, the told ones in front.
#include "core/report/document/text_width.h"
#include "core/report/pptx/chart_part.h"

#include <algorithm>

namespace counterpart::report::pptx {
namespace {

// Ends closer to each other than type would lie upon each other: of those only the told ones and the first speak.
std::vector<bool> speaking(const Slope& slope, Point Slope::Line::*side, double least) {
    std::vector<std::size_t> order(slope.lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return slope.lines[i].emphasised ? 0 : 1; });
    std::vector<bool> out(slope.lines.size());
    for (const std::size_t i : order) {
        const auto value = static_cast<double>((slope.lines[i].*side).value);
        bool free = (slope.lines[i].*side).value != kNoValue;
        for (std::size_t j = 0; j < out.size() && free; ++j) {
            free = !out[j] || std::abs(static_cast<double>((slope.lines[j].*side).value) - value) >= least;
        }
        out[i] = free;
    }
    return out;
}

double distance(const Slope& slope, const ChartPart& part) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = kNoValue;
    for (const auto& line : slope.lines) {
        for (const Point* point : {&line.from, &line.to}) {
            least = point->value == kNoValue ? least : std::min(least, point->value);
            most = std::max(most, point->value);
        }
    }
    const double lines =
        static_cast<double>(part.placed().body.height) * 0.7 / static_cast<double>(lineHeight(part.labelSize()));
    return (static_cast<double>(most) - static_cast<double>(least)) / std::max(lines, 1.0);
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Slope& slope) {
    ChartPart part(slide, placed, chart, {slope.from, slope.to});
    const Palette& palette = part.palette();
    const double least = distance(slope, part);
    const std::vector<bool> left = speaking(slope, &Slope::Line::from, least);
    const std::vector<bool> right = speaking(slope, &Slope::Line::to, least);
    const bool told = std::ranges::any_of(slope.lines, &Slope::Line::emphasised);
    std::vector<ChartSeries> quiet;
    std::vector<ChartSeries> loud;
    for (std::size_t i = 0; i < slope.lines.size(); ++i) {
        const auto& line = slope.lines[i];
        ChartSeries out{line.name, {line.from.value, line.to.value}, {}, {}};
        const bool behind = told && !line.emphasised;
        out.look.shape = SeriesLook::Shape::Line;
        out.look.color = behind ? palette.muted
                         : told ? palette.accent
                                : palette.categorical[i % palette.categorical.size()];
        out.look.width = behind ? kPoint * 5 / 4 : kPoint * 9 / 4;
        out.look.symbol = "circle";
        out.look.symbolSize = behind ? 5 : 7;
        const Emu room = placed.body.width * 41 / 100 - widestOf({line.to.label}, part.labelSize()) - 2 * kPoint;
        const std::string name = fitted(line.name, part.labelSize(), !behind, room, 1).text;
        out.labels.words = {left[i] ? line.from.label : std::string(),
                            right[i] ? line.to.label + "  " + name : std::string()};
        out.labels.places = {part.paint().rightToLeft() ? "r" : "l", part.paint().rightToLeft() ? "l" : "r"};
        out.labels.type = {part.labelSize(), behind ? palette.secondary : palette.text, !behind};
        (behind ? quiet : loud).push_back(std::move(out));
    }
    std::ranges::move(loud, std::back_inserter(quiet)); // in front
    part.addGroup(ChartPart::Group::Lines, quiet);
    const bool mirrored = part.paint().rightToLeft();
    part.setInner({mirrored ? 0.26 : 0.0, 0.03, 0.74, 0.84});
    Axis category;
    category.reversed = mirrored;
    category.labels = "low";
    Axis value;
    value.shown = false;
    part.setAxes(category, value);
    part.finish();
}

} // namespace counterpart::report::pptx
