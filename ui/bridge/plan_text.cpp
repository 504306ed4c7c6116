// SPDX-License-Identifier: GPL-3.0-or-later
// Words for plans.
#include "ui/bridge/plan_text.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Plans", text); }

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

QString planTitle(const Rulebook& rulebook, const plans::PlanProgress& plan) {
    if (!plan.policy || !plan.name.start.has()) {
        return toQString(plan.plan);
    }
    return tr("%1, from %2")
        .arg(toQString(rulebook.planTemplates[*plan.policy].name), toQString(toString(plan.name.start)));
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

} // namespace counterpart
