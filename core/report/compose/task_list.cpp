// SPDX-License-Identifier: GPL-3.0-or-later
// Lists tasks.
#include "core/report/compose/task_list.h"

#include <algorithm>

namespace counterpart::report {

TaskState stateOf(const Task& task, Date asOf) {
    TaskState state;
    const bool isClosed = task.status.view() == "done" || task.status.view() == "dismissed";
    state.open = !isClosed || (task.closed.has() && task.closed > Time::endOf(asOf));
    state.done = !state.open && task.status.view() == "done";
    state.blocked = state.open && task.status.view() == "blocked";
    state.late = state.open && task.due.has() && task.due.date() < asOf;
    return state;
}

void sortByDay(std::vector<const Task*>& tasks) {
    std::ranges::stable_sort(tasks, [](const Task* a, const Task* b) {
        const bool dated = a->due.has();
        if (dated != b->due.has()) {
            return dated;
        }
        return a->due != b->due ? a->due < b->due : a->key < b->key;
    });
}

std::vector<const Task*> tasksOf(const Scene& scene, std::string_view source) {
    std::vector<const Task*> tasks;
    const auto& table = scene.f.snapshot().table<Task>();
    for (const std::size_t position : scene.f.tasks.of(scene.partner)) {
        const Task& task = table.at(position);
        if (task.source.view() == source && !(task.created.has() && task.created > scene.f.asOf())) {
            tasks.push_back(&task);
        }
    }
    sortByDay(tasks);
    return tasks;
}

Table taskTable(const Scene& scene, const std::vector<const Task*>& tasks, std::string heading, std::string nothing) {
    Table table;
    table.heading = std::move(heading);
    table.nothing = std::move(nothing);
    table.columns = {column(scene.say(Phrase::ColumnTask), 3), column(scene.say(Phrase::ColumnOwner), 1.3),
                     column(scene.say(Phrase::ColumnDue), 1.1), column(scene.say(Phrase::ColumnState), 1.1),
                     column(scene.say(Phrase::ColumnRemark), 2)};
    for (const Task* task : tasks) {
        const TaskState state = stateOf(*task, scene.f.asOf());
        const std::string_view status = state.open && !state.blocked ? "open" : task->status.view();
        TableCell what = text(task->title.empty() ? task->key.str() : task->title.str());
        what.why = {{}, Kind::Task, task->id, {}};
        const Tone tone = state.done      ? Tone::Good
                          : state.late    ? Tone::Bad
                          : state.blocked ? Tone::Warning
                                          : Tone::Neutral;
        const std::string word = scene.w.word(Kind::Task, "status", status);
        table.rows.push_back({std::move(what), text(task->owner.str()),
                              text(task->due.has() ? scene.w.date(task->due.date()) : std::string(),
                                   state.late ? Tone::Bad : Tone::Neutral),
                              text(state.late ? scene.say(Phrase::StateLate, {word}) : word, tone),
                              text(task->reason.str())});
    }
    return table;
}

} // namespace counterpart::report
