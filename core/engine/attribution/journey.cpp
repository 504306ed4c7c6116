// SPDX-License-Identifier: GPL-3.0-or-later
// Eligibility, the implicit touch and the largest-remainder division of one deal (semantics 2 and 3).
#include "core/engine/attribution/journey.h"

#include <algorithm>

namespace counterpart::attribution {

Journey::Journey(const Columns& columns, const Rules& rules)
    : m_columns(columns), m_rules(rules), m_seen(columns.partners.size() + 1) {}

std::int64_t Journey::referenceOf(Index deal) const {
    const DealColumns& deals = m_columns.deals;
    const bool closed = deals.outcome[deal] != Outcome::Open && deals.closed[deal].has();
    return closed ? Time::endOf(deals.closed[deal]).seconds : m_rules.asOfEnd;
}

void Journey::addParty(Index party) {
    m_party.push_back(party);
    m_rank.push_back(m_columns.partners.rankOf(party));
}

void Journey::count(Index partner, Index slot) {
    Seen& seen = m_seen[partner == kDirect ? m_seen.size() - 1 : partner];
    if (seen.pass != m_pass) {
        seen = {m_pass, static_cast<std::uint32_t>(m_party.size())};
        addParty(partner);
    }
    m_touches.push_back({seen.at, slot});
}

void Journey::read(Index deal) {
    m_deal = deal;
    ++m_pass;
    m_touches.clear();
    m_party.clear();
    m_rank.clear();
    const auto [journeys, at] = m_columns.journeys[deal];
    m_journeys = &journeys;
    const std::int64_t reference = referenceOf(deal);
    Index slot = journeys.offsets[at];
    const Index end = journeys.offsets[at + 1];
    while (m_rules.hasLookback && slot < end && journeys.seconds[slot] < reference - m_rules.lookbackSeconds) {
        ++slot;
    }
    for (; slot < end && journeys.seconds[slot] <= reference; ++slot) {
        const Index partner = journeys.partner[slot];
        const bool weighed = partner != kDirect || m_rules.direct == DirectTeam::Include;
        if (weighed && m_rules.postDecision[journeys.type[slot].index()] == 0) {
            count(partner, slot);
        }
    }
    const Index named = m_columns.deals.partner[deal];
    m_implicit = m_touches.empty() && named != kNoRecord;
    if (m_implicit) {
        addParty(named);
    }
    m_partners = m_party.size();
}

bool Journey::quantiseShares() {
    const auto ranks = std::span(m_rank).first(m_partners);
    const auto shares = std::span(m_share).first(m_partners);
    const auto something = [](auto weight) { return weight > 0; };
    const bool decay = m_rules.model == Model::Decay;
    const bool any = decay ? std::ranges::any_of(m_real, something) : std::ranges::any_of(m_weight, something);
    if (!any) {
        std::ranges::fill(shares, 0);
    } else if (m_partners == 1) {
        shares[0] = m_rules.partnersPart;
    } else if (decay) {
        quantiseDoubles(m_real, ranks, shares, m_rules.partnersPart);
    } else {
        quantise(m_weight, ranks, shares, m_rules.partnersPart);
    }
    return any;
}

void Journey::divide() {
    m_share.resize(m_partners + 2); // the direct team, the house
    const bool weighed = quantiseShares();
    if (m_rules.direct == DirectTeam::Fixed) {
        addParty(kDirect);
        m_share[m_partners] = kShareOne - m_rules.partnersPart;
    }
    divideAmount(m_columns.deals.amount[m_deal], weighed);
}

void Journey::divideAmount(Minor amount, bool weighed) {
    const std::size_t rows = m_party.size();
    m_amount.resize(rows + 1);
    m_unattributed = 0;
    if (weighed && rows == 1) {
        m_amount[0] = amount;
        return;
    }
    // What cannot be weighed stays with the house, which is asked after every party when units are left over.
    m_share[rows] = weighed ? 0 : rows > m_partners ? m_rules.partnersPart : kShareOne;
    m_rank.push_back(std::numeric_limits<std::uint32_t>::max());
    allocate(amount, std::span(m_share).first(rows + 1), m_rank, std::span(m_amount).first(rows + 1));
    m_unattributed = m_amount[rows];
}

} // namespace counterpart::attribution
