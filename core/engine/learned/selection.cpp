// SPDX-License-Identifier: GPL-3.0-or-later
// Fits every candidate on all folds but one and predicts that one; several fits of a fold follow each other, each
// starting where the one before ended.
#include "core/engine/learned/selection.h"

#include "core/base/parallel.h"
#include "core/engine/learned/scores.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace counterpart::learned {

void runTasks(std::size_t count, Watched& watched, const std::function<void(std::size_t)>& task) {
    std::atomic<std::size_t> next{0};
    parallelBlocks(std::min(count, workerCount()), 1, [&](std::size_t, std::size_t, std::size_t) {
        for (std::size_t i = next++; i < count && !watched.stopped(); i = next++) {
            task(i);
            watched.step();
        }
    });
}

namespace {

constexpr double kGivenUp = 0.03; // of what the best shrinkage gains on Linear, at most, for a stronger one

struct Chain { // candidates that are fitted one after the other in each fold
    const Design* design;
    std::vector<Candidate> candidates;
};

bool isLinear(const Candidate& of) { return std::isinf(of.shrinkage.kappa) && std::isinf(of.shrinkage.c); }

struct Tried {
    Candidate candidate;
    std::vector<double> chances;
};

class Search {
public:
    Search(const Journeys& journeys, const Pairs& pairs, std::span<const std::uint32_t> folds, const Settings& settings,
           Watched& watched);

    std::vector<Tried> tryAll(const std::vector<Chain>& chains);
    // The chosen one of `tried`: the last by `shrinksLess` among those within one standard error of the best that give
    // up no more than a part of what the best gains on Linear, if that is among them and not itself so near.
    std::size_t choose(Stage stage, const std::vector<Tried>& tried, const auto& shrinksLess);
    const std::vector<Trial>& trials() const { return m_trials; }

private:
    void tryChain(const Chain& chain, std::uint32_t fold, std::vector<Tried>::iterator results);

    const Journeys& m_journeys;
    const Pairs& m_pairs;
    const Settings& m_settings;
    Watched& m_watched;
    std::vector<Rows> m_inside, m_outside; // per fold: predicted, fitted on
    std::vector<Trial> m_trials;
};

Search::Search(const Journeys& journeys, const Pairs& pairs, std::span<const std::uint32_t> folds,
               const Settings& settings, Watched& watched)
    : m_journeys(journeys), m_pairs(pairs), m_settings(settings), m_watched(watched), m_inside(settings.folds),
      m_outside(settings.folds) {
    for (std::uint32_t d = 0; d < folds.size(); ++d) {
        for (std::uint32_t fold = 0; fold < settings.folds; ++fold) {
            (folds[d] == fold ? m_inside : m_outside)[fold].push_back(d);
        }
    }
}

void Search::tryChain(const Chain& chain, std::uint32_t fold, std::vector<Tried>::iterator results) {
    const Segmentation& segments = m_journeys.segmentations[chain.candidates.front().segmentation];
    const Sample sample(m_journeys, m_pairs, *chain.design, segments, m_outside[fold]);
    const Fit pooled = fitPooled(sample, m_settings.trying);
    std::vector<Weights> ended;
    for (const Candidate& candidate : chain.candidates) {
        const bool isPooled = isLinear(candidate);
        const Weights* start = ended.empty() || !m_settings.trying.accelerate ? nullptr : &ended.back();
        ended.push_back(
            isPooled ? pooled.weights
                     : fitWeights(sample, pooled.weights.mu, candidate.shrinkage, m_settings.trying, start).weights);
        for (const std::uint32_t d : m_inside[fold]) {
            results->chances[d] = winProbability(lambdaOf(*chain.design, m_pairs, segments, ended.back(), d));
        }
        ++results;
    }
}

std::vector<Tried> Search::tryAll(const std::vector<Chain>& chains) {
    std::vector<Tried> tried;
    std::vector<std::size_t> first;
    for (const Chain& chain : chains) {
        first.push_back(tried.size());
        for (const Candidate& candidate : chain.candidates) {
            tried.push_back({candidate, std::vector<double>(m_journeys.deals(), 0)});
        }
    }
    const std::size_t folds = m_settings.folds;
    runTasks(chains.size() * folds, m_watched, [&](std::size_t task) {
        tryChain(chains[task / folds], static_cast<std::uint32_t>(task % folds),
                 tried.begin() + static_cast<std::ptrdiff_t>(first[task / folds]));
    });
    return tried;
}

std::size_t Search::choose(Stage stage, const std::vector<Tried>& tried, const auto& shrinksLess) {
    std::vector<std::vector<double>> losses;
    std::size_t best = 0;
    const std::size_t firstTrial = m_trials.size();
    for (std::size_t i = 0; i < tried.size(); ++i) {
        Trial trial{stage, tried[i].candidate};
        losses.emplace_back();
        for (std::size_t d = 0; d < m_journeys.deals(); ++d) {
            losses[i].push_back(logLoss(tried[i].chances[d], m_journeys.won[d] != 0));
            trial.logLoss += losses[i].back() / static_cast<double>(m_journeys.deals());
        }
        m_trials.push_back(trial);
        best = trial.logLoss < m_trials[firstTrial + best].logLoss ? i : best;
    }
    double mostBehind = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < tried.size(); ++i) {
        Trial& trial = m_trials[firstTrial + i];
        const Difference behind = difference(losses[i], losses[best]);
        trial.behind = behind.mean;
        trial.error = behind.error;
        if (stage == Stage::Shrinkage && isLinear(trial.candidate) && trial.behind > trial.error) {
            mostBehind = kGivenUp * trial.behind;
        }
    }
    std::size_t chosen = best;
    for (std::size_t i = 0; i < tried.size(); ++i) {
        const Trial& trial = m_trials[firstTrial + i];
        if (trial.behind <= std::min(trial.error, mostBehind) &&
            shrinksLess(tried[chosen].candidate, tried[i].candidate)) {
            chosen = i;
        }
    }
    m_trials[firstTrial + chosen].chosen = true;
    return chosen;
}

