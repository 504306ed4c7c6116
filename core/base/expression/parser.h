// SPDX-License-Identifier: GPL-3.0-or-later
// How does a text become a typed tree? Inside, a fault is thrown as a Refusal; compile() catches it.
#pragma once

#include "core/base/expression/fault.h"
#include "core/base/expression/tree.h"

#include <string>
#include <string_view>

namespace counterpart::expression {

struct Refusal {
    Fault fault;
};

Tree parse(std::string_view text, const Schema& schema);

// Gives the node, whose arguments have theirs already, its type; or refuses it.
void assignType(std::string_view text, const Schema& schema, const Tree& tree, Node& node);
std::string typeName(Type type); // "number", "boolean", "word", "date"

std::string print(const Tree& tree, const Schema& schema);

} // namespace counterpart::expression
