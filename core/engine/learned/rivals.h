// SPDX-License-Identifier: GPL-3.0-or-later
// What would the chance of winning be if a rule were right? Predictors to compare the learned model with.
#pragma once

#include "core/engine/learned/design.h"

#include <optional>

namespace counterpart::learned {

// Scores to chances: 1 / (1 + exp(-(level + slope x score))).
struct Curve {
    double level = 0;
    double slope = 0;
    double at(double score) const;
    friend bool operator==(const Curve&, const Curve&) = default;
};
// The most plausible one for these deals; `scores` are of all deals.
Curve fitCurve(const Journeys& journeys, std::span<const std::uint32_t> known, const std::vector<double>& scores);

// A rule's own parameters, as the policy has them.
struct RuleValues {
    double first = 40, middle = 20, last = 40; // position
    double halfLifeDays = 30;                  // decay
    std::vector<double> roleOfType;            // per type of the journeys
};
RuleValues ruleValuesOf(const AttributionPolicy& policy, const Journeys& journeys);

// A rule's weight of each touch, divided by their sum per deal (0 where that is 0).
std::vector<double> ruleShares(const Journeys& journeys, counterpart::Model rule, const RuleValues& values);

// The predictor a rule implies. The credit it gives touches of a type in won deals, divided by how many there are of
// the type in all deals, is what a touch of it is worth; a deal's score is what its touches are worth; a logistic curve
// of two numbers turns scores into chances. All of it from `known`; chances are for the deals `asked`, in their order.
std::vector<double> ruleChances(const Journeys& journeys, std::span<const double> shares,
                                std::span<const std::uint32_t> known, std::span<const std::uint32_t> asked);

// The part won of the known deals; with segments, of those of the same segment (of all, where none is known).
std::vector<double> rateChances(const Journeys& journeys, const Segmentation* segments,
                                std::span<const std::uint32_t> known, std::span<const std::uint32_t> asked);

} // namespace counterpart::learned
