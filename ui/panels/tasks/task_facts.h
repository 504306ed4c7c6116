// SPDX-License-Identifier: GPL-3.0-or-later
// What the table of tasks knows under one set of results: how each task stands now, and the plan that it is a step of.
#pragma once

#include "core/engine/plans/plans.h"
#include "core/engine/programme/programme.h"
#include "ui/bridge/task_text.h"

#include <memory>
#include <vector>

namespace counterpart {

struct TaskFacts {
    std::shared_ptr<const Programme> programme;
    Time now;
    std::vector<plans::PlanProgress> plans;
    std::vector<TaskState> states; // by position in the table of tasks
    struct Place {
        int plan = -1; // of `plans`; -1 = no step of a plan
        std::size_t step = 0;
    };
    std::vector<Place> places; // likewise
    int open = 0;
    int late = 0; // of the open ones, blocked and waiting ones among them

    const Task& task(Index position) const { return programme->snapshot->table<Task>().at(position); }
    const plans::PlanProgress* planOf(Index position) const; // null: no step of a plan
    const plans::StepProgress* stepOf(Index position) const; // likewise
    Index positionOf(RecordId id) const;                     // kNoRecord when there is no such task
};
using TaskFactsPtr = std::shared_ptr<const TaskFacts>;

TaskFactsPtr taskFacts(const std::shared_ptr<const Programme>& programme, Time now);

} // namespace counterpart
