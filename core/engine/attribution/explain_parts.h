// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an explanation, one file each; see explanation.h for the whole.
#pragma once

#include "core/engine/attribution/exact_division.h"
#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/learned_weights.h"

#include <vector>

namespace counterpart::attribution {

struct Explaining {
    const Snapshot& snapshot;
    const Deal& deal;
    const Rulebook& rulebook;
    const Columns* columns; // may be null
    const Aids& aids;
};

// Weights of the touches that count, and one party per partner in the order of first touches.
void explainWeights(DealExplanation& e, const Explaining& of, const std::vector<ExplainedTouch*>& counted);

Claim claimOf(const ExplainedParty& party, boost::multiprecision::cpp_int weight);
Claim houseClaim(boost::multiprecision::cpp_int weight);

// What the deal takes over, and what partners pass on; both as A6 says.
void explainInheritance(DealExplanation& e, const Explaining& of);
void explainPassing(DealExplanation& e, const Explaining& of);

} // namespace counterpart::attribution
