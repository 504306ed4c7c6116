// SPDX-License-Identifier: GPL-3.0-or-later
// A policy made ready for the loop: words as array indexes, decimals as small integers, days as seconds.
#pragma once

#include "core/base/allocate.h"
#include "core/domain/rulebook.h"

#include <cstdint>
#include <vector>

namespace counterpart::attribution {

// What one touch may weigh at most, in millionths (100,000): with it the sums of tens of millions of touches fit 63
// bits. More counts as this much.
inline constexpr std::int64_t kMostWeight = 100'000 * Micros::kOne;

// The type of the touch implied by a deal's partner (semantics 3).
Symbol sourcedType();

// A rulebook that was read has none of these faults; a policy made by hand may: negative weights count as 0.
std::int64_t usableWeight(Micros weight);

struct Rules {
    Rules(const AttributionPolicy& policy, Model model, Date asOf);

    Model model;
    DirectTeam direct;
    std::uint64_t partnersPart =
        kShareOne; // what the partners divide among them; the rest is the direct team's (Fixed)
    bool hasLookback = false;
    std::int64_t lookbackSeconds = 0;
    std::int64_t asOfEnd; // the reference of deals that are not closed
    double halfLifeSeconds;
    // Position and role weights without their common divisor: the shares are the same, the products smaller.
    std::uint64_t first = 0;
    std::uint64_t middle = 0;
    std::uint64_t last = 0;
    std::vector<std::uint64_t> role;        // by Symbol::index() of the touch type
    std::uint64_t implicitRole = 0;         // of sourcedType()
    std::vector<std::uint8_t> postDecision; // by Symbol::index(): 1 = such touches never count
    std::vector<std::int64_t> roleMicros;   // Custom: the role weights as they are, in millionths
    std::vector<Symbol> tiers;              // lowest first

    int tierRank(Symbol tier) const; // 1 = the lowest, 0 = none of the ladder

    // 2^(-age / half life); one half life before the last touch is half of it.
    double decayed(std::int64_t ageSeconds) const;
};

} // namespace counterpart::attribution
