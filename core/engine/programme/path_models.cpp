// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the deals, converts each once, and divides what they add up to.
#include "core/engine/programme/path_models.h"

#include "core/base/allocate.h"
#include "core/engine/attribution/counted.h"

#include <algorithm>
#include <limits>

namespace counterpart {

namespace {

Minor clamped(Int128 sum) {
    using Limits = std::numeric_limits<Minor>;
    return static_cast<Minor>(std::clamp<Int128>(sum, Limits::min(), Limits::max()));
}

std::vector<Index> dealsOf(const Programme& p) {
    std::vector<Index> deals = attribution::closedDeals(*p.columns);
    std::erase_if(deals, [&](Index deal) {
        const Date closed = p.columns->deals.closed[deal];
        return !closed.has() || closed > p.lens.asOf || !p.lens.period.contains(closed);
    });
    return deals;
}

// In the reporting currency; none without a rate.
std::optional<Minor> valueOf(const Programme& p, Index deal) {
    Money amount{p.columns->deals.amount[deal], p.columns->deals.currency[deal]};
    const AttributionPolicy& policy = p.rulebook->attribution;
    if (amount.currency != p.lens.reporting) {
        const Date day = fx::rateDay(p.rulebook->fxRule, p.columns->deals.closed[deal], p.lens.asOf);
        const fx::Converted converted = p.rates.convert(amount, p.lens.reporting, day);
        if (!converted.has()) {
            return std::nullopt;
        }
        amount = converted.money;
    }
    if (policy.direct == DirectTeam::Fixed) {
        const auto part = multiply(amount, policy.partnersShare);
        return part ? std::optional(part->minor) : std::nullopt;
    }
    return amount.minor;
}

} // namespace

PathFacts pathFactsOf(const Programme& p) {
    const std::vector<Index> deals = dealsOf(p);
    PathFacts facts;
    const auto touches = attribution::countedTouches(*p.columns, p.rulebook->attribution, p.lens.asOf, deals);
    facts.journeys = paths::pathsOf(touches, p.columns->deals, deals);
    for (const Index party : facts.journeys.party) {
        facts.ranks.push_back(p.columns->partners.rankOf(party));
    }
    Int128 revenue = 0;
    for (std::size_t i = 0; i < deals.size(); ++i) {
        const bool won = p.columns->deals.outcome[deals[i]] == Outcome::Won;
        const bool touched = touches.offsets[i] != touches.offsets[i + 1];
        ++(won ? facts.won : facts.lost);
        facts.untouched += touched ? 0 : 1;
        if (!won || !touched) {
            continue;
        }
        if (const auto value = valueOf(p, deals[i])) {
            revenue += *value;
        } else {
            ++facts.unconverted;
        }
    }
    facts.revenue = clamped(revenue);
    return facts;
}

std::vector<Minor> divideRevenue(const PathFacts& facts, std::span<const double> weights) {
    std::vector<double> positive(weights.begin(), weights.end());
    for (double& weight : positive) {
        weight = std::max(weight, 0.0);
    }
    std::vector<std::uint64_t> shares(weights.size());
    std::vector<Minor> parts(weights.size());
    quantiseDoubles(positive, facts.ranks, shares);
    allocate(facts.revenue, shares, facts.ranks, parts);
    return parts;
}

Result<MarkovCredits> creditByMarkov(const PathFacts& facts, int order, Progress* progress) {
    auto model = paths::markov(facts.journeys.paths, {order, progress});
    if (!model) {
        return model.error();
    }
    MarkovCredits credits{std::move(*model), {}};
    credits.attributed = divideRevenue(facts, credits.model.removal);
    return credits;
}

Result<ShapleyCredits> creditByShapley(const PathFacts& facts) {
    auto model = paths::shapley(facts.journeys.paths);
    if (!model) {
        return model.error();
    }
    ShapleyCredits credits{std::move(*model), {}};
    credits.attributed = divideRevenue(facts, credits.model.exact ? credits.model.value : credits.model.simplified);
    return credits;
}

} // namespace counterpart
