// SPDX-License-Identifier: GPL-3.0-or-later
// How far could the weights be off? Deals drawn again with replacement, fitted again, and the middle 90 % of what came
// out.
#include "core/engine/learned/parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace counterpart::learned {

namespace {

// Between the two nearest of the ordered values.
double quantile(const std::vector<double>& ordered, double part) {
    const double at = part * static_cast<double>(ordered.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return ordered[below] + (at - static_cast<double>(below)) * (ordered[above] - ordered[below]);
}

std::vector<Interval> intervalsOf(const std::vector<Weights>& drawn, std::vector<double> Weights::*member) {
    std::vector<Interval> intervals;
    for (std::size_t i = 0; i < (drawn.front().*member).size(); ++i) {
        std::vector<double> values;
        for (const Weights& weights : drawn) {
            values.push_back((weights.*member)[i]);
        }
        std::ranges::sort(values);
        intervals.push_back({quantile(values, 0.05), quantile(values, 0.95)});
    }
    return intervals;
}

std::vector<double> drawn(std::size_t deals, std::uint64_t stream) {
    std::vector<double> times(deals, 0);
    std::uint64_t state = splitMix(stream);
    for (std::size_t i = 0; i < deals; ++i) {
        state += 0x9E3779B97F4A7C15;
        const auto random = static_cast<unsigned __int128>(splitMix(state));
        times[static_cast<std::size_t>(random * deals >> 64)] += 1;
    }
    return times;
}

} // namespace

std::uint32_t resamplesFor(std::size_t deals, const Settings& settings) {
    return settings.resamples > 0 ? settings.resamples : deals <= 20'000 ? 200 : deals <= 200'000 ? 100 : 50;
}

void addIntervals(const Journeys& journeys, const Pairs& pairs, const Design& design, const Segmentation& segments,
                  const Fit& pooled, const Fit& fit, const Settings& settings, Model& model, Watched& watched) {
    Rows rows(journeys.deals());
    std::iota(rows.begin(), rows.end(), 0U);
    std::vector<Weights> resampled(model.resamples);
    const Stop stop{.gradient = 1e-3, .rounds = 200, .accelerate = true}; // far below what the resampling scatters
    runTasks(resampled.size(), watched, [&](std::size_t i) {
        const auto times = drawn(rows.size(), splitMix(settings.seed) + i);
        const Sample sample(journeys, pairs, design, segments, rows, times);
        const Fit common = fitPooled(sample, stop, &pooled.weights);
        const Fit again = fitWeights(sample, common.weights.mu, model.shrinkage, stop, &fit.weights);
        resampled[i] = rescaled(again.weights, sample);
    });
    if (watched.stopped() || resampled.empty()) {
        return;
    }
    model.thetaInterval = intervalsOf(resampled, &Weights::theta);
    model.factorInterval = intervalsOf(resampled, &Weights::factor);
    model.baseInterval = intervalsOf(resampled, &Weights::base);
}

} // namespace counterpart::learned
