// SPDX-License-Identifier: GPL-3.0-or-later
// What is a chart of a document? Data and meaning, no looks: every renderer draws each kind after its own manner, and
// all show the same numbers in the same order (mission I2, I9). To add a kind: a struct here and in ChartBody, and in
// each renderer one file that defines its overload; a missing one does not link.
#pragma once

#include "core/report/document/why.h"

#include <cstdint>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace counterpart::report {

inline constexpr std::int64_t kNoValue = std::numeric_limits<std::int64_t>::min(); // no data, which is not 0

enum class Tone : std::uint8_t { Neutral, Accent, Good, Bad, Warning, Muted };

// How the numbers of a chart or of a table's column are to be read: number = value / 10^places. Office programs write
// them by `format` ("#,##0.00"), so that a number stays a number there.
struct Measure {
    std::string name; // "Revenue, USD"
    int places = 0;
    std::string format = "#,##0";
    friend bool operator==(const Measure&, const Measure&) = default;
};

struct Point {
    std::int64_t value = kNoValue;
    std::string label; // in words, as people read it: "1.2 M"; empty for no data
    Tone tone = Tone::Neutral;
    Why why;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Series {
    enum class Role : std::uint8_t { Main, Comparison, Target }; // Comparison: the year before, muted; Target: a line
    std::string name;
    Role role = Role::Main;
    std::vector<Point> points; // one per category
    friend bool operator==(const Series&, const Series&) = default;
};

// Upright columns over time, beside each other (or stacked), with targets as lines over them.
struct Columns {
    std::vector<std::string> categories;
    std::vector<Series> series;
    bool stacked = false;
    friend bool operator==(const Columns&, const Columns&) = default;
};

// Lying bars, in the order in which they are given (sorted by whoever makes them): stages, reasons, territories.
struct Bars {
    std::vector<std::string> categories;
    std::vector<Series> series;
    bool stacked = false;
    friend bool operator==(const Bars&, const Bars&) = default;
};

// From one total to another: what came and what went.
struct Waterfall {
    struct Step {
        std::string name;
        Point point;        // of a total: its height; else what it adds or takes away
        bool total = false; // stands on the ground
        friend bool operator==(const Step&, const Step&) = default;
    };
    std::vector<Step> steps;
    friend bool operator==(const Waterfall&, const Waterfall&) = default;
};

// Stage after stage, each a part of the one before.
struct Funnel {
    struct Stage {
        std::string name;
        Point point;
        std::string share; // of the stage before, in words
        friend bool operator==(const Stage&, const Stage&) = default;
    };
    std::vector<Stage> stages;
    friend bool operator==(const Funnel&, const Funnel&) = default;
};

// A value against its target and what it was before, on one scale for all rows: scores, attainment.
struct Bullets {
    struct Row {
        std::string name;
        Point value;
        Point target; // no value: none
        Point before; // likewise
        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Band { // of the scale, from the last one's end to `until`
        std::string name;
        std::int64_t until = 0;
        Tone tone = Tone::Neutral;
        friend bool operator==(const Band&, const Band&) = default;
    };
    std::vector<Row> rows;
    std::vector<Band> bands; // ascending; the last one ends the scale. None: the scale follows the rows
    std::string valueName, targetName, beforeName;
    friend bool operator==(const Bullets&, const Bullets&) = default;
};

// Steps up, and who stands where: a tier ladder by one measure.
struct Ladder {
    struct Rung {
        std::string name;
        Point from; // what it asks for; the lowest asks for 0
        friend bool operator==(const Rung&, const Rung&) = default;
    };
    std::vector<Rung> rungs; // lowest first
    std::size_t standing = 0;
    Point value;
    friend bool operator==(const Ladder&, const Ladder&) = default;
};

// Rows by columns: territory by quarter, person by certification. Shade follows the value, or the tone where one is
// said.
struct Heat {
    std::vector<std::string> rows, columns;
    std::vector<Point> cells; // row by row
    friend bool operator==(const Heat&, const Heat&) = default;
};

// What becomes of each from one side to the other: one model against another, one quarter against the next.
struct Slope {
    struct Line {
        std::string name;
        Point from, to;
        bool emphasised = false;
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::string from, to; // what the sides are
    std::vector<Line> lines;
    friend bool operator==(const Slope&, const Slope&) = default;
};

// Touches of a deal over time, in lanes; the area of a mark is its part of the credit.
struct Journey {
    struct Mark {
        std::size_t lane = 0;
        std::int64_t day = 0; // since 1970-01-01
        Point credit;         // no value: it does not count
        std::string words;    // "Demo, 12 May"
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    std::vector<std::string> lanes;
    std::vector<Mark> marks;                                // in the order of time
    std::vector<std::pair<std::int64_t, std::string>> days; // along the axis, in words
    friend bool operator==(const Journey&, const Journey&) = default;
};

using ChartBody = std::variant<Columns, Bars, Waterfall, Funnel, Bullets, Ladder, Heat, Slope, Journey>;

struct Chart {
    std::string title;   // the finding: "Revenue grew 12 %, ahead of quota"
    std::string caption; // what is shown: "Attributed revenue by month, USD"
    Measure measure;
    ChartBody body;
    std::string alt;     // for those who cannot see it
    std::string nothing; // said in its place when it has no data
    friend bool operator==(const Chart&, const Chart&) = default;
};

bool isEmpty(const Chart& chart); // nothing in it has a value

// The same numbers as rows: behind the picture, for the clipboard, for a workbook. Empty cells: no data.
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
ChartRows rowsOf(const Chart& chart);

} // namespace counterpart::report
