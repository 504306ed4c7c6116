// SPDX-License-Identifier: GPL-3.0-or-later
// The learned model as it is kept: all that is needed to pay by it, to explain it and to check it years later.
#pragma once

#include "core/engine/learned/leakage.h"
#include "core/engine/learned/rivals.h"
#include "core/engine/learned/scores.h"
#include "core/engine/learned/selection.h"

#include <array>
#include <map>
#include <optional>

namespace counterpart::learned {

inline constexpr int kVersion = 1; // of the method: a model of another one is read, but not made again

// Predictors that the learned one is measured against, and itself.
enum class Predictor : std::uint8_t {
    Learned,
    BaseRate,
    SegmentRate,
    Pooled, // one weight for every touch
    Equal,
    Linear,
    First,
    Last,
    Decay,
    Position,
    Role
};
inline constexpr std::size_t kPredictors = 11;
std::string_view nameOf(Predictor predictor); // "learned", "base_rate" ...: stable
std::optional<Predictor> predictorNamed(std::string_view name);

struct Standing {
    Predictor predictor = Predictor::Learned;
    Scores outOfFold;
    Scores outOfTime; // of the latest fifth, knowing the deals before; zeros when `Evaluation::hasTime` is false
    friend bool operator==(const Standing&, const Standing&) = default;
};

struct Evaluation {
    std::vector<Standing> standings; // in the order of the enum; empty with fewer deals than folds
    std::vector<Bin> calibration;    // of the learned one, out of fold
    std::vector<double> gains;
    bool hasTime = false;
    std::uint32_t timeDeals = 0; // tested out of time
    friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

enum class Refusal : std::uint8_t { TooFewDeals, TooFewWon, TooFewLost, NotBetter, Leakage };
inline constexpr std::size_t kRefusals = 5;
std::string_view nameOf(Refusal refusal); // "too_few_deals" ...: stable
std::optional<Refusal> refusalNamed(std::string_view name);

// May it be used for pay?
struct Gate {
    Predictor best = Predictor::BaseRate; // the best of the others, out of fold
    double ahead = 0;                     // by how much the learned one's mean log loss is lower, paired
    double error = 0;                     // standard error of that
    std::vector<Refusal> refusals;
    bool usable() const { return refusals.empty(); }
    friend bool operator==(const Gate&, const Gate&) = default;
};

// Where 1 - exp(-lambda) is not the shape of the world, chances are bent: to the curve at lambda. The empty curve
// leaves them as they are. Shares do not depend on it.
double bent(const Curve& curve, double chance);

struct Interval { // 90 %
    double low = 0, high = 0;
    friend bool operator==(const Interval&, const Interval&) = default;
};

struct Counts { // deals and touches of one type or partner
    std::uint32_t deals = 0, wonDeals = 0, touches = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct Model {
    int version = kVersion;
    Date asOf;
    std::string digest; // of the journeys
    std::uint32_t deals = 0, won = 0, touches = 0;

    std::uint32_t folds = 5; // what was set
    std::uint64_t seed = 1;
    std::uint32_t resamples = 0;
    std::uint32_t fewestDeals = 200, fewestOfEither = 30;
    double standardErrors = 1.645;
    std::string segment = "auto";

    std::string segmentation = "none"; // what was chosen
    double halfLife = 0;               // days, 0 = touches do not age
    Shrinkage shrinkage;
    std::vector<std::string> segmentations; // that Trial::candidate.segmentation counts
    std::vector<Trial> trials;
    Curve curve; // of the chances; as they are unless that is clearly worse, out of fold

    std::vector<std::string> types, partners, segments; // names
    Weights weights;                                    // factors with a touch-weighted mean of 1
    std::vector<Interval> thetaInterval, factorInterval, baseInterval;
    std::vector<Counts> ofType, ofPartner, ofSegment; // segments: no touches

    Evaluation evaluation;
    Gate gate;
    std::vector<Alarm> alarms;
};

} // namespace counterpart::learned
