// SPDX-License-Identifier: GPL-3.0-or-later
// Planning the start and end of plans, and what happens to their steps.
#include "core/command/enablement.h"
#include "core/command/spoken.h"
#include "core/engine/plans/plans.h"

#include <algorithm>
#include <functional>

namespace counterpart {

namespace {

bool isStep(const Task& task) { return sameWord(task.source, plans::planSource()) && !task.plan.empty(); }

const Symbol& word(std::string_view which) {
    static const Symbol open("open");
    static const Symbol done("done");
    static const Symbol dismissed("dismissed");
    static const Symbol blocked("blocked");
    return which == "open" ? open : which == "done" ? done : which == "dismissed" ? dismissed : blocked;
}

bool isClosed(const Task& task) {
    return sameWord(task.status, word("done")) || sameWord(task.status, word("dismissed"));
}

void forEachStep(const Snapshot& snapshot, RecordId partner, const std::function<void(const Task&)>& f) {
    snapshot.table<Task>().forEach([&](const Task& task) {
        if (task.partner.value == partner && isStep(task)) {
            f(task);
        }
    });
}

std::string subjectOf(const Snapshot& snapshot, std::string_view plan, Id<Partner> partner) {
    const Partner* of = snapshot.find(partner);
    return std::string(plan) + (of == nullptr ? "" : ", " + of->key.str());
}

Result<const Task*> stepAt(const Snapshot& snapshot, RecordId id) {
    const Task* task = snapshot.table<Task>().find(id);
    if (task == nullptr) {
        return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Task>::name));
    }
    if (!isStep(*task)) {
        return errorIn("task", ErrorCode::BadArgument, task->key.str());
    }
    return task;
}

Error isSo(const Task& task) {
    Error error = errorIn("status", ErrorCode::NothingChanged, task.status.str());
    error.key = task.key;
    return error;
}

Planned edited(Action action, const Task& before, Task after, std::string reason) {
    Planned planned;
    planned.intent = {action, Kind::Task, before.title.str(), std::move(reason), {}};
    planned.changes.of<Task>().updated.push_back({before, std::move(after)});
    return planned;
}

// The steps that must be done before and are neither done nor in `now`, as the template lists them.
std::string heldUpBy(const Snapshot& snapshot, const Rulebook& rulebook, const Task& task,
                     const std::vector<RecordId>& now) {
    const PlanTemplate* plan = plans::templateNamed(rulebook, plans::planNamed(task.plan).key);
    std::vector<std::string> after;
    for (std::size_t p = 0; plan != nullptr && p < plan->phases.size(); ++p) {
        for (const PlanStep& step : plan->phases[p].steps) {
            if (task.rule == step.key) {
                after = step.after;
            }
        }
    }
    std::vector<bool> isLeft(after.size());
    forEachStep(snapshot, task.partner.value, [&](const Task& other) {
        for (std::size_t i = 0; i < after.size(); ++i) {
            isLeft[i] = isLeft[i] || (other.plan == task.plan && other.rule == after[i] && !isClosed(other) &&
                                      !std::ranges::binary_search(now, other.id));
        }
    });
    std::string keys;
    for (std::size_t i = 0; i < after.size(); ++i) {
        keys += isLeft[i] ? (keys.empty() ? "" : ", ") + after[i] : "";
    }
    return keys;
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook, const StartPlan& command) {
    const PlanTemplate* of = plans::templateNamed(rulebook, trimmed(command.plan));
    if (of == nullptr) {
        return errorIn("plan", ErrorCode::UnknownReference, command.plan);
    }
    if (!command.start.has()) {
        return errorIn("start", ErrorCode::RequiredFieldEmpty);
    }
    const Partner* partner = snapshot.table<Partner>().find(command.partner);
    if (partner == nullptr && (command.partner != 0 || of->use != PlanUse::Launch)) {
        return errorIn("partner", command.partner != 0 ? ErrorCode::NoSuchRecord : ErrorCode::RequiredFieldEmpty);
    }
    Text running;
    forEachStep(snapshot, command.partner, [&](const Task& task) {
        if (running.empty() && !isClosed(task) && plans::planNamed(task.plan).key == of->key) {
            running = task.plan;
        }
    });
    if (!running.empty()) {
        return errorIn("plan", ErrorCode::NothingChanged, running.str());
    }
    const std::string text = plans::planText({of->key, command.start});
    Planned planned;
    planned.intent = {Action::StartPlan, Kind::Task, subjectOf(snapshot, text, {command.partner}), {}, {}};
    auto& created = planned.changes.of<Task>().created;
    created = plans::planFor(*of, {command.partner}, partner != nullptr ? partner->key.view() : "", command.start);
    for (Task& task : created) {
        if (snapshot.table<Task>().findKey(task.key) != nullptr) {
            return errorIn("start", ErrorCode::KeyTaken, task.key.str());
        }
        task.id = ids.take();
    }
    if (created.empty()) {
        return errorIn("plan", ErrorCode::NothingChanged);
    }
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, const Rulebook& rulebook, const CompleteStep& command) {
    return plan(snapshot, rulebook, CompleteSteps{{command.task}, command.at, command.by});
}

