// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of conflicts once more, every pair of records compared, slow and without an index.
#pragma once

#include "core/engine/conflicts/conflict.h"
#include "core/snapshot/snapshot.h"

#include <vector>

namespace counterpart::conflicts::testing {

// Of every registration, in any order.
std::vector<Conflict> conflictsByHand(const Snapshot& snapshot, const ConflictPolicy& policy, int validDays, Time now);

} // namespace counterpart::conflicts::testing
