// SPDX-License-Identifier: GPL-3.0-or-later
// From journeys to a model: choice, fit, test, intervals, gate.
#pragma once

#include "core/engine/learned/model.h"
#include "core/engine/learned/rivals.h"

namespace counterpart::learned {

// The same journeys, values and settings give the same model, bit for bit, on any number of cores. `asOf` is only
// noted. Nothing when `watch` stopped it.
std::optional<Model> train(const Journeys& journeys, const RuleValues& rules, const Settings& settings, Date asOf,
                           const Watch& watch = {});

double neededAhead(const Model& model); // what Gate::ahead has to exceed

} // namespace counterpart::learned
