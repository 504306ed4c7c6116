// SPDX-License-Identifier: GPL-3.0-or-later
// Where partners can stand and what it takes (mission C1, semantics 6).
#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterpart {

// What a tier can ask for: what is known of a partner on every day. In files by the names of the catalogue.
enum class LadderMetric : std::uint8_t {
    AttributedRevenue, // revenue.attributed over the window, minor units of the rulebook's currency
    CertifiedPeople,   // certs.people on the day; with a level: people who hold that level or a higher one of its track
    DealsWon,          // deals.won over the window, by partner of record
    QuotaAttainment,   // quota.attainment over the window, pro rata; millionths
    Csat,              // csat.mean over the window, millionths of a point
    SatisfiedShare,    // csat.satisfied: answers of 4 and more of those over the window, millionths
    CoveredShare,      // products.covered_share over the window, millionths
    SuccessStories,    // activities.success_story over the window
    Commitment,        // commitment: what the partner has committed to, minor units of the rulebook's currency
};
inline constexpr LadderMetric kLadderMetrics[] = {LadderMetric::AttributedRevenue,
                                                  LadderMetric::CertifiedPeople,
                                                  LadderMetric::DealsWon,
                                                  LadderMetric::QuotaAttainment,
                                                  LadderMetric::Csat,
                                                  LadderMetric::SatisfiedShare,
                                                  LadderMetric::CoveredShare,
                                                  LadderMetric::SuccessStories,
                                                  LadderMetric::Commitment};
std::string_view nameOf(LadderMetric metric);
std::optional<LadderMetric> ladderMetricNamed(std::string_view name);
constexpr bool isMoney(LadderMetric metric) {
    return metric == LadderMetric::AttributedRevenue || metric == LadderMetric::Commitment;
}
constexpr bool isCount(LadderMetric metric) {
    return metric == LadderMetric::CertifiedPeople || metric == LadderMetric::DealsWon ||
           metric == LadderMetric::SuccessStories;
}

// Holds when the metric is at least the bound. "No data" holds no bound.
struct Criterion {
    std::string metric;       // of LadderMetric, with a level after a colon: "certs.people:advanced"
    std::int64_t atLeast = 0; // minor units for money metrics, millionths otherwise
    friend bool operator==(const Criterion&, const Criterion&) = default;
};
struct CriterionName {
    LadderMetric metric = LadderMetric::AttributedRevenue;
    std::string_view level; // of CertifiedPeople alone
};
std::optional<CriterionName> criterionNamed(std::string_view metric);

// Among the first `share` of all partners the ladder is for (n x share, rounded up), ranked by the metric, ties by key.
struct TopShare {
    std::string metric = "revenue.attributed";
    Rate share; // 0 = not asked for
    bool asked() const { return share.ppm > 0; }
    friend bool operator==(const TopShare&, const TopShare&) = default;
};

struct Tier {
    Symbol key;
    std::string name;
    std::vector<Criterion> criteria; // all must hold; the lowest tier has none
    TopShare top;                    // and this
    Rate margin;                     // of a reseller at this tier
    Rate mdf;                        // share of revenue given as market development funds
    Money mdfAmount;                 // or an amount a year
    Money fee;                       // what standing here costs a partner, a year
    int trainingHours = 0;           // included, a year; -1 = unlimited
    int leadsPerMonth = 0;           // qualified leads handed over
    int placesFrom = 0;              // how many partners are meant to stand here; 0 = not said
    int placesTo = 0;
    std::vector<std::string> benefits;
    friend bool operator==(const Tier&, const Tier&) = default;
};

// When standings are looked at. Daily: on every day, by the facts through that day. Else on the last day of each
// period; what was found holds from the day after.
enum class Cycle : std::uint8_t { Daily, Monthly, Quarterly, HalfYearly, Yearly };

struct Ladder {
    Symbol key; // of ladders beside the main one; empty = the main one
    std::string name;
    std::vector<Symbol> partnerTypes; // whom it is for; empty = everyone
    std::vector<Tier> tiers;          // lowest first, at least one
    int windowMonths = 12;            // the months before the evaluation
    Cycle cycle = Cycle::Daily;
    // Promotion at the evaluation that finds more; demotion only after this many evaluations on end have found less
    // than the tier in force. 0 = at once.
    std::optional<int> graceEvaluations; // not said: 0 for a daily cycle, else 2 (semantics 6)
    int noticeDays = 0;                  // between the evaluation that decides a demotion and the day it takes effect
    int grace() const { return graceEvaluations.value_or(cycle == Cycle::Daily ? 0 : 2); }
    // Nothing but today's facts decides: no rank, no memory.
    bool isPlain() const;
    friend bool operator==(const Ladder&, const Ladder&) = default;
};

} // namespace counterpart
