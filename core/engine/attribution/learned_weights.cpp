// SPDX-License-Identifier: GPL-3.0-or-later
// The points of one touch.
#include "core/engine/attribution/learned_weights.h"

#include <cmath>

namespace counterpart::attribution {

double LearnedWeights::points(Symbol type, Index party, std::int64_t ageSeconds) const {
    const double full = weightOf(type) * factorOf(party);
    return halfLifeSeconds > 0 ? full * std::exp2(-static_cast<double>(ageSeconds) / halfLifeSeconds) : full;
}

} // namespace counterpart::attribution
