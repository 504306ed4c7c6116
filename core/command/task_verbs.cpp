// SPDX-License-Identifier: GPL-3.0-or-later
// Sends each task to the command of its own and makes one change of the answers.
#include "core/command/task_verbs.h"

#include "core/command/enablement.h"
#include "core/command/tasks.h"
#include "core/engine/plans/plans.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace counterpart {

namespace {

struct Sorted {
    std::vector<RecordId> steps;
    std::vector<RecordId> others; // also what is not there: their command says so
};

Sorted sorted(const Snapshot& snapshot, std::vector<RecordId> ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Sorted out;
    for (const RecordId id : ids) {
        const Task* task = snapshot.table<Task>().find(id);
        (task != nullptr && isPlanStep(*task) ? out.steps : out.others).push_back(id);
    }
    return out;
}

// The first answer names the change; the subjects of the others follow.
class Together {
public:
    bool add(Result<Planned> more) {
        if (!more) {
            m_refused = more.error();
            return false;
        }
        if (!m_planned) {
            m_planned = std::move(*more);
            return true;
        }
        auto& into = m_planned->changes.of<Task>().updated;
        auto& from = more->changes.of<Task>().updated;
        std::ranges::move(from, std::back_inserter(into));
        constexpr std::size_t longest = 200;
        if (m_planned->intent.subject.size() < longest) {
            m_planned->intent.subject += ", " + more->intent.subject;
        }
        return true;
    }
    Result<Planned> take() {
        if (m_refused) {
            return *m_refused;
        }
        return m_planned ? Result<Planned>(std::move(*m_planned)) : makeError(ErrorCode::NothingChanged);
    }

private:
    std::optional<Planned> m_planned;
    std::optional<Error> m_refused;
};

} // namespace

bool isPlanStep(const Task& task) { return sameWord(task.source, plans::planSource()) && !task.plan.empty(); }

Result<Planned> plan(const Snapshot& snapshot, const Rulebook& rulebook, const FinishTasks& command) {
    const Sorted tasks = sorted(snapshot, command.tasks);
    Together all;
    bool fine =
        tasks.steps.empty() || all.add(plan(snapshot, rulebook, CompleteSteps{tasks.steps, command.at, command.by}));
    if (fine && !tasks.others.empty()) {
        all.add(plan(snapshot, CloseTask{tasks.others, command.note, command.by, command.at}));
    }
    return all.take();
}

Result<Planned> plan(const Snapshot& snapshot, const BlockTasks& command) {
    Together all;
    for (const RecordId task : command.tasks) {
        if (!all.add(plan(snapshot, BlockStep{task, command.reason}))) {
            break;
        }
    }
    return all.take();
}

Result<Planned> plan(const Snapshot& snapshot, const ReopenTasks& command) {
    const Sorted tasks = sorted(snapshot, command.tasks);
    Together all;
    bool fine = true;
    for (const RecordId task : tasks.steps) {
        fine = fine && all.add(plan(snapshot, ReopenStep{task, {}}));
    }
    if (fine && !tasks.others.empty()) {
        all.add(plan(snapshot, ReopenTask{tasks.others}));
    }
    return all.take();
}

} // namespace counterpart
