// SPDX-License-Identifier: GPL-3.0-or-later
// EM rounds: what the won deals owe to each pair and segment, then the weights that follow. Sums are taken block by
// block in a fixed order, so the cores that happen to work on them do not matter.
#include "core/engine/learned/fit.h"

#include "core/base/parallel.h"
#include "core/engine/learned/extrapolation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace counterpart::learned {

namespace {

constexpr double kLeast = 1e-14; // of any parameter: its logarithm stays finite
constexpr double kMost = 20;     // P(win) = 1 - 2e-9
constexpr std::size_t kRowsPerBlock = 4096;
constexpr std::size_t kMostBlocks = 32;

enum class Kind { Pooled, Shrunk };

// Sums over won deals at given parameters: 1/P(win) times n per pair, 1/P(win) per segment, log P(win).
struct Expectation {
    std::vector<double> pair;
    std::vector<double> base;
    double logWon = 0;
};

class Problem {
public:
    Problem(const Sample& sample, Kind kind, double mu, const Shrinkage& shrinkage);

    std::vector<double> start(const Weights* given) const;
    // One round: from logarithms of the parameters to those of the next ones.
    Round round(const std::vector<double>& logs);
    Weights weightsOf(const std::vector<double>& logs) const;
    double likelihood() const { return m_negLogLikelihood; } // of the last round's parameters

private:
    // One weight for all types, with no prior: "infinitely shrunk" is toward each other, not toward a number.
    bool isCommon() const { return m_kind == Kind::Pooled || std::isinf(m_shrinkage.kappa); }
    bool hasFactor() const { return m_kind == Kind::Shrunk && !std::isinf(m_shrinkage.c); }
    std::size_t thetaCount() const { return isCommon() ? 1 : m_types; }
    std::size_t factorCount() const { return hasFactor() ? m_partners : 0; }
    void expect(const Weights& at);
    void expectBlock(std::size_t begin, std::size_t end, const Weights& at, Expectation& sums) const;
    double objective(const Weights& at);
    void maximiseTheta(const Weights& at, Weights& next, Round& round) const;
    void maximiseFactor(const Weights& at, Weights& next, Round& round) const;
    void maximiseBase(const Weights& at, Round& round) const;

    const Sample& m_sample;
    Kind m_kind;
    double m_mu;
    Shrinkage m_shrinkage;
    std::size_t m_types, m_partners, m_segments;
    std::vector<double> m_pairWeight;
    std::vector<Expectation> m_blocks;
    Expectation m_sums;
    double m_negLogLikelihood = 0;
};

Problem::Problem(const Sample& sample, Kind kind, double mu, const Shrinkage& shrinkage)
    : m_sample(sample), m_kind(kind), m_mu(mu), m_shrinkage(shrinkage), m_types(sample.journeys.types.size()),
      m_partners(sample.journeys.partners.size()), m_segments(sample.segments.levels.size()),
      m_pairWeight(sample.pairs.size()) {
    const std::size_t blocks = (sample.won.size() + kRowsPerBlock - 1) / kRowsPerBlock;
    m_blocks.resize(std::clamp<std::size_t>(blocks, 1, kMostBlocks));
}

std::vector<double> Problem::start(const Weights* given) const {
    const double rate = m_sample.total > 0 ? m_sample.wonTotal / m_sample.total : 0;
    const double base = std::clamp(-std::log1p(-rate / 2), kLeast, kMost);
    const double theta = m_kind == Kind::Pooled ? 0.1 : m_mu;
    std::vector<double> logs(thetaCount(), std::log(theta));
    logs.resize(thetaCount() + factorCount(), 0);
    logs.resize(logs.size() + m_segments, std::log(base));
    if (given != nullptr) {
        for (std::size_t i = 0; i < thetaCount(); ++i) {
            logs[i] = std::log(m_kind == Kind::Pooled ? given->mu : i < given->theta.size() ? given->theta[i] : theta);
        }
        for (std::size_t i = 0; i < factorCount(); ++i) {
            logs[thetaCount() + i] = std::log(given->factor[i]);
        }
        for (std::size_t i = 0; i < m_segments; ++i) {
            logs[thetaCount() + factorCount() + i] = std::log(given->base[i]);
        }
    }
    return logs;
}

Weights Problem::weightsOf(const std::vector<double>& logs) const {
    Weights weights{m_mu, std::vector<double>(m_types, m_mu), std::vector<double>(m_partners, 1), {}};
    const double* at = logs.data();
    if (isCommon()) {
        weights.theta.assign(m_types, std::exp(*at));
    } else {
        std::transform(at, at + m_types, weights.theta.begin(), [](double log) { return std::exp(log); });
    }
    weights.mu = isCommon() ? std::exp(*at) : m_mu;
    at += thetaCount();
    std::transform(at, at + factorCount(), weights.factor.begin(), [](double log) { return std::exp(log); });
    at += factorCount();
    weights.base.resize(m_segments);
    std::transform(at, at + m_segments, weights.base.begin(), [](double log) { return std::exp(log); });
    return weights;
}

void Problem::expectBlock(std::size_t begin, std::size_t end, const Weights& at, Expectation& sums) const {
    sums.pair.assign(m_sample.pairs.size(), 0);
    sums.base.assign(m_segments, 0);
    sums.logWon = 0;
    const Design& design = m_sample.design;
    double product = 1; // of probabilities: one logarithm for sixteen deals
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint32_t d = m_sample.won[i];
        const std::uint32_t segment = m_sample.segments.of[d];
        double lambda = at.base[segment];
        for (std::uint32_t c = design.offsets[d]; c < design.offsets[d + 1]; ++c) {
            lambda += m_pairWeight[design.pair[c]] * design.n[c];
        }
        const double win = -std::expm1(-lambda);
        double owed = 1 / win;
        if (m_sample.times.empty()) {
            product *= win;
            if ((i & 15) == 15) {
                sums.logWon += std::log(product);
                product = 1;
            }
        } else {
            owed *= m_sample.times[i];
            sums.logWon += m_sample.times[i] * std::log(win);
        }
        sums.base[segment] += owed;
        for (std::uint32_t c = design.offsets[d]; c < design.offsets[d + 1]; ++c) {
            sums.pair[design.pair[c]] += owed * design.n[c];
        }
    }
    sums.logWon += std::log(product);
}

