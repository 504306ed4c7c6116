// SPDX-License-Identifier: GPL-3.0-or-later
// What would a partner earn on a deal that is not there yet: registered, or not (mission D1, D3)?
#pragma once

#include "core/engine/commission/lines.h"

namespace counterpart::commission {

// A deal as a registration announces it: won on a day by this partner alone.
struct Prospect {
    Index partner = 0;
    Money amount;
    Date on;
    Symbol dealType;             // "new" unless it says otherwise
    Symbol region;               // else the partner's
    std::vector<Index> products; // positions; of several the first decides, none is no product
};

struct Prospective {
    Reason reason = Reason::NoPlan;
    std::uint16_t plan = kNoRule; // in the rulebook
    std::uint16_t rule = kNoRule; // in the plan
    Rate rate;                    // 0 for flat amounts
    Money amount;                 // in the currency of the deal; of a flat amount in its own
    std::uint8_t tier = 0;        // in force on that day
};

// By the same plans, rules and rounding as accrue(). O(rules).
Prospective prospectOf(const Context& context, const Prospect& prospect, bool registered);

} // namespace counterpart::commission
