// SPDX-License-Identifier: GPL-3.0-or-later
// Does this call ask for a model over the whole programme?
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

bool isPathModel(const Call& call);
int runPathModel(const Call& call);

} // namespace counterpart::cli
