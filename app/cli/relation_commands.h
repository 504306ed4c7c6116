// SPDX-License-Identifier: GPL-3.0-or-later
// Subcommands about how one appears before partners and meets them: brand, meetings.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

int runBrand(const Call&);
int runMeetings(const Call&);
std::vector<std::string> brandOptions();
std::vector<std::string> meetingsOptions();

} // namespace counterpart::cli
