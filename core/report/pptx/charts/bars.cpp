// SPDX-License-Identifier: GPL-3.0-or-later
// How do lying bars look, first on top, with targets as strokes?
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <cmath>

namespace counterpart::report::pptx {
namespace {

bool isTarget(const Series& series) { return series.role == Series::Role::Target; }

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
    for (const Series& series : bars.series) {
        for (const Point& point : series.points) {
            out = point.value == kNoValue ? out : std::min(out, point.value);
        }
    }
    return out;
}

// Type that leaves each bar its line.
void fitLabels(ChartPart& part, std::size_t bars) {
    const Emu each = part.placed().body.height / static_cast<Emu>(std::max<std::size_t>(bars, 1));
    while (part.labelSize() > 700 && lineHeight(part.labelSize()) > each) {
        part.setLabelSize(part.labelSize() - 50);
    }
}

ChartSeries barOf(const ChartPart& part, const Bars& bars, const Series& series, Rgb color) {
    ChartSeries out{series.name, valuesOf(series.points), {}, {}};
    if (isTarget(series)) {
        out.look.tick = true;
        out.look.tickColor = part.palette().text;
        return out;
    }
    out.look.color = color;
    out.look.colors = colorsOf(part.palette(), series.points);
    out.labels = {wordsOf(series.points), bars.stacked ? "ctr" : "outEnd", part.labelType()};
    if (bars.stacked) {
        out.labels.type.color = part.palette().inkOn(color);
        const std::int64_t largest = largestOf(bars);
        for (std::size_t i = 0; i < out.labels.words.size(); ++i) {
            const Emu room = part.placed().body.width / 2 * std::max<std::int64_t>(series.points[i].value, 0) / largest;
            if (room < widestOf({out.labels.words[i]}, part.labelSize())) {
                out.labels.words[i].clear();
            }
        }
    }
    return out;
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bars& bars) {
    ChartPart part(slide, placed, chart, bars.categories);
    const auto targets = static_cast<std::size_t>(std::ranges::count_if(bars.series, isTarget));
    const std::size_t shown = bars.series.size() - targets;
    fitLabels(part, bars.categories.size() * (bars.stacked ? 1 : std::max<std::size_t>(shown, 1)));
    const auto mains = static_cast<std::size_t>(
        std::ranges::count_if(bars.series, [](const Series& series) { return series.role == Series::Role::Main; }));
    std::vector<ChartSeries> solid;
    std::vector<ChartSeries> strokes;
    std::size_t main = 0;
    for (const Series& series : bars.series) {
        const Rgb color = colorOf(part.palette(), series, series.role == Series::Role::Main ? main++ : 0, mains);
        (isTarget(series) ? strokes : solid).push_back(barOf(part, bars, series, color));
    }
    Axis category;
    category.reversed = true; // the first on top
    category.labels = "low";
    Axis value;
    value.shown = false;
    value.reversed = part.paint().rightToLeft();
    if (!strokes.empty()) { // both pairs of axes must say the same
        const double most = static_cast<double>(largestOf(bars)) / std::pow(10.0, chart.measure.places);
        value.least = static_cast<double>(leastOf(bars)) / std::pow(10.0, chart.measure.places);
        value.most = most * 1.15;
        for (ChartSeries& stroke : strokes) {
            stroke.look.trifle = most * 0.0005;
        }
    }
    part.addGroup(bars.stacked ? ChartPart::Group::StackedBars : ChartPart::Group::Bars, solid, 40, -5);
    part.setAxes(category, value);
    if (!strokes.empty()) {
        part.addGroup(ChartPart::Group::Bars, strokes, 40, 100, true);
        category.shown = false;
        part.setAxes(category, value);
    }
    part.setLegend(shown > 1);
    part.finish();
}

} // namespace counterpart::report::pptx
