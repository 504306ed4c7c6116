// SPDX-License-Identifier: GPL-3.0-or-later
// How do bullets look? Lying bars, what is before what was, over bands of the scale with a stroke at the target,
// and the figures behind its end.
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
    Rgb color = 0;
};

// The highest first, so that the others lie upon it.
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
        out.push_back({{}, at, most, palette.ground});
    }
    std::ranges::reverse(out);
    return out;
}

// Bars upon each other: each stretch as far as it goes; where the target lies in it, a dark one that ends behind the
// target and one in the colour of the stretch that ends before it. By formulas from B, where the targets stand.
std::vector<ChartSeries> groundOf(const ChartPart& part, const Bullets& bullets, std::int64_t most, int places) {
    const std::int64_t half = std::max<std::int64_t>(1, most / 260);
    const auto number = [&](std::int64_t value) { return fmt::format("{}", xlsx::numberOf(value, places)); };
    std::vector<ChartSeries> out;
    for (const Stretch& stretch : stretchesOf(part.palette(), bullets, most)) {
        ChartSeries whole{stretch.name, std::vector<std::int64_t>(bullets.rows.size(), stretch.to), {}, {}};
        ChartSeries behind{bullets.targetName, {}, {}, {}};
        ChartSeries before{stretch.name, {}, {}, {}};
        whole.look.color = before.look.color = stretch.color;
        behind.look.color = part.palette().text;
        bool any = false;
        for (std::size_t i = 0; i < bullets.rows.size(); ++i) {
            const std::int64_t target = bullets.rows[i].target.value;
            const bool first = stretch.from == 0;
            const bool here =
                target != kNoValue && target <= stretch.to && (first ? target >= 0 : target > stretch.from);
            any = any || here;
            behind.values.push_back(here ? target + half : 0);
            before.values.push_back(here ? std::max<std::int64_t>(target - half, 0) : 0);
            const std::string has = fmt::format("AND(ISNUMBER(B{0}),B{0}{1}{2},B{0}<={3})", i + 2, first ? ">=" : ">",
                                                number(stretch.from), number(stretch.to));
            behind.formulas.push_back(fmt::format("=IF({},B{}+{},0)", has, i + 2, number(half)));
            before.formulas.push_back(fmt::format("=IF({},MAX(B{}-{},0),0)", has, i + 2, number(half)));
        }
        if (stretch.color != part.palette().ground) {
            out.push_back(std::move(whole));
        }
        if (any) {
            out.push_back(std::move(behind));
            out.push_back(std::move(before));
        }
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

ChartSeries figuresOf(const ChartPart& part, const Bullets& bullets, std::int64_t end) {
    ChartSeries out;
    out.values.assign(bullets.rows.size(), end);
    for (const auto& row : bullets.rows) {
        out.labels.words.push_back(figureOf(row));
    }
    out.labels.place = "inEnd";
    out.labels.type = {part.labelSize(), part.palette().text, true};
    return out;
}

// Thinner than the bands they lie upon: as errors of bars that are not seen, one series for each colour. Errors of
// negative numbers lead away from zero: then as bars.
void addBars(const ChartPart& part, const Bullets& bullets, Point Bullets::Row::*point, const std::string& name,
             Rgb color, Emu thick, std::vector<ChartSeries>& out) {
    std::vector<Tone> tones;
    for (const auto& row : bullets.rows) {
        if (std::ranges::find(tones, (row.*point).tone) == tones.end()) {
            tones.push_back((row.*point).tone);
        }
    }
    for (const Tone tone : tones) {
        ChartSeries each{name, {}, {}, {}};
        each.look.color = tone == Tone::Neutral ? color : part.palette().mark(tone);
        each.look.stem = leastOf(bullets) < 0 ? 0 : thick;
        for (const auto& row : bullets.rows) {
            each.values.push_back((row.*point).tone == tone ? (row.*point).value : kNoValue);
        }
        out.push_back(std::move(each));
    }
}

std::vector<ChartPart::Entry> legendOf(const Palette& palette, const Bullets& bullets) {
    std::vector<ChartPart::Entry> out;
    if (!bullets.valueName.empty()) {
        out.push_back({bullets.valueName, palette.accent});
    }
    if (!bullets.targetName.empty() && hasAny(bullets, &Bullets::Row::target)) {
        out.push_back({bullets.targetName, palette.text, true});
    }
    if (!bullets.beforeName.empty() && hasAny(bullets, &Bullets::Row::before)) {
        out.push_back({bullets.beforeName, palette.muted});
    }
    for (const auto& band : bullets.bands) {
        out.push_back({band.name, palette.wash(band.tone)});
    }
    return out;
}

} // namespace

template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bullets& bullets) {
    std::vector<std::string> names;
    for (const auto& row : bullets.rows) {
        names.push_back(row.name);
    }
    ChartPart part(slide, placed, chart, std::move(names));
    const Palette& palette = part.palette();
    const bool two = hasAny(bullets, &Bullets::Row::before);
    part.addLegend(legendOf(palette, bullets));
    part.fitRows(bullets.rows.size(), 3.6);
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
    const auto end = static_cast<std::int64_t>(static_cast<double>(most) * (1 + roomForFigures(part, bullets))) + 1;
    axis.least = static_cast<double>(leastOf(bullets)) / unit;
    axis.most = static_cast<double>(end) / unit;
    std::vector<ChartSeries> ground{figuresOf(part, bullets, end)};
    std::ranges::move(groundOf(part, bullets, most, chart.measure.places), std::back_inserter(ground));
    const Emu row = part.box().height * 92 / 100 / static_cast<Emu>(std::max<std::size_t>(bullets.rows.size(), 1));
    if (two) {
        addBars(part, bullets, &Bullets::Row::before, bullets.beforeName, palette.muted, row * 44 / 100, ground);
    }
    addBars(part, bullets, &Bullets::Row::value, bullets.valueName.empty() ? chart.measure.name : bullets.valueName,
            palette.accent, row * (two ? 22 : 32) / 100, ground);
    part.addGroup(ChartPart::Group::Bars, ground, 38, 100);
    part.setAxes(category, axis);
    part.finish();
}

} // namespace counterpart::report::pptx
