// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of charts. To add one: a struct here, in ChartBody and kChartWords, and in each renderer one source that
// defines its overload; a missing one does not link.
//
// Each kind says its members to an archive (a(name, value); writing, reading and cleaning derive from it), and its
// numbers(name of the measure, title of the chart) as rows. Where it must be made whole, mend(); where it is something
// even without a number, isBare().
#pragma once

#include "core/report/document/chart_point.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <variant>

namespace counterpart::report {

// The numbers of a chart: behind the picture, for the clipboard, for a workbook. Cells without data: kNoValue.
struct ChartRows {
    std::vector<std::string> heads; // the first: what the rows are
    struct Row {
        std::string name;
        std::vector<std::int64_t> values;
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> rows;
    friend bool operator==(const ChartRows&, const ChartRows&) = default;
};
// Series over categories; one without a name has that of the measure.
ChartRows rowsOf(const std::vector<Series>& series, const std::vector<std::string>& categories,
                 const std::string& measure);
void fit(std::vector<Series>& series, std::size_t categories); // as many points as categories

// Upright columns over time, beside each other (or stacked), with targets as lines over them.
struct Columns {
    std::vector<std::string> categories;
    std::vector<Series> series;
    bool stacked = false;

    template <class A>
    void members(A& a) {
        a("categories", categories);
        a("series", series);
        a("stacked", stacked);
    }
    ChartRows numbers(const std::string& measure, const std::string&) const {
        return rowsOf(series, categories, measure);
    }
    void mend() { fit(series, categories.size()); }
    friend bool operator==(const Columns&, const Columns&) = default;
};

// Lying bars, in the order in which they are given (sorted by whoever makes them): stages, reasons, territories.
struct Bars {
    std::vector<std::string> categories;
    std::vector<Series> series;
    bool stacked = false;

    template <class A>
    void members(A& a) {
        a("categories", categories);
        a("series", series);
        a("stacked", stacked);
    }
    ChartRows numbers(const std::string& measure, const std::string&) const {
        return rowsOf(series, categories, measure);
    }
    void mend() { fit(series, categories.size()); }
    friend bool operator==(const Bars&, const Bars&) = default;
};

// From one total to another: what came and what went.
struct Waterfall {
    struct Step {
        std::string name;
        Point point;        // of a total: its height; else what it adds or takes away
        bool total = false; // stands on the ground
        template <class A>
        void members(A& a) {
            a("name", name);
            a("point", point);
            a("total", total);
        }
        friend bool operator==(const Step&, const Step&) = default;
    };
    std::vector<Step> steps;

    template <class A>
    void members(A& a) {
        a("steps", steps);
    }
    ChartRows numbers(const std::string& measure, const std::string&) const {
        ChartRows out{{{}, measure}, {}};
        for (const Step& step : steps) {
            out.rows.push_back({step.name, {step.point.value}});
        }
        return out;
    }
    friend bool operator==(const Waterfall&, const Waterfall&) = default;
};

// Stage after stage, each a part of the one before.
struct Funnel {
    struct Stage {
        std::string name;
        Point point;
        std::string share; // of the stage before, in words
        template <class A>
        void members(A& a) {
            a("name", name);
            a("point", point);
            a("share", share);
        }
        friend bool operator==(const Stage&, const Stage&) = default;
    };
    std::vector<Stage> stages;

    template <class A>
    void members(A& a) {
        a("stages", stages);
    }
    ChartRows numbers(const std::string& measure, const std::string&) const {
        ChartRows out{{{}, measure}, {}};
        for (const Stage& stage : stages) {
            out.rows.push_back({stage.name, {stage.point.value}});
        }
        return out;
    }
    friend bool operator==(const Funnel&, const Funnel&) = default;
};

// A value against its target and what it was before, on one scale for all rows: scores, attainment.
struct Bullets {
    struct Row {
        std::string name;
        Point value;
        Point target; // no value: none
        Point before; // likewise
        template <class A>
        void members(A& a) {
            a("name", name);
            a("value", value);
            a("target", target);
            a("before", before);
        }
        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Band { // of the scale, from the last one's end to `until`
        std::string name;
        std::int64_t until = 0;
        Tone tone = Tone::Neutral;
        template <class A>
        void members(A& a) {
            a("name", name);
            a("until", until);
            a.choice("tone", tone, kToneWords);
        }
        friend bool operator==(const Band&, const Band&) = default;
    };
    std::vector<Row> rows;
    std::vector<Band> bands; // ascending; the last one ends the scale. None: the scale follows the rows
    std::string valueName, targetName, beforeName;

