// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the quotas.
#include "core/engine/metrics/quotas.h"

namespace counterpart::metrics {

QuotaHolders quotaHolders(const Inputs& in) {
    const std::size_t partners = in.columns.partners.size();
    QuotaHolders holders{std::vector<bool>(partners, false), std::vector<std::vector<Period>>(partners)};
    in.snapshot.table<Quota>().forEach([&](const Quota& quota) {
        const Index partner = in.columns.partnerOf.find(quota.partner.value);
        if (partner == kNoRecord) {
            return;
        }
        if (periodCounted(in, quota)) {
            holders.counted[partner] = true;
        }
        if (const auto days = daysCounted(in, quota)) {
            holders.covered[partner].push_back(days->covered);
        }
    });
    return holders;
}

} // namespace counterpart::metrics
