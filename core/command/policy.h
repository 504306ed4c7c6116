// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on the policy and the preferences of a workspace.
#pragma once

#include "core/command/records.h"
#include "core/domain/rulebook_json.h"

namespace counterpart {

// A new version of the rulebook, in force from `effective`. BadRulebook names the first fault's JSON path; the version
// key counts up ("v1", "v2" ...).
struct ReplaceRulebook {
    std::string document;
    Date effective;
    std::string reason;
    std::string author = {}; // kept with the version; the trail has its own
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const ReplaceRulebook& command);

// Sets or, with an empty value, removes a setting.
struct ChangeSetting {
    std::string key;
    std::string value;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const ChangeSetting& command);

} // namespace counterpart
