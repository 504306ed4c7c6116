// SPDX-License-Identifier: GPL-3.0-or-later
// How do bullets look? Columns before bands of the scale, with strokes at the target and dots where they were before.
#include "core/report/pptx/chart_part.h"

#include <algorithm>
#include <cmath>

namespace counterpart::report::pptx {
namespace {

std::int64_t mostOf(const Bullets& bullets) {
    std::int64_t most = bullets.bands.empty() ? 1 : bullets.bands.back().until;
    for (const auto& row : bullets.rows) {
        most = std::max({most, row.value.value, row.target.value, row.before.value});
    }
    return most;
}

std::int64_t leastOf(const Bullets& bullets) {
    std::int64_t least = 0;
    for (const auto& row : bullets.rows) {
        for (const Point* point : {&row.value, &row.target, &row.before}) {
            least = point->value == kNoValue ? least : std::min(least, point->value);
        }
    }
    return least;
}

// The highest first, so that the others lie upon it.
std::vector<ChartSeries> bandsOf(const Palette& palette, const Bullets& bullets) {
    std::vector<ChartSeries> out;
    for (std::size_t i = bullets.bands.size(); i > 0; --i) {
        const auto& band = bullets.bands[i - 1];
        ChartSeries each{band.name, std::vector<std::int64_t>(bullets.rows.size(), band.until), {}, {}};
        const double part = 0.40 - 0.28 * static_cast<double>(i) / static_cast<double>(bullets.bands.size());
        each.look.color = mixed(palette.ground, palette.secondary, part);
        out.push_back(std::move(each));
    }
    return out;
}

ChartSeries valuesOf(const ChartPart& part, const Bullets& bullets, std::int64_t most) {
    const Palette& palette = part.palette();
    ChartSeries out{bullets.valueName, {}, {}, {}};
    out.look.color = palette.accent;
    for (const auto& row : bullets.rows) {
        const bool own = row.value.tone != Tone::Neutral;
        const Rgb color = own ? palette.mark(row.value.tone) : palette.accent;
        const bool low = row.value.value < most / 6; // no room for its figure
        out.values.push_back(row.value.value);
        out.labels.words.push_back(row.value.label);
        out.labels.places.push_back(low ? "outEnd" : "inBase");
        out.labels.colors.push_back(low ? palette.text : palette.inkOn(color));
        out.look.colors.push_back(own ? std::optional(color) : std::nullopt);
    }
    out.labels.type = {part.labelSize(), palette.text, true};
    return out;
}

ChartSeries marksOf(const Bullets& bullets, Point Bullets::Row::*point, const std::string& name, Rgb color,
                    const char* symbol, int size) {
    ChartSeries out{name, {}, {}, {}};
    for (const auto& row : bullets.rows) {
        out.values.push_back((row.*point).value);
    }
    out.look.shape = SeriesLook::Shape::Marks;
    out.look.color = color;
    out.look.symbol = symbol;
    out.look.symbolSize = size;
    return out;
}

bool hasAny(const ChartSeries& series) {
    return std::ranges::any_of(series.values, [](std::int64_t value) { return value != kNoValue; });
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bullets& bullets) {
    std::vector<std::string> names;
    for (const auto& row : bullets.rows) {
        names.push_back(row.name);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    const Palette& palette = part.palette();
    part.fitCategories();
    const std::int64_t most = mostOf(bullets);
    const Emu slot = placed.body.width / static_cast<Emu>(std::max<std::size_t>(bullets.rows.size(), 1));
    const int stroke = std::clamp(static_cast<int>(slot * 45 / 100 / kPoint), 6, 36);
    std::vector<ChartSeries> marks;
    for (ChartSeries each :
         {marksOf(bullets, &Bullets::Row::before, bullets.beforeName, palette.text, "diamond", 8),
          marksOf(bullets, &Bullets::Row::target, bullets.targetName, palette.text, "dash", stroke)}) {
        if (hasAny(each)) {
            marks.push_back(std::move(each));
        }
    }
    Axis category;
    category.reversed = part.paint().rightToLeft();
    category.labels = "low";
    Axis axis;
    axis.shown = false;
    const double unit = std::pow(10.0, chart.measure.places);
    axis.least = static_cast<double>(leastOf(bullets)) / unit;
    axis.most = static_cast<double>(most) * (bullets.bands.empty() ? 1.08 : 1) / unit;
    const bool banded = !bullets.bands.empty();
    if (banded) {
        part.addGroup(ChartPart::Group::Columns, bandsOf(palette, bullets), 35, 100);
        part.setAxes(category, axis);
        category.shown = false;
    }
    part.addGroup(ChartPart::Group::Columns, {valuesOf(part, bullets, most)}, 140, 0, banded);
    if (!marks.empty()) {
        part.addGroup(ChartPart::Group::Lines, marks, 0, 0, false);
    }
    part.setAxes(category, axis);
    part.setLegend(true);
    part.finish();
}

} // namespace counterpart::report::pptx
