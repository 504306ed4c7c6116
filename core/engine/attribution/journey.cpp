// SPDX-License-Identifier: GPL-3.0-or-later
// Eligibility and the implicit touch of one deal (semantics 3).
#include "core/engine/attribution/journey.h"

#include <algorithm>

namespace counterpart::attribution {

std::int64_t referenceOf(const DealColumns& deals, Index deal, std::int64_t asOfEnd) {
    const bool closed = deals.outcome[deal] != Outcome::Open && deals.closed[deal].has();
    return closed ? Time::endOf(deals.closed[deal]).seconds : asOfEnd;
}

std::int64_t implicitSeconds(const DealColumns& deals, Index deal, std::int64_t reference) {
    const Date day = deals.created[deal].has() ? deals.created[deal] : deals.closed[deal];
    return day.has() ? Time::startOf(day).seconds : reference;
}

void CastRows::makeRoom(std::size_t more) {
    if (touches + more > row.size()) {
        const std::size_t size = std::max(touches + more, 2 * row.size());
        row.resize(size);
        slot.resize(size);
    }
}

Journey::Seen& Journey::seen(Index partner) {
    if (m_seen.empty()) {
        m_seen.resize(m_columns.partners.size() + 1);
    }
    return m_seen[partner == kDirect ? m_seen.size() - 1 : partner];
}

// A few parties are found quicker by looking at them than in a table of all partners.
std::uint32_t Journey::rowOf(Index partner) {
    constexpr std::size_t kFew = 8;
    const auto count = static_cast<std::uint32_t>(parties());
    if (count <= kFew) {
        const Index* party = m_into.party.data() + m_first;
        for (std::uint32_t row = 0; row < count; ++row) {
            if (party[row] == partner) {
                return row;
            }
        }
        if (count == kFew) { // from here on by the table
            for (std::uint32_t row = 0; row < count; ++row) {
                seen(party[row]) = {m_pass, row};
            }
        } else {
            m_into.party.push_back(partner);
            return count;
        }
    }
    Seen& own = seen(partner);
    if (own.pass != m_pass) {
        own = {m_pass, count};
        m_into.party.push_back(partner);
    }
    return own.at;
}

void Journey::read(Index deal) {
    ++m_pass;
    m_first = m_into.party.size();
    const std::size_t before = m_into.touches;
    const Rules& rules = *m_rules;
    const auto [journeys, at] = m_columns.journeys[deal];
    const std::int64_t reference = referenceOf(m_columns.deals, deal, rules.asOfEnd);
    Index slot = journeys.offsets[at];
    const Index end = journeys.offsets[at + 1];
    m_into.makeRoom(end - slot + 1);
    while (rules.hasLookback && slot < end && journeys.seconds[slot] < reference - rules.lookbackSeconds) {
        ++slot;
    }
    const bool direct = rules.direct == DirectTeam::Include;
    const std::uint8_t* postDecision = rules.postDecision.data();
    for (; slot < end && journeys.seconds[slot] <= reference; ++slot) {
        const Index partner = journeys.partner[slot];
        const bool weighed = partner < kExcluded || (partner == kDirect && direct);
        if (weighed && postDecision[journeys.type[slot].index()] == 0) {
            m_into.add(rowOf(partner), slot);
        }
    }
    const Index named = m_columns.deals.partner[deal];
    m_implicit = m_into.touches == before && named != kNoRecord;
    if (m_implicit) {
        m_into.party.push_back(named);
        m_into.add(0, kNoRecord);
    }
}

} // namespace counterpart::attribution
