// SPDX-License-Identifier: GPL-3.0-or-later
// Allocation of an amount among the parties of a deal and the house.
#include "core/engine/split.h"

#include "core/base/allocate.h"

namespace counterpart {

std::span<const Minor> Splitter::split(Minor amount, std::span<const Index> parties,
                                       std::span<const std::uint64_t> shares) {
    const std::size_t n = parties.size();
    if (n == 1 && shares[0] == kShareOne) {
        m_parts.assign({amount, 0});
        return std::span(m_parts).first(1);
    }
    m_weights.assign(shares.begin(), shares.end());
    m_ranks.resize(n + 1);
    m_parts.resize(n + 1);
    std::uint64_t left = kShareOne;
    for (std::size_t i = 0; i < n; ++i) {
        m_ranks[i] = m_partners.rankOf(parties[i]);
        left -= shares[i];
    }
    m_weights.push_back(left);
    m_ranks[n] = kNoRecord;
    allocate(amount, m_weights, m_ranks, m_parts);
    return std::span(m_parts).first(n);
}

} // namespace counterpart
