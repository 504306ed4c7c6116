// SPDX-License-Identifier: GPL-3.0-or-later
// How do lying bars look, first on top, with a target as a stroke across each?
#include "core/report/pptx/chart_part.h"
#include "core/report/xlsx/book.h"

#include <algorithm>
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

// One bar and its target, as pieces laid end to end: the bar as far as both go, what lacks, the stroke, what is more.
// They follow from the numbers in B and C.
std::vector<ChartSeries> piecesOf(ChartPart& part, const Bars& bars, const Series& series, const Series& target,
                                  int places) {
    const std::int64_t stroke = std::max<std::int64_t>(1, largestOf(bars) * 7 / 1000);
    part.keepValues(series.name, valuesOf(series.points));
    part.keepValues(target.name, valuesOf(target.points));
    ChartSeries common = barOf(part, bars, series, part.palette().accent);
    ChartSeries lacking;
    ChartSeries mark{target.name, {}, {}, {}};
    ChartSeries more{series.name, {}, common.look, {}};
    mark.look.color = part.palette().text;
    for (std::size_t i = 0; i < bars.categories.size(); ++i) {
        const std::int64_t value = series.points[i].value;
        const bool has = target.points[i].value != kNoValue && value != kNoValue;
        const std::int64_t goal = has ? target.points[i].value : kNoValue;
        common.values[i] = has ? std::min(value, goal) : value;
        lacking.values.push_back(has ? std::max<std::int64_t>(goal - value, 0) : kNoValue);
        mark.values.push_back(has ? stroke : kNoValue);
        more.values.push_back(has ? std::max<std::int64_t>(value - goal - stroke, 0) : kNoValue);
        common.formulas.push_back(has ? fmt::format("=MIN(B{0},C{0})", i + 2) : fmt::format("=B{}", i + 2));
        lacking.formulas.push_back(fmt::format("=MAX(C{0}-B{0},0)", i + 2));
        more.formulas.push_back(fmt::format("=MAX(B{0}-C{0}-{1},0)", i + 2, xlsx::numberOf(stroke, places)));
        common.labels.places.resize(bars.categories.size(), "inBase");
        common.labels.places[i] = "inBase"; // the only place that pieces have in common
    }
    return {std::move(common), std::move(lacking), std::move(mark), std::move(more)};
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bars& bars) {
    ChartPart part(slide, placed, chart, bars.categories);
    const auto targets = static_cast<std::size_t>(std::ranges::count_if(bars.series, isTarget));
    const std::size_t shown = bars.series.size() - targets;
    const auto mains = static_cast<std::size_t>(std::ranges::count_if(bars.series, isMain));
    fitLabels(part, bars.categories.size() * (bars.stacked ? 1 : std::max<std::size_t>(shown, 1)));
    std::vector<ChartSeries> solid;
    std::size_t main = 0;
    const auto target = std::ranges::find_if(bars.series, isTarget);
    const bool pieces = shown == 1 && targets > 0 && leastOf(bars) >= 0;
    for (const Series& series : bars.series) {
        if (pieces && !isTarget(series)) {
            solid = piecesOf(part, bars, series, *target, chart.measure.places);
        } else if (!pieces) {
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
    const bool stacked = pieces || bars.stacked;
    part.addGroup(stacked ? ChartPart::Group::StackedBars : ChartPart::Group::Bars, solid, 40, -5);
    part.setAxes(category, value);
    part.setLegend(!pieces && bars.series.size() > 1);
    part.finish();
}

} // namespace counterpart::report::pptx
