// SPDX-License-Identifier: GPL-3.0-or-later
// How strongly do two profiles speak for one organisation, by which rules?
#pragma once

#include "core/engine/conflicts/profile.h"

#include <array>

namespace counterpart::conflicts {

constexpr int kSameDomain = 950; // what an equal registered domain gives alone

struct Score {
    int strength = 0;
    std::array<int, kRules> byRule{}; // what each rule alone gives, 0 = does not hold
    bool otherDomain = false;

    Rule strongest() const;
};

// The same for (a, b) and (b, a). Both are weighed by the same Rarity.
Score score(const Profile& a, const Profile& b);

} // namespace counterpart::conflicts
