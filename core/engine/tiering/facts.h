// SPDX-License-Identifier: GPL-3.0-or-later
// What does a partner bring to a ladder on a day, and which place does it take among the others?
#pragma once

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/domain/policy/ladder.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace counterpart::tiering {

inline constexpr std::int64_t kNoData = std::numeric_limits<std::int64_t>::min(); // meets no bound

struct LevelCount { // people who hold a level or a higher one of its track
    Symbol level;
    std::int64_t people = 0;
    friend bool operator==(const LevelCount&, const LevelCount&) = default;
};

// Among those the ladder is for, by the metric that a tier ranks by. `bar` is the value with which the partner would
// stand among the first: one unit above the last place where the tie goes to the other's key. Of one that is among them
// it is the value that keeps it there.
struct Place {
    std::uint8_t tier = 0;
    std::uint32_t rank = 0;   // from 1; 0 = no data, or not one of those
    std::uint32_t places = 0; // how many the tier takes
    std::uint32_t of = 0;     // of so many
    std::int64_t value = kNoData;
    std::int64_t bar = 0;
    bool in() const { return rank != 0 && rank <= places; }
    friend bool operator==(const Place&, const Place&) = default;
};

// Units as LadderMetric says. Beyond revenue and people only what the ladder asks for; the rest stays as it is here.
struct Facts {
    Minor revenue = 0;       // attributed, of deals won and closed within the window; in the rulebook's currency
    std::int64_t people = 0; // with a current certification
    std::int64_t deals = 0;  // won within the window, by partner of record
    std::int64_t attainment = kNoData;
    std::int64_t csat = kNoData;
    std::int64_t satisfied = kNoData;
    std::int64_t covered = kNoData;
    std::int64_t stories = 0;
    Minor commitment = kNoData;          // no data: there is no rate for its currency
    Minor quota = 0;                     // of the window, pro rata, rounded up
    std::vector<LevelCount> levels = {}; // by level name, those the ladder asks for
    std::vector<Place> places = {};      // of each tier that ranks, lowest first
    friend bool operator==(const Facts&, const Facts&) = default;
};

std::int64_t valueOf(LadderMetric metric, Symbol level, const Facts& facts);

} // namespace counterpart::tiering
