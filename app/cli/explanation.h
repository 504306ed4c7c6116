// SPDX-License-Identifier: GPL-3.0-or-later
// How the command line prints an explanation: indented text, or the tree as JSON; how deep it goes.
#pragma once

#include "app/cli/lens.h"
#include "ui/bridge/explain_text.h"

namespace counterpart::cli {

// --levels N or all: how often steps that are made on demand are opened, one below the other; `otherwise` without it.
int printExplanation(const Call& call, const Snapshot& snapshot, const Step& step, int otherwise);
// Its own and the options of a question.
std::vector<std::string> explainingOptions(std::vector<std::string> own);

} // namespace counterpart::cli
