// SPDX-License-Identifier: GPL-3.0-or-later
// Which touch types look as if they were recorded because a deal was won?
#pragma once

#include "core/engine/learned/journeys.h"

namespace counterpart::learned {

// A type raises the alarm when two exact binomial tests both reject, at 5 % divided by the number of types:
// - almost only in won deals: "a lost deal is at least 1/4 as likely to have a touch of the type as a won one", and
// - near the close: "at most half of the won deals that have one had their first within `lateDays` of the close".
// What helps to win is seen in lost deals too, and what is done early cannot be a consequence of the decision.
struct Alarm {
    std::uint32_t type = 0;
    std::uint32_t won = 0, lost = 0; // deals that have a touch of the type
    std::uint32_t late = 0;          // of the won ones: the first one is near the close
    friend bool operator==(const Alarm&, const Alarm&) = default;
};
std::vector<Alarm> leakageAlarms(const Journeys& journeys, double lateDays);

// P(X >= successes) of a binomial count.
double atLeast(std::uint32_t successes, std::uint32_t trials, double chance);

} // namespace counterpart::learned
