// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on conflicts of the deal desk: their tasks are raised, and each is settled by a decision with its reason.
#pragma once

#include "core/command/records.h"
#include "core/engine/conflicts/tasks.h"

#include <optional>

namespace counterpart {

// A task for every conflict that has none. NothingChanged when all have one, so that doing it again does nothing.
struct RaiseConflictTasks {
    std::vector<conflicts::Conflict> conflicts;
    Time now;
    std::string reason; // may be empty
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const RaiseConflictTasks& command);

// Who keeps the customer. Dismissed: it was no conflict; the task is dismissed and counts for nothing later.
enum class Keeper : std::uint8_t { Partner, DirectTeam, Shared, Dismissed };

// Closes the conflict's task, which is raised when there is none. Errors: RequiredFieldEmpty, TextTooLong or NotUtf8 in
// "reason"; NoSuchRecord when the conflict's records or the partner are not there (any more); BadArgument when the
// partner is a party to neither side; OutOfRange for a share that is not between 0 and 100 %; NothingChanged when it
// is settled so already. Settling it otherwise later is a change like any other.
struct SettleConflict {
    conflicts::Conflict conflict;
    Keeper keeper = Keeper::Partner;
    Id<Partner> partner; // of Keeper::Partner: one of the two
    Rate share;          // of Keeper::Shared: what the partner of the registration gets
    std::string reason;
    Symbol by;
    Time now;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SettleConflict& command);

// What was decided, read back from a closed task of a conflict.
struct Settlement {
    Keeper keeper = Keeper::Dismissed;
    std::string partner; // key
    Rate share;
};
std::optional<Settlement> settlementOf(const Task& task); // none: not settled, or not a conflict's

} // namespace counterpart
