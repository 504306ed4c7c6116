// SPDX-License-Identifier: GPL-3.0-or-later
// How do bullets look? Lying bars, what was before below what is, over bands of the scale with a stroke at the target,
// and the figures at the end.
#include "core/report/document/text_width.h"
#include "core/report/pptx/chart_part.h"
#include "core/report/xlsx/book.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace counterpart::report::pptx {
namespace {

std::int64_t mostOf(const Bullets& bullets) {
    std::int64_t most = bullets.bands.empty() ? 1 : std::max<std::int64_t>(1, bullets.bands.back().until);
    for (const auto& row : bullets.rows) {
        most = std::max({most, row.value.value, row.target.value, row.before.value});
    }
    return most;
}

std::int64_t leastOf(const Bullets& bullets) {
    std::int64_t least = 0;
    for (const auto& row : bullets.rows) {
        for (const Point* point : {&row.value, &row.before}) {
            least = point->value == kNoValue ? least : std::min(least, point->value);
        }
    }
    return least;
}

bool hasAny(const Bullets& bullets, Point Bullets::Row::*point) {
    return std::ranges::any_of(bullets.rows, [&](const auto& row) { return (row.*point).value != kNoValue; });
}

struct Stretch { // of the scale: a band, or what no band covers
    std::string name;
    std::int64_t from = 0, to = 0;
    std::optional<Rgb> color;
};

std::vector<Stretch> stretchesOf(const Palette& palette, const Bullets& bullets, std::int64_t most) {
    std::vector<Stretch> out;
    std::int64_t at = 0;
    for (const auto& band : bullets.bands) {
        if (band.until > at) {
            out.push_back({band.name, at, band.until, palette.wash(band.tone)});
            at = band.until;
        }
    }
    if (at < most) {
        out.push_back({{}, at, most, std::nullopt});
    }
    return out;
}

// What lies end to end in a row: each stretch up to the target, the stroke, and the rest. By formulas from B, where the
// targets stand.
std::vector<ChartSeries> groundOf(const ChartPart& part, const Bullets& bullets, std::int64_t most, int places) {
    const std::int64_t stroke = std::max<std::int64_t>(1, most / 130);
    std::vector<ChartSeries> out;
    bool named = false;
    for (const Stretch& stretch : stretchesOf(part.palette(), bullets, most)) {
        ChartSeries before{stretch.name, {}, {}, {}};
        ChartSeries mark{bullets.targetName, {}, {}, {}};
        ChartSeries behind{stretch.name, {}, {}, {}};
        before.look.color = behind.look.color = stretch.color;
        mark.look.color = part.palette().text;
        before.listed = stretch.color.has_value();
        mark.listed = behind.listed = false;
        const auto number = [&](std::int64_t value) { return fmt::format("{}", xlsx::numberOf(value, places)); };
        const std::string from = number(stretch.from), to = number(stretch.to), wide = number(stroke);
        for (std::size_t i = 0; i < bullets.rows.size(); ++i) {
            const std::int64_t target = bullets.rows[i].target.value;
            const bool here = target != kNoValue && target <= stretch.to &&
                              (target > stretch.from || (target >= 0 && stretch.from == 0));
            const std::int64_t length = stretch.to - stretch.from;
            const std::int64_t first = here ? std::clamp<std::int64_t>(target - stretch.from - stroke / 2, 0,
                                                                       std::max<std::int64_t>(0, length - stroke))
                                            : length;
            before.values.push_back(first);
            mark.values.push_back(here ? std::min(stroke, length) : 0);
            behind.values.push_back(length - first - mark.values.back());
            const std::string has = fmt::format("AND(ISNUMBER(B{0}),B{0}{1}{2},B{0}<={3})", i + 2,
                                                stretch.from == 0 ? ">=" : ">", from, to);
            before.formulas.push_back(
                fmt::format("=IF({0},MAX(0,MIN(B{1}-{2}-{4}/2,{3}-{2}-{4})),{3}-{2})", has, i + 2, from, to, wide));
            mark.formulas.push_back(fmt::format("=IF({0},MIN({1},{3}-{2}),0)", has, wide, from, to));
            behind.formulas.push_back(
                fmt::format("=IF({0},{3}-{2}-MAX(0,MIN(B{1}-{2}-{4}/2,{3}-{2}-{4}))-MIN({4},{3}-{2}),0)", has, i + 2,
                            from, to, wide));
        }
        const bool marked = std::ranges::any_of(mark.values, [](std::int64_t value) { return value > 0; });
        mark.listed = marked && !std::exchange(named, named || marked);
        out.push_back(std::move(before));
        out.push_back(std::move(mark));
        out.push_back(std::move(behind));
    }
    return out;
}

std::string figureOf(const Bullets::Row& row) {
    return row.value.value == kNoValue ? std::string("\xE2\x80\x93") : row.value.label;
}

// Room for the figures behind the end of the scale, in parts of the scale.
double roomForFigures(const ChartPart& part, const Bullets& bullets) {
    Emu names = 0, figures = 0;
    for (const auto& row : bullets.rows) {
        names = std::max(names, widthOf(row.name, part.labelSize(), false));
        figures = std::max(figures, widthOf(figureOf(row), part.labelSize(), true));
    }
    const Emu width = part.placed().body.width;
    const double plot = static_cast<double>(width - std::min(names, width * 4 / 10)) * 0.94;
    const double share = std::min(0.4, static_cast<double>(figures + 8 * kPoint) / plot);
    return share / (1 - share);
}

ChartSeries figuresOf(const ChartPart& part, const Bullets& bullets, double room) {
    ChartSeries out;
    out.values.assign(bullets.rows.size(), std::max<std::int64_t>(1, static_cast<std::int64_t>(room)));
    for (const auto& row : bullets.rows) {
        out.labels.words.push_back(figureOf(row));
    }
    out.labels.place = "inBase";
    out.labels.type = {part.labelSize(), part.palette().text, true};
    out.listed = false;
    return out;
}

ChartSeries barsOf(const Palette& palette, const Bullets& bullets, Point Bullets::Row::*point, const std::string& name,
                   Rgb color) {
    ChartSeries out{name, {}, {}, {}};
    out.look.color = color;
    for (const auto& row : bullets.rows) {
        const Point& each = row.*point;
        out.values.push_back(each.value);
        out.look.colors.push_back(each.tone == Tone::Neutral ? std::nullopt : std::optional(palette.mark(each.tone)));
    }
    return out;
}

} // namespace

