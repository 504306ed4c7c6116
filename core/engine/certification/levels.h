// SPDX-License-Identifier: GPL-3.0-or-later
// What the policy says of a track and a level: where it stands, how long it holds, what it counts for (mission C5).
#pragma once

#include "core/domain/policy/enablement.h"
#include "core/domain/records.h"

#include <cstdint>
#include <optional>

namespace counterpart::certification {

// Positions in the policy. Of two levels of a track the one that stands later is the higher one.
struct LevelAt {
    std::uint32_t track = 0;
    std::uint32_t level = 0;
    friend auto operator<=>(const LevelAt&, const LevelAt&) = default;
};

// By sameWord. nullopt: not in the programme.
std::optional<std::uint32_t> trackAt(const CertificationPolicy& policy, Symbol track);
std::optional<LevelAt> levelAt(const CertificationPolicy& policy, Symbol track, Symbol level);
// The words as the policy writes them, where it has them: "Sales" and "sales" are one track then.
struct Words {
    Symbol track;
    Symbol level;
    std::optional<LevelAt> at;
    bool sameAs(const Words& other) const { return track == other.track && level == other.level; }
};
Words wordsOf(const CertificationPolicy& policy, Symbol track, Symbol level);
const CertificationLevel& levelOf(const CertificationPolicy& policy, LevelAt at);

// The last day on which it holds, that day included: as recorded, else `validMonths` after the issue where the policy
// names the track and the level. No date: it does not run out.
Date lastDayOf(const Certification& c, const CertificationPolicy& policy);
// From the day of issue through the last day.
bool isCurrent(const Certification& c, Date on, const CertificationPolicy& policy);

// Whether it counts where a track and a level are asked for; either may be empty = any. A level is asked for by its
// rank: higher ones of the same track count. A level that the certification's track does not have in the policy counts
// by its word alone, so that a rulebook without tracks works.
bool countsFor(const CertificationPolicy& policy, const Certification& c, Symbol track, Symbol level);

} // namespace counterpart::certification
