// SPDX-License-Identifier: GPL-3.0-or-later
// Puts one task into words with what raised it.
#include "ui/panels/tasks/task_case.h"

#include "core/command/conflicts.h"
#include "ui/bridge/conflict_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/judgement_text.h"
#include "ui/bridge/plan_text.h"
#include "ui/bridge/word_text.h"
#include "ui/panels/tasks/task_columns.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Tasks", text); }

QString flagText(const TaskFacts& facts, const Task& task, const Judgement* judgement) {
    if (judgement == nullptr) {
        return tr("The flag is being looked at.");
    }
    const auto flag = flagOf(*judgement, task);
    const Index partner = facts.programme->columns->partnerOf.find(task.partner.value);
    if (!flag || partner == kNoRecord || partner >= judgement->partners()) {
        return tr("The rulebook has no such flag any more: bringing the tasks of flags up to date closes this one.");
    }
    const QString sentence = flagSentence(*judgement, *flag, partner, Figures::Local);
    if (judgement->flags[*flag][partner] == scorecard::Holds::Yes) {
        return judgement->rulebook->flags[*flag].restrictsRegistration
                   ? tr("%1 Until then the partner may not register deals.").arg(sentence)
                   : sentence;
    }
    return isOpen(task) ? tr("No longer raised. %1 Bringing the tasks of flags up to date closes this one by fact.")
                              .arg(sentence)
                        : tr("No longer raised. %1").arg(sentence);
}

QString conflictSentence(const Task& task, const FoundConflict* found) {
    if (const auto settled = settlementOf(task)) {
        return tr("Settled: %1.").arg(keeperText(*settled, Figures::Local));
    }
    if (found == nullptr) {
        return tr("The claims are being compared.");
    }
    return found->conflict ? found->text
                           : tr("The facts are no longer in conflict. Dismiss the task, and say what became of it.");
}

QString dueText(const TaskFacts& facts, const Task& task) {
    if (!isOpen(task)) {
        return task.closed.has()
                   ? tr("closed on %1 by %2")
                         .arg(formatDate(task.closed.date()),
                              task.closedBy == systemActor() ? tr("fact") : toQString(task.closedBy.view()))
                   : QString();
    }
    if (!task.due.has()) {
        return tr("no due date");
    }
    const bool wholeDay = task.due == Time::endOf(task.due.date());
    return tr("due %1, %2")
        .arg(wholeDay ? formatDate(task.due.date()) : formatTime(task.due), timeLeftText(facts.now, task.due));
}

void addFacts(const TaskFacts& facts, Index at, const Task& task, QList<TaskLine>& lines) {
    const Snapshot& snapshot = *facts.programme->snapshot;
    if (const QString partner = taskPartner(facts, task); !partner.isEmpty()) {
        lines << TaskLine{tr("Partner"), partner, Kind::Partner, static_cast<qint64>(task.partner.value)};
    }
    if (snapshot.find(task.registration) != nullptr) {
        lines << TaskLine{tr("Registration"), recordTitle(snapshot, Kind::Registration, task.registration.value),
                          Kind::Registration, static_cast<qint64>(task.registration.value)};
    }
    lines << TaskLine{tr("Owner"), task.owner.empty() ? tr("nobody yet") : toQString(task.owner.view())};
    const QString origin = taskOrigin(*facts.programme->rulebook, task);
    const QString source = taskSourceName(task.source.view());
    lines << TaskLine{tr("Raised by"), origin.isEmpty() ? source : tr("%1: %2").arg(source, origin)};
    if (task.created.has()) {
        lines << TaskLine{tr("Since"), formatDate(task.created)};
    }
    if (!task.reason.empty()) {
        const bool isBlocked = facts.states[at] == TaskState::Blocked;
        lines << TaskLine{isBlocked      ? tr("Blocked because")
                          : isOpen(task) ? tr("Note")
                                         : tr("Closed with"),
                          toQString(task.reason)};
    }
    if (const plans::StepProgress* step = facts.stepOf(at); step != nullptr && !step->waitsFor.empty()) {
        lines << TaskLine{
            tr("Waits for"),
            waitsForTitles(*facts.programme->rulebook, *facts.planOf(at), *step).join(QStringLiteral(", "))};
    }
}

void addCourse(const TaskFacts& facts, const plans::PlanProgress& plan, QList<TaskLine>& lines) {
    const Rulebook& rulebook = *facts.programme->rulebook;
    const Snapshot& snapshot = *facts.programme->snapshot;
    if (plan.next) {
        const plans::StepProgress& next = plan.all[*plan.next];
        const Task& task = facts.task(next.task);
        lines << TaskLine{tr("Next step"), toQString(task.title), Kind::Task, static_cast<qint64>(task.id)};
        lines << TaskLine{tr("When"), stepText(snapshot, rulebook, plan, next, Figures::Local)};
    }
    if (plan.expected.has() && plan.state == plans::PlanState::Running) {
        lines << TaskLine{tr("Expected end"),
                          plan.expected == plan.due
                              ? tr("%1, as planned").arg(formatDate(plan.expected))
                              : tr("%1 instead of %2").arg(formatDate(plan.expected), formatDate(plan.due))};
    }
    for (const plans::PhaseProgress& phase : plan.phases) {
        lines << TaskLine{QString::fromStdString(phase.name), planProgressText(phase.steps)};
    }
}

} // namespace

std::optional<std::size_t> flagOf(const Judgement& judgement, const Task& task) {
    const auto& flags = judgement.rulebook->flags;
    const auto found = std::ranges::find(flags, task.rule.view(), &FlagRule::key);
    return found == flags.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - flags.begin()));
}

FoundConflict conflictOf(const conflicts::ConflictBook& book, const Task& task) {
    const Snapshot& snapshot = book.snapshot();
    for (const conflicts::Conflict& conflict : book.of(task.registration.value)) {
        if (conflicts::taskKeyOf(snapshot, conflict) == task.key.view()) {
            return {conflict, conflictText(snapshot, conflict, book.explain(conflict), Figures::Local)};
        }
    }
    return {};
}

TaskCase taskCaseOf(const TaskFacts& facts, Index at, const Judgement* judgement, const FoundConflict* conflict) {
    const Task& task = facts.task(at);
    TaskCase out;
    out.task = static_cast<qint64>(task.id);
    out.state = taskStateName(facts.states[at]);
    out.stateTone = taskTone(facts.states[at]);
    out.due = dueText(facts, task);
    out.dueTone = isLate(task, facts.now) ? ui::Tone::Negative : ui::Tone::Neutral;
    if (task.source.view() == "flag") {
        out.why = flagText(facts, task, judgement);
    } else if (conflicts::isConflictTask(task)) {
        out.why = conflictSentence(task, conflict);
    }
    addFacts(facts, at, task, out.facts);
    if (const plans::PlanProgress* plan = facts.planOf(at)) {
        out.plan = planTitle(*facts.programme->rulebook, *plan, Figures::Local);
        out.progress = planProgressText(plan->steps);
        addCourse(facts, *plan, out.course);
    }
    return out;
}

} // namespace counterpart
