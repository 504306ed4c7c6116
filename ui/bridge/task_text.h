// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks in words: what is to be done, what raised it, how it stands, by when.
#pragma once

#include "core/command/tasks.h"
#include "core/domain/rulebook.h"

#include <QString>

namespace counterpart {

enum class TaskState : std::uint8_t {
    Late,    // open, and its moment has passed
    Open,    //
    Waiting, // for steps before it that are not done
    Blocked, // somebody said so
    Done,
    Dismissed,
};
inline constexpr std::size_t kTaskStates = 6;
// A step that waits is Waiting however late it is: somebody else is to act.
TaskState taskStateOf(const Task& task, bool waits, Time now);
inline bool isOpen(TaskState state) { return state < TaskState::Done; }
QString taskStateName(TaskState state);

QString taskTitle(const Task& task); // of a conflict with its rule: "Duplicate registration: R-7 / R-3"
// What raised it, by name: "No deal registration", "Twelve weeks, Recruit", "Duplicate registration".
QString taskOrigin(const Rulebook& rulebook, const Task& task);
QString timeLeftText(Time now, Time due); // "in 5 h", "2 days late"; "today" of what is due through the day
// How tasks come about: for a table that has none.
QString noTasksText();

} // namespace counterpart
