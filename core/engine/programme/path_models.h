// SPDX-License-Identifier: GPL-3.0-or-later
// What would be missing of a programme without a partner, under one lens: removal effects and Shapley values of the
// deals closed in its period, and the won revenue divided by them. Comparisons only: nothing is paid by these.
#pragma once

#include "core/engine/paths/markov.h"
#include "core/engine/paths/shapley.h"
#include "core/engine/programme/programme.h"

namespace counterpart {

// Rows of every vector are those of journeys.party.
struct PathFacts {
    paths::PartyPaths journeys; // of deals won or lost in the lens' period, on or before as_of
    std::vector<std::uint32_t> ranks;
    std::int64_t won = 0; // deals
    std::int64_t lost = 0;
    std::int64_t untouched = 0; // of these: no touch counts, nobody to credit
    // Won and touched, in the reporting currency; under a fixed split only the part that partners share.
    Minor revenue = 0;
    std::int64_t unconverted = 0; // won deals without an exchange rate: in no sum
};
PathFacts pathFactsOf(const Programme& programme);

// `revenue` divided in proportion to weights; negative ones get nothing. Sums to it exactly unless all are 0.
std::vector<Minor> divideRevenue(const PathFacts& facts, std::span<const double> weights);

struct MarkovCredits {
    paths::Markov model;
    std::vector<Minor> attributed;
};
Result<MarkovCredits> creditByMarkov(const PathFacts& facts, int order, Progress* progress = nullptr);

struct ShapleyCredits {
    paths::Shapley model;
    std::vector<Minor> attributed; // by the exact values; by the simplified ones where there are too many partners
};
Result<ShapleyCredits> creditByShapley(const PathFacts& facts);

} // namespace counterpart
