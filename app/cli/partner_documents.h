// SPDX-License-Identifier: GPL-3.0-or-later
// pack, statement, report: what partners are handed and the standard reports as files.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

std::vector<std::string> packOptions();
int runPack(const Call& call);
std::vector<std::string> statementOptions();
int runStatement(const Call& call);
std::vector<std::string> reportOptions();
int runReport(const Call& call);

} // namespace counterpart::cli
