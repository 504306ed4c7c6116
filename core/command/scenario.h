// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on saved "what ifs" (A7): assumptions are kept with the workspace, never made into facts.
#pragma once

#include "core/command/records.h"

namespace counterpart {

// Under a key that is new, or in place of what it held. The document (core/engine/scenario/document.h) is stored in its
// canonical form; its first fault is the error. Whether it still fits the facts is asked when it is used.
struct SaveScenario {
    std::string key;
    std::string note;
    std::string document;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SaveScenario& command);

struct RemoveScenario {
    std::string key;
};
Result<Planned> plan(const Snapshot& snapshot, const RemoveScenario& command);

} // namespace counterpart
