// SPDX-License-Identifier: GPL-3.0-or-later
// How much of which item and party does a refund take back, and when is nothing left to take?
#pragma once

#include "core/engine/commission/facts.h"

namespace counterpart::commission {

// The refunds of one deal, taken in the order of their dates. First over the items, pro rata to what is left of each
// (items of the deal's sign and of the other one apart, so that a full refund takes back everything), then over the
// parties by the deal's shares, as the item itself was. No item and no party ever gives back more than it had.
class RefundSplit {
public:
    explicit RefundSplit(const PartnerColumns& partners) : m_partners(partners), m_splitter(partners) {}

    // `parts[k]` = the parties' parts of item k, the house's last.
    void begin(Minor dealAmount, std::span<const Item> items, std::vector<std::vector<Minor>> parts,
               std::span<const Index> parties, std::span<const std::uint64_t> shares);
    // Takes `amount` (> 0), or what is left of the deal; gives back what was taken.
    Minor take(Minor amount);

    Minor takenOf(std::size_t item, std::size_t party) const { return m_taken[item][party]; } // all refunds so far
    Minor lastOf(std::size_t item, std::size_t party) const { return m_last[item][party]; }   // the last one
    Minor taken() const { return m_counted; }

private:
    void overItems(Minor amount, std::vector<Minor>& out) const;
    void overParties(std::size_t item, Minor amount);

    const PartnerColumns& m_partners;
    Splitter m_splitter;
    Minor m_dealAmount = 0;
    Minor m_counted = 0;
    std::vector<Minor> m_left; // of each item
    std::vector<std::vector<Minor>> m_parts;
    std::vector<std::vector<Minor>> m_taken;
    std::vector<std::vector<Minor>> m_last;
    std::span<const Index> m_parties;
    std::span<const std::uint64_t> m_shares;
    std::vector<Minor> m_ofItem;
};

} // namespace counterpart::commission
