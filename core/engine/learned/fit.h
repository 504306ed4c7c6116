// SPDX-License-Identifier: GPL-3.0-or-later
// Which weights make the outcomes most plausible? The additive hazard P(win) = 1 - exp(-lambda), lambda = base[segment]
// + sum of factor[partner] x theta[type] x touches, fitted by EM to its optimum.
#pragma once

#include "core/engine/learned/design.h"

#include <limits>

namespace counterpart::learned {

inline constexpr double kInfinite = std::numeric_limits<double>::infinity();

// Strength of the two priors: kappa holds the weights of types to their common weight, c the factors of partners to 1.
// kInfinite: all types weigh the same (whatever fits best), all factors are 1.
struct Shrinkage {
    double kappa = kInfinite;
    double c = kInfinite;
    friend bool operator==(const Shrinkage&, const Shrinkage&) = default;
};

struct Weights {
    double mu = 0;              // the common weight of a touch: what a type that was not seen weighs
    std::vector<double> theta;  // per type
    std::vector<double> factor; // per partner
    std::vector<double> base;   // per segment: lambda without a touch
};

// A fit ends when the gradient by the logarithms of all parameters (in deals) is below `gradient` x sqrt(deals).
struct Stop {
    double gradient = 1e-5;
    int rounds = 1000;
    bool accelerate = true; // extrapolate from the last rounds; a step that is worse than EM's is taken back
};
inline constexpr Stop kToOptimum{.gradient = 1e-9, .rounds = 5000, .accelerate = true};

struct Fit {
    Weights weights;
    double negLogLikelihood = 0;
    double negLogPosterior = 0; // as far as it depends on the parameters
    double gradient = 0;        // the largest, in deals
    int rounds = 0;
};

// One weight for every touch: Linear with a base. Gives mu.
Fit fitPooled(const Sample& sample, const Stop& stop, const Weights* start = nullptr);
Fit fitWeights(const Sample& sample, double mu, const Shrinkage& shrinkage, const Stop& stop,
               const Weights* start = nullptr);
// The same model, told so that the factors have a touch-weighted mean of 1.
Weights rescaled(Weights weights, const Sample& sample);

double lambdaOf(const Design& design, const Pairs& pairs, const Segmentation& segments, const Weights& weights,
                std::uint32_t deal);
double winProbability(double lambda); // 1 - exp(-lambda), exact for small ones

} // namespace counterpart::learned
