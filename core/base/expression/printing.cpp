// SPDX-License-Identifier: GPL-3.0-or-later
// A tree as text in one way of writing: as few parentheses as keep its meaning.
#include "core/base/expression/functions.h"
#include "core/base/expression/parser.h"
#include "core/base/expression/tokens.h"

#include <string>
#include <utility>

namespace counterpart::expression {

namespace {

// How strongly a piece of text holds together.
enum Binding { kOr = 1, kAnd, kNot, kCompare, kSum, kProduct, kSign, kPower, kWhole };

struct Infix {
    std::string_view sign;
    int own;
    int left; // the least binding of the sides
    int right;
};

Infix infixOf(Operation operation) {
    switch (operation) {
    case Operation::Or:
        return {" or ", kOr, kOr, kAnd};
    case Operation::And:
        return {" and ", kAnd, kAnd, kNot};
    case Operation::Equal:
        return {" == ", kCompare, kSum, kSum};
    case Operation::NotEqual:
        return {" != ", kCompare, kSum, kSum};
    case Operation::Less:
        return {" < ", kCompare, kSum, kSum};
    case Operation::LessOrEqual:
        return {" <= ", kCompare, kSum, kSum};
    case Operation::Greater:
        return {" > ", kCompare, kSum, kSum};
    case Operation::GreaterOrEqual:
        return {" >= ", kCompare, kSum, kSum};
    case Operation::Add:
        return {" + ", kSum, kSum, kProduct};
    case Operation::Subtract:
        return {" - ", kSum, kSum, kProduct};
    case Operation::Multiply:
        return {" * ", kProduct, kProduct, kSign};
    case Operation::Divide:
        return {" / ", kProduct, kProduct, kSign};
    case Operation::Modulo:
        return {" % ", kProduct, kProduct, kSign};
    case Operation::Power:
        return {" ^ ", kPower, kWhole, kSign};
    default:
        return {{}, 0, 0, 0};
    }
}

struct Piece {
    std::string text;
    int binding = kWhole;
};

class Printer {
public:
    Printer(const Tree& tree, const Schema& schema) : m_tree(tree), m_schema(schema), m_pieces(tree.nodes.size()) {}

    std::string print() {
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
            m_pieces[i] = piece(m_tree.nodes[i]);
        }
        return std::move(m_pieces.back().text);
    }

private:
    // Each node is an argument once, so its text is taken away.
    std::string argument(const Node& node, std::size_t i, int least) {
        Piece& piece = m_pieces[m_tree.argumentsOf(node)[i]];
        return piece.binding >= least ? std::move(piece.text) : '(' + std::move(piece.text) + ')';
    }
    std::string list(const Node& node, std::size_t first) {
        std::string all = "(";
        for (std::size_t i = first; i < node.argumentCount; ++i) {
            all += (i > first ? ", " : "") + argument(node, i, 0);
        }
        return all + ')';
    }

    Piece piece(const Node& node) {
        switch (node.operation) {
        case Operation::Literal:
            return {toString(node.literal)};
        case Operation::Variable:
            return {quotedName(m_schema.variables[node.variable].name)};
        case Operation::Negate:
            return {'-' + argument(node, 0, kSign), kSign};
        case Operation::Not:
            return {"not " + argument(node, 0, kNot), kNot};
        case Operation::In: {
            std::string left = argument(node, 0, kSum);
            return {std::move(left) + " in " + list(node, 1), kCompare};
        }
        default:
            break;
        }
        if (const Infix infix = infixOf(node.operation); infix.own != 0) {
            std::string left = argument(node, 0, infix.left);
            return {std::move(left) + std::string(infix.sign) + argument(node, 1, infix.right), infix.own};
        }
        return {std::string(functionName(node.operation)) + list(node, 0)};
    }

    const Tree& m_tree;
    const Schema& m_schema;
    std::vector<Piece> m_pieces;
};

} // namespace

std::string print(const Tree& tree, const Schema& schema) { return Printer(tree, schema).print(); }

} // namespace counterpart::expression
