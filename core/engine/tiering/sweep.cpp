// SPDX-License-Identifier: GPL-3.0-or-later
// The days on which each partner's tier changes, so that a million deals find theirs in a short list.
#include "core/engine/tiering/ledger.h"
#include "core/engine/tiering/standing.h"

#include <algorithm>

namespace counterpart::tiering {

Sweep::Sweep(const Ladder& ladder) : m_exits(ladder.windowMonths) {
    for (std::size_t tier = 0; tier < ladder.tiers.size(); ++tier) {
        Bounds& bounds = m_tiers.emplace_back();
        for (const Need& need : needsOf(ladder, tier, {})) {
            auto& bound = need.metric == LadderMetric::AttributedRevenue ? bounds.revenue : bounds.people;
            bound = std::max(bound, need.atLeast);
        }
    }
}

std::uint8_t Sweep::tierFor(Minor revenue, std::int64_t people) const {
    for (std::size_t tier = m_tiers.size(); tier-- > 1;) {
        if (revenue >= m_tiers[tier].revenue && people >= m_tiers[tier].people) {
            return static_cast<std::uint8_t>(tier);
        }
    }
    return 0;
}

// Walks three sorted lists at once: revenue coming in, the same going out of the window, people.
std::vector<TierStep> Sweep::stepsOf(std::span<const LedgerEntry> entries,
                                     std::span<const certification::PeopleTimeline::Step> people) {
    std::vector<TierStep> steps;
    std::size_t in = 0;
    std::size_t out = 0;
    std::size_t step = 0;
    std::uint8_t tier = 0;
    while (out < entries.size() || step < people.size()) {
        const std::int32_t nextIn = in < entries.size() ? entries[in].day : kNever;
        const std::int32_t nextOut = out < entries.size() ? m_exits.of(entries[out].day) : kNever;
        const std::int32_t nextStep = step < people.size() ? people[step].day : kNever;
        const std::int32_t day = std::min({nextIn, nextOut, nextStep});
        while (in < entries.size() && entries[in].day == day) {
            ++in;
        }
        while (out < entries.size() && m_exits.of(entries[out].day) == day) { // several days after a short month
            ++out;
        }
        step += nextStep == day ? 1 : 0;
        const Minor revenue = revenueBetween(in == 0 ? 0 : entries[in - 1].upTo, out == 0 ? 0 : entries[out - 1].upTo);
        const std::uint8_t now = tierFor(revenue, step == 0 ? 0 : people[step - 1].people);
        if (now != tier) {
            steps.push_back({day, now});
            tier = now;
        }
    }
    return steps;
}

} // namespace counterpart::tiering
