// SPDX-License-Identifier: GPL-3.0-or-later
// Largest remainder for shares and amounts, the usual cases first.
#include "core/engine/attribution/division.h"

#include "core/engine/attribution/exact_division.h"

#include <algorithm>
#include <limits>

namespace counterpart::attribution {

namespace {

constexpr std::uint32_t kHouseRank = std::numeric_limits<std::uint32_t>::max(); // after every party

} // namespace

std::span<const std::uint32_t> Division::ranksOf(std::size_t i, std::size_t parties) {
    m_rank.resize(parties + 1);
    const Index* party = m_cast.party.data() + m_cast.offsets[i];
    for (std::size_t row = 0; row < parties; ++row) {
        m_rank[row] = m_columns.partners.rankOf(party[row]);
    }
    m_rank[parties] = kHouseRank;
    return {m_rank.data(), parties};
}

void Division::byWhole(std::size_t i, std::span<const std::uint64_t> weights) {
    const auto shares = sharesOf(i, weights.size());
    const bool weighed = std::ranges::any_of(weights, [](std::uint64_t weight) { return weight > 0; });
    if (!weighed) {
        return byNothing(i);
    }
    if (weights.size() == 1) {
        shares[0] = m_rules->partnersPart;
    } else {
        quantise(weights, ranksOf(i, weights.size()), shares, m_rules->partnersPart);
    }
    divideAmount(i, true);
}

void Division::byReal(std::size_t i, std::span<const double> weights, double house) {
    const auto shares = sharesOf(i, weights.size());
    if (std::ranges::none_of(weights, [](double weight) { return weight > 0; })) {
        return byNothing(i);
    }
    if (house > 0) {
        m_weights.assign(weights.begin(), weights.end());
        m_weights.push_back(house);
        m_shares.resize(m_weights.size());
        ranksOf(i, weights.size());
        quantiseDoubles(m_weights, m_rank, m_shares, m_rules->partnersPart);
        std::copy_n(m_shares.begin(), shares.size(), shares.begin());
        return divideAmount(i, false);
    }
    if (weights.size() == 1) {
        shares[0] = m_rules->partnersPart;
    } else {
        quantiseDoubles(weights, ranksOf(i, weights.size()), shares, m_rules->partnersPart);
    }
    divideAmount(i, true);
}

void Division::byWide(std::size_t i, std::span<const Wide> weights) {
    std::vector<Claim> claims(weights.size());
    bool weighed = false;
    const auto ranks = ranksOf(i, weights.size());
    std::vector<std::string> keys(weights.size());
    for (std::size_t row = 0; row < weights.size(); ++row) {
        weighed = weighed || weights[row] > 0;
        claims[row].weight = static_cast<std::uint64_t>(weights[row] >> 64);
        claims[row].weight <<= 64;
        claims[row].weight |= static_cast<std::uint64_t>(weights[row]);
        for (int byte = 24; byte >= 0; byte -= 8) { // the rank by bytes, as the keys are ordered
            keys[row] += static_cast<char>(ranks[row] >> byte & 0xff);
        }
        claims[row].key = keys[row];
    }
    if (!weighed) {
        return byNothing(i);
    }
    divideExactly(m_rules->partnersPart, claims);
    const auto shares = sharesOf(i, weights.size());
    std::ranges::transform(claims, shares.begin(),
                           [](const Claim& claim) { return static_cast<std::uint64_t>(claim.part); });
    divideAmount(i, true);
}

void Division::byNothing(std::size_t i) {
    const std::size_t rows = m_cast.offsets[i + 1] - m_cast.offsets[i];
    std::ranges::fill(sharesOf(i, rows), 0);
    divideAmount(i, false);
}

// `whole`: the parties' shares leave nothing to the house.
void Division::divideAmount(std::size_t i, bool whole) {
    const Index begin = m_cast.offsets[i];
    const std::size_t rows = m_cast.offsets[i + 1] - begin;
    if (m_rules->direct == DirectTeam::Fixed) {
        m_credits.share[begin + rows - 1] = kShareOne - m_rules->partnersPart;
    }
    if (!whole) {
        return divideAmountWithHouse(i);
    }
    const Minor amount = m_columns.deals.amount[m_cast.dealAt(i)];
    m_credits.unattributed[i] = 0;
    if (rows == 1) {
        m_credits.amount[begin] = amount;
        return;
    }
    allocateByShares(amount, {m_credits.share.data() + begin, rows}, ranksOf(i, rows),
                     {m_credits.amount.data() + begin, rows});
}

// What is nobody's stays with the house, which is asked after every party when units are left over.
void Division::divideAmountWithHouse(std::size_t i) {
    const Index begin = m_cast.offsets[i];
    const std::size_t rows = m_cast.offsets[i + 1] - begin;
    m_shares.assign(m_credits.share.begin() + begin, m_credits.share.begin() + begin + rows);
    std::uint64_t house = kShareOne;
    for (const std::uint64_t share : m_shares) {
        house -= share;
    }
    m_shares.push_back(house);
    m_amounts.resize(rows + 1);
    ranksOf(i, rows);
    allocateByShares(m_columns.deals.amount[m_cast.dealAt(i)], m_shares, m_rank, m_amounts);
    std::copy_n(m_amounts.begin(), rows, m_credits.amount.begin() + begin);
    m_credits.unattributed[i] = m_amounts[rows];
}

} // namespace counterpart::attribution
