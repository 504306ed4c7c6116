// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, their steps and tasks in words; the keys are stable, for scripts.
#pragma once

#include "core/engine/plans/plans.h"
#include "ui/bridge/figures.h"
#include "ui/bridge/step.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace counterpart {

std::string planStateKey(plans::PlanState state); // "running"
QString planStateName(plans::PlanState state);
std::string stepStateKey(plans::StepState state); // "waiting"
QString stepStateName(plans::StepState state);
QString planUseName(PlanUse use);
// The name of the template and the start: "Twelve weeks, from 2026-03-01"; the text of the plan when it has gone.
QString planTitle(const Rulebook& rulebook, const plans::PlanProgress& plan, Figures figures = Figures::Exact);
// "3 of 8 steps done, 1 late, 1 blocked"
QString planProgressText(const plans::StepCounts& steps);
// Titles of the steps that one waits for.
QStringList waitsForTitles(const Rulebook& rulebook, const plans::PlanProgress& plan, const plans::StepProgress& step);
// "5 days late", "done on 2026-03-01", "waits for Sign the agreement", "blocked: no budget", "due 2026-03-01".
QString stepText(const Snapshot& snapshot, const Rulebook& rulebook, const plans::PlanProgress& plan,
                 const plans::StepProgress& step, Figures figures);
// Progress, next step, phase by phase down to the tasks.
Step planSteps(const Snapshot& snapshot, const Rulebook& rulebook, const plans::PlanProgress& plan, Figures figures);
// Why a step is not done yet, in titles; nothing when it is another sort of error.
std::optional<QString> stepRefusal(const Snapshot& snapshot, const Rulebook& rulebook, const Error& error);

} // namespace counterpart
