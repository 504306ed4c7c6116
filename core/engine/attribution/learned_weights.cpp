// SPDX-License-Identifier: GPL-3.0-or-later
// The points of one touch.
#include "core/engine/attribution/learned_weights.h"

#include <algorithm>
#include <cmath>

namespace counterpart::attribution {

namespace {

// Very old touches stay above 0, as while the model was fitted.
double decayed(double halvings) { return std::exp2(-std::min(halvings, 900.0)); }

} // namespace

double LearnedWeights::points(Symbol type, Index party, std::int64_t ageSeconds) const {
    const double full = weightOf(type) * factorOf(party);
    return halfLifeSeconds > 0 ? full * decayed(static_cast<double>(ageSeconds) / halfLifeSeconds) : full;
}

} // namespace counterpart::attribution
