// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts of the deal desk on the command line.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

int runConflicts(const Call& call);

} // namespace counterpart::cli
