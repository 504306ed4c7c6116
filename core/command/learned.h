// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on fitted models (semantics 4).
#pragma once

#include "core/command/records.h"

#include <string>

namespace counterpart {

// Keeps a fitted model (learned::writeModel) as the workspace's: from now on the evidence-weighted model means this
// one. Earlier ones stay, so that what was paid by them can be explained. BadJson; NothingChanged when it is the latest
// already. The key counts up ("m1", "m2" ...).
struct KeepLearnedModel {
    std::string document;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const KeepLearnedModel& command);

} // namespace counterpart
