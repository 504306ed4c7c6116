// SPDX-License-Identifier: GPL-3.0-or-later
// Which tasks do conflicts raise, until when, and which of them stand already?
#pragma once

#include "core/engine/conflicts/conflict.h"
#include "core/snapshot/snapshot.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::conflicts {

// The key of the task of a conflict: the rule, the registration and what it is in conflict with (another registration;
// of the direct team's claims the account, of poaching the partner, of leads all of them), so that one conflict has one
// task however often it is looked for and whatever else turns up: "conflict/duplicate/R-7/registration/R-3".
std::string taskKeyOf(const Snapshot& snapshot, const Conflict& conflict);
// Its task, or null when none was raised.
const Task* taskOf(const Snapshot& snapshot, const Conflict& conflict);

// Two registrations that contradict each other are one matter: the later one has the task. Every other conflict has
// one of its own.
bool hasTask(const Conflict& conflict);

// The tasks of those conflicts that have none yet, without an id: source "conflict", `rule` the rule's name in the
// policy, `title` the keys of both records (the words are others' to make), the partner of the registration, its owner,
// `created` the day of `now`, `due` as the conflict says. In the order given; one per key.
std::vector<Task> tasksFor(const Snapshot& snapshot, std::span<const Conflict> conflicts, Time now);

Task taskFor(const Snapshot& snapshot, const Conflict& conflict, Time now); // of one, whether it stands already or not

bool isConflictTask(const Task& task);
// Done, and not dismissed: it counts toward the next sanction of its partner.
bool isUpheldPoaching(const Task& task);

std::string_view nameOf(ConflictRule rule); // "lead_in_crm"
std::string_view nameOf(Sanction sanction); // "warning"; "" for none
std::string_view nameOf(Against against);   // "registration"

} // namespace counterpart::conflicts
