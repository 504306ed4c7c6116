// SPDX-License-Identifier: GPL-3.0-or-later
// Criteria against facts, the window, and everyone's standing on one day.
#include "core/engine/tiering/standing.h"

namespace counterpart::tiering {

namespace {

std::int64_t valueOf(LadderMetric metric, const Facts& facts) {
    return metric == LadderMetric::AttributedRevenue ? facts.revenue : facts.people;
}

// In the unit of the facts. A metric the ladder does not know never holds: the reader refuses it, a hand-made one must
// not promote.
Need needOf(const Criterion& criterion, const Facts& facts) {
    const auto metric = ladderMetricNamed(criterion.metric);
    if (!metric) {
        return {LadderMetric::AttributedRevenue, std::numeric_limits<std::int64_t>::max(), facts.revenue};
    }
    const bool isMoney = *metric == LadderMetric::AttributedRevenue;
    const std::int64_t whole = criterion.atLeast / Micros::kOne;
    const std::int64_t people = whole + (criterion.atLeast % Micros::kOne > 0 ? 1 : 0); // half a person is a person
    return {*metric, isMoney ? criterion.atLeast : people, valueOf(*metric, facts)};
}

bool holds(const Tier& tier, const Facts& facts) {
    for (const Criterion& criterion : tier.criteria) {
        if (!needOf(criterion, facts).met()) {
            return false;
        }
    }
    return true;
}

} // namespace

Period windowOf(Date day, int months) { return {day.plusMonths(-months).plusDays(1), day.plusDays(1)}; }

std::vector<Need> needsOf(const Ladder& ladder, std::size_t tier, const Facts& facts) {
    std::vector<Need> needs;
    for (const Criterion& criterion : ladder.tiers[tier].criteria) {
        needs.push_back(needOf(criterion, facts));
    }
    return needs;
}

std::int64_t progressOf(const std::vector<Need>& needs) {
    std::int64_t progress = Micros::kOne;
    for (const Need& need : needs) {
        if (!need.met()) {
            const Int128 part = Int128{std::max<std::int64_t>(need.have, 0)} * Micros::kOne / need.atLeast;
            progress = std::min(progress, static_cast<std::int64_t>(part));
        }
    }
    return progress;
}

std::uint8_t tierFor(const Ladder& ladder, const Facts& facts) {
    for (std::size_t tier = ladder.tiers.size(); tier-- > 1;) {
        if (holds(ladder.tiers[tier], facts)) {
            return static_cast<std::uint8_t>(tier);
        }
    }
    return 0;
}

Standings standingsOn(const History& history, Date asOf) { return standingsOn(history, asOf, {}, {}); }

Standings standingsOn(const History& history, Date asOf, const History& earlier, const Standings& then) {
    Standings standings;
    standings.asOf = asOf;
    standings.window = windowOf(asOf, history.ladder().windowMonths);
    standings.currency = history.currency();
    const auto partners = static_cast<Index>(history.partners());
    standings.facts.reserve(partners);
    standings.tiers.reserve(partners);
    for (Index partner = 0; partner < partners; ++partner) {
        const bool same = partner < then.tiers.size() && history.sharesLedger(earlier, partner);
        standings.facts.push_back(same ? then.facts[partner] : history.factsOn(partner, asOf));
        standings.tiers.push_back(same ? then.tiers[partner] : tierFor(history.ladder(), standings.facts.back()));
    }
    return standings;
}

} // namespace counterpart::tiering
