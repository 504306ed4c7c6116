// SPDX-License-Identifier: GPL-3.0-or-later
// plans, tasks: what is to be done, by whom, until when.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

int runPlans(const Call&);
int runTasks(const Call&);
std::vector<std::string> plansOptions();
std::vector<std::string> tasksOptions();
std::vector<std::string> certificationsOptions();

} // namespace counterpart::cli
