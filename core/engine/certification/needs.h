// SPDX-License-Identifier: GPL-3.0-or-later
// What a tier asks for in certified people, and how much of it is there (mission C5, semantics 6).
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/certification/levels.h"
#include "core/snapshot/columns/columns.h"

#include <optional>
#include <span>
#include <vector>

namespace counterpart::certification {

// So many people with that level or a higher one of the track.
struct Asked {
    Symbol track; // empty = any
    Symbol level; // empty = any
    std::int64_t people = 0;
    bool byLadder = false; // a criterion of the tier; else the certification policy asks for it
    friend bool operator==(const Asked&, const Asked&) = default;
};
// The criteria of the tier of the main ladder, in their order, then what the policy requires for it.
std::vector<Asked> askedFor(const Rulebook& rulebook, std::size_t tier);
bool asksForAny(const Rulebook& rulebook); // whether any tier does

struct LevelNeed {
    Asked asked;
    std::int64_t people = 0;          // who count on the day; each person once
    std::int64_t peopleAtHorizon = 0; // who will after the policy's expiring days, if nobody renews
    std::int64_t missing() const { return asked.people > people ? asked.people - people : 0; }
    std::int64_t missingAtHorizon() const {
        return asked.people > peopleAtHorizon ? asked.people - peopleAtHorizon : 0;
    }
    friend bool operator==(const LevelNeed&, const LevelNeed&) = default;
};
struct TierNeeds {
    Index tier = 0; // in the main ladder
    std::vector<LevelNeed> needs;
    friend bool operator==(const TierNeeds&, const TierNeeds&) = default;
};
struct PartnerNeeds {
    std::optional<TierNeeds> held; // the tier it stands on; none when it is not on the ladder
    std::optional<TierNeeds> next; // the tier above; none on the top tier
    friend bool operator==(const PartnerNeeds&, const PartnerNeeds&) = default;
};
// By partner. tierOf as for evaluate().
std::vector<PartnerNeeds> needsOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                                  std::span<const std::uint8_t> tierOf);

// The required certifications of the tier held that are current: each need up to what it asks for. required = 0: the
// tier asks for none.
struct RequiredShare {
    std::int64_t current = 0;
    std::int64_t required = 0;
    friend bool operator==(const RequiredShare&, const RequiredShare&) = default;
};
RequiredShare shareOf(const TierNeeds& needs);
std::vector<RequiredShare> requiredShares(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                                          Date asOf, std::span<const std::uint8_t> tierOf); // by partner

} // namespace counterpart::certification