void Problem::expect(const Weights& at) {
    for (std::size_t i = 0; i < m_pairWeight.size(); ++i) {
        m_pairWeight[i] = at.factor[m_sample.pairs.partner[i]] * at.theta[m_sample.pairs.type[i]];
    }
    const std::size_t rows = m_sample.won.size();
    const std::size_t blocks = m_blocks.size();
    parallelBlocks(blocks, 1, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t block = begin; block < end; ++block) {
            expectBlock(rows * block / blocks, rows * (block + 1) / blocks, at, m_blocks[block]);
        }
    });
    m_sums = m_blocks.front();
    for (std::size_t block = 1; block < blocks; ++block) {
        const Expectation& more = m_blocks[block];
        std::ranges::transform(m_sums.pair, more.pair, m_sums.pair.begin(), std::plus());
        std::ranges::transform(m_sums.base, more.base, m_sums.base.begin(), std::plus());
        m_sums.logWon += more.logWon;
    }
}

double Problem::objective(const Weights& at) {
    double lambdaOfLost = 0;
    for (std::size_t i = 0; i < m_pairWeight.size(); ++i) {
        lambdaOfLost += m_pairWeight[i] * m_sample.lost[i];
    }
    for (std::size_t s = 0; s < m_segments; ++s) {
        lambdaOfLost += at.base[s] * m_sample.lostDeals[s];
    }
    m_negLogLikelihood = lambdaOfLost - m_sums.logWon;
    double prior = 0;
    if (!isCommon()) {
        for (const double theta : at.theta) {
            prior += m_shrinkage.kappa * (theta / m_mu - std::log(theta));
        }
    }
    if (hasFactor()) {
        for (const double factor : at.factor) {
            prior += m_shrinkage.c * (factor - std::log(factor));
        }
    }
    return m_negLogLikelihood + prior;
}

// One parameter: the `events` it is credited with, its `exposure` at the parameters of this round and with those
// already renewed in it, all with what the prior adds.
void add(Round& round, double value, double events, double exposure, double renewedExposure) {
    const double next = renewedExposure > 0 ? std::clamp(events / renewedExposure, kLeast, kMost) : value;
    const double downhill = events - value * exposure;
    const bool atEdge = (value <= kLeast * (1 + 1e-9) && downhill < 0) || (value >= kMost * (1 - 1e-9) && downhill > 0);
    round.next.push_back(std::log(next));
    round.mass.push_back(events);
    round.gradient = std::max(round.gradient, atEdge || renewedExposure <= 0 ? 0 : std::abs(downhill));
}
void add(Round& round, double value, double events, double exposure) { add(round, value, events, exposure, exposure); }