void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bullets& bullets) {
    std::vector<std::string> names;
    for (const auto& row : bullets.rows) {
        names.push_back(row.name);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    part.fitRows(bullets.rows.size());
    const Palette& palette = part.palette();
    const std::int64_t most = mostOf(bullets);
    std::vector<std::int64_t> targets;
    for (const auto& row : bullets.rows) {
        targets.push_back(row.target.value);
    }
    part.keepValues(bullets.targetName, targets); // B
    Axis category;
    category.reversed = true; // the first on top
    category.labels = "low";
    Axis axis;
    axis.shown = false;
    axis.reversed = part.paint().rightToLeft();
    const double unit = std::pow(10.0, chart.measure.places);
    axis.least = static_cast<double>(leastOf(bullets)) / unit;
    const double room = roomForFigures(part, bullets) * static_cast<double>(most);
    axis.most = (static_cast<double>(most) + room) / unit;
    std::vector<ChartSeries> ground = groundOf(part, bullets, most, chart.measure.places);
    ground.push_back(figuresOf(part, bullets, room));
    part.addGroup(ChartPart::Group::StackedBars, ground, 40);
    part.setAxes(category, axis);
    std::vector<ChartSeries> bars{barsOf(palette, bullets, &Bullets::Row::value,
                                         bullets.valueName.empty() ? chart.measure.name : bullets.valueName,
                                         palette.accent)};
    if (hasAny(bullets, &Bullets::Row::before)) {
        bars.push_back(barsOf(palette, bullets, &Bullets::Row::before, bullets.beforeName, palette.muted));
    }
    category.shown = false;
    part.addGroup(ChartPart::Group::Bars, bars, 150, 0, true);
    part.setAxes(category, axis);
    part.setLegend(true);
    part.finish();
}

} // namespace counterpart::report::pptx
