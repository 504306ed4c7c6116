// SPDX-License-Identifier: GPL-3.0-or-later
// What is each party's part of an amount, by the shares of its deal? One rule for attributed revenue in another
// currency and for deal lines.
#pragma once

#include "core/snapshot/columns/columns.h"

#include <span>
#include <vector>

namespace counterpart {

// Allocates by the shares of one deal (semantics 2): the parts and the house's sum to the amount, to the minor unit.
// The house has what the shares leave of kShareOne, and comes last where fractions and weights tie. Keeps its buffers:
// one per thread.
class Splitter {
public:
    explicit Splitter(const PartnerColumns& partners) : m_partners(partners) {}

    // One part per party (a partner or kDirect), in the order given; valid until the next call.
    std::span<const Minor> split(Minor amount, std::span<const Index> parties, std::span<const std::uint64_t> shares);
    Minor house() const { return m_parts.back(); } // of the amount split last

private:
    const PartnerColumns& m_partners;
    std::vector<std::uint64_t> m_weights;
    std::vector<std::uint32_t> m_ranks;
    std::vector<Minor> m_parts{0}; // the house last
};

} // namespace counterpart
