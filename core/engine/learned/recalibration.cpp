// SPDX-License-Identifier: GPL-3.0-or-later
// Is a predicted chance of 70 % one of 70 %? If not, a logistic curve of two numbers over lambda.
#include "core/engine/learned/parts.h"

#include <algorithm>
#include <cmath>

namespace counterpart::learned {

namespace {

double lambdaOf(double chance) { return -std::log1p(-std::clamp(chance, 0.0, 1 - 1e-9)); }

std::vector<double> lambdas(const std::vector<double>& chances) {
    std::vector<double> scores(chances.size());
    std::ranges::transform(chances, scores.begin(), [](double chance) { return lambdaOf(chance); });
    return scores;
}

} // namespace

double bent(const Curve& curve, double chance) { return curve == Curve{} ? chance : curve.at(lambdaOf(chance)); }

std::vector<double> recalibrated(const Journeys& journeys, std::span<const std::uint32_t> folds,
                                 std::span<const std::uint32_t> known, const std::vector<double>& chances) {
    const auto scores = lambdas(chances);
    std::vector<double> result = chances;
    for (std::uint32_t fold = 0; fold <= std::ranges::max(folds); ++fold) {
        Rows others;
        std::ranges::copy_if(known, std::back_inserter(others), [&](std::uint32_t d) { return folds[d] != fold; });
        const Curve curve = fitCurve(journeys, others, scores);
        for (const std::uint32_t d : known) {
            result[d] = folds[d] == fold ? curve.at(scores[d]) : result[d];
        }
    }
    return result;
}

Curve recalibration(const Journeys& journeys, std::span<const std::uint32_t> folds,
                    std::span<const std::uint32_t> known, const std::vector<double>& chances) {
    const auto after = recalibrated(journeys, folds, known, chances);
    std::vector<double> before;
    std::vector<double> now;
    for (const std::uint32_t d : known) {
        before.push_back(logLoss(chances[d], journeys.won[d] != 0));
        now.push_back(logLoss(after[d], journeys.won[d] != 0));
    }
    const Difference better = difference(before, now);
    const Curve curve = fitCurve(journeys, known, lambdas(chances));
    return better.mean > better.error && curve.slope > 0 ? curve : Curve{};
}

} // namespace counterpart::learned
