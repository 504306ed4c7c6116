// SPDX-License-Identifier: GPL-3.0-or-later
// What stands against an answer by the custom model: a rulebook without an expression, weights that are none?
#pragma once

#include "app/cli/lens.h"

namespace counterpart::cli {

// The custom model is asked for, and the rulebook (or the policy of a product family) states no expression.
std::optional<Refused> refuseWithoutExpression(const Rulebook& rulebook, Model asked);

// Says in one line which weight of which touch is none, why, and the way out; the exit code then. Nothing otherwise.
std::optional<Exit> refuseWeights(const Question& question, const Columns& columns,
                                  const std::vector<attribution::WeightFault>& faults);
std::optional<Exit> refuseWeights(const Question& question, const Programme& programme);

} // namespace counterpart::cli
