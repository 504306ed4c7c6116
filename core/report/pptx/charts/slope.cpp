// SPDX-License-Identifier: GPL-3.0-or-later
// How does a slope look? Lines from one side to the other with names and figures at their ends, the told ones in front.
#include "core/report/document/spread.h"
#include "core/report/document/text_width.h"
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <cmath>

namespace counterpart::report::pptx {
namespace {

// Of the plot, in parts of the chart's height.
constexpr double kTop = 0.03;
constexpr double kHeight = 0.84;

// Zero is on the scale always, as on the other charts.
struct Scale {
    std::int64_t least = 0, most = 0;

    void take(std::int64_t value) {
        least = value == kNoValue ? least : std::min(least, value);
        most = std::max(most, value);
    }
    double at(std::int64_t value) const { // parts of the chart's height, from above
        const double span = std::max(1.0, static_cast<double>(most) - static_cast<double>(least));
        return kTop + kHeight * (static_cast<double>(most) - static_cast<double>(value)) / span;
    }
};

Scale scaleOf(const Slope& slope) {
    Scale out;
    for (const auto& line : slope.lines) {
        out.take(line.from.value);
        out.take(line.to.value);
    }
    out.most = std::max(out.most, out.least + 1);
    return out;
}

// How far below its mark each label of a side stands, so that none lies upon another; none: there is no room for it.
std::vector<std::optional<double>> placesOf(const Slope& slope, Point Slope::Line::*side, const Scale& scale,
                                            const ChartPart& part) {
    const double height = static_cast<double>(part.placed().body.height);
    const double step = static_cast<double>(lineHeight(part.labelSize())) / height;
    std::vector<Wish> wishes;
    for (const auto& line : slope.lines) {
        const std::int64_t value = (line.*side).value;
        wishes.push_back({scale.at(value == kNoValue ? 0 : value), line.emphasised, value != kNoValue});
    }
    std::vector<std::optional<double>> out = spread(wishes, step, 0, kTop + kHeight + step / 2);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i]) {
            out[i] = *out[i] + step / 2 - wishes[i].middle;
        }
    }
    return out;
}

} // namespace

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Slope& slope) {
    ChartPart part(slide, placed, chart, {slope.from, slope.to});
    const Palette& palette = part.palette();
    const Scale scale = scaleOf(slope);
    const auto left = placesOf(slope, &Slope::Line::from, scale, part);
    const auto right = placesOf(slope, &Slope::Line::to, scale, part);
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
        out.labels.places = {"l", "r"};
        out.labels.down = {left[i].value_or(0), right[i].value_or(0)};
        out.labels.type = {part.labelSize(), behind ? palette.secondary : palette.text, !behind};
        (behind ? quiet : loud).push_back(std::move(out));
    }
    std::ranges::move(loud, std::back_inserter(quiet)); // in front
    part.addGroup(ChartPart::Group::Lines, quiet);
    part.setInner({0.0, kTop, 0.74, kHeight});
    Axis category;
    category.labels = "low";
    Axis value;
    value.shown = false;
    const double unit = std::pow(10.0, chart.measure.places);
    value.least = static_cast<double>(scale.least) / unit;
    value.most = static_cast<double>(scale.most) / unit;
    part.setAxes(category, value);
    part.finish();
}

} // namespace counterpart::report::pptx
