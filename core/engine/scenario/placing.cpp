// SPDX-License-Identifier: GPL-3.0-or-later
// Finds deals and times for touches that are assumed.
#include "core/engine/scenario/placing.h"

#include <algorithm>

namespace counterpart::scenario {

namespace {

// The partner's last touch that is not excluded; none = there is none.
Time lastTouch(const Columns& columns, Index deal, Index partner) {
    const auto [journeys, at] = columns.journeys[deal];
    for (Index t = journeys.offsets[at + 1]; t > journeys.offsets[at]; --t) {
        if (journeys.partner[t - 1] == partner) {
            return Time{journeys.seconds[t - 1]};
        }
    }
    return {};
}

} // namespace

std::vector<Index> dealsTouchedBy(const Snapshot& snapshot, const Columns& columns, Index partner, std::size_t most) {
    struct Touched {
        Time last;
        Index deal;
    };
    std::vector<Touched> found;
    for (Index d = 0; d < columns.deals.size(); ++d) {
        if (columns.deals.outcome[d] == Outcome::Lost) {
            continue;
        }
        const Time last = lastTouch(columns, d, partner);
        if (last.has() || columns.deals.partner[d] == partner) {
            found.push_back({last.has() ? last : timeBeside(columns, d, partner), d});
        }
    }
    const auto& deals = snapshot.table<Deal>();
    const auto sooner = [&](const Touched& a, const Touched& b) {
        return a.last != b.last ? a.last > b.last : deals.at(a.deal).key.view() < deals.at(b.deal).key.view();
    };
    const std::size_t kept = std::min(most, found.size());
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), sooner);
    std::vector<Index> result;
    for (std::size_t i = 0; i < kept; ++i) {
        result.push_back(found[i].deal);
    }
    return result;
}

Time timeBeside(const Columns& columns, Index deal, Index partner) {
    if (const Time last = lastTouch(columns, deal, partner); last.has()) {
        return last;
    }
    if (columns.deals.outcome[deal] != Outcome::Open && columns.deals.closed[deal].has()) {
        return Time::startOf(columns.deals.closed[deal]);
    }
    const auto [journeys, at] = columns.journeys[deal];
    if (const Index end = journeys.offsets[at + 1]; end > journeys.offsets[at]) {
        return Time{journeys.seconds[end - 1]};
    }
    return Time::startOf(columns.deals.created[deal]);
}

} // namespace counterpart::scenario
