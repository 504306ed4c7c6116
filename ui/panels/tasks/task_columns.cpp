// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table of tasks.
#include "ui/panels/tasks/task_columns.h"

#include "ui/bridge/format.h"
#include "ui/models/record_rows.h"

#include <QCoreApplication>

#include <limits>

namespace counterpart {

namespace {

constexpr int kSoonDays = 7;
enum Until : std::uint32_t { kUntilLate, kUntilSoon, kUntilLater, kUntilNever };

QString tr(const char* text) { return QCoreApplication::translate("Tasks", text); }

ExtraColumn textColumn(const QString& id, const QString& title, int width, std::function<QString(Index)> text) {
    ExtraColumn column;
    column.spec.id = id;
    column.spec.title = title;
    column.spec.width = width;
    column.value = [text = std::move(text)](Index at, int role) -> QVariant {
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text(at)) : QVariant();
    };
    return column;
}

ExtraColumn stateColumn(const TaskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("state");
    column.spec.title = tr("State");
    column.spec.tip = tr("Late: open, and its moment has passed. Waiting: for steps of its plan that come before it.");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [facts](Index at, int role) -> QVariant {
        return role == Qt::DisplayRole    ? QVariant(taskStateName(facts->states[at]))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(taskTone(facts->states[at])))
                                          : QVariant();
    };
    column.key = [facts](Index at) { return static_cast<std::int64_t>(facts->states[at]); };
    for (std::size_t state = 0; state < kTaskStates; ++state) {
        column.facet.push_back(taskStateName(static_cast<TaskState>(state)));
    }
    column.facetValue = [facts](Index at) { return static_cast<std::uint32_t>(facts->states[at]); };
    return column;
}

std::uint32_t untilOf(const TaskFacts& facts, Index at) {
    const Task& task = facts.task(at);
    if (!isOpen(task)) {
        return ui::noFacetValue;
    }
    return !task.due.has()                                           ? kUntilNever
           : isLate(task, facts.now)                                 ? kUntilLate
           : task.due.date() <= facts.now.date().plusDays(kSoonDays) ? kUntilSoon
                                                                     : kUntilLater;
}

ExtraColumn dueColumn(const TaskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("until");
    column.spec.title = tr("Due");
    column.spec.kind = ui::ColumnKind::Date;
    column.value = [facts](Index at, int role) -> QVariant {
        const Time due = facts->task(at).due;
        return role == Qt::DisplayRole   ? QVariant(formatDate(due.has() ? due.date() : Date()))
               : role == Qt::ToolTipRole ? QVariant(formatTime(due))
                                         : QVariant();
    };
    column.key = [facts](Index at) { return facts->task(at).due.seconds; }; // none stands last
    column.facet = {tr("late"), tr("within 7 days"), tr("later"), tr("no day")};
    column.facetValue = [facts](Index at) { return untilOf(*facts, at); };
    return column;
}

ExtraColumn leftColumn(const TaskFactsPtr& facts) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("left");
    column.spec.title = tr("Time left");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [facts](Index at, int role) -> QVariant {
        const Task& task = facts->task(at);
        if (!isOpen(task) || !task.due.has()) {
            return {};
        }
        const std::uint32_t until = untilOf(*facts, at);
        const ui::Tone tone = until == kUntilLate   ? ui::Tone::Negative
                              : until == kUntilSoon ? ui::Tone::Warning
                                                    : ui::Tone::Neutral;
        return role == Qt::DisplayRole    ? QVariant(timeLeftText(facts->now, task.due))
               : role == Qt::ToolTipRole  ? QVariant(formatTime(task.due))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(tone))
                                          : QVariant();
    };
    column.key = [facts](Index at) {
        const Task& task = facts->task(at);
        return isOpen(task) ? task.due.seconds : std::numeric_limits<std::int64_t>::min();
    };
    return column;
}

} // namespace

ui::Tone taskTone(TaskState state) {
    switch (state) {
    case TaskState::Late:
        return ui::Tone::Negative;
    case TaskState::Blocked:
        return ui::Tone::Warning;
    case TaskState::Open:
        return ui::Tone::Accent;
    case TaskState::Done:
        return ui::Tone::Positive;
    case TaskState::Waiting:
    case TaskState::Dismissed:
        break;
    }
    return ui::Tone::Neutral;
}

QString taskPartner(const TaskFacts& facts, const Task& task) {
    const Partner* partner = facts.programme->snapshot->find(task.partner);
    if (partner != nullptr) {
        return toQString(partner->name.empty() ? partner->key : partner->name);
    }
    return task.plan.empty() ? QString() : tr("the programme");
}

std::shared_ptr<const ui::RowSource> taskRows(const TaskFactsPtr& facts) {
    RecordRows rows;
    rows.snapshot = facts->programme->snapshot;
    rows.kind = Kind::Task;
    rows.extra = {
        textColumn(QStringLiteral("task"), tr("Task"), 300, [facts](Index at) { return taskTitle(facts->task(at)); }),
        textColumn(QStringLiteral("whom"), tr("Partner"), 160,
                   [facts](Index at) { return taskPartner(*facts, facts->task(at)); }),
        stateColumn(facts),
        dueColumn(facts),
        leftColumn(facts),
        textColumn(QStringLiteral("origin"), tr("Raised by"), 220,
                   [facts](Index at) { return taskOrigin(*facts->programme->rulebook, facts->task(at)); })};
    rows.unfaceted = {QStringLiteral("status")};
    for (const FieldInfo& field : fieldsOf(Kind::Task)) { // the rest is there to be added
        if (field.name != "owner") {
            rows.hidden.push_back(toQString(field.name));
        }
    }
    return makeRecordRows(std::move(rows));
}

} // namespace counterpart
