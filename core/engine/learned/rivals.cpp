// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of touches, what they make a type worth, and the curve through the scores.
#include "core/engine/learned/rivals.h"

#include <algorithm>
#include <cmath>

namespace counterpart::learned {

namespace {

double doubleOf(Micros value) { return static_cast<double>(value.value) / 1e6; }

// Of the touches [begin, end) of one deal, `touchesOf` each partner; not divided yet.
void weigh(const Journeys& journeys, counterpart::Model rule, const RuleValues& values, std::uint32_t begin,
           std::uint32_t end, const std::vector<std::uint32_t>& touchesOf, std::vector<double>& weight) {
    const std::uint32_t count = end - begin;
    for (std::uint32_t t = begin; t < end; ++t) {
        const bool isFirst = t == begin;
        const bool isLast = t + 1 == end;
        switch (rule) {
        case counterpart::Model::Equal:
            weight[t] = 1.0 / touchesOf[journeys.partner[t]];
            break;
        case counterpart::Model::First:
            weight[t] = isFirst ? 1 : 0;
            break;
        case counterpart::Model::Last:
            weight[t] = isLast ? 1 : 0;
            break;
        case counterpart::Model::Decay:
            weight[t] = decayed(std::max(journeys.age[t] - journeys.age[end - 1], 0.0), values.halfLifeDays);
            break;
        case counterpart::Model::Position:
            weight[t] = count == 1 ? 1 : isFirst ? values.first : isLast ? values.last : values.middle / (count - 2);
            break;
        case counterpart::Model::Role:
            weight[t] = values.roleOfType[journeys.type[t]];
            break;
        default:
            weight[t] = 1;
        }
    }
}

struct Slope { // of the log loss at a curve: the step that would make it smallest if it were a parabola
    double loss = 0;
    double up = 0, steeper = 0;
};

Slope slopeAt(const Curve& curve, const Journeys& journeys, std::span<const std::uint32_t> known,
              const std::vector<double>& scores) {
    Slope slope;
    double levelGradient = 0;
    double slopeGradient = 0;
    double a = 0;
    double b = 0;
    double c = 0; // the curvature [a b; b c]
    for (const std::uint32_t d : known) {
        const double chance = curve.at(scores[d]);
        const double off = (journeys.won[d] != 0 ? 1 : 0) - chance;
        const double spread = chance * (1 - chance);
        slope.loss -= std::log1p(-std::abs(off));
        levelGradient += off;
        slopeGradient += off * scores[d];
        a += spread;
        b += spread * scores[d];
        c += spread * scores[d] * scores[d];
    }
    const double determinant = a * c - b * b;
    if (determinant > 1e-12 * a * c) {
        slope.up = (c * levelGradient - b * slopeGradient) / determinant;
        slope.steeper = (a * slopeGradient - b * levelGradient) / determinant;
    } else if (a > 0) { // equal scores: a level only
        slope.up = levelGradient / a;
    }
    return slope;
}

} // namespace

double Curve::at(double score) const { return 1 / (1 + std::exp(-std::clamp(level + slope * score, -30.0, 30.0))); }

// Newton's steps, halved as long as they make the loss greater.
Curve fitCurve(const Journeys& journeys, std::span<const std::uint32_t> known, const std::vector<double>& scores) {
    Curve curve;
    Slope slope = slopeAt(curve, journeys, known, scores);
    for (int round = 0; round < 60; ++round) {
        const Curve next{curve.level + slope.up, curve.slope + slope.steeper};
        if (!std::isfinite(next.level) || !std::isfinite(next.slope) ||
            std::abs(slope.up) + std::abs(slope.steeper) < 1e-10) {
            break;
        }
        const Slope then = slopeAt(next, journeys, known, scores);
        if (then.loss <= slope.loss * (1 + 1e-12)) {
            curve = next;
            slope = then;
        } else {
            slope.up /= 2;
            slope.steeper /= 2;
        }
    }
    return curve;
}

RuleValues ruleValuesOf(const AttributionPolicy& policy, const Journeys& journeys) {
    RuleValues values;
    values.first = doubleOf(policy.positionFirst);
    values.middle = doubleOf(policy.positionMiddle);
    values.last = doubleOf(policy.positionLast);
    values.halfLifeDays = doubleOf(policy.halfLifeDays);
    for (const std::string& type : journeys.types) {
        const auto role = std::ranges::find(policy.roleWeights, std::string_view(type),
                                            [](const RoleWeight& of) { return of.type.view(); });
        values.roleOfType.push_back(doubleOf(role == policy.roleWeights.end() ? policy.roleDefault : role->weight));
    }
    return values;
}

std::vector<double> ruleShares(const Journeys& journeys, counterpart::Model rule, const RuleValues& values) {
    std::vector<double> shares(journeys.partner.size(), 0);
    std::vector<std::uint32_t> touchesOf(journeys.partners.size(), 0); // in the deal at hand
    for (std::size_t d = 0; d < journeys.deals(); ++d) {
        const std::uint32_t begin = journeys.offsets[d];
        const std::uint32_t end = journeys.offsets[d + 1];
        for (std::uint32_t t = begin; t < end; ++t) {
            ++touchesOf[journeys.partner[t]];
        }
        weigh(journeys, rule, values, begin, end, touchesOf, shares);
        double sum = 0;
        for (std::uint32_t t = begin; t < end; ++t) {
            sum += shares[t];
        }
        for (std::uint32_t t = begin; t < end; ++t) {
            shares[t] = sum > 0 ? shares[t] / sum : 0;
            touchesOf[journeys.partner[t]] = 0;
        }
    }
    return shares;
}

std::vector<double> ruleChances(const Journeys& journeys, std::span<const double> shares,
                                std::span<const std::uint32_t> known, std::span<const std::uint32_t> asked) {
    std::vector<double> credit(journeys.types.size(), 0);
    std::vector<double> touches(journeys.types.size(), 0);
    for (const std::uint32_t d : known) {
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            credit[journeys.type[t]] += journeys.won[d] != 0 ? shares[t] : 0;
            touches[journeys.type[t]] += 1;
        }
    }
    std::vector<double> scores(journeys.deals(), 0);
    const auto score = [&](std::uint32_t d) {
        for (std::uint32_t t = journeys.offsets[d]; t < journeys.offsets[d + 1]; ++t) {
            const std::uint32_t k = journeys.type[t];
            scores[d] += touches[k] > 0 ? credit[k] / touches[k] : 0;
        }
    };
    std::ranges::for_each(known, score);
    const Curve curve = fitCurve(journeys, known, scores);
    std::vector<double> chances;
    for (const std::uint32_t d : asked) {
        scores[d] = 0;
        score(d);
        chances.push_back(curve.at(scores[d]));
    }
    return chances;
}

std::vector<double> rateChances(const Journeys& journeys, const Segmentation* segments,
                                std::span<const std::uint32_t> known, std::span<const std::uint32_t> asked) {
    const std::size_t levels = segments == nullptr ? 0 : segments->levels.size();
    std::vector<double> won(levels + 1, 0); // the last: of all
    std::vector<double> deals(levels + 1, 0);
    for (const std::uint32_t d : known) {
        const double one = journeys.won[d] != 0 ? 1 : 0;
        deals[levels] += 1;
        won[levels] += one;
        if (segments != nullptr) {
            deals[segments->of[d]] += 1;
            won[segments->of[d]] += one;
        }
    }
    std::vector<double> chances;
    for (const std::uint32_t d : asked) {
        const std::size_t own = segments == nullptr ? levels : segments->of[d];
        const std::size_t level = deals[own] > 0 ? own : levels;
        chances.push_back(deals[level] > 0 ? won[level] / deals[level] : 0.5);
    }
    return chances;
}

} // namespace counterpart::learned
