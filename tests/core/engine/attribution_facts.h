// SPDX-License-Identifier: GPL-3.0-or-later
// Deals and touches as plain words and numbers: what the product and the independent computation are both given.
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/snapshot.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace counterpart::testing {

struct FactTouch {
    std::string key;
    std::int64_t seconds = 0;
    std::string partner; // "" = the direct team
    std::string type;
    bool excluded = false;
};

struct FactDeal {
    std::string key;
    Minor amount = 0;
    std::string currency = "USD";
    std::string stage = "won";
    Date created;
    Date closed;
    std::string partner; // "" = names none
    std::vector<FactTouch> touches;
    std::string type = "new";
    std::string renewalOf; // key of an earlier deal; "" = none
};

struct Facts {
    std::vector<std::string> partners;
    std::vector<FactDeal> deals;
};

// The facts as records. Ids are handed out in an order that `shuffle` decides; 0 keeps the order given.
Snapshot snapshotOf(const Facts& facts, unsigned shuffle = 0);

// Journeys with everything that is awkward: ties in time, repeated partners, touches after the reference and exactly at
// the edge of the lookback window, direct touches, no touches, no partner, amounts from -2^63 to 2^63-1, currencies of
// 0 to 4 decimals.
Facts randomFacts(std::mt19937_64& random, int deals);
AttributionPolicy randomPolicy(std::mt19937_64& random);
inline constexpr Date kAsOf{20'000};

} // namespace counterpart::testing
