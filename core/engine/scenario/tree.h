// SPDX-License-Identifier: GPL-3.0-or-later
// Places in a JSON tree: find one by a path, put a value there, take it away, write a tree on one line.
#pragma once

#include "core/domain/rulebook_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart::scenario {

struct Step {
    enum class Kind : std::uint8_t { Name, Item, Append };
    Kind kind = Kind::Name;
    std::string text; // of an item: its place or its key
};
Result<std::vector<Step>> stepsOf(std::string_view path); // BadArgument, the path in `column`

const rulebook::Node* nodeAt(const rulebook::Node& root, const std::vector<Step>& steps); // nullptr = nothing
// Objects on the way that are missing are made; items of lists are not.
Result<void> putAt(rulebook::Node& root, const std::vector<Step>& steps, rulebook::Node value);
bool removeAt(rulebook::Node& root, const std::vector<Step>& steps); // false = there was nothing

std::string jsonOf(const rulebook::Node& node);

} // namespace counterpart::scenario
