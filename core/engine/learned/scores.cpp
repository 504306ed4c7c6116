// SPDX-License-Identifier: GPL-3.0-or-later
// Proper scores and curves; deals of equal chances are taken in the order they stand in.
#include "core/engine/learned/scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace counterpart::learned {

namespace {

std::vector<std::uint32_t> byChance(std::span<const double> chances) {
    std::vector<std::uint32_t> order(chances.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return chances[i]; });
    return order;
}

double areaUnderCurve(std::span<const double> chances, std::span<const std::uint8_t> won,
                      std::span<const std::uint32_t> order) {
    double lostBelow = 0;
    double wonDeals = 0;
    double pairs = 0; // won above lost
    for (std::size_t i = 0; i < order.size();) {
        double wonHere = 0;
        double lostHere = 0;
        std::size_t j = i;
        do {
            (won[order[j]] != 0 ? wonHere : lostHere) += 1;
            ++j;
        } while (j < order.size() && chances[order[j]] == chances[order[i]]);
        pairs += wonHere * (lostBelow + lostHere / 2);
        lostBelow += lostHere;
        wonDeals += wonHere;
        i = j;
    }
    return wonDeals > 0 && lostBelow > 0 ? pairs / (wonDeals * lostBelow) : 0.5;
}

std::vector<Bin> binsOf(std::span<const double> chances, std::span<const std::uint8_t> won,
                        std::span<const std::uint32_t> order, std::size_t count) {
    std::vector<Bin> bins;
    for (std::size_t b = 0; b < count; ++b) {
        Bin bin;
        for (std::size_t i = order.size() * b / count; i < order.size() * (b + 1) / count; ++i) {
            ++bin.deals;
            bin.chance += chances[order[i]];
            bin.rate += won[order[i]] != 0 ? 1 : 0;
        }
        if (bin.deals > 0) {
            bin.chance /= bin.deals;
            bin.rate /= bin.deals;
            bins.push_back(bin);
        }
    }
    return bins;
}

} // namespace

double logLoss(double chance, bool won) {
    const double likely = std::clamp(won ? chance : 1 - chance, 1e-12, 1.0);
    return -std::log(likely);
}

Scores scoresOf(std::span<const double> chances, std::span<const std::uint8_t> won) {
    Scores scores;
    if (chances.empty()) {
        return scores;
    }
    for (std::size_t i = 0; i < chances.size(); ++i) {
        const double off = chances[i] - (won[i] != 0 ? 1 : 0);
        scores.logLoss += logLoss(chances[i], won[i] != 0);
        scores.brier += off * off;
    }
    const auto count = static_cast<double>(chances.size());
    scores.logLoss /= count;
    scores.brier /= count;
    const auto order = byChance(chances);
    scores.auc = areaUnderCurve(chances, won, order);
    for (const Bin& bin : binsOf(chances, won, order, 10)) {
        scores.ece += std::abs(bin.chance - bin.rate) * bin.deals / count;
    }
    return scores;
}

std::vector<Bin> calibration(std::span<const double> chances, std::span<const std::uint8_t> won, std::size_t bins) {
    return binsOf(chances, won, byChance(chances), bins);
}

std::vector<double> gains(std::span<const double> chances, std::span<const std::uint8_t> won, std::size_t parts) {
    const auto order = byChance(chances);
    const auto all = static_cast<double>(std::ranges::count_if(won, [](std::uint8_t is) { return is != 0; }));
    std::vector<double> curve{0};
    double found = 0;
    for (std::size_t part = 0; part < parts; ++part) {
        for (std::size_t i = order.size() * part / parts; i < order.size() * (part + 1) / parts; ++i) {
            found += won[order[order.size() - 1 - i]] != 0 ? 1 : 0;
        }
        curve.push_back(all > 0 ? found / all : 0);
    }
    return curve;
}

Difference difference(std::span<const double> losses, std::span<const double> otherLosses) {
    Difference result;
    const auto count = static_cast<double>(losses.size());
    for (std::size_t i = 0; i < losses.size(); ++i) {
        result.mean += (losses[i] - otherLosses[i]) / count;
    }
    double squares = 0;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const double off = losses[i] - otherLosses[i] - result.mean;
        squares += off * off;
    }
    result.error = losses.size() > 1 ? std::sqrt(squares / (count - 1) / count) : 0;
    return result;
}

} // namespace counterpart::learned
