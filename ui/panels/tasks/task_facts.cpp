// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine of plans; nothing is computed here.
#include "ui/panels/tasks/task_facts.h"

namespace counterpart {

const plans::PlanProgress* TaskFacts::planOf(Index position) const {
    return places[position].plan < 0 ? nullptr : &plans[static_cast<std::size_t>(places[position].plan)];
}

const plans::StepProgress* TaskFacts::stepOf(Index position) const {
    const plans::PlanProgress* plan = planOf(position);
    return plan == nullptr ? nullptr : &plan->all[places[position].step];
}

Index TaskFacts::positionOf(RecordId id) const {
    const auto& tasks = programme->snapshot->table<Task>();
    return tasks.find(id) == nullptr ? kNoRecord : tasks.positionOf(id);
}

TaskFactsPtr taskFacts(const std::shared_ptr<const Programme>& programme, Time now) {
    auto facts = std::make_shared<TaskFacts>();
    facts->programme = programme;
    facts->now = now;
    const Snapshot& snapshot = *programme->snapshot;
    facts->plans = plans::plansOf(snapshot, *programme->columns, *programme->rulebook, now.date());
    const auto& tasks = snapshot.table<Task>();
    facts->places.resize(tasks.size());
    for (std::size_t p = 0; p < facts->plans.size(); ++p) {
        for (std::size_t s = 0; s < facts->plans[p].all.size(); ++s) {
            facts->places[facts->plans[p].all[s].task] = {static_cast<int>(p), s};
        }
    }
    facts->states.reserve(tasks.size());
    for (Index at = 0; at < tasks.size(); ++at) {
        const plans::StepProgress* step = facts->stepOf(at);
        const bool waits = step != nullptr && step->state == plans::StepState::Waiting;
        facts->states.push_back(taskStateOf(tasks.at(at), waits, now));
        facts->open += isOpen(tasks.at(at)) ? 1 : 0;
        facts->late += isLate(tasks.at(at), now) ? 1 : 0;
    }
    return facts;
}

} // namespace counterpart
