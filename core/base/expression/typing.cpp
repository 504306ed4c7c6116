// SPDX-License-Identifier: GPL-3.0-or-later
// Which type has an operation, given its arguments, and which arguments does it refuse?
#include "core/base/expression/functions.h"
#include "core/base/expression/parser.h"
#include "core/base/expression/tokens.h"

#include <algorithm>

namespace counterpart::expression {

namespace {

class Typing {
public:
    Typing(std::string_view text, const Schema& schema, const Tree& tree, Node& node)
        : m_text(text), m_schema(schema), m_tree(tree), m_node(node) {}

    void assign() {
        switch (m_node.operation) {
        case Operation::Literal:
            become(m_node.literal.type, m_node.literal.scale);
            return;
        case Operation::Variable:
            return variable();
        case Operation::Add:
        case Operation::Subtract:
            return addition();
        case Operation::Multiply:
            return multiplication();
        case Operation::Negate:
        case Operation::Absolute:
        case Operation::Modulo:
            numbers(0);
            return become(m_node.common, m_node.commonScale);
        case Operation::Least:
        case Operation::Greatest:
        case Operation::Clamp:
            ordered(0);
            return become(m_node.common, m_node.commonScale);
        case Operation::If:
            return choice();
        case Operation::Floor:
        case Operation::Ceiling:
        case Operation::Round:
            return rounding();
        default:
            return simple();
        }
    }

private:
    const Node& argument(std::size_t i) const { return m_tree.nodes[m_tree.argumentsOf(m_node)[i]]; }
    std::size_t count() const { return m_node.argumentCount; }
    void become(Type type, int scale = 0) {
        m_node.type = type;
        m_node.scale = type == Type::Decimal ? scale : 0;
    }

    [[noreturn]] void refuse(Problem problem, Span span, std::string expected, std::string found,
                             std::string suggestion = {}) const {
        Fault fault = faultAt(m_text, problem, span, std::move(expected), std::move(suggestion));
        fault.found = std::move(found);
        throw Refusal{std::move(fault)};
    }
    void require(std::size_t i, Type type) const {
        if (argument(i).type != type) {
            refuse(Problem::WrongType, argument(i).span, typeName(type), typeName(argument(i).type));
        }
    }

    // Comparisons, logic and functions of one type.
    void simple() {
        switch (m_node.operation) {
        case Operation::Equal:
        case Operation::NotEqual:
        case Operation::In:
            alike(0);
            return become(Type::Boolean);
        case Operation::Less:
        case Operation::LessOrEqual:
        case Operation::Greater:
        case Operation::GreaterOrEqual:
        case Operation::Between:
            ordered(0);
            return become(Type::Boolean);
        case Operation::Not:
        case Operation::And:
        case Operation::Or:
            for (std::size_t i = 0; i < count(); ++i) {
                require(i, Type::Boolean);
            }
            return become(Type::Boolean);
        case Operation::Has:
            return become(Type::Boolean);
        case Operation::Year:
        case Operation::Month:
        case Operation::Day:
            require(0, Type::Date);
            return become(Type::Decimal);
        default: // of reals: division, powers, roots ...
            numbers(0);
            m_node.common = Type::Real;
            m_node.commonScale = 0;
            return become(Type::Real);
        }
    }

    void variable() {
        const Variable& variable = m_schema.variables[m_node.variable];
        become(variable.type, variable.scale);
        m_node.optional = variable.optional || variable.type == Type::Word || variable.type == Type::Date;
    }

    // All arguments from `first` on are numbers; what they are brought to.
    void numbers(std::size_t first) {
        m_node.common = Type::Decimal;
        m_node.commonScale = 0;
        for (std::size_t i = first; i < count(); ++i) {
            const Node& each = argument(i);
            if (!isNumber(each.type)) {
                refuse(Problem::WrongType, each.span, "number", typeName(each.type));
            }
            if (each.type == Type::Real) {
                m_node.common = Type::Real;
            }
            m_node.commonScale = std::max(m_node.commonScale, each.scale);
        }
        if (m_node.common == Type::Real) {
            m_node.commonScale = 0;
        }
    }
    // All arguments from `first` on are of one type.
    void alike(std::size_t first) {
        const Type type = argument(first).type;
        for (std::size_t i = first + 1; i < count(); ++i) {
            const Type other = argument(i).type;
            if (other != type && !(isNumber(other) && isNumber(type))) {
                refuse(Problem::TypesDiffer, argument(i).span, typeName(type), typeName(other));
            }
        }
        if (isNumber(type)) {
            return numbers(first);
        }
        m_node.common = type;
    }
    void ordered(std::size_t first) {
        alike(first);
        if (!isNumber(m_node.common) && m_node.common != Type::Date) {
            refuse(Problem::WrongType, argument(first).span, "number", typeName(m_node.common));
        }
    }

    void addition() {
        const bool adds = m_node.operation == Operation::Add;
        const Type left = argument(0).type;
        const Type right = argument(1).type;
        if (left != Type::Date && !(right == Type::Date && adds)) {
            numbers(0);
            return become(m_node.common, m_node.commonScale);
        }
        if (left == Type::Date && right == Type::Date) {
            if (adds) {
                refuse(Problem::WrongType, argument(1).span, "whole number", "date");
            }
            return become(Type::Decimal);
        }
        const Node& days = argument(left == Type::Date ? 1 : 0);
        if (days.type != Type::Decimal || days.scale != 0) {
            refuse(Problem::WrongType, days.span, "whole number", typeName(days.type),
                   isNumber(days.type) ? "round" : "");
        }
        become(Type::Date);
    }

    void multiplication() {
        numbers(0);
        if (m_node.common == Type::Real) {
            return become(Type::Real);
        }
        const int scale = argument(0).scale + argument(1).scale;
        if (scale > kMaxScale) {
            refuse(Problem::TooManyPlaces, m_node.span, std::to_string(kMaxScale), std::to_string(scale), "round");
        }
        become(Type::Decimal, scale);
    }

    void choice() {
        require(0, Type::Boolean);
        alike(1);
        become(m_node.common, m_node.commonScale);
        m_node.optional = argument(1).optional || argument(2).optional;
    }

    void rounding() {
        const Node& value = argument(0);
        if (!isNumber(value.type)) {
            refuse(Problem::WrongType, value.span, "number", typeName(value.type));
        }
        int places = 0;
        if (count() == 2) {
            const Node& wish = argument(1);
            const bool whole = wish.operation == Operation::Literal && wish.type == Type::Decimal && wish.scale == 0;
            if (!whole || wish.literal.mantissa > kMaxVariableScale) {
                refuse(Problem::WrongType, wish.span, "number of places", std::string(textOf(m_text, wish.span)));
            }
            places = static_cast<int>(wish.literal.mantissa);
        }
        m_node.common = value.type;
        m_node.commonScale = value.scale;
        become(Type::Decimal, value.type == Type::Decimal ? std::min(places, value.scale) : places);
    }

    std::string_view m_text;
    const Schema& m_schema;
    const Tree& m_tree;
    Node& m_node;
};

} // namespace

void assignType(std::string_view text, const Schema& schema, const Tree& tree, Node& node) {
    Typing(text, schema, tree, node).assign();
}

std::string typeName(Type type) {
    switch (type) {
    case Type::Decimal:
    case Type::Real:
        return "number";
    case Type::Boolean:
        return "boolean";
    case Type::Word:
        return "word";
    case Type::Date:
        return "date";
    }
    return {};
}

} // namespace counterpart::expression
