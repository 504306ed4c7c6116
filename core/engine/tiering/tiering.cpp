// SPDX-License-Identifier: GPL-3.0-or-later
// Criteria against facts, the window, and everyone's standing on one day.
#include "core/base/decimal.h"
#include "core/engine/tiering/asked.h"
#include "core/engine/tiering/standing.h"

#include <algorithm>

namespace counterpart::tiering {

namespace {

constexpr Minor kMost = std::numeric_limits<Minor>::max();

// Revenue that lifts attainment to the bound: the quota rounded up times the bound, rounded up. Enough, and at most a
// few minor units more than that.
Minor missingRevenue(std::int64_t atLeast, const Facts& facts) {
    const Int128 needed = (Int128{facts.quota} * atLeast + Micros::kOne - 1) / Micros::kOne;
    return static_cast<Minor>(std::clamp<Int128>(needed - facts.revenue, 0, kMost));
}

Need needOf(const Asked::Bound& bound, const Facts& facts) {
    Need need{bound.metric, bound.atLeast, valueOf(bound.metric, bound.level, facts), bound.level, {}, 0};
    if (bound.metric == LadderMetric::QuotaAttainment && !need.met() && need.have != kNoData) {
        need.money = missingRevenue(bound.atLeast, facts);
    }
    return need;
}

} // namespace

// A metric that ladders do not know asks for more than there can be.
std::vector<Need> needsOf(const Ladder& ladder, std::size_t tier, const Facts& facts) {
    std::vector<Need> needs;
    for (const Criterion& criterion : ladder.tiers[tier].criteria) {
        needs.push_back(needOf(boundOf(criterion), facts));
    }
    const auto place = std::ranges::find(facts.places, tier, &Place::tier);
    if (place != facts.places.end()) {
        const Asked::Bound top = boundOf({ladder.tiers[tier].top.metric, 0});
        needs.push_back({top.metric, place->bar, place->value, top.level, *place, 0});
    }
    return needs;
}

std::int64_t progressOf(const std::vector<Need>& needs) {
    std::int64_t progress = Micros::kOne;
    for (const Need& need : needs) {
        if (!need.met() && need.atLeast <= 0) {
            progress = 0;
        } else if (!need.met()) {
            const Int128 part = Int128{std::max<std::int64_t>(need.have, 0)} * Micros::kOne / need.atLeast;
            progress = std::min(progress, static_cast<std::int64_t>(part));
        }
    }
    return progress;
}

std::uint8_t tierFor(const Ladder& ladder, const Facts& facts) {
    for (std::size_t tier = ladder.tiers.size(); tier-- > 1;) {
        const bool holds = std::ranges::all_of(needsOf(ladder, tier, facts), &Need::met);
        const bool ranked = !ladder.tiers[tier].top.asked() ||
                            std::ranges::find(facts.places, tier, &Place::tier) != facts.places.end();
        if (holds && ranked) {
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
    standings.tiers.reserve(partners);
    if (history.isPlain()) {
        standings.facts.reserve(partners);
        for (Index partner = 0; partner < partners; ++partner) {
            const bool same = partner < then.tiers.size() && history.sharesLedger(earlier, partner);
            standings.facts.push_back(same ? then.facts[partner] : history.factsOn(partner, asOf));
            standings.tiers.push_back(same ? then.tiers[partner] : history.tierOn(partner, asOf));
        }
        return standings;
    }
    standings.facts = history.everyonesFactsOn(asOf);
    for (Index partner = 0; partner < partners; ++partner) {
        standings.tiers.push_back(history.tierOn(partner, asOf));
        standings.outside.push_back(!history.isFor(partner));
    }
    return standings;
}

} // namespace counterpart::tiering
