// SPDX-License-Identifier: GPL-3.0-or-later
// For whom does a condition over metrics hold, and with which figures: flags, badges, segments (mission C3, C8, H2).
#pragma once

#include "core/engine/scorecard/metric_rows.h"

namespace counterpart::scorecard {

// NoData: it does not hold, and might if what is missing were known (and, or, not by three values). A condition that
// holds may leave parts of it unknown ("a or b").
enum class Holds : std::uint8_t { No, Yes, NoData };

std::vector<Holds> verdicts(const expression::Program& condition, const MetricRows& rows, std::size_t own);

// A part of the condition of the kind "metric against number": "registrations.days_since >= 90".
struct Bound {
    std::size_t column = 0; // of the metric
    enum class Relation : std::uint8_t { Less, AtMost, More, AtLeast, Equal, Other } relation = Relation::Less;
    expression::Value bound;      // a decimal, in whole units
    std::int64_t value = kNoData; // of the metric, in its unit
    bool holds = false;
    expression::Span span; // of the condition's text
};
struct ConditionExplanation {
    Holds holds = Holds::No;
    std::vector<std::pair<std::size_t, std::int64_t>> values; // columns of all metrics in it, with their values
    std::vector<Bound> bounds;                                // in the order of the text, whether they hold or not
    std::vector<expression::Step> steps;                      // the whole evaluation, outermost first
};
ConditionExplanation explainCondition(const expression::Program& condition, const MetricRows& rows, std::size_t own,
                                      std::size_t row);

} // namespace counterpart::scorecard