    template <class A>
    void members(A& a) {
        a("rows", rows);
        a("bands", bands);
        a("value_name", valueName);
        a("target_name", targetName);
        a("before_name", beforeName);
    }
    ChartRows numbers(const std::string& measure, const std::string&) const {
        ChartRows out{{{}, valueName.empty() ? measure : valueName, targetName, beforeName}, {}};
        for (const Row& row : rows) {
            out.rows.push_back({row.name, {row.value.value, row.target.value, row.before.value}});
        }
        return out;
    }
    void mend() { std::ranges::stable_sort(bands, {}, &Band::until); }
    friend bool operator==(const Bullets&, const Bullets&) = default;
};

// Steps up, and who stands where: a tier ladder by one measure.
struct Ladder {
    struct Rung {
        std::string name;
        Point from; // what it asks for; the lowest asks for 0
        template <class A>
        void members(A& a) {
            a("name", name);
            a("from", from);
        }
        friend bool operator==(const Rung&, const Rung&) = default;
    };
    std::vector<Rung> rungs; // lowest first
    std::size_t standing = 0;
    Point value;

    template <class A>
    void members(A& a) {
        a("rungs", rungs);
        a("standing", standing);
        a("value", value);
    }
    ChartRows numbers(const std::string& measure, const std::string& title) const {
        ChartRows out{{{}, measure, title}, {}};
        for (std::size_t i = 0; i < rungs.size(); ++i) {
            out.rows.push_back({rungs[i].name, {rungs[i].from.value, i == standing ? value.value : kNoValue}});
        }
        return out;
    }
    void mend() { standing = std::min(standing, rungs.empty() ? 0 : rungs.size() - 1); }
    friend bool operator==(const Ladder&, const Ladder&) = default;
};

// Rows by columns: territory by quarter, person by certification. Shade follows the value, or the tone where one is
// said.
struct Heat {
    std::vector<std::string> rows, columns;
    std::vector<Point> cells; // row by row

    template <class A>
    void members(A& a) {
        a("rows", rows);
        a("columns", columns);
        a("cells", cells);
    }
    ChartRows numbers(const std::string&, const std::string&) const {
        ChartRows out;
        out.heads.emplace_back();
        out.heads.insert(out.heads.end(), columns.begin(), columns.end());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            ChartRows::Row row{rows[i], {}};
            for (std::size_t j = 0; j < columns.size(); ++j) {
                const std::size_t at = i * columns.size() + j;
                row.values.push_back(at < cells.size() ? cells[at].value : kNoValue);
            }
            out.rows.push_back(std::move(row));
        }
        return out;
    }
    void mend() { cells.resize(rows.size() * columns.size()); }
    friend bool operator==(const Heat&, const Heat&) = default;
};

// What becomes of each from one side to the other: one model against another, one quarter against the next.
struct Slope {
    struct Line {
        std::string name;
        Point from, to;
        bool emphasised = false;
        template <class A>
        void members(A& a) {
            a("name", name);
            a("from", from);
            a("to", to);
            a("emphasised", emphasised);
        }
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::string from, to; // what the sides are
    std::vector<Line> lines;

    template <class A>
    void members(A& a) {
        a("from", from);
        a("to", to);
        a("lines", lines);
    }
    ChartRows numbers(const std::string&, const std::string&) const {
        ChartRows out{{{}, from, to}, {}};
        for (const Line& line : lines) {
            out.rows.push_back({line.name, {line.from.value, line.to.value}});
        }
        return out;
    }
    friend bool operator==(const Slope&, const Slope&) = default;
};

// Touches of a deal over time, in lanes; the area of a mark is its part of the credit.
struct Journey {
    struct Mark {
        std::size_t lane = 0;
        std::int64_t day = 0; // since 1970-01-01
        Point credit;         // no value: it does not count
        std::string words;    // "Demo, 12 May"
        template <class A>
        void members(A& a) {
            a("lane", lane);
            a("day", day);
            a("credit", credit);
            a("words", words);
        }
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    struct Day {
        std::int64_t day = 0;
        std::string words;
        template <class A>
        void members(A& a) {
            a("day", day);
            a("words", words);
        }
        friend bool operator==(const Day&, const Day&) = default;
    };
    std::vector<std::string> lanes;
    std::vector<Mark> marks; // in the order of time
    std::vector<Day> days;   // along the axis

    template <class A>
    void members(A& a) {
        a("lanes", lanes);
        a("marks", marks);
        a("days", days);
    }
    ChartRows numbers(const std::string& measure, const std::string&) const {
        ChartRows out{{{}, measure}, {}};
        for (const Mark& mark : marks) {
            const std::string lane = mark.lane < lanes.size() ? lanes[mark.lane] + ": " : std::string();
            out.rows.push_back({lane + mark.words, {mark.credit.value}});
        }
        return out;
    }
    bool isBare() const { return marks.empty(); } // touches are there even where none of them counts
    void mend() {
        std::erase_if(marks, [this](const Mark& mark) { return mark.lane >= lanes.size(); });
    }
    friend bool operator==(const Journey&, const Journey&) = default;
};

using ChartBody = std::variant<Columns, Bars, Waterfall, Funnel, Bullets, Ladder, Heat, Slope, Journey>;
inline constexpr std::string_view kChartWords[] = {"columns", "bars", "waterfall", "funnel", "bullets",
                                                   "ladder",  "heat", "slope",     "journey"};
static_assert(std::size(kChartWords) == std::variant_size_v<ChartBody>);

} // namespace counterpart::report
