// SPDX-License-Identifier: GPL-3.0-or-later
// A plan of a review as JSON: what a programme prescribes, what a saved review keeps for the next quarter.
#pragma once

#include "core/base/result.h"
#include "core/report/compose/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::report {

struct PlanReading {
    QbrPlan plan;
    std::vector<Error> errors; // each with its path and line; the plan holds what could be read
    bool ok() const { return errors.empty(); }
};
PlanReading readPlan(std::string_view json);
std::string writePlan(const QbrPlan& plan); // readPlan(writePlan(p)).plan == p

} // namespace counterpart::report
