// SPDX-License-Identifier: GPL-3.0-or-later
// Attribution once more, in exact fractions and the plainest way from the written rules: shares no line with the
// product.
#pragma once

#include "tests/core/engine/attribution_facts.h"

#include <map>
#include <set>
#include <string>

namespace counterpart::testing {

struct PlainCredit {
    std::uint64_t share = 0; // of 10^12
    Minor amount = 0;
    friend bool operator==(const PlainCredit&, const PlainCredit&) = default;
};

struct PlainCredits {
    std::map<std::string, PlainCredit> parties; // by partner key; "" = the direct team
    Minor unattributed = 0;
    bool implicit = false;
    std::string sourcedBy = "nobody";
    std::set<std::string> influencedBy;
    friend bool operator==(const PlainCredits&, const PlainCredits&) = default;
};

PlainCredits plainly(const FactDeal& deal, const AttributionPolicy& policy, Model model, Date asOf);
// With what a renewal or expansion takes over, and what partners pass on through chains (mission A6).
PlainCredits plainlyOnward(const Facts& facts, const FactDeal& deal, const AttributionPolicy& policy, Model model,
                           Date asOf);

} // namespace counterpart::testing
