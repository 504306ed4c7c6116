// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the tasks of red flags up to date with a judgement (mission C3).
#pragma once

#include "core/command/tasks.h"
#include "core/engine/programme/judgement.h"

namespace counterpart {

// The tasks of a flag: source "flag", rule = the flag's key. Per partner and flag:
//   raised, no task of this stretch      -> a new one, due FlagRule::dueDays after as_of
//   raised, a task of this stretch       -> nothing, whether it is open, done or dismissed: a decision stands as long
//   as
//                                           the flag does
//   not raised                           -> an open task is closed by fact, with the figures as its reason
//                                           ("registrations.days_since=12"); the stretch ends: Task::phase says
//                                           "cleared 2026-11-21", so that the next time the flag is raised is another
//                                           one
//   no data                              -> nothing
// A flag that is no longer in the rulebook counts as not raised. NothingChanged when all is so already.
struct RaiseFlagTasks {
    const Programme& programme;
    const Judgement& judgement;
    std::optional<RecordId> partner; // of one; none: of all
};
struct FlagTasks { // what a plan of it does
    std::size_t raised = 0;
    std::size_t closed = 0;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const RaiseFlagTasks& command,
                     FlagTasks* counted = nullptr);

// The task of the stretch in which the flag now is, as far as tasks were kept up to date; nullptr = none.
const Task* flagTask(const Snapshot& snapshot, Id<Partner> partner, std::string_view flag);

} // namespace counterpart
