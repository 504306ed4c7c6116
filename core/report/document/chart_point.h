// SPDX-License-Identifier: GPL-3.0-or-later
// One number of a chart, and how it is to be read.
#pragma once

#include "core/report/document/why.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::report {

inline constexpr std::int64_t kNoValue = std::numeric_limits<std::int64_t>::min(); // no data, which is not 0

enum class Tone : std::uint8_t { Neutral, Accent, Good, Bad, Warning, Muted };
inline constexpr std::string_view kToneWords[] = {"neutral", "accent", "good", "bad", "warning", "muted"};

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

} // namespace counterpart::report
