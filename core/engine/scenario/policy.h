// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook with some values of its document replaced; the ordinary reader judges the outcome.
#pragma once

#include "core/base/result.h"
#include "core/domain/rulebook.h"
#include "core/engine/scenario/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::scenario {

struct PolicyMove {
    std::string path;
    std::string before; // JSON, on one line; "" = not in the document
    std::string after;
    friend bool operator==(const PolicyMove&, const PolicyMove&) = default;
};

struct Repoliced {
    Rulebook rulebook;
    std::vector<PolicyMove> moves; // in the order of the changes; those that say what stands already are none
};
// Follows SetPolicy and UnsetPolicy alone. A path that leads nowhere is BadArgument; else the rulebook reader's errors,
// with the path in `column`. O(rulebook).
Result<Repoliced> applyPolicy(const Rulebook& rulebook, const std::vector<Change>& changes);

// What stands at a path, as JSON on one line; "" = nothing. BadArgument for what is no path.
Result<std::string> policyAt(const Rulebook& rulebook, std::string_view path);

} // namespace counterpart::scenario