void Problem::maximiseTheta(const Weights& at, Weights& next, Round& round) const {
    std::vector<double> owed(m_types, 0);
    std::vector<double> exposure(m_types, 0);
    for (std::size_t i = 0; i < m_pairWeight.size(); ++i) {
        const double factor = at.factor[m_sample.pairs.partner[i]];
        owed[m_sample.pairs.type[i]] += factor * m_sums.pair[i];
        exposure[m_sample.pairs.type[i]] += factor * m_sample.exposure[i];
    }
    if (isCommon()) {
        const double now = m_types > 0 ? at.theta.front() : m_mu;
        add(round, now, now * std::accumulate(owed.begin(), owed.end(), 0.0),
            std::accumulate(exposure.begin(), exposure.end(), 0.0));
        next.theta.assign(m_types, std::exp(round.next.back()));
        return;
    }
    for (std::size_t k = 0; k < m_types; ++k) {
        add(round, at.theta[k], at.theta[k] * owed[k] + m_shrinkage.kappa, exposure[k] + m_shrinkage.kappa / m_mu);
        next.theta[k] = std::exp(round.next.back());
    }
}

void Problem::maximiseFactor(const Weights& at, Weights& next, Round& round) const {
    if (!hasFactor()) {
        return;
    }
    std::vector<double> owed(m_partners, 0);
    std::vector<double> exposure(m_partners, 0);
    std::vector<double> before(m_partners, 0); // exposure under the weights this round started from
    for (std::size_t i = 0; i < m_pairWeight.size(); ++i) {
        const std::uint32_t p = m_sample.pairs.partner[i];
        const std::uint32_t k = m_sample.pairs.type[i];
        owed[p] += at.theta[k] * m_sums.pair[i];
        exposure[p] += next.theta[k] * m_sample.exposure[i];
        before[p] += at.theta[k] * m_sample.exposure[i];
    }
    const double c = m_shrinkage.c;
    for (std::size_t p = 0; p < m_partners; ++p) {
        const double events = at.factor[p] * owed[p] + c;
        add(round, at.factor[p], events, before[p] + c, exposure[p] + c);
    }
}

void Problem::maximiseBase(const Weights& at, Round& round) const {
    for (std::size_t s = 0; s < m_segments; ++s) {
        add(round, at.base[s], at.base[s] * m_sums.base[s], m_sample.deals[s]);
    }
}

Round Problem::round(const std::vector<double>& logs) {
    const Weights at = weightsOf(logs);
    expect(at);
    Round round;
    round.objective = objective(at);
    Weights next = at;
    maximiseTheta(at, next, round);
    maximiseFactor(at, next, round);
    maximiseBase(at, round);
    return round;
}

Fit solve(Problem& problem, const Sample& sample, const Stop& stop, const Weights* given) {
    const double scale = std::sqrt(std::max(sample.total, 1.0));
    Extrapolation logs(problem.start(given), stop.accelerate, std::log(kLeast), std::log(kMost));
    Fit fit;
    for (;;) {
        const Round round = problem.round(logs.at());
        ++fit.rounds;
        fit.gradient = round.gradient;
        fit.negLogLikelihood = problem.likelihood();
        fit.negLogPosterior = round.objective;
        if (round.gradient <= stop.gradient * scale || fit.rounds > stop.rounds) {
            break;
        }
        logs.advance(round);
    }
    fit.weights = problem.weightsOf(logs.at());
    return fit;
}

} // namespace

Fit fitPooled(const Sample& sample, const Stop& stop, const Weights* start) {
    Problem problem(sample, Kind::Pooled, 0, {});
    return solve(problem, sample, stop, start);
}

Fit fitWeights(const Sample& sample, double mu, const Shrinkage& shrinkage, const Stop& stop, const Weights* start) {
    Problem problem(sample, Kind::Shrunk, mu, shrinkage);
    return solve(problem, sample, stop, start);
}

Weights rescaled(Weights weights, const Sample& sample) {
    double touches = 0;
    double weighed = 0;
    for (std::size_t i = 0; i < sample.pairs.size(); ++i) {
        touches += sample.exposure[i];
        weighed += sample.exposure[i] * weights.factor[sample.pairs.partner[i]];
    }
    const double mean = touches > 0 ? weighed / touches : 1;
    for (double& factor : weights.factor) {
        factor /= mean;
    }
    for (double& theta : weights.theta) {
        theta *= mean;
    }
    weights.mu *= mean;
    return weights;
}

double lambdaOf(const Design& design, const Pairs& pairs, const Segmentation& segments, const Weights& weights,
                std::uint32_t deal) {
    double lambda = weights.base[segments.of[deal]];
    for (std::uint32_t c = design.offsets[deal]; c < design.offsets[deal + 1]; ++c) {
        const std::uint32_t pair = design.pair[c];
        lambda += weights.factor[pairs.partner[pair]] * weights.theta[pairs.type[pair]] * design.n[c];
    }
    return lambda;
}

double winProbability(double lambda) { return -std::expm1(-lambda); }

} // namespace counterpart::learned
