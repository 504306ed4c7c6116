// SPDX-License-Identifier: GPL-3.0-or-later
// Which functions are there?
#pragma once

#include "core/base/expression/tree.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace counterpart::expression {

struct Function {
    std::string_view name;
    Operation operation;
    std::size_t fewest;
    std::size_t most;            // kAnyNumber: no limit
    std::string_view parameters; // for completion: "condition, then, else"
};

inline constexpr std::size_t kAnyNumber = static_cast<std::size_t>(-1);

std::span<const Function> functions();               // by name
const Function* findFunction(std::string_view name); // in any case; nullptr when there is none
std::string_view functionName(Operation operation);  // "" when it is written otherwise

} // namespace counterpart::expression
