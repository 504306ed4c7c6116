// SPDX-License-Identifier: GPL-3.0-or-later
// registrations: the desk's queue, decisions, what is due by itself, a registration out of a text.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

int runRegistrations(const Call&);
std::vector<std::string> registrationsOptions();

} // namespace counterpart::cli
