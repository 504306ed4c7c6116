// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a condition over all rows, and takes it apart for one.
#include "core/engine/scorecard/condition.h"

#include "core/base/expression/tree.h"

#include <algorithm>

namespace counterpart::scorecard {

namespace {

using expression::Node;
using expression::Operation;
using Relation = Bound::Relation;

constexpr std::size_t kDaysSinceJoined = static_cast<std::size_t>(PartnerVariable::DaysSinceJoined);

// The numbers that it reads: metrics, one's own, days since joined.
std::vector<std::size_t> numbersIn(const expression::Program& condition, std::size_t own) {
    const std::size_t metrics = metrics::kMetricCount + own;
    std::vector<std::size_t> numbers;
    std::ranges::copy_if(condition.variables(), std::back_inserter(numbers), [&](std::size_t variable) {
        return variable < metrics || variable == metrics + kDaysSinceJoined;
    });
    return numbers;
}

Relation relationOf(Operation operation, bool turned) {
    switch (operation) {
    case Operation::Less:
        return turned ? Relation::More : Relation::Less;
    case Operation::LessOrEqual:
        return turned ? Relation::AtLeast : Relation::AtMost;
    case Operation::Greater:
        return turned ? Relation::Less : Relation::More;
    case Operation::GreaterOrEqual:
        return turned ? Relation::AtMost : Relation::AtLeast;
    case Operation::Equal:
        return Relation::Equal;
    default:
        return Relation::Other;
    }
}

// The number that a node stands for by itself.
std::optional<expression::Value> literalOf(const expression::Tree& tree, const Node& node) {
    if (node.operation == Operation::Literal && node.type == expression::Type::Decimal) {
        return node.literal;
    }
    if (node.operation == Operation::Negate) {
        if (auto value = literalOf(tree, tree.nodes[tree.argumentsOf(node)[0]])) {
            value->mantissa = -value->mantissa;
            return value;
        }
    }
    return std::nullopt;
}

std::optional<Bound> boundOf(const expression::Tree& tree, const Node& node, std::size_t metrics) {
    const bool compares = node.operation >= Operation::Equal && node.operation <= Operation::GreaterOrEqual;
    if (!compares || node.argumentCount != 2) {
        return std::nullopt;
    }
    const auto arguments = tree.argumentsOf(node);
    for (const bool turned : {false, true}) {
        const Node& variable = tree.nodes[arguments[turned ? 1 : 0]];
        const auto literal = literalOf(tree, tree.nodes[arguments[turned ? 0 : 1]]);
        if (variable.operation == Operation::Variable && variable.variable < metrics && literal) {
            Bound bound;
            bound.column = variable.variable;
            bound.relation = relationOf(node.operation, turned);
            bound.bound = *literal;
            bound.span = node.span;
            return bound;
        }
    }
    return std::nullopt;
}

enum class Known : std::uint8_t { No, Yes, Never }; // Never: it hangs on what is missing

// Whether a condition that does not hold could hold if more were known: and, or, not by three values.
class Doubt {
public:
    Doubt(const expression::Program& condition, std::span<const expression::Value> row)
        : m_tree(condition.tree()), m_row(row), m_steps(condition.explain(row)) {}
    bool isInDoubt() const { return knownOf(m_tree.root()) == Known::Never; }

private:
    Known knownOf(const Node& node) const {
        const auto argument = [&](std::size_t i) { return knownOf(m_tree.nodes[m_tree.argumentsOf(node)[i]]); };
        switch (node.operation) {
        case Operation::And:
        case Operation::Or: {
            const Known decides = node.operation == Operation::And ? Known::No : Known::Yes;
            bool doubt = false;
            for (std::size_t i = 0; i < node.argumentCount; ++i) {
                const Known one = argument(i);
                if (one == decides) {
                    return decides;
                }
                doubt = doubt || one == Known::Never;
            }
            return doubt ? Known::Never : decides == Known::No ? Known::Yes : Known::No;
        }
        case Operation::Not: {
            const Known one = argument(0);
            return one == Known::Never ? one : one == Known::Yes ? Known::No : Known::Yes;
        }
        case Operation::Literal:
            return node.literal.truth ? Known::Yes : Known::No;
        case Operation::Has:
            return truthOf(node);
        default:
            return isMissing(node) ? Known::Never : truthOf(node);
        }
    }
    Known truthOf(const Node& node) const {
        const auto step = std::ranges::find(m_steps, node.span, &expression::Step::span);
        if (step == m_steps.end() || step->finding != expression::Finding::None) {
            return Known::Never;
        }
        return step->value.truth ? Known::Yes : Known::No;
    }
    bool isMissing(const Node& node) const { // any number below it
        if (node.operation == Operation::Variable) {
            return expression::isNumber(node.type) && m_row[node.variable].missing;
        }
        return std::ranges::any_of(m_tree.argumentsOf(node),
                                   [&](std::uint32_t argument) { return isMissing(m_tree.nodes[argument]); });
    }

    const expression::Tree& m_tree;
    std::span<const expression::Value> m_row;
    std::vector<expression::Step> m_steps;
};

} // namespace

std::vector<Holds> verdicts(const expression::Program& condition, const MetricRows& rows, std::size_t own) {
    const auto columns = rows.columns(own);
    expression::Values out;
    condition.run(columns, rows.rows(), out);
    std::vector<Holds> holds(rows.rows(), Holds::No);
    const auto numbers = numbersIn(condition, own);
    for (std::size_t row = 0; row < holds.size(); ++row) {
        const auto isMissing = [&](std::size_t number) {
            return static_cast<const std::int64_t*>(columns[number].data())[row] == expression::kMissingDecimal;
        };
        if (out.booleans[row] != 0) {
            holds[row] = Holds::Yes;
        } else if (std::ranges::any_of(numbers, isMissing) && Doubt(condition, rows.row(own, row)).isInDoubt()) {
            holds[row] = Holds::NoData;
        }
    }
    for (const expression::RowFinding& finding : out.findings) {
        holds[finding.row] = Holds::NoData;
    }
    return holds;
}

ConditionExplanation explainCondition(const expression::Program& condition, const MetricRows& rows, std::size_t own,
                                      std::size_t row) {
    ConditionExplanation out;
    const auto values = rows.row(own, row);
    const expression::Evaluated result = condition.evaluate(values);
    const auto numbers = numbersIn(condition, own);
    const bool isMissing = std::ranges::any_of(numbers, [&](std::size_t number) { return values[number].missing; });
    out.holds = result.finding != expression::Finding::None         ? Holds::NoData
                : result.value.truth                                ? Holds::Yes
                : isMissing && Doubt(condition, values).isInDoubt() ? Holds::NoData
                                                                    : Holds::No;
    out.steps = condition.explain(values);
    const std::size_t metrics = metrics::kMetricCount + own;
    for (const std::size_t number : numbers) {
        if (number < metrics) {
            out.values.emplace_back(number, rows.value(number, row));
        }
    }
    for (const Node& node : condition.tree().nodes) {
        if (auto bound = boundOf(condition.tree(), node, metrics)) {
            bound->value = rows.value(bound->column, row);
            const auto step = std::ranges::find(out.steps, node.span, &expression::Step::span);
            bound->holds = step != out.steps.end() && step->finding == expression::Finding::None && step->value.truth;
            out.bounds.push_back(std::move(*bound));
        }
    }
    std::ranges::sort(out.bounds, {}, [](const Bound& bound) { return bound.span.begin; });
    return out;
}

} // namespace counterpart::scorecard
