// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of which reading and writing a rulebook consist, and the words they share.
#pragma once

#include "core/domain/rulebook_fields.h"
#include "core/domain/rulebook_json.h"

namespace counterpart::rulebook {

// In the order of the enums.
inline constexpr std::string_view kDirectNames[] = {"exclude", "include", "fixed"};
inline constexpr std::string_view kInheritNames[] = {"none", "all", "decayed", "blended"};

inline constexpr std::int64_t kMostWeight = 1'000'000;
inline constexpr std::int64_t kMostLookback = 36'500; // days
inline constexpr std::size_t kMostChains = 10'000;
inline constexpr std::size_t kMostFamilies = 100;

RulebookReading readTree(const Node& root); // readRulebook without the parsing
void readAttribution(Members& top, AttributionPolicy& policy);
void readPolicy(Members& members, AttributionPolicy& policy); // what the programme and a product family can both say

// What no single member shows. `attribution` gives the lines of the faults; the other checks are in rulebook_check.h.
void checkChains(const std::vector<ChainLink>& chains, const Node& attribution, Faults& faults);

} // namespace counterpart::rulebook
