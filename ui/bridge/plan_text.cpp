// SPDX-License-Identifier: GPL-3.0-or-later
// Words for plans.
#include "ui/bridge/plan_text.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Plans", text); }

// By the template; the key of a step that is in it no more.
QString stepTitle(const PlanTemplate* plan, std::string_view key) {
    for (std::size_t p = 0; plan != nullptr && p < plan->phases.size(); ++p) {
        for (const PlanStep& step : plan->phases[p].steps) {
            if (step.key == key) {
                return QString::fromStdString(step.title);
            }
        }
    }
    return toQString(key);
}

QString quoted(const QString& text) { return QStringLiteral("\u201C%1\u201D").arg(text); }

Step stepOf(const Snapshot& snapshot, const Rulebook& rulebook, const plans::PlanProgress& plan,
            const plans::StepProgress& step, Figures figures) {
    const Task& task = snapshot.table<Task>().at(step.task);
    Step made{toQString(task.title), stepText(snapshot, rulebook, plan, step, figures), {}};
    made.kind = Kind::Task;
    made.record = task.id;
    return made;
}

} // namespace

std::string planStateKey(plans::PlanState state) {
    switch (state) {
    case plans::PlanState::Ahead:
        return "ahead";
    case plans::PlanState::Running:
        return "running";
    case plans::PlanState::Finished:
        return "finished";
    case plans::PlanState::Abandoned:
        return "abandoned";
    }
    return {};
}

QString planStateName(plans::PlanState state) {
    switch (state) {
    case plans::PlanState::Ahead:
        return tr("Not started");
    case plans::PlanState::Running:
        return tr("Running");
    case plans::PlanState::Finished:
        return tr("Finished");
    case plans::PlanState::Abandoned:
        return tr("Abandoned");
    }
    return {};
}

std::string stepStateKey(plans::StepState state) {
    switch (state) {
    case plans::StepState::Open:
        return "open";
    case plans::StepState::Waiting:
        return "waiting";
    case plans::StepState::Blocked:
        return "blocked";
    case plans::StepState::Done:
        return "done";
    case plans::StepState::Dismissed:
        return "dismissed";
    }
    return {};
}

QString stepStateName(plans::StepState state) {
    switch (state) {
    case plans::StepState::Open:
        return tr("Open");
    case plans::StepState::Waiting:
        return tr("Waiting");
    case plans::StepState::Blocked:
        return tr("Blocked");
    case plans::StepState::Done:
        return tr("Done");
    case plans::StepState::Dismissed:
        return tr("Dismissed");
    }
    return {};
}

QString planUseName(PlanUse use) {
    switch (use) {
    case PlanUse::Onboarding:
        return tr("Onboarding");
    case PlanUse::Launch:
        return tr("Launch");
    case PlanUse::Improvement:
        return tr("Improvement");
    }
    return {};
}

QString planTitle(const Rulebook& rulebook, const plans::PlanProgress& plan, Figures figures) {
    if (!plan.policy || !plan.name.start.has()) {
        return toQString(plan.plan);
    }
    return tr("%1, from %2")
        .arg(toQString(rulebook.planTemplates[*plan.policy].name), dateText(plan.name.start, figures));
}

QString planProgressText(const plans::StepCounts& steps) {
    QStringList parts{tr("%1 of %2 steps done").arg(steps.done).arg(steps.needed())};
    if (steps.late > 0) {
        parts << tr("%1 late").arg(steps.late);
    }
    if (steps.blocked > 0) {
        parts << tr("%1 blocked").arg(steps.blocked);
    }
    if (steps.dismissed > 0) {
        parts << tr("%1 dismissed").arg(steps.dismissed);
    }
    return parts.join(QStringLiteral(", "));
}

QStringList waitsForTitles(const Rulebook& rulebook, const plans::PlanProgress& plan, const plans::StepProgress& step) {
    QStringList titles;
    for (const std::string& key : step.waitsFor) {
        titles << stepTitle(plan.policy ? &rulebook.planTemplates[*plan.policy] : nullptr, key);
    }
    return titles;
}

QString stepText(const Snapshot& snapshot, const Rulebook& rulebook, const plans::PlanProgress& plan,
                 const plans::StepProgress& step, Figures figures) {
    const Task& task = snapshot.table<Task>().at(step.task);
    QStringList parts;
    switch (step.state) {
    case plans::StepState::Done:
        return tr("done on %1").arg(dateText(step.closed, figures));
    case plans::StepState::Dismissed:
        return task.reason.empty() ? tr("dismissed") : tr("dismissed: %1").arg(toQString(task.reason));
    case plans::StepState::Blocked:
        parts << tr("blocked: %1").arg(toQString(task.reason));
        break;
    case plans::StepState::Waiting:
        parts << tr("waits for %1").arg(waitsForTitles(rulebook, plan, step).join(QStringLiteral(", ")));
        break;
    case plans::StepState::Open:
        break;
    }
    parts << (step.daysLate == 1  ? tr("1 day late")
              : step.daysLate > 1 ? tr("%1 days late").arg(countText(step.daysLate, figures))
                                  : tr("due %1").arg(dateText(step.due, figures)));
    return parts.join(QStringLiteral("; "));
}

Step planSteps(const Snapshot& snapshot, const Rulebook& rulebook, const plans::PlanProgress& plan, Figures figures) {
    Step root{planTitle(rulebook, plan, figures), planProgressText(plan.steps), {}};
    root.parts.push_back({tr("State"), planStateName(plan.state), {}});
    if (plan.next) {
        Step next = stepOf(snapshot, rulebook, plan, plan.all[*plan.next], figures);
        root.parts.push_back({tr("Next step"), next.label, {next}});
    }
    if (plan.due.has()) {
        root.parts.push_back({tr("Planned end"), dateText(plan.due, figures), {}});
        root.parts.push_back({tr("Expected end"), dateText(plan.expected, figures), {}});
    }
    for (std::size_t at = 0; at < plan.phases.size(); ++at) {
        const plans::PhaseProgress& phase = plan.phases[at];
        Step part{QString::fromStdString(phase.name), planProgressText(phase.steps), {}};
        for (const plans::StepProgress& step : plan.all) {
            if (step.phase == at) {
                part.parts.push_back(stepOf(snapshot, rulebook, plan, step, figures));
            }
        }
        root.parts.push_back(std::move(part));
    }
    return root;
}

std::optional<QString> stepRefusal(const Snapshot& snapshot, const Rulebook& rulebook, const Error& error) {
    const Task* task = snapshot.table<Task>().findKey(error.value);
    if (error.code != ErrorCode::StillReferenced || error.column != "after" || task == nullptr) {
        return std::nullopt;
    }
    const PlanTemplate* plan = plans::templateNamed(rulebook, plans::planNamed(task->plan).key);
    QStringList before;
    for (const QString& key : toQString(error.key).split(QStringLiteral(", "))) {
        before << quoted(stepTitle(plan, key.toStdString()));
    }
    return tr("%1 comes after %2, which must be done first.")
        .arg(quoted(toQString(task->title)), before.join(QStringLiteral(", ")));
}

} // namespace counterpart
