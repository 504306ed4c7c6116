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

void Journey::count(Index partner, Index slot) {
    Seen& seen = m_seen[partner == kDirect ? m_seen.size() - 1 : partner];
    if (seen.pass != m_pass) {
        seen = {m_pass, static_cast<std::uint32_t>(m_party.size())};
        m_party.push_back(partner);
    }
    m_touches.push_back({seen.at, slot});
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
            count(partner, slot);
        }
    }
    const Index named = m_columns.deals.partner[deal];
    m_implicit = m_touches.empty() && named != kNoRecord;
    if (m_implicit) {
        m_party.push_back(named);
    }
}

} // namespace counterpart::attribution
