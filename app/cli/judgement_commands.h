// SPDX-License-Identifier: GPL-3.0-or-later
// scorecard, flags, badges, health, segments.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

int runScorecard(const Call& call);
int runFlags(const Call& call);
int runBadges(const Call& call);
int runHealth(const Call& call);
int runSegments(const Call& call);

} // namespace counterpart::cli
