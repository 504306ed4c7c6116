// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, their steps and tasks in words; the keys are stable, for scripts.
#pragma once

#include "core/engine/plans/plans.h"

#include <QString>

namespace counterpart {

std::string planStateKey(plans::PlanState state); // "running"
QString planStateName(plans::PlanState state);
std::string stepStateKey(plans::StepState state); // "waiting"
QString stepStateName(plans::StepState state);
QString planUseName(PlanUse use);
// The name of the template and the start: "Twelve weeks, from 2026-03-01"; the text of the plan when it has gone.
QString planTitle(const Rulebook& rulebook, const plans::PlanProgress& plan);
// "3 of 8 steps done, 1 late, 1 blocked"
QString planProgressText(const plans::StepCounts& steps);

} // namespace counterpart
