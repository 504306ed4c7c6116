// SPDX-License-Identifier: GPL-3.0-or-later
// How does a waterfall look? Columns that float upon an unseen base, on both sides of zero, each with its figure above.
#include "core/report/pptx/chart_part.h"

#include <algorithm>

namespace counterpart::report::pptx {
namespace {

struct Levels { // of one step, in the numbers of the chart
    std::int64_t base = 0, above = 0, below = 0, top = 0;
};

std::vector<Levels> levelsOf(const Waterfall& waterfall) {
    std::vector<Levels> out;
    std::int64_t at = 0;
    for (const auto& step : waterfall.steps) {
        const std::int64_t value = step.point.value == kNoValue ? 0 : step.point.value;
        const std::int64_t from = step.total ? 0 : at;
        const std::int64_t to = step.total ? (step.point.value == kNoValue ? at : value) : at + value;
        const std::int64_t low = std::min(from, to);
        const std::int64_t high = std::max(from, to);
        Levels each;
        each.base = low > 0 ? low : high < 0 ? high : 0;
        each.above = std::max<std::int64_t>(high, 0) - std::max<std::int64_t>(low, 0);
        each.below = std::min<std::int64_t>(low, 0) - std::min<std::int64_t>(high, 0);
        each.top = std::max<std::int64_t>(high, 0);
        out.push_back(each);
        at = to;
    }
    return out;
}

Rgb colorOfStep(const Palette& palette, const Waterfall::Step& step) {
    if (step.point.tone != Tone::Neutral) {
        return palette.mark(step.point.tone);
    }
    return step.total ? palette.accent : step.point.value < 0 ? palette.categorical[5] : palette.categorical[2];
}

ChartSeries columnOf(const std::vector<Levels>& levels, std::int64_t Levels::*part, std::string name) {
    ChartSeries out{std::move(name), {}, {}, {}};
    for (const Levels& each : levels) {
        out.values.push_back(each.*part);
    }
    return out;
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Waterfall& waterfall) {
    std::vector<std::string> names;
    for (const auto& step : waterfall.steps) {
        names.push_back(step.name);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    const std::vector<Levels> levels = levelsOf(waterfall);
    ChartSeries base = columnOf(levels, &Levels::base, {});
    ChartSeries above = columnOf(levels, &Levels::above, chart.measure.name);
    ChartSeries below = columnOf(levels, &Levels::below, chart.measure.name);
    for (const auto& step : waterfall.steps) {
        above.look.colors.emplace_back(colorOfStep(part.palette(), step));
    }
    above.look.color = below.look.color = part.palette().accent;
    below.look.colors = above.look.colors;
    ChartSeries tops = columnOf(levels, &Levels::top, {}); // what carries the figures
    tops.look.shape = SeriesLook::Shape::Marks;
    for (const auto& step : waterfall.steps) {
        tops.labels.words.push_back(step.point.label);
    }
    tops.labels.place = "t";
    tops.labels.type = part.labelType();
    // What each step says, as people would look for it in the data.
    ChartSeries said{chart.measure.name, {}, {}, {}};
    for (const auto& step : waterfall.steps) {
        said.values.push_back(step.point.value);
    }
    part.keepValues(said);
    const bool crosses = std::ranges::any_of(levels, [](const Levels& each) { return each.below != 0; });
    std::vector<ChartSeries> columns{std::move(base), std::move(above)};
    if (crosses) {
        columns.push_back(std::move(below));
    }
    part.addGroup(ChartPart::Group::StackedColumns, columns, 35);
    part.addGroup(ChartPart::Group::Lines, {std::move(tops)});
    Axis category;
    category.reversed = part.paint().rightToLeft();
    category.labels = "low";
    Axis value;
    value.shown = false;
    part.setAxes(category, value);
    part.finish();
}

} // namespace counterpart::report::pptx