Result<Planned> plan(const Snapshot& snapshot, const Rulebook& rulebook, const CompleteSteps& command) {
    const auto by = spoken("by", command.by, false, 1'000);
    if (!by) {
        return by.error();
    }
    if (!command.at.has()) {
        return errorIn("at", ErrorCode::RequiredFieldEmpty);
    }
    std::vector<RecordId> ids = command.tasks;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Planned planned;
    planned.intent = {Action::CompleteStep, Kind::Task, {}, {}, {}};
    std::string& subject = planned.intent.subject;
    auto& updated = planned.changes.of<Task>().updated;
    for (const RecordId id : ids) {
        const auto task = stepAt(snapshot, id);
        if (!task) {
            return task.error();
        }
        if (isClosed(**task)) {
            return isSo(**task);
        }
        if (std::string left = heldUpBy(snapshot, rulebook, **task, ids); !left.empty()) {
            Error error = errorIn("after", ErrorCode::StillReferenced, (*task)->key.str());
            error.key = std::move(left);
            return error;
        }
        Task after = **task;
        after.status = word("done");
        after.closed = command.at;
        after.closedBy = Symbol(*by);
        after.reason = {};
        constexpr std::size_t most = 3; // named in the trail
        subject += updated.size() < most    ? (updated.empty() ? "" : ", ") + (*task)->title.str()
                   : updated.size() == most ? std::string(" ...")
                                            : std::string();
        updated.push_back({**task, std::move(after)});
    }
    if (ids.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    return planned;
}

Result<Planned> plan(const Snapshot& snapshot, const BlockStep& command) {
    const auto task = stepAt(snapshot, command.task);
    const auto reason = spoken("reason", command.reason, true);
    if (!task || !reason) {
        return !task ? task.error() : reason.error();
    }
    if (isClosed(**task) || (sameWord((*task)->status, word("blocked")) && (*task)->reason == *reason)) {
        return isSo(**task);
    }
    Task after = **task;
    after.status = word("blocked");
    after.reason = *reason;
    return edited(Action::BlockStep, **task, std::move(after), *reason);
}

Result<Planned> plan(const Snapshot& snapshot, const ReopenStep& command) {
    const auto task = stepAt(snapshot, command.task);
    const auto reason = spoken("reason", command.reason, false);
    if (!task || !reason) {
        return !task ? task.error() : reason.error();
    }
    if (!isClosed(**task) && !sameWord((*task)->status, word("blocked"))) {
        return isSo(**task);
    }
    Task after = **task;
    after.status = word("open");
    after.closed = {};
    after.closedBy = {};
    after.reason = {};
    return edited(Action::ReopenStep, **task, std::move(after), *reason);
}

Result<Planned> plan(const Snapshot& snapshot, const AbandonPlan& command) {
    const auto reason = spoken("reason", command.reason, true);
    const auto by = spoken("by", command.by, false, 1'000);
    if (!reason || !by) {
        return !reason ? reason.error() : by.error();
    }
    if (!command.at.has()) {
        return errorIn("at", ErrorCode::RequiredFieldEmpty);
    }
    Planned planned;
    planned.intent = {
        Action::AbandonPlan, Kind::Task, subjectOf(snapshot, command.plan, {command.partner}), *reason, {}};
    auto& updated = planned.changes.of<Task>().updated;
    bool isThere = false;
    forEachStep(snapshot, command.partner, [&](const Task& task) {
        if (task.plan != command.plan) {
            return;
        }
        isThere = true;
        if (!isClosed(task)) {
            Task after = task;
            after.status = word("dismissed");
            after.closed = command.at;
            after.closedBy = Symbol(*by);
            after.reason = *reason;
            updated.push_back({task, std::move(after)});
        }
    });
    if (updated.empty()) {
        return isThere ? errorIn("status", ErrorCode::NothingChanged, command.plan)
                       : errorIn("plan", ErrorCode::NoSuchRecord, command.plan);
    }
    return planned;
}

} // namespace counterpart
