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

// What lies end to end in a row, where there is a target: of each series what stands before it, the stroke, what stands
// behind it; and where the target is beyond all, what lacks, and the stroke. By formulas from the columns in which the
// numbers stand as they were said: the series from B on, the target after them.
class Pieces {
public:
    Pieces(ChartPart& part, const Bars& bars, const Series& target, int places)
        : m_part(part), m_bars(bars), m_target(target), m_stroke(std::max<std::int64_t>(1, largestOf(bars) * 7 / 1000)),
          m_wide(fmt::format("{}", xlsx::numberOf(m_stroke, places))), m_sums(bars.categories.size()) {}

    std::vector<ChartSeries> make(const std::vector<Rgb>& colors) {
        std::size_t kept = 0;
        for (const Series& series : m_bars.series) {
            if (!isTarget(series)) {
                m_part.keepValues(series.name, valuesOf(series.points));
                ++kept;
            }
        }
        m_part.keepValues(m_target.name, valuesOf(m_target.points));
        m_goal = static_cast<char>('B' + kept);
        std::vector<ChartSeries> out;
        std::size_t column = 0;
        for (const Series& series : m_bars.series) {
            if (!isTarget(series)) {
                addSeries(series, column, colors[column], out);
                ++column;
            }
        }
        addBeyond(column, out);
        return out;
    }

private:
    std::int64_t goalOf(std::size_t i) const { return m_target.points[i].value; }
    ChartSeries markOf() const {
        ChartSeries mark{m_target.name, {}, {}, {}};
        mark.look.color = m_part.palette().text;
        return mark;
    }
    // What stands before column `column`, in row `row`.
    static std::string before(std::size_t column, std::size_t row) {
        return column == 0 ? std::string("0") : fmt::format("SUM(B{1}:{0}{1})", static_cast<char>('A' + column), row);
    }

    void addSeries(const Series& series, std::size_t column, Rgb color, std::vector<ChartSeries>& out) {
        ChartSeries first = barOf(m_part, m_bars, series, color);
        ChartSeries mark = markOf();
        ChartSeries rest{series.name, {}, first.look, {}};
        rest.labels = first.labels;
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            const std::int64_t value = series.points[i].value;
            const std::int64_t goal = goalOf(i);
            const std::int64_t lead = goal - m_sums[i];
            const bool here = value != kNoValue && goal != kNoValue && goal >= m_sums[i] && lead < value;
            first.values[i] = here ? lead : value;
            mark.values.push_back(here ? std::min(m_stroke, value - lead) : 0);
            rest.values.push_back(here ? std::max<std::int64_t>(value - lead - m_stroke, 0) : 0);
            m_sums[i] += value == kNoValue ? 0 : value;
            (first.values[i] >= rest.values[i] ? rest : first).labels.words[i].clear();
            const std::string said = fmt::format("{}{}", static_cast<char>('B' + column), i + 2);
            const std::string at = fmt::format("({}{}-{})", m_goal, i + 2, before(column, i + 2));
            const std::string has = fmt::format("AND(ISNUMBER({0}{1}),{2}>=0,{2}<{3})", m_goal, i + 2, at, said);
            first.formulas.push_back(fmt::format("=IF({},{},{})", has, at, said));
            mark.formulas.push_back(fmt::format("=IF({},MIN({},{}-{}),0)", has, m_wide, said, at));
            rest.formulas.push_back(fmt::format("=IF({},MAX({}-{}-{},0),0)", has, said, at, m_wide));
        }
        if (!m_bars.stacked) { // the only place that pieces have in common
            first.labels.places.assign(m_sums.size(), "inBase");
            rest.labels.places = first.labels.places;
        }
        out.push_back(std::move(first));
        out.push_back(std::move(mark));
        out.push_back(std::move(rest));
    }
    void addBeyond(std::size_t columns, std::vector<ChartSeries>& out) const {
        ChartSeries lacking;
        ChartSeries mark = markOf();
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            const bool here = goalOf(i) != kNoValue && goalOf(i) >= m_sums[i];
            lacking.values.push_back(here ? goalOf(i) - m_sums[i] : 0);
            mark.values.push_back(here ? m_stroke : 0);
            const std::string lacks = fmt::format("({}{}-{})", m_goal, i + 2, before(columns, i + 2));
            const std::string has = fmt::format("AND(ISNUMBER({}{}),{}>=0)", m_goal, i + 2, lacks);
            lacking.formulas.push_back(fmt::format("=IF({},{},0)", has, lacks));
            mark.formulas.push_back(fmt::format("=IF({},{},0)", has, m_wide));
        }
        out.push_back(std::move(lacking));
        out.push_back(std::move(mark));
    }

    ChartPart& m_part;
    const Bars& m_bars;
    const Series& m_target;
    std::int64_t m_stroke;
    std::string m_wide;
    std::vector<std::int64_t> m_sums; // of the series so far, by row
    char m_goal = 'B';
};

std::vector<Rgb> colorsOf(const Palette& palette, const Bars& bars, bool targets) {
    const auto mains = static_cast<std::size_t>(std::ranges::count_if(bars.series, isMain));
    std::vector<Rgb> out;
    std::size_t main = 0;
    for (const Series& series : bars.series) {
        if (targets && isTarget(series)) {
            out.push_back(palette.text);
        } else if (!isTarget(series)) {
            out.push_back(colorOf(palette, series, isMain(series) ? main++ : 0, mains));
        }
    }
    return out;
}

std::vector<ChartPart::Entry> legendOf(const Bars& bars, const std::vector<Rgb>& colors) {
    std::vector<ChartPart::Entry> out;
    for (std::size_t i = 0; bars.series.size() > 1 && i < bars.series.size(); ++i) {
        out.push_back({bars.series[i].name, colors[i], isTarget(bars.series[i])});
    }
    return out;
}

} // namespace

// A target beside several bars of a row is one of them: office programs agree on no stroke across.
template <>
void addChart(Slide& slide, const Placed& placed, const Chart& chart, const Bars& bars) {
    ChartPart part(slide, placed, chart, bars.categories);
    const auto target = std::ranges::find_if(bars.series, isTarget);
    const auto shown = static_cast<std::size_t>(
        std::ranges::count_if(bars.series, [](const Series& series) { return !isTarget(series); }));
    const bool pieces =
        target != bars.series.end() && (shown == 1 || (bars.stacked && shown > 0 && shown < 20)) && leastOf(bars) >= 0;
    part.addLegend(legendOf(bars, colorsOf(part.palette(), bars, true)));
    part.fitRows(bars.categories.size() * (bars.stacked || pieces ? 1 : std::max<std::size_t>(bars.series.size(), 1)),
                 4.2);
    std::vector<ChartSeries> solid;
    if (pieces) {
        solid = Pieces(part, bars, *target, chart.measure.places).make(colorsOf(part.palette(), bars, false));
    } else {
        const std::vector<Rgb> colors = colorsOf(part.palette(), bars, true);
        for (std::size_t i = 0; i < bars.series.size(); ++i) {
            solid.push_back(barOf(part, bars, bars.series[i], colors[i]));
        }
    }
    Axis category;
    category.reversed = true; // the first on top
    category.labels = "low";
    Axis value;
    value.shown = false;
    value.reversed = part.paint().rightToLeft();
    const bool stacked = pieces || bars.stacked;
    part.addGroup(stacked ? ChartPart::Group::StackedBars : ChartPart::Group::Bars, solid, 45, -5);
    part.setAxes(category, value);
    part.finish();
}

} // namespace counterpart::report::pptx
