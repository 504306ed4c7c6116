// SPDX-License-Identifier: GPL-3.0-or-later
// How is one row computed, node by node? The twin of the run over columns, and what folds constants.
#pragma once

#include "core/base/expression/expression.h"
#include "core/base/expression/tree.h"

#include <span>
#include <vector>

namespace counterpart::expression {

// One node from its arguments. A finding of an argument is the finding of the whole, unless a choice leaves it aside.
Evaluated evaluateNode(const Node& node, std::span<const Evaluated> arguments);

// Brought to a number type and scale; what is missing stays missing.
Evaluated brought(const Evaluated& argument, Type type, int scale);

// Every node of the tree, in its order.
std::vector<Evaluated> evaluateTree(const Tree& tree, std::span<const Value> row);

} // namespace counterpart::expression
