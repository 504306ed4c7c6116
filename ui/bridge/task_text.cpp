// SPDX-License-Identifier: GPL-3.0-or-later
// Words for tasks.
#include "ui/bridge/task_text.h"

#include "core/engine/plans/plans.h"
#include "ui/bridge/conflict_text.h"
#include "ui/bridge/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Tasks", text); }

QString flagName(const Rulebook& rulebook, std::string_view key) {
    const auto found = std::ranges::find(rulebook.flags, key, &FlagRule::key);
    return found == rulebook.flags.end() ? toQString(key) : QString::fromStdString(found->name);
}

QString planPlace(const Rulebook& rulebook, const Task& task) {
    const plans::PlanName name = plans::planNamed(task.plan);
    const PlanTemplate* plan = plans::templateNamed(rulebook, name.key);
    const QString title = QString::fromStdString(plan != nullptr ? plan->name : name.key);
    return task.phase.empty() ? title : tr("%1, %2").arg(title, toQString(task.phase));
}

QString ruleName(const Task& task) {
    for (std::size_t at = 0; at < kConflictRules; ++at) {
        if (task.rule == conflicts::nameOf(static_cast<ConflictRule>(at))) {
            return conflictRuleName(static_cast<ConflictRule>(at));
        }
    }
    return toQString(task.rule);
}

} // namespace

TaskState taskStateOf(const Task& task, bool waits, Time now) {
    if (task.status == taskDone()) {
        return TaskState::Done;
    }
    if (task.status == taskDismissed()) {
        return TaskState::Dismissed;
    }
    if (task.status == taskBlocked()) {
        return TaskState::Blocked;
    }
    return waits ? TaskState::Waiting : isLate(task, now) ? TaskState::Late : TaskState::Open;
}

QString taskStateName(TaskState state) {
    switch (state) {
    case TaskState::Late:
        return tr("Late");
    case TaskState::Open:
        return tr("Open");
    case TaskState::Waiting:
        return tr("Waiting");
    case TaskState::Blocked:
        return tr("Blocked");
    case TaskState::Done:
        return tr("Done");
    case TaskState::Dismissed:
        return tr("Dismissed");
    }
    return {};
}

QString taskTitle(const Task& task) { return conflictTaskTitle(task); }

QString taskOrigin(const Rulebook& rulebook, const Task& task) {
    if (!task.plan.empty()) {
        return planPlace(rulebook, task);
    }
    if (conflicts::isConflictTask(task)) {
        return ruleName(task);
    }
    return task.source.view() == "flag" ? flagName(rulebook, task.rule) : toQString(task.rule);
}

QString timeLeftText(Time now, Time due) {
    constexpr std::int64_t hour = 3600;
    const std::int64_t seconds = due.seconds - now.seconds;
    const int days = due.date().days - now.date().days;
    if (due == Time::endOf(due.date())) { // through that day: days count, not hours
        return days == 0    ? tr("today")
               : days == 1  ? tr("tomorrow")
               : days == -1 ? tr("1 day late")
               : days < 0   ? tr("%1 days late").arg(formatCount(-days))
                            : tr("in %1 days").arg(formatCount(days));
    }
    const std::int64_t size = seconds < 0 ? -seconds : seconds;
    const QString span = size < hour        ? tr("%1 min").arg(size / 60)
                         : size < 48 * hour ? tr("%1 h").arg(size / hour)
                                            : tr("%1 days").arg(formatCount(size / (24 * hour)));
    return seconds < 0 ? tr("%1 late").arg(span) : tr("in %1").arg(span);
}

QString noTasksText() {
    return tr("Tasks are raised by red flags of partners and by conflicts of the deal desk, each with an owner and a "
              "due date. Starting a plan makes a task of each of its steps: onboarding, improvement, or the launch of "
              "the programme.");
}

} // namespace counterpart
