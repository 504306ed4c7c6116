// SPDX-License-Identifier: GPL-3.0-or-later
// Exact sums of quotas cut to a window.
#include "core/engine/tiering/quotas.h"

#include "core/base/decimal.h"
#include "core/engine/tiering/calendar.h"
#include "core/engine/tiering/ledger.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace counterpart::tiering {

namespace {

constexpr std::int64_t kMostDenominator = 10'000'000'000'000;

Int128 floorDiv(Int128 value, Int128 divisor) { // divisor > 0
    const Int128 whole = value / divisor;
    return whole - (value % divisor < 0 ? 1 : 0);
}

struct Share { // amount x days of quotas whose periods are equally long
    std::int64_t length = 1;
    Int128 amountDays = 0;
};

std::int64_t commonDenominator(const std::vector<Share>& shares) {
    std::int64_t common = 1;
    for (const Share& share : shares) {
        const std::int64_t factor = share.length / std::gcd(common, share.length);
        if (factor > kMostDenominator / common) {
            return 1'000'000;
        }
        common *= factor;
    }
    return common;
}

} // namespace

Attainment attainmentOf(std::span<const QuotaPart> quotas, const Period& window, Minor revenue) {
    std::vector<Share> shares;
    for (const QuotaPart& quota : quotas) {
        const std::int64_t days =
            std::int64_t{std::min(quota.to, window.to.days)} - std::int64_t{std::max(quota.from, window.from.days)};
        if (days <= 0) {
            continue;
        }
        if (!quota.known) {
            return {};
        }
        const std::int64_t length = std::int64_t{quota.to} - quota.from;
        auto same = std::ranges::find(shares, length, &Share::length);
        if (same == shares.end()) {
            same = shares.insert(shares.end(), {length, 0});
        }
        same->amountDays += Int128{quota.amount} * days;
    }
    const std::int64_t common = commonDenominator(shares);
    Int128 sum = 0; // x common
    for (const Share& share : shares) {
        sum += common % share.length == 0 ? share.amountDays * (common / share.length)
                                          : floorDiv(share.amountDays * common, share.length);
    }
    if (sum <= 0) {
        return {};
    }
    const Int128 value = floorDiv(Int128{revenue} * Micros::kOne * common, sum);
    return {withinMinor(value), withinMinor(-floorDiv(-sum, common)), true};
}

QuotaBook::QuotaBook(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, const fx::Rates& rates,
                     Date asOf) {
    std::vector<std::pair<Index, QuotaPart>> rows;
    snapshot.table<Quota>().forEach([&](const Quota& quota) {
        const Index partner = columns.partnerOf.find(quota.partner.value);
        const auto period = parsePeriod(quota.period.view(), rulebook.fiscalFirstMonth);
        if (partner == kNoRecord || !period || !period->from.has() || !period->to.has()) {
            return;
        }
        const Currency own = quota.currency.has() ? quota.currency : snapshot.defaultCurrency();
        const Date day = std::min(period->to.plusDays(-1), asOf); // as metrics convert it
        const fx::Converted converted = rates.convert({quota.amount, own}, rulebook.currency, day);
        rows.push_back({partner, {period->from.days, period->to.days, converted.money.minor, converted.has()}});
    });
    std::ranges::sort(rows, [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second.from, a.second.to, a.second.amount) <
               std::tie(b.first, b.second.from, b.second.to, b.second.amount);
    });
    m_starts.assign(columns.partners.size() + 1, 0);
    for (const auto& [partner, part] : rows) {
        ++m_starts[partner + 1];
        m_parts.push_back(part);
    }
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
}

} // namespace counterpart::tiering
