// SPDX-License-Identifier: GPL-3.0-or-later
// How do upright columns look, with targets as lines over them?
#include "core/report/pptx/chart_part.h"

#include <algorithm>

namespace counterpart::report::pptx {
namespace {

struct Plan {
    std::size_t mains = 0, bars = 0;
    bool labelled = true; // figures at the columns; else an axis
};

bool isMain(const Series& series) { return series.role == Series::Role::Main; }
bool isTarget(const Series& series) { return series.role == Series::Role::Target; }

Plan planOf(const ChartPart& part, const Columns& columns) {
    Plan out;
    Emu widest = 0;
    for (const Series& series : columns.series) {
        out.mains += isMain(series) ? 1 : 0;
        out.bars += isTarget(series) ? 0 : 1;
        if (isMain(series)) {
            widest = std::max(widest, widestOf(wordsOf(series.points), part.labelSize()));
        }
    }
    const auto slots =
        static_cast<Emu>(columns.categories.size() * (columns.stacked ? 1 : std::max<std::size_t>(out.bars, 1)));
    out.labelled = widest > 0 && widest * slots <= part.placed().body.width * 92 / 100;
    return out;
}

// Sums of the columns, to tell which parts of one are large enough for a figure.
std::int64_t largestStack(const Columns& columns) {
    std::int64_t out = 1;
    for (std::size_t i = 0; i < columns.categories.size(); ++i) {
        std::int64_t sum = 0;
        for (const Series& series : columns.series) {
            sum += series.points[i].value == kNoValue || isTarget(series) ? 0 : series.points[i].value;
        }
        out = std::max(out, sum);
    }
    return out;
}

Labels labelsOf(const ChartPart& part, const Columns& columns, const Series& series, Rgb color, const Plan& plan) {
    Labels out;
    if (!plan.labelled || !isMain(series)) {
        return out;
    }
    out.words = wordsOf(series.points);
    out.type = part.labelType();
    out.place = columns.stacked ? "ctr" : "outEnd";
    if (columns.stacked) {
        out.type.color = part.palette().inkOn(color);
        const std::int64_t largest = largestStack(columns);
        const Emu room = part.placed().body.height * 62 / 100; // of the highest column
        for (std::size_t i = 0; i < out.words.size(); ++i) {
            const auto share = static_cast<double>(series.points[i].value) / static_cast<double>(largest);
            if (share * static_cast<double>(room) < static_cast<double>(lineHeight(out.type.size))) {
                out.words[i].clear();
            }
        }
    }
    return out;
}

ChartSeries targetOf(const ChartPart& part, const Series& series) {
    ChartSeries out{series.name, valuesOf(series.points), {}, {}};
    out.look.shape = SeriesLook::Shape::Line;
    out.look.color = part.palette().text;
    out.look.dash = "sysDash";
    out.look.width = kPoint * 3 / 2;
    if (series.points.size() == 1) { // nothing to draw a line to
        out.look.symbol = "dash";
        out.look.symbolSize = 40;
    }
    return out;
}

} // namespace

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Columns& columns) {
    ChartPart part(slide, placed, chart, columns.categories);
    part.fitCategories();
    const Plan plan = planOf(part, columns);
    std::vector<ChartSeries> bars;
    std::vector<ChartSeries> lines;
    std::size_t main = 0;
    for (const Series& series : columns.series) {
        if (isTarget(series)) {
            lines.push_back(targetOf(part, series));
            continue;
        }
        const Rgb color = colorOf(part.palette(), series, isMain(series) ? main++ : 0, plan.mains);
        ChartSeries bar{series.name, valuesOf(series.points), {}, labelsOf(part, columns, series, color, plan)};
        bar.look.color = color;
        bar.look.colors = colorsOf(part.palette(), series.points);
        bars.push_back(std::move(bar));
    }
    // What is compared with stands before what is told.
    std::ranges::stable_sort(bars, {}, [](const ChartSeries& series) { return series.labels.words.empty() ? 0 : 1; });
    if (!bars.empty()) {
        part.addGroup(columns.stacked ? ChartPart::Group::StackedColumns : ChartPart::Group::Columns, bars,
                      gapOf(columns.categories.size(), 45), 0);
    }
    if (!lines.empty()) {
        part.addGroup(ChartPart::Group::Lines, lines);
    }
    Axis category;
    category.labels = "low";
    Axis value;
    value.shown = value.grid = !plan.labelled;
    part.setAxes(category, value);
    part.setLegend(columns.series.size() > 1);
    part.finish();
}

} // namespace counterpart::report::pptx
