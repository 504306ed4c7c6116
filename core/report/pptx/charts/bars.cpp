// SPDX-License-Identifier: GPL-3.0-or-later
// How do lying bars look, first on top, with a target as a stroke across each?
#include "core/report/pptx/chart_part.h"
#include "core/report/xlsx/book.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

bool isTarget(const Series& series) { return series.role == Series::Role::Target; }
bool isMain(const Series& series) { return series.role == Series::Role::Main; }

std::int64_t largestOf(const Bars& bars) {
    std::int64_t out = 1;
    for (std::size_t i = 0; i < bars.categories.size(); ++i) {
        std::int64_t sum = 0;
        for (const Series& series : bars.series) {
            const std::int64_t value = series.points[i].value == kNoValue ? 0 : series.points[i].value;
            sum = bars.stacked && !isTarget(series) ? sum + value : std::max(sum, value);
        }
        out = std::max(out, sum);
    }
    return out;
}

std::int64_t leastOf(const Bars& bars) {
    std::int64_t out = 0;
    for (std::size_t i = 0; i < bars.categories.size(); ++i) {
        std::int64_t sum = 0;
        for (const Series& series : bars.series) {
            const std::int64_t value =
                series.points[i].value == kNoValue ? 0 : std::min<std::int64_t>(series.points[i].value, 0);
            sum = bars.stacked && !isTarget(series) ? sum + value : std::min(sum, value);
        }
        out = std::min(out, sum);
    }
    return out;
}

// Beside the bars; in them where they are stacked, or where a stroke may stand beside them.
Labels labelsOf(const ChartPart& part, const Bars& bars, const Series& series, Rgb color) {
    Labels out{wordsOf(series.points), bars.stacked ? "ctr" : "outEnd", part.labelType()};
    const bool strokes = std::ranges::any_of(bars.series, isTarget);
    if (!bars.stacked && !strokes) {
        return out;
    }
    const std::int64_t largest = largestOf(bars);
    for (std::size_t i = 0; i < out.words.size(); ++i) {
        const Point& point = series.points[i];
        const Rgb own = point.tone == Tone::Neutral ? color : part.palette().mark(point.tone);
        const double share = static_cast<double>(std::max<std::int64_t>(point.value, 0)) / static_cast<double>(largest);
        const double room = share * 0.55 * static_cast<double>(part.placed().body.width);
        const bool fits = room >= static_cast<double>(widestOf({out.words[i]}, part.labelSize()));
        out.colors.push_back(fits ? part.palette().inkOn(own) : part.palette().text);
        if (bars.stacked && !fits) {
            out.words[i].clear();
        }
        out.places.push_back(bars.stacked ? "ctr" : fits ? "inBase" : "outEnd");
    }
    return out;
}

ChartSeries barOf(const ChartPart& part, const Bars& bars, const Series& series, Rgb color) {
    ChartSeries out{series.name, valuesOf(series.points), {}, labelsOf(part, bars, series, color)};
    out.look.color = color;
    out.look.colors = colorsOf(part.palette(), series.points);
    return out;
}

// A stroke at the target, upon an unseen bar that leads to it. By formulas from B, where the targets stand.
std::vector<ChartSeries> strokeOf(const ChartPart& part, const Series& target, std::int64_t largest, int places) {
    const std::int64_t stroke = std::max<std::int64_t>(1, largest / 140);
    const double wide = xlsx::numberOf(stroke, places);
    ChartSeries lead;
    lead.listed = false;
    ChartSeries mark{target.name, {}, {}, {}};
    mark.look.color = part.palette().text;
    for (std::size_t i = 0; i < target.points.size(); ++i) {
        const std::int64_t goal = target.points[i].value;
        const bool below = goal < 0 && goal != kNoValue;
        lead.values.push_back(goal == kNoValue ? kNoValue
                              : below          ? goal + stroke / 2
                                               : std::max<std::int64_t>(goal - stroke / 2, 0));
        mark.values.push_back(goal == kNoValue ? kNoValue : below ? -stroke : stroke);
        if (goal != kNoValue) {
            lead.formulas.push_back(fmt::format("=IF(B{0}<0,B{0}+{1}/2,MAX(B{0}-{1}/2,0))", i + 2, wide));
            mark.formulas.push_back(fmt::format("=IF(B{0}<0,-{1},{1})", i + 2, wide));
        } else {
            lead.formulas.emplace_back();
            mark.formulas.emplace_back();
        }
    }
    return {std::move(lead), std::move(mark)};
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bars& bars) {
    ChartPart part(slide, placed, chart, bars.categories);
    const auto targets = static_cast<std::size_t>(std::ranges::count_if(bars.series, isTarget));
    const std::size_t shown = bars.series.size() - targets;
    const auto mains = static_cast<std::size_t>(std::ranges::count_if(bars.series, isMain));
    part.fitRows(bars.categories.size() * (bars.stacked ? 1 : std::max<std::size_t>(shown, 1)));
    const auto target = std::ranges::find_if(bars.series, isTarget);
    const bool strokes = target != bars.series.end();
    if (strokes) {
        part.keepValues(target->name, valuesOf(target->points)); // B
    }
    std::vector<ChartSeries> solid;
    std::size_t main = 0;
    for (const Series& series : bars.series) {
        if (!strokes || &series != &*target) {
            const Rgb color = isTarget(series) ? part.palette().text
                                               : colorOf(part.palette(), series, isMain(series) ? main++ : 0, mains);
            solid.push_back(barOf(part, bars, series, color));
        }
    }
    Axis category;
    category.reversed = true; // the first on top
    category.labels = "low";
    Axis value;
    value.shown = false;
    value.reversed = part.paint().rightToLeft();
    if (strokes) { // both pairs of axes measure alike
        const double unit = std::pow(10.0, chart.measure.places);
        value.least = static_cast<double>(leastOf(bars)) * 1.15 / unit;
        value.most = static_cast<double>(largestOf(bars)) * 1.15 / unit;
    }
    if (!solid.empty()) {
        part.addGroup(bars.stacked ? ChartPart::Group::StackedBars : ChartPart::Group::Bars, solid, strokes ? 70 : 40,
                      -5);
        part.setAxes(category, value);
    }
    if (strokes) {
        category.shown = solid.empty();
        part.addGroup(ChartPart::Group::StackedBars, strokeOf(part, *target, largestOf(bars), chart.measure.places), 30,
                      0, !solid.empty());
        part.setAxes(category, value);
    }
    part.setLegend(bars.series.size() > 1);
    part.finish();
}

} // namespace counterpart::report::pptx
