// SPDX-License-Identifier: GPL-3.0-or-later
// One verb on tasks of any source, each by the rules of its own, as one step to undo.
#pragma once

#include "core/command/records.h"
#include "core/domain/rulebook.h"

namespace counterpart {

// A step of a plan: its status follows the commands of core/command/enablement.h.
bool isPlanStep(const Task& task);

// Errors: those of the commands each task is routed to; one refuses all.

struct FinishTasks { // steps by CompleteSteps, so in the order of their plan; all others by CloseTask
    std::vector<RecordId> tasks;
    std::string note; // of the others
    Time at;
    std::string by;
};
Result<Planned> plan(const Snapshot& snapshot, const Rulebook& rulebook, const FinishTasks& command);

struct BlockTasks { // steps of plans: others are not blocked
    std::vector<RecordId> tasks;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const BlockTasks& command);

struct ReopenTasks {
    std::vector<RecordId> tasks;
};
Result<Planned> plan(const Snapshot& snapshot, const ReopenTasks& command);

} // namespace counterpart
