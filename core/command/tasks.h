// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on tasks, whatever raised them: by hand, by flags, conflicts, plans.
#pragma once

#include "core/command/records.h"

#include <optional>

namespace counterpart {

// The words of Task::status. Blocked counts as open.
Symbol taskOpen();
Symbol taskDone();
Symbol taskDismissed();
Symbol taskBlocked();
inline bool isOpen(const Task& task) { return task.status == taskOpen() || task.status == taskBlocked(); }
// Open, and the moment it was due has passed.
inline bool isLate(const Task& task, Time now) { return isOpen(task) && task.due.has() && task.due < now; }
// Who does what happens by itself (semantics 7): a task closed by it was closed by fact.
Symbol systemActor();

// A free key: "flag/P-7/below_quota/2026-11-21", with #2, #3 ... where it is taken; `taken` are those of the same plan.
std::string freeTaskKey(const Snapshot& snapshot, std::string_view wanted, const std::vector<Task>& taken = {});

// All: NoSuchRecord where the task is not there (any more); RequiredFieldEmpty in `column`; NothingChanged where it is
// so already. `at` is the moment at which it happens: the clock's, or as_of's where nobody looked.
struct AddTask { // by hand
    std::string title;
    Id<Partner> partner;
    Id<Registration> registration;
    std::string owner;
    Date created;
    Date due; // through the end of that day
    // marketing, escalation, commitment or a word of one's own; "" = hand. OutOfRange for what is raised by a rule.
    std::string source = {};
    std::string plan = {}; // of a commitment: the quarter of the review, "2026-Q3"
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const AddTask& command);

struct AssignTask { // to somebody else, or until another day
    std::vector<RecordId> tasks;
    std::optional<std::string> owner;
    std::optional<Date> due;
};
Result<Planned> plan(const Snapshot& snapshot, const AssignTask& command);

struct CloseTask { // it is done; the note may be empty
    std::vector<RecordId> tasks;
    std::string note;
    std::string by;
    Time at;
};
Result<Planned> plan(const Snapshot& snapshot, const CloseTask& command);

struct DismissTask { // it will not be done; needs a reason
    std::vector<RecordId> tasks;
    std::string reason;
    std::string by;
    Time at;
};
Result<Planned> plan(const Snapshot& snapshot, const DismissTask& command);

struct ReopenTask { // of one that is done, dismissed or blocked
    std::vector<RecordId> tasks;
};
Result<Planned> plan(const Snapshot& snapshot, const ReopenTask& command);

} // namespace counterpart