double strength(const Shrinkage& shrinkage) {
    const auto decades = [](double value) { return std::isinf(value) ? 9.0 : std::log10(value); };
    return decades(shrinkage.kappa) + decades(shrinkage.c);
}

// The one that is set; one that was made for the purpose; else the first.
std::uint32_t given(const Journeys& journeys, const Settings& settings) {
    const std::string name = settings.segment == "auto" ? "segment" : settings.segment;
    const auto found = std::ranges::find(journeys.segmentations, name, &Segmentation::name);
    return found == journeys.segmentations.end() ? 0
                                                 : static_cast<std::uint32_t>(found - journeys.segmentations.begin());
}

bool choosesSegment(const Journeys& journeys, const Settings& settings) {
    return settings.segment == "auto" && journeys.segmentations.size() > 1 &&
           std::ranges::find(journeys.segmentations, "segment", &Segmentation::name) == journeys.segmentations.end();
}

} // namespace

std::size_t stepsOf(const Journeys& journeys, const Settings& settings) {
    const std::size_t segments = choosesSegment(journeys, settings) ? journeys.segmentations.size() : 0;
    return settings.folds * (segments + settings.halfLives.size() + settings.kappas.size());
}

Selection select(const Journeys& journeys, const Pairs& pairs, std::span<const std::uint32_t> folds,
                 const Settings& settings, Watched& watched) {
    Search search(journeys, pairs, folds, settings, watched);
    Selection selection;
    Candidate candidate{given(journeys, settings), settings.halfLives.front(), settings.first};
    std::deque<Design> designs;
    for (const double halfLife : settings.halfLives) {
        designs.emplace_back(journeys, pairs, halfLife);
    }
    std::vector<Chain> chains;
    if (choosesSegment(journeys, settings)) {
        for (std::uint32_t s = 0; s < journeys.segmentations.size(); ++s) {
            chains.push_back({&designs.front(), {{s, candidate.halfLife, candidate.shrinkage}}});
        }
        const auto tried = search.tryAll(chains);
        const auto levels = [&](const Candidate& of) { return journeys.segmentations[of.segmentation].levels.size(); };
        candidate = tried[search.choose(Stage::Segmentation, tried, [&](const Candidate& a, const Candidate& b) {
                        return levels(b) < levels(a);
                    })].candidate;
    }
    chains.clear();
    for (std::size_t h = 0; h < designs.size(); ++h) {
        candidate.halfLife = settings.halfLives[h];
        chains.push_back({&designs[h], {candidate}});
    }
    const auto lasts = [](const Candidate& of) { return of.halfLife == 0 ? kInfinite : of.halfLife; };
    const auto aged = search.tryAll(chains);
    const std::size_t h = search.choose(Stage::HalfLife, aged,
                                        [&](const Candidate& a, const Candidate& b) { return lasts(b) > lasts(a); });
    candidate = aged[h].candidate;
    chains.clear();
    for (const double kappa : settings.kappas) {
        chains.push_back({&designs[h], {}});
        for (auto c = settings.cs.rbegin(); c != settings.cs.rend(); ++c) { // the nearest to the pooled model first
            candidate.shrinkage = {kappa, *c};
            chains.back().candidates.push_back(candidate);
        }
    }
    auto shrunk = search.tryAll(chains);
    const std::size_t chosen = search.choose(Stage::Shrinkage, shrunk, [](const Candidate& a, const Candidate& b) {
        return strength(b.shrinkage) > strength(a.shrinkage);
    });
    selection.chosen = shrunk[chosen].candidate;
    selection.chances = std::move(shrunk[chosen].chances);
    for (Tried& tried : shrunk) {
        if (isLinear(tried.candidate)) {
            selection.pooled = chosen == static_cast<std::size_t>(&tried - shrunk.data()) ? selection.chances
                                                                                          : std::move(tried.chances);
        }
    }
    selection.trials = search.trials();
    return selection;
}

} // namespace counterpart::learned
