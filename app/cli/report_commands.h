// SPDX-License-Identifier: GPL-3.0-or-later
// qbr: reviews of partners as files.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

std::vector<std::string> qbrOptions();
int runQbr(const Call& call);

} // namespace counterpart::cli
