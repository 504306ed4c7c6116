// SPDX-License-Identifier: GPL-3.0-or-later
// What does a workspace record at all? Nothing of a kind means that nobody keeps it, not that nothing happened: metrics
// of it are "no data" for everyone. And of which partners is anything known?
#pragma once

#include "core/engine/programme/programme.h"

#include <array>

namespace counterpart {

class Recorded {
public:
    explicit Recorded(const Programme& programme);
    bool has(metrics::Id metric) const { return m_has[static_cast<std::size_t>(metric)]; }

private:
    std::array<bool, metrics::kMetricCount> m_has{};
};

// Partners with a deal, a share of one, a registration, a certification, a survey, an activity, a quota or a lead that
// was there by as_of. O(facts).
std::vector<bool> knownPartners(const Programme& programme, Date asOf);

} // namespace counterpart
