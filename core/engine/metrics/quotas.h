// SPDX-License-Identifier: GPL-3.0-or-later
// Which quotas count in a period, for whom, and which days they cover?
#pragma once

#include "core/engine/metrics/metrics.h"

#include <algorithm>
#include <optional>

namespace counterpart::metrics {

// A quota counts when its period lies within the lens' period: a year shows the sum of its quarters.
inline std::optional<Period> periodCounted(const Inputs& in, const Quota& quota) {
    const Period& lens = in.lens.period;
    const auto period = parsePeriod(quota.period.view(), in.rulebook.fiscalFirstMonth);
    const bool within = period && (!lens.from.has() || period->from >= lens.from) &&
                        (!lens.to.has() || (period->to.has() && period->to <= lens.to));
    return within ? std::optional<Period>(*period) : std::nullopt;
}

// What counts of a quota to date: its days within the lens' period up to as_of. A quota without a beginning or an end
// has no part by days.
struct QuotaDays {
    Period covered;
    int days = 0;    // covered
    int daysAll = 0; // of the quota
};
inline std::optional<QuotaDays> daysCounted(const Inputs& in, const Quota& quota) {
    const auto period = parsePeriod(quota.period.view(), in.rulebook.fiscalFirstMonth);
    if (!period || !period->from.has() || !period->to.has()) {
        return std::nullopt;
    }
    const Period& lens = in.lens.period;
    Period covered = *period;
    covered.from = lens.from.has() ? std::max(covered.from, lens.from) : covered.from;
    covered.to = std::min(covered.to, in.lens.asOf.plusDays(1));
    covered.to = lens.to.has() ? std::min(covered.to, lens.to) : covered.to;
    if (covered.from >= covered.to) {
        return std::nullopt;
    }
    return QuotaDays{covered, covered.to.days - covered.from.days, period->to.days - period->from.days};
}

// Who has a quota that counts, and the days that quotas cover.
struct QuotaHolders {
    std::vector<bool> counted;                // by partner
    std::vector<std::vector<Period>> covered; // by partner

    bool covers(Index partner, Date day) const {
        return std::ranges::any_of(covered[partner], [&](const Period& period) { return period.contains(day); });
    }
};
QuotaHolders quotaHolders(const Inputs& in);

} // namespace counterpart::metrics
