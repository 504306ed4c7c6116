// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a program: compiled, run block by block, evaluated and explained for one row.
#include "core/base/expression/code.h"
#include "core/base/expression/evaluate.h"
#include "core/base/expression/expression.h"
#include "core/base/expression/machine.h"
#include "core/base/expression/parser.h"
#include "core/base/expression/tokens.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <optional>

namespace counterpart::expression {

struct Program::Body {
    std::string source;
    Schema schema;
    Tree tree;
    Code code;
    std::vector<std::uint32_t> variables;
};

Outcome<Program> compile(std::string_view text, const Schema& schema, Wanted wanted) {
    assert(std::ranges::all_of(schema.variables,
                               [](const Variable& v) { return v.scale >= 0 && v.scale <= kMaxVariableScale; }));
    try {
        auto body = std::make_shared<Program::Body>();
        body->source = text;
        body->schema = schema;
        body->tree = parse(text, schema);
        const Node& root = body->tree.root();
        const bool fits =
            wanted == Wanted::Anything || (wanted == Wanted::Number ? isNumber(root.type) : root.type == Type::Boolean);
        if (!fits) {
            Fault fault = faultAt(text, Problem::WrongType, root.span, wanted == Wanted::Number ? "number" : "boolean");
            fault.found = typeName(root.type);
            return fault;
        }
        for (const Node& node : body->tree.nodes) {
            if (node.operation == Operation::Variable) {
                body->variables.push_back(node.variable);
            }
        }
        std::ranges::sort(body->variables);
        body->variables.erase(std::unique(body->variables.begin(), body->variables.end()), body->variables.end());
        body->code = lower(body->tree);
        return Program(std::move(body));
    } catch (const Refusal& refusal) {
        return refusal.fault;
    }
}

Type Program::type() const { return m_body->code.type; }
int Program::scale() const { return m_body->code.scale; }
const std::string& Program::source() const { return m_body->source; }
std::string Program::canonical() const { return print(m_body->tree, m_body->schema); }
const std::vector<std::uint32_t>& Program::variables() const { return m_body->variables; }
const Tree& Program::tree() const { return m_body->tree; }
const Code& Program::code() const { return m_body->code; }
bool operator==(const Program& a, const Program& b) { return a.code() == b.code(); }

void Program::run(std::span<const Column> columns, std::size_t begin, std::size_t end, Values& out) const {
    Runner(*this).run(columns, begin, end, out);
}

Evaluated Program::evaluate(std::span<const Value> row) const {
    Evaluated result = evaluateTree(m_body->tree, row).back();
    if (result.finding == Finding::None && result.value.missing) {
        result.finding = Finding::Missing;
    }
    return result;
}

std::vector<Step> Program::explain(std::span<const Value> row) const {
    const Tree& tree = m_body->tree;
    const std::vector<Evaluated> values = evaluateTree(tree, row);
    std::vector<Step> steps;
    struct Visit {
        std::uint32_t node;
        std::size_t depth;
        bool used;
    };
    std::vector<Visit> ahead = {{static_cast<std::uint32_t>(tree.nodes.size() - 1), 0, true}};
    while (!ahead.empty()) {
        const auto [index, depth, used] = ahead.back();
        ahead.pop_back();
        const Node& node = tree.nodes[index];
        if (node.operation == Operation::Literal && depth > 0) {
            continue;
        }
        steps.push_back({node.span, depth, values[index].value, values[index].finding, used});
        const auto arguments = tree.argumentsOf(node);
        const auto counts = [&](std::size_t i) {
            const Evaluated& first = values[arguments[0]];
            switch (node.operation) {
            case Operation::If:
                return i == 0 || (first.finding == Finding::None && first.value.truth == (i == 1));
            case Operation::And:
            case Operation::Or:
                return i == 0 ||
                       (first.finding == Finding::None && first.value.truth == (node.operation == Operation::And));
            default:
                return true;
            }
        };
        for (std::size_t i = arguments.size(); i-- > 0;) {
            ahead.push_back({arguments[i], depth + 1, used && counts(i)});
        }
    }
    return steps;
}

} // namespace counterpart::expression
