// SPDX-License-Identifier: GPL-3.0-or-later
// Assumptions as a JSON document: what a workspace saves and a file brings along.
#pragma once

#include "core/base/result.h"
#include "core/engine/scenario/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::scenario {

// Every fault at once, with its place in `column` ("changes[2].count"), what stood there and what is expected. The
// syntax error of a text that is no JSON names its line.
struct Reading {
    Assumptions assumed; // meaningful only without errors
    std::vector<Error> errors;
    bool ok() const { return errors.empty(); }
};
Reading readAssumptions(std::string_view json);
std::string writeAssumptions(const Assumptions& assumed); // canonical; readAssumptions gives the same back

// One value of the policy from what somebody typed: JSON where it is (14, true, ["a"]), else a text (linear, 12.5%).
std::string policyValueOf(std::string_view typed);

} // namespace counterpart::scenario
