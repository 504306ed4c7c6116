// SPDX-License-Identifier: GPL-3.0-or-later
// What has one partner brought, as plain numbers: made into records, and judged by the mission's table without an
// engine.
#pragma once

#include "tests/core/engine/policy_case.h"
#include "tests/core/programmes/mission_table.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace counterpart::testing {

inline constexpr int kProducts = 20;   // that there are
inline constexpr int kAnswers = 1'000; // that a partner gets

struct Life {
    std::string key;
    Minor revenue = 0;                         // cents, of one deal
    Minor quota = 0;                           // of the year; 0 = none
    std::map<std::string, int> certified = {}; // level -> people who hold it and no higher one; "" = any certificate
    int satisfied = -1;                        // of kAnswers; -1 = nobody answered
    int products = 0;                          // sold
    int stories = 0;
    Minor commitment = 0;
};

// Everyone of a programme, all that they did late in 2026: found by the evaluation on its last day.
struct Lives {
    std::vector<Life> all;
    SnapshotPtr snapshot() const;
};

// Makes the life meet the bound exactly, or miss or pass it by `step` of the smallest units; false = there is nothing
// beyond it.
bool bring(Life& life, const Asks& asks, int step, const MissionTable& table);
bool holds(const Asks& asks, const Life& life, const MissionTable& table);
bool isRanked(const Stands& tier, const Lives& lives, std::size_t who); // among the first
// The highest tier all of whose criteria hold.
int tierOf(const MissionTable& table, const Lives& lives, std::size_t who);

} // namespace counterpart::testing
