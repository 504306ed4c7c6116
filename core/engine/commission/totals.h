// SPDX-License-Identifier: GPL-3.0-or-later
// How much lines come to, per partner, currency and month, and in the reporting currency.
#pragma once

#include "core/engine/commission/lines.h"

namespace counterpart::commission {

struct Total {
    Index partner = 0;
    Currency currency; // of the deals
    Date month;        // its first day
    std::int64_t lines = 0;
    Minor accrued = 0;
    Minor refunded = 0;         // 0 or less
    Minor accruedReporting = 0; // converted deal by deal, at the rate day of the deal (also its refunds), then added
    Minor refundedReporting = 0;
};

struct Totals {
    Currency reporting;
    std::vector<Total> rows; // by partner key, currency code, month
    fx::Warnings warnings;   // unconverted amounts are in the row's own currency, not in its reporting figures
    Minor reportingSum = 0;  // accrued and refunded
};
// Of all lines whose date is in `period`.
Totals totalsOf(const Context& context, const Accruals& accruals, const Period& period, Currency reporting);

} // namespace counterpart::commission
