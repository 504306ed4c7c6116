// SPDX-License-Identifier: GPL-3.0-or-later
// Eligibility and the implicit touch of one deal (semantics 3).
#include "core/engine/attribution/journey.h"

#include <algorithm>

namespace counterpart::attribution {

Journey::Journey(const Columns& columns) : m_columns(columns), m_seen(columns.partners.size() + 1) {}

std::int64_t referenceOf(const DealColumns& deals, Index deal, std::int64_t asOfEnd) {
    const bool closed = deals.outcome[deal] != Outcome::Open && deals.closed[deal].has();
    return closed ? Time::endOf(deals.closed[deal]).seconds : asOfEnd;
}

std::int64_t implicitSeconds(const DealColumns& deals, Index deal, std::int64_t reference) {
    const Date day = deals.created[deal].has() ? deals.created[deal] : deals.closed[deal];
    return day.has() ? Time::startOf(day).seconds : reference;
}

std::int64_t Journey::referenceOf(Index deal) const {
    return attribution::referenceOf(m_columns.deals, deal, m_rules->asOfEnd);
}

Journey::Seen& Journey::seen(Index partner) { return m_seen[partner == kDirect ? m_seen.size() - 1 : partner]; }

// A few parties are found quicker by looking at them than in a table of all partners.
std::uint32_t Journey::rowOf(Index partner) {
    constexpr std::size_t kFew = 8;
    const auto count = static_cast<std::uint32_t>(m_party.size());
    if (count <= kFew) {
        const auto found = std::ranges::find(m_party, partner);
        if (found != m_party.end()) {
            return static_cast<std::uint32_t>(found - m_party.begin());
        }
        if (count < kFew) {
            m_party.push_back(partner);
            return count;
        }
        for (std::uint32_t row = 0; row < count; ++row) {
            seen(m_party[row]) = {m_pass, row};
        }
    }
    Seen& own = seen(partner);
    if (own.pass != m_pass) {
        own = {m_pass, count};
        m_party.push_back(partner);
    }
    return own.at;
}

void Journey::read(Index deal) {
    ++m_pass;
    m_touches.clear();
    m_party.clear();
    const Rules& rules = *m_rules;
    const auto [journeys, at] = m_columns.journeys[deal];
    const std::int64_t reference = referenceOf(deal);
    Index slot = journeys.offsets[at];
    const Index end = journeys.offsets[at + 1];
    while (rules.hasLookback && slot < end && journeys.seconds[slot] < reference - rules.lookbackSeconds) {
        ++slot;
    }
    for (; slot < end && journeys.seconds[slot] <= reference; ++slot) {
        const Index partner = journeys.partner[slot];
        const bool weighed = partner < kExcluded || (partner == kDirect && rules.direct == DirectTeam::Include);
        if (weighed && rules.postDecision[journeys.type[slot].index()] == 0) {
            m_touches.push_back({rowOf(partner), slot});
        }
    }
    const Index named = m_columns.deals.partner[deal];
    m_implicit = m_touches.empty() && named != kNoRecord;
    if (m_implicit) {
        m_party.push_back(named);
    }
}

} // namespace counterpart::attribution
