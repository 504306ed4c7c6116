// SPDX-License-Identifier: GPL-3.0-or-later
// How partners are judged: the user's own metrics, scorecard, programme health, flags, badges, segments (mission C2,
// C3, C8, C11, H2; semantics 6). Expressions speak of metrics by their names, see core/domain/metric_expression.h.
#pragma once

#include "core/base/decimal.h"
#include "core/base/money.h"
#include "core/base/text.h"
#include "core/domain/metric.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart {

struct UserMetric {  // "own.revenue_per_deal" = `revenue.attributed / deals.won`
    std::string key; // "own." and a name
    std::string name;
    metrics::Unit unit = metrics::Unit::Count;
    metrics::Good good = metrics::Good::More;
    std::string expression; // over metrics of the catalogue and those of one's own that stand before it
    friend bool operator==(const UserMetric&, const UserMetric&) = default;
};

// Piecewise linear from value to points; beyond the ends as at the ends.
struct CurvePoint {
    Micros at;     // value: money in whole units of the rulebook's currency, ratios as fractions (1 = 100 %)
    Micros points; // >= 0
    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};
struct ScorePart {
    std::string metric;            // of the catalogue, one's own, or flags.open
    std::vector<CurvePoint> curve; // at least one, `at` ascending
    friend bool operator==(const ScorePart&, const ScorePart&) = default;
};
// Points of its parts added; a part without data is no data for the whole dimension.
struct ScoreDimension {
    std::string key;
    std::string name;
    std::vector<ScorePart> parts;
    friend bool operator==(const ScoreDimension&, const ScoreDimension&) = default;
};
struct ScoreBand {
    std::string key;
    std::string name;
    Micros from;        // the unrounded score decides; the lowest band begins at 0
    std::string action; // what it asks the channel manager to do
    friend bool operator==(const ScoreBand&, const ScoreBand&) = default;
};
struct Scorecard {
    std::vector<ScoreDimension> dimensions; // the most points of all sum to what a full score is worth: 100
    std::vector<ScoreBand> bands;           // lowest first
    friend bool operator==(const Scorecard&, const Scorecard&) = default;
};

struct FlagRule {
    std::string key;
    std::string name;
    std::string when;     // expression, yes or no
    int windowMonths = 3; // of the metrics in it, the months up to as_of
    std::string action;   // "Outreach": the task that it raises
    std::string owner;    // a role: "channel manager"
    int dueDays = 7;      // from the day it is raised
    bool restrictsRegistration = false;
    friend bool operator==(const FlagRule&, const FlagRule&) = default;
};

struct BadgeRule {
    std::string key;
    std::string name;
    std::string when; // expression over metrics of all time, up to as_of
    friend bool operator==(const BadgeRule&, const BadgeRule&) = default;
};

struct SegmentRule { // the first whose condition holds; C8
    std::string key;
    std::string name;
    std::string when;       // over metrics of the 12 months up to as_of; empty = everyone else
    std::string investment; // "dedicated manager"
    friend bool operator==(const SegmentRule&, const SegmentRule&) = default;
};

// What the built-in programmes do (semantics 6, mission C2, C3, C11, H2), in full, to be written into their documents.
// A rulebook without a scorecard is judged by this one, and so is one without a health; flags, badges and segments that
// a rulebook does not have, it has not.
Scorecard defaultScorecard();
Scorecard defaultHealth();
std::vector<FlagRule> defaultFlags();
std::vector<BadgeRule> defaultBadges(); // amounts are those of the mission, whatever the rulebook's currency
std::vector<SegmentRule> defaultSegments();

// Metric of a score part only: how many flags are raised.
inline constexpr std::string_view kFlagsOpen = "flags.open";

} // namespace counterpart
