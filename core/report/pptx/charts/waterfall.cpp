// SPDX-License-Identifier: GPL-3.0-or-later
// How does a waterfall look? Columns that float upon an unseen base, on both sides of zero, each with its figure above.
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

struct Levels { // of one step, in the numbers of the chart
    std::int64_t from = 0, to = 0;
    std::int64_t base = 0, above = 0, below = 0, top = 0, foot = 0;
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
        Levels each{from, to};
        each.base = low > 0 ? low : high < 0 ? high : 0;
        each.above = std::max<std::int64_t>(high, 0) - std::max<std::int64_t>(low, 0);
        each.below = std::min<std::int64_t>(low, 0) - std::min<std::int64_t>(high, 0);
        each.top = high;
        each.foot = low;
        out.push_back(each);
        at = to;
    }
    return out;
}

Rgb colorOfStep(const Palette& palette, const Waterfall::Step& step) {
    if (step.point.tone != Tone::Neutral) {
        return palette.mark(step.point.tone);
    }
    return step.total ? palette.accent : palette.mark(step.point.value < 0 ? Tone::Bad : Tone::Good);
}

std::vector<std::int64_t> partOf(const std::vector<Levels>& levels, std::int64_t Levels::*part) {
    std::vector<std::int64_t> out;
    for (const Levels& each : levels) {
        out.push_back(each.*part);
    }
    return out;
}

// `formula`: of what is drawn, from where a step begins (C) and ends (D); {0} stands for the row.
ChartSeries columnOf(const std::vector<Levels>& levels, std::int64_t Levels::*part, std::string name,
                     const char* formula) {
    ChartSeries out{std::move(name), partOf(levels, part), {}, {}};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        out.formulas.push_back(fmt::format(fmt::runtime(formula), i + 2));
    }
    return out;
}

// What was said stands in B; from it follow where each step begins (C) and ends (D).
void keepSteps(ChartPart& part, const Waterfall& waterfall, const std::vector<Levels>& levels,
               const std::string& name) {
    std::vector<std::int64_t> said;
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const bool total = waterfall.steps[i].total;
        said.push_back(waterfall.steps[i].point.value);
        from.push_back(total || i == 0 ? "=0" : fmt::format("=D{}", i + 1));
        if (total) { // one that is not known stands as high as those before it
            to.push_back(said.back() != kNoValue ? fmt::format("=B{}", i + 2)
                         : i > 0                 ? fmt::format("=D{}", i + 1)
                                                 : "=0");
        } else {
            to.push_back(fmt::format("=C{0}+B{0}", i + 2));
        }
    }
    part.keepValues(name, said);
    part.keepValues({}, partOf(levels, &Levels::from), from);
    part.keepValues({}, partOf(levels, &Levels::to), to);
}

// What carries the figures: above what came and what stands, below what went. Where there is no room for all, those of
// totals.
std::pair<ChartSeries, ChartSeries> figuresOf(const ChartPart& part, const Waterfall& waterfall,
                                              const std::vector<Levels>& levels) {
    ChartSeries tops = columnOf(levels, &Levels::top, {}, "=MAX(C{0},D{0})");
    ChartSeries feet = columnOf(levels, &Levels::foot, {}, "=MIN(C{0},D{0})");
    Emu widest = 0;
    for (const auto& step : waterfall.steps) {
        widest = std::max(widest, widestOf({step.point.label}, part.labelSize()));
    }
    const bool all = widest <= part.box().width / static_cast<Emu>(std::max<std::size_t>(levels.size(), 1));
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto& step = waterfall.steps[i];
        const bool less = levels[i].to < levels[i].from;
        const std::string words = all || step.total ? step.point.label : std::string();
        tops.labels.words.push_back(less ? std::string() : words);
        feet.labels.words.push_back(less ? words : std::string());
    }
    for (ChartSeries* series : {&tops, &feet}) {
        series->look.shape = SeriesLook::Shape::Marks;
        series->labels.place = series == &tops ? "t" : "b";
        series->labels.type = part.labelType();
    }
    return {std::move(tops), std::move(feet)};
}

} // namespace

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Waterfall& waterfall) {
    std::vector<std::string> names;
    for (const auto& step : waterfall.steps) {
        names.push_back(step.name);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    part.fitCategories();
    const std::vector<Levels> levels = levelsOf(waterfall);
    keepSteps(part, waterfall, levels, chart.measure.name);
    ChartSeries base = columnOf(levels, &Levels::base, {}, "=MAX(0,MIN(C{0},D{0}))+MIN(0,MAX(C{0},D{0}))");
    ChartSeries above =
        columnOf(levels, &Levels::above, chart.measure.name, "=MAX(0,MAX(C{0},D{0}))-MAX(0,MIN(C{0},D{0}))");
    ChartSeries below =
        columnOf(levels, &Levels::below, chart.measure.name, "=MIN(0,MIN(C{0},D{0}))-MIN(0,MAX(C{0},D{0}))");
    for (const auto& step : waterfall.steps) {
        above.look.colors.emplace_back(colorOfStep(part.palette(), step));
    }
    above.look.color = below.look.color = part.palette().accent;
    below.look.colors = above.look.colors;
    const auto [tops, feet] = figuresOf(part, waterfall, levels);
    const bool crosses = std::ranges::any_of(levels, [](const Levels& each) { return each.below != 0; });
    std::vector<ChartSeries> columns{std::move(base), std::move(above)};
    if (crosses) {
        columns.push_back(std::move(below));
    }
    part.addGroup(ChartPart::Group::StackedColumns, columns, gapOf(waterfall.steps.size(), 45));
    part.addGroup(ChartPart::Group::Lines, {tops, feet});
    Axis category;
    category.labels = "low";
    Axis value;
    value.shown = false;
    part.setAxes(category, value);
    part.finish();
}

} // namespace counterpart::report::pptx
