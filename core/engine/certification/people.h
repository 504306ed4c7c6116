// SPDX-License-Identifier: GPL-3.0-or-later
// How many people of a partner hold a current certification, on any day (metric certs.people).
#pragma once

#include "core/snapshot/columns/columns.h"

#include <functional>
#include <span>
#include <vector>

namespace counterpart::certification {

// A certification counts from its issue day through its expiry day, both included; without an expiry day, for good.
inline bool isCurrent(const Certification& c, Date on) {
    return c.issued <= on && (!c.expires.has() || on <= c.expires);
}

// Distinct persons (exact text) per partner and day as steps: O(log n) per question. Immutable, read from any thread.
class PeopleTimeline {
public:
    struct Step {
        std::int32_t day;    // from this day on ...
        std::int32_t people; // ... so many
    };
    PeopleTimeline() = default;
    // Of the certifications that `counts` takes; of all without it.
    PeopleTimeline(const Snapshot& snapshot, const Columns& columns,
                   const std::function<bool(const Certification&)>& counts = {});

    std::int32_t peopleOn(Index partner, Date day) const;
    std::span<const Step> steps(Index partner) const; // by day; empty for a partner that never had any

private:
    std::vector<Index> m_starts; // partner -> first step; one more than there are partners
    std::vector<Step> m_steps;
};

} // namespace counterpart::certification
