// SPDX-License-Identifier: GPL-3.0-or-later
// Internal: how likely is a conversion, and how much of it passes through each channel?
#pragma once

#include "core/base/parallel.h"
#include "core/engine/paths/chain.h"

namespace counterpart::paths {

struct Effects {
    double conversion = 0;      // P(conversion) from START
    std::vector<double> passed; // by channel: P(passing through it and converting afterwards)
};

// By one factorisation of I - Q. Cubic in the states.
Effects solveDense(const Chain& chain, Channel channels, Progress* progress);

// By following everybody from START until kUnsettled is left, several channels at a time. Linear in channels x
// transitions x steps; OutOfRange when that is more than kMostWork.
Result<Effects> follow(const Chain& chain, Channel channels, Progress* progress);

// The states that have arrived at channel c are [begin[c], begin[c+1]).
std::vector<std::size_t> statesByChannel(const Chain& chain, Channel channels);

} // namespace counterpart::paths
