// SPDX-License-Identifier: GPL-3.0-or-later
// How many people of a partner hold a current certification, on any day (metric certs.people).
#pragma once

#include "core/engine/certification/levels.h"
#include "core/snapshot/columns/columns.h"

#include <functional>
#include <span>
#include <vector>

namespace counterpart::certification {

// A certification counts from its issue day through its expiry day, both included; without an expiry day, for good.
// As recorded: where the policy is at hand, levels.h knows of levels that run out by it.
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
    // As recorded: of the certifications that `counts` takes; of all without it.
    PeopleTimeline(const Snapshot& snapshot, const Columns& columns,
                   const std::function<bool(const Certification&)>& counts = {});
    // By the policy; with a track or a level only those who hold that level or a higher one (countsFor).
    PeopleTimeline(const Snapshot& snapshot, const Columns& columns, const CertificationPolicy& policy,
                   Symbol track = {}, Symbol level = {});

    std::int32_t peopleOn(Index partner, Date day) const;
    std::span<const Step> steps(Index partner) const; // by day; empty for a partner that never had any

    struct Event { // people who come or go
        Index partner;
        std::int32_t day;
        std::int32_t change;
    };

private:
    void fill(const std::vector<Event>& events, std::size_t partners); // by partner, then day
    std::vector<Index> m_starts; // partner -> first step; one more than there are partners
    std::vector<Step> m_steps;
};

} // namespace counterpart::certification
