// SPDX-License-Identifier: GPL-3.0-or-later
// packet: hand a part of a workspace out for review, bring the decisions back, merge.
#pragma once

#include "app/cli/command.h"

namespace counterpart::cli {

int runPacket(const Call&);

} // namespace counterpart::cli
