// SPDX-License-Identifier: GPL-3.0-or-later
// What does a typed expression look like? Nodes in the order in which they can be computed: arguments come first.
#pragma once

#include "core/base/expression/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::expression {

enum class Operation : std::uint8_t {
    Literal,
    Variable,
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    If,
    In,
    Least,
    Greatest,
    Absolute,
    Floor,
    Ceiling,
    Round,
    SquareRoot,
    Exponential,
    Logarithm,
    Logarithm2,
    Logarithm10,
    Clamp,
    Between,
    Has,
    ToReal,
    Year,
    Month,
    Day,
};

struct Node {
    Operation operation = Operation::Literal;
    Type type = Type::Decimal;
    int scale = 0;
    bool optional = false; // its value may be missing
    // Numbers are brought to this type and scale before they are added, compared or chosen between.
    Type common = Type::Decimal;
    int commonScale = 0;
    Span span;
    std::uint32_t firstArgument = 0; // in Tree::arguments
    std::uint32_t argumentCount = 0;
    std::uint32_t variable = 0; // index in the schema
    Value literal;
};

struct Tree {
    std::vector<Node> nodes; // the last one is the whole
    std::vector<std::uint32_t> arguments;

    std::span<const std::uint32_t> argumentsOf(const Node& node) const {
        return {arguments.data() + node.firstArgument, node.argumentCount};
    }
    const Node& root() const { return nodes.back(); }
};

} // namespace counterpart::expression
