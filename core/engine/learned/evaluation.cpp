// SPDX-License-Identifier: GPL-3.0-or-later
// Every predictor on the same deals: each knows all folds but the deal's own, and, for the test in time, only what was
// closed before.
#include "core/engine/learned/parts.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace counterpart::learned {

namespace {

using Chances = std::vector<double>;

std::optional<counterpart::Model> ruleOf(Predictor predictor) {
    switch (predictor) {
    case Predictor::Equal:
        return counterpart::Model::Equal;
    case Predictor::Linear:
        return counterpart::Model::Linear;
    case Predictor::First:
        return counterpart::Model::First;
    case Predictor::Last:
        return counterpart::Model::Last;
    case Predictor::Decay:
        return counterpart::Model::Decay;
    case Predictor::Position:
        return counterpart::Model::Position;
    case Predictor::Role:
        return counterpart::Model::Role;
    default:
        return std::nullopt;
    }
}

struct Split { // what is known, what is asked
    Rows known, asked;
};

// The latest fifth by (close, number); deals of equal close and number cannot be told apart.
Split inTime(const Journeys& journeys) {
    Rows order(journeys.deals());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {},
                      [&](std::uint32_t d) { return std::tuple(journeys.closed[d], journeys.number[d], d); });
    const std::size_t known = order.size() - order.size() / 5;
    Split split;
    split.known.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(known));
    split.asked.assign(order.begin() + static_cast<std::ptrdiff_t>(known), order.end());
    std::ranges::sort(split.known);
    std::ranges::sort(split.asked);
    return split;
}

std::vector<Split> inFolds(std::span<const std::uint32_t> folds, std::uint32_t count) {
    std::vector<Split> splits(count);
    for (std::uint32_t d = 0; d < folds.size(); ++d) {
        for (std::uint32_t fold = 0; fold < count; ++fold) {
            (folds[d] == fold ? splits[fold].asked : splits[fold].known).push_back(d);
        }
    }
    return splits;
}

// Of all predictors but the fitted ones.
class Simple {
public:
    Simple(const Journeys& journeys, const Segmentation& segments, const RuleValues& rules)
        : m_journeys(journeys), m_segments(segments), m_rules(rules) {}
    // One vector per split, each in the order of its `asked`.
    std::vector<Chances> of(Predictor predictor, const std::vector<Split>& splits) const {
        const auto rule = ruleOf(predictor);
        const auto shares = rule ? ruleShares(m_journeys, *rule, m_rules) : std::vector<double>();
        const Segmentation* by = predictor == Predictor::SegmentRate ? &m_segments : nullptr;
        std::vector<Chances> all;
        for (const Split& split : splits) {
            all.push_back(rule ? ruleChances(m_journeys, shares, split.known, split.asked)
                               : rateChances(m_journeys, by, split.known, split.asked));
        }
        return all;
    }

private:
    const Journeys& m_journeys;
    const Segmentation& m_segments;
    const RuleValues& m_rules;
};

Chances chancesOf(const Design& design, const Pairs& pairs, const Segmentation& segments, const Weights& weights,
                  const Rows& asked) {
    Chances chances;
    for (const std::uint32_t d : asked) {
        chances.push_back(winProbability(lambdaOf(design, pairs, segments, weights, d)));
    }
    return chances;
}

Scores scoresIn(const Journeys& journeys, const Chances& chances, const Rows& asked) {
    std::vector<std::uint8_t> won;
    for (const std::uint32_t d : asked) {
        won.push_back(journeys.won[d]);
    }
    return scoresOf(chances, won);
}

Chances joined(std::size_t deals, const std::vector<Split>& splits, const std::vector<Chances>& parts) {
    Chances all(deals, 0);
    for (std::size_t s = 0; s < splits.size(); ++s) {
        for (std::size_t i = 0; i < parts[s].size() && i < splits[s].asked.size(); ++i) {
            all[splits[s].asked[i]] = parts[s][i];
        }
    }
    return all;
}

void compare(const Journeys& journeys, const std::vector<Chances>& outOfFold, Gate& gate) {
    std::vector<std::vector<double>> losses(kPredictors);
    std::vector<double> means(kPredictors, 0);
    for (std::size_t p = 0; p < kPredictors; ++p) {
        for (std::size_t d = 0; d < journeys.deals(); ++d) {
            losses[p].push_back(logLoss(outOfFold[p][d], journeys.won[d] != 0));
            means[p] += losses[p].back();
        }
    }
    const auto best = std::min_element(means.begin() + 1, means.end()) - means.begin();
    const Difference ahead = difference(losses[static_cast<std::size_t>(best)], losses[0]);
    gate.best = static_cast<Predictor>(best);
    gate.ahead = ahead.mean;
    gate.error = ahead.error;
}

} // namespace

void evaluate(const Journeys& journeys, const Pairs& pairs, const RuleValues& rules,
              std::span<const std::uint32_t> folds, const Selection& selection, const Settings& settings, Model& model,
              Watched& watched) {
    const Segmentation& segments = journeys.segmentations[selection.chosen.segmentation];
    const std::vector<Split> splits = inFolds(folds, settings.folds);
    const Split time = inTime(journeys);
    const Simple simple(journeys, segments, rules);
    std::vector<Chances> outOfFold(kPredictors);
    std::vector<Chances> outOfTime(kPredictors);
    Rows all(journeys.deals());
    std::iota(all.begin(), all.end(), 0U);
    model.curve = recalibration(journeys, folds, all, selection.chances);
    outOfFold[0] = model.curve == Curve{} ? selection.chances : recalibrated(journeys, folds, all, selection.chances);
    outOfFold[static_cast<std::size_t>(Predictor::Pooled)] = selection.pooled;
    runTasks(kPredictors, watched, [&](std::size_t p) {
        const auto predictor = static_cast<Predictor>(p);
        if (predictor == Predictor::Learned) { // and the pooled one, of which it starts
            const Design design(journeys, pairs, selection.chosen.halfLife);
            const Sample sample(journeys, pairs, design, segments, time.known);
            const Fit pooled = fitPooled(sample, settings.trying);
            const Fit fit = fitWeights(sample, pooled.weights.mu, selection.chosen.shrinkage, settings.trying);
            const Curve curve = recalibration(journeys, folds, time.known, selection.chances);
            outOfTime[p] = chancesOf(design, pairs, segments, fit.weights, time.asked);
            std::ranges::transform(outOfTime[p], outOfTime[p].begin(), [&](double of) { return bent(curve, of); });
            outOfTime[static_cast<std::size_t>(Predictor::Pooled)] =
                chancesOf(design, pairs, segments, pooled.weights, time.asked);
        } else if (predictor != Predictor::Pooled) {
            outOfFold[p] = joined(journeys.deals(), splits, simple.of(predictor, splits));
            outOfTime[p] = simple.of(predictor, {time}).front();
        }
    });
    if (watched.stopped()) {
        return;
    }
    Evaluation& evaluation = model.evaluation;
    evaluation.timeDeals = static_cast<std::uint32_t>(time.asked.size());
    evaluation.hasTime = !time.asked.empty();
    for (std::size_t p = 0; p < kPredictors; ++p) {
        evaluation.standings.push_back({static_cast<Predictor>(p), scoresOf(outOfFold[p], journeys.won),
                                        scoresIn(journeys, outOfTime[p], time.asked)});
    }
    evaluation.calibration = calibration(outOfFold[0], journeys.won);
    evaluation.gains = gains(outOfFold[0], journeys.won);
    compare(journeys, outOfFold, model.gate);
}

} // namespace counterpart::learned
