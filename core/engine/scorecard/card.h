// SPDX-License-Identifier: GPL-3.0-or-later
// The score of a partner: metrics through curves to points, points to a score out of 100, the score to a band (mission
// C2, C11; semantics 6). Exact: no binary fraction, no rounding before the band is decided.
#pragma once

#include "core/domain/metric_expression.h"
#include "core/domain/policy/scorecard.h"
#include "core/engine/metrics/metrics.h"

#include <optional>
#include <vector>

namespace counterpart::scorecard {

using metrics::kNoData;

// Points and scores are kept in units of 10^-12 rounded down, so that what is shown never reaches a bound that the
// exact number does not. Bands are decided by the exact number.
inline constexpr int kPointPlaces = 12;
inline constexpr std::int64_t kPoint = 1'000'000'000'000;
inline constexpr std::int16_t kNoBand = -1;

// A metric's exact value, over / under, in millionths of what curves are written in: of a whole unit of money, a thing,
// 1, a day, an hour, a point. under = 0: no data.
struct Exact {
    Int128 over = 0;
    Int128 under = 0;
    bool has() const { return under > 0; }
};
// By column (metricSchema) and partner; of the columns that a score needs. flagsOpen by partner where there are any.
struct ExactRows {
    std::vector<std::vector<Exact>> columns;
    std::vector<std::int64_t> flagsOpen;
    std::vector<bool> known; // partner of whom anything is recorded at all; nobody else gets points
};

struct Cards {
    std::size_t dimensions = 0;
    std::vector<std::int64_t> score;  // by partner; kNoData
    std::vector<std::int16_t> band;   // by partner: index into Scorecard::bands, kNoBand
    std::vector<std::int64_t> points; // partner x dimension; kNoData where it is left out
    std::int64_t pointsOf(std::size_t partner, std::size_t dimension) const {
        return points[partner * dimensions + dimension];
    }
};
Cards cardsOf(const Scorecard& by, const ExactRows& rows, std::span<const UserMetric> own);

// One card with every step: value -> the stretch of the curve -> points -> scaled score -> band.
struct CardExplanation {
    struct Part {
        std::string metric;
        std::optional<std::size_t> column; // none: flags.open, or no such metric
        Exact value;                       // no data: the dimension is left out
        std::optional<CurvePoint> from;    // the stretch of the curve it lies on; one of them alone beyond an end
        std::optional<CurvePoint> to;
        std::int64_t points = kNoData;
        Micros most; // of the curve
    };
    struct Dimension {
        std::string key;
        std::string name;
        std::vector<Part> parts;
        std::int64_t points = kNoData; // left out
        Micros most;
    };
    std::vector<Dimension> dimensions;
    std::int64_t points = 0;          // of the dimensions with data
    Micros most = Micros::of(0);      // that these could give
    Micros mostOfAll = Micros::of(0); // that all could
    std::int64_t score = kNoData;     // points x 100 / most
    std::int16_t band = kNoBand;
    std::string over; // the exact score as a fraction in lowest terms: "59 999 9996" / "..."; empty without data
    std::string under;
    bool scaled() const { return score != kNoData && most != mostOfAll; } // something was left out
};
CardExplanation explainCard(const Scorecard& by, const ExactRows& rows, std::span<const UserMetric> own,
                            std::size_t partner);

} // namespace counterpart::scorecard
