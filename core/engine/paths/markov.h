// SPDX-License-Identifier: GPL-3.0-or-later
// How many conversions would be lost if a channel were not there? Markov removal effects, exact.
#pragma once

#include "core/base/parallel.h"
#include "core/engine/paths/paths.h"

namespace counterpart::paths {

inline constexpr int kMostOrder = 2;
// Up to so many states the linear system is solved by one factorisation; above, by following the walkers until
// kUnsettled of them is left (a proven bound of the error).
inline constexpr std::size_t kMostDenseStates = 1'500;
inline constexpr double kUnsettled = 1e-15;
// channels x transitions x steps until the walkers have settled (about half a minute on two cores).
inline constexpr double kMostWork = 1e11;

struct MarkovOptions {
    int order = 1;
    Progress* progress = nullptr;               // advances per channel; may be null
    std::size_t denseStates = kMostDenseStates; // tests hold both ways of solving together
};

struct Markov {
    int order = 1;
    std::int64_t paths = 0;       // conversions and nulls
    std::int64_t conversions = 0; // of paths with a touch
    std::size_t states = 0;       // START, CONVERSION and NULL not counted
    std::size_t transitions = 0;  // between them
    double conversion = 0;        // P(conversion) from START
    // by channel; all 0 when nothing was converted
    std::vector<double> without;  // P(conversion) when whatever enters the channel comes to nothing
    std::vector<double> removal;  // removal effect: 1 - without / conversion
    std::vector<double> share;    // removal effect / sum of them
    std::vector<double> credited; // conversions x share
};

// OutOfRange: what check() refuses, another order than 1 or 2, a system beyond the limits above. Cancelled.
Result<Markov> markov(const Paths& paths, const MarkovOptions& options = {});

} // namespace counterpart::paths
