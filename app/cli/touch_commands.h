// SPDX-License-Identifier: GPL-3.0-or-later
// Touches on the command line: objections to them, and those of one deal with what each stands for.
#pragma once

#include "app/cli/command.h"
#include "core/engine/attribution/explanation.h"

namespace counterpart::cli {

int runTouch(const Call& call);
// One row per touch, those that do not count with the reason. Texts of others as they stand: for files, not terminals.
Sheet touchSheet(const Snapshot& snapshot, const attribution::DealExplanation& deal);

} // namespace counterpart::cli
