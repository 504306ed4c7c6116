// SPDX-License-Identifier: GPL-3.0-or-later
// Divides refunds over the items and parties of a deal, never beyond what each had.
#include "core/engine/commission/refunds.h"

#include "core/base/allocate.h"

#include <algorithm>

namespace counterpart::commission {

namespace {

std::uint64_t sizeOf(Minor value) {
    return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

bool isWithin(Minor part, Minor left) { return (part < 0) == (left < 0) ? sizeOf(part) <= sizeOf(left) : part == 0; }

// Pro rata to the entries of one sign; the others get nothing.
void overSign(Minor amount, std::span<const Minor> left, bool negative, std::span<Minor> out) {
    std::vector<std::uint64_t> weights;
    for (const Minor value : left) {
        weights.push_back((value < 0) == negative ? sizeOf(value) : 0);
    }
    std::vector<Minor> parts(left.size());
    allocate(amount, weights, {}, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out[i] += parts[i];
    }
}

} // namespace

void RefundSplit::begin(Minor dealAmount, std::span<const Item> items, std::vector<std::vector<Minor>> parts,
                        std::span<const Index> parties, std::span<const std::uint64_t> shares) {
    m_dealAmount = dealAmount;
    m_counted = 0;
    m_left.clear();
    for (const Item& item : items) {
        m_left.push_back(item.amount);
    }
    m_parts = std::move(parts);
    m_taken.assign(items.size(), std::vector<Minor>(parties.size() + 1, 0));
    m_last = m_taken;
    m_parties = parties;
    m_shares = shares;
}

Minor RefundSplit::take(Minor amount) {
    const Minor counted = std::min(amount, std::max<Minor>(0, m_dealAmount - m_counted));
    for (auto& last : m_last) {
        std::ranges::fill(last, 0);
    }
    if (counted <= 0) {
        return 0;
    }
    overItems(counted, m_ofItem);
    for (std::size_t item = 0; item < m_left.size(); ++item) {
        overParties(item, m_ofItem[item]);
        m_left[item] -= m_ofItem[item];
    }
    m_counted += counted;
    return counted;
}

void RefundSplit::overItems(Minor amount, std::vector<Minor>& out) const {
    Int128 above = 0;
    for (const Minor left : m_left) {
        above += left > 0 ? left : 0;
    }
    out.assign(m_left.size(), 0);
    const Int128 most = std::numeric_limits<Minor>::max();
    const auto positive = mulDivHalfEven(amount, static_cast<Minor>(std::min(above, most)), m_dealAmount - m_counted);
    const Minor ofPositive = positive.value_or(amount);
    overSign(ofPositive, m_left, false, out);
    if (ofPositive != amount) {
        overSign(amount - ofPositive, m_left, true, out);
    }
}

void RefundSplit::overParties(std::size_t item, Minor amount) {
    const std::size_t count = m_parties.size() + 1;
    std::vector<Minor> left(count);
    for (std::size_t i = 0; i < count; ++i) {
        left[i] = m_parts[item][i] - m_taken[item][i];
    }
    auto& last = m_last[item];
    std::ranges::copy(m_splitter.split(amount, m_parties, m_shares), last.begin());
    last.back() = m_splitter.house();
    bool fits = true;
    for (std::size_t i = 0; i < count; ++i) {
        fits = fits && isWithin(last[i], left[i]);
    }
    if (!fits) { // a unit too many somewhere after several refunds: by what is left instead
        std::vector<std::uint64_t> weights;
        std::vector<std::uint32_t> ranks;
        for (std::size_t i = 0; i < count; ++i) {
            weights.push_back(sizeOf(left[i]));
            ranks.push_back(i + 1 < count ? m_partners.rankOf(m_parties[i]) : kNoRecord);
        }
        allocate(amount, weights, ranks, last);
    }
    for (std::size_t i = 0; i < count; ++i) {
        m_taken[item][i] += last[i];
    }
}

} // namespace counterpart::commission
