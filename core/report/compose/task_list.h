// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks as a table of a document: what, who, until when, and how it stands.
#pragma once

#include "core/report/compose/scene.h"

#include <vector>

namespace counterpart::report {

// How a task stood on as_of: what was closed later counts as open.
struct TaskState {
    bool open = true;
    bool done = false;
    bool blocked = false;
    bool late = false;
};
TaskState stateOf(const Task& task, Date asOf);

void sortByDay(std::vector<const Task*>& tasks); // without one at the end, then by key
// The partner's tasks of one source, by due day. Those created after as_of are not among them.
std::vector<const Task*> tasksOf(const Scene& scene, std::string_view source);
Table taskTable(const Scene& scene, const std::vector<const Task*>& tasks, std::string heading, std::string nothing);

} // namespace counterpart::report
