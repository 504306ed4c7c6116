// SPDX-License-Identifier: GPL-3.0-or-later
// The days on which each partner's tier changes, so that a million deals find theirs in a short list.
#include "core/engine/tiering/standing.h"

#include <algorithm>
#include <limits>

namespace counterpart::tiering {

namespace {

constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

// The first day whose window no longer holds `day`; remembered per day, because partners share days.
class Exits {
public:
    explicit Exits(int months) : m_months(months) {}
    std::int32_t of(std::int32_t day) {
        if (m_known.empty()) {
            m_first = day;
        }
        if (day < m_first) {
            m_known.insert(m_known.begin(), static_cast<std::size_t>(m_first - day), kNever);
            m_first = day;
        }
        const auto at = static_cast<std::size_t>(day - m_first);
        if (at >= m_known.size()) {
            m_known.resize(at + 1, kNever);
        }
        if (m_known[at] == kNever) {
            m_known[at] = computed(Date{day});
        }
        return m_known[at];
    }

private:
    std::int32_t computed(Date day) const {
        Date exit = day.plusMonths(m_months);
        while (windowOf(exit, m_months).from <= day) { // the end of a month may lie some days later
            exit = exit.plusDays(1);
        }
        return exit.days;
    }
    int m_months;
    std::int32_t m_first = 0;
    std::vector<std::int32_t> m_known;
};

// tierFor without looking metrics up by name.
class CompiledLadder {
public:
    explicit CompiledLadder(const Ladder& ladder) {
        for (std::size_t tier = 0; tier < ladder.tiers.size(); ++tier) {
            Bounds& bounds = m_tiers.emplace_back();
            for (const Need& need : needsOf(ladder, tier, {})) {
                auto& bound = need.metric == LadderMetric::AttributedRevenue ? bounds.revenue : bounds.people;
                bound = std::max(bound, need.atLeast);
            }
        }
    }
    std::uint8_t tierFor(Minor revenue, std::int64_t people) const {
        for (std::size_t tier = m_tiers.size(); tier-- > 1;) {
            if (revenue >= m_tiers[tier].revenue && people >= m_tiers[tier].people) {
                return static_cast<std::uint8_t>(tier);
            }
        }
        return 0;
    }

private:
    struct Bounds {
        std::int64_t revenue = std::numeric_limits<std::int64_t>::min();
        std::int64_t people = std::numeric_limits<std::int64_t>::min();
    };
    std::vector<Bounds> m_tiers;
};

} // namespace

// Walks three sorted lists per partner at once: revenue coming in, the same going out of the window, people.
void History::sweepTiers() {
    const CompiledLadder ladder(m_ladder);
    Exits exits(m_ladder.windowMonths);
    m_tierStarts.assign(m_starts.size(), 0);
    for (Index partner = 0; partner < partners(); ++partner) {
        const std::span points(m_points.data() + m_starts[partner], m_starts[partner + 1] - m_starts[partner]);
        const auto people = m_people.steps(partner);
        std::size_t in = 0;
        std::size_t out = 0;
        std::size_t step = 0;
        std::uint8_t tier = 0;
        while (in < points.size() || out < points.size() || step < people.size()) {
            const std::int32_t nextIn = in < points.size() ? points[in].day : kNever;
            const std::int32_t nextOut = out < points.size() ? exits.of(points[out].day) : kNever;
            const std::int32_t nextStep = step < people.size() ? people[step].day : kNever;
            const std::int32_t day = std::min({nextIn, nextOut, nextStep});
            in += nextIn == day ? 1 : 0;
            out += nextOut == day ? 1 : 0;
            step += nextStep == day ? 1 : 0;
            if (out < points.size() && exits.of(points[out].day) == day) {
                continue; // two days leave together after a short month
            }
            const Minor revenue = between(in == 0 ? 0 : points[in - 1].upTo, out == 0 ? 0 : points[out - 1].upTo);
            const std::uint8_t now = ladder.tierFor(revenue, step == 0 ? 0 : people[step - 1].people);
            if (now != tier) {
                m_tierSteps.push_back({day, now});
                tier = now;
            }
        }
        m_tierStarts[partner + 1] = static_cast<Index>(m_tierSteps.size());
    }
}

} // namespace counterpart::tiering
