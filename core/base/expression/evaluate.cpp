// SPDX-License-Identifier: GPL-3.0-or-later
// One row, written for clarity: every decimal in 128 bits, every finding where it arises.
#include "core/base/expression/evaluate.h"

#include "core/base/expression/arithmetic.h"

#include <algorithm>
#include <utility>

namespace counterpart::expression {

namespace {

Evaluated found(Finding finding, Type type, int scale = 0) {
    Value zero;
    zero.type = type;
    zero.scale = scale;
    return {zero, finding};
}

Evaluated decimal(Int128 mantissa, int scale) {
    return isOutside(mantissa) ? found(Finding::Overflow, Type::Decimal, scale)
                               : Evaluated{Value::ofDecimal(mantissa, scale)};
}

Evaluated real(double value, Finding otherwise = Finding::NotFinite) {
    return std::isfinite(value) ? Evaluated{Value::ofReal(value)} : found(otherwise, Type::Real);
}

Evaluated boolean(bool value) { return {Value::ofBoolean(value)}; }

Evaluated product(Int128 a, Int128 b, int scale) {
    Int128 result = 0;
    return __builtin_mul_overflow(a, b, &result) ? found(Finding::Overflow, Type::Decimal, scale)
                                                 : decimal(result, scale);
}

// There, or a finding.
Evaluated present(const Evaluated& argument) {
    return argument.finding == Finding::None && argument.value.missing
               ? found(Finding::Missing, argument.value.type, argument.value.scale)
               : argument;
}

// Whether a comparison holds; false when a side is missing. Both sides are of one type and scale.
bool isEqual(const Value& a, const Value& b) {
    if (a.missing || b.missing) {
        return false;
    }
    switch (a.type) {
    case Type::Decimal:
        return a.mantissa == b.mantissa;
    case Type::Real:
        return a.real == b.real;
    case Type::Boolean:
        return a.truth == b.truth;
    case Type::Word:
        return a.word == b.word;
    case Type::Date:
        return a.date == b.date;
    }
    return false;
}
bool isLess(const Value& a, const Value& b, bool orEqual) {
    if (a.missing || b.missing) {
        return false;
    }
    if (orEqual && isEqual(a, b)) {
        return true;
    }
    return a.type == Type::Decimal ? a.mantissa < b.mantissa : a.type == Type::Real ? a.real < b.real : a.date < b.date;
}

Evaluated roundedReal(double value, int places, Rounding rounding) {
    const WholeReal result = roundReal(value, places, rounding);
    return std::fabs(result.whole) >= kWideLimit
               ? found(Finding::Overflow, Type::Decimal, places)
               : decimal(static_cast<Int128>(result.whole) + static_cast<Int128>(result.rest), places);
}

Rounding roundingOf(Operation operation) {
    return operation == Operation::Floor     ? Rounding::Floor
           : operation == Operation::Ceiling ? Rounding::Ceiling
                                             : Rounding::HalfEven;
}

class NodeEvaluation {
public:
    NodeEvaluation(const Node& node, std::span<const Evaluated> arguments) : m_node(node), m_arguments(arguments) {}

    Evaluated evaluate() const {
        switch (m_node.operation) {
        case Operation::And:
        case Operation::Or: {
            const bool decides = m_node.operation == Operation::Or;
            const Evaluated& left = m_arguments[0];
            return left.finding != Finding::None || left.value.truth == decides ? left : m_arguments[1];
        }
        case Operation::If:
            return m_arguments[0].finding != Finding::None ? found(m_arguments[0].finding, m_node.type, m_node.scale)
                   : m_arguments[0].value.truth            ? argument(1)
                                                           : argument(2);
        case Operation::In:
            return membership();
        default:
            return strict();
        }
    }

private:
    // Brought to the common type, missing or not.
    Evaluated argument(std::size_t i) const { return brought(m_arguments[i], m_node.common, m_node.commonScale); }

    Evaluated membership() const {
        const Evaluated value = argument(0);
        for (std::size_t i = 1; i < m_arguments.size(); ++i) {
            const Evaluated item = argument(i);
            if (value.finding != Finding::None || item.finding != Finding::None) {
                return found(value.finding != Finding::None ? value.finding : item.finding, Type::Boolean);
            }
            if (isEqual(value.value, item.value)) {
                return boolean(true);
            }
        }
        return boolean(false);
    }

    bool allowsMissing() const {
        switch (m_node.operation) {
        case Operation::Equal:
        case Operation::NotEqual:
        case Operation::Less:
        case Operation::LessOrEqual:
        case Operation::Greater:
        case Operation::GreaterOrEqual:
        case Operation::Between:
        case Operation::Has:
            return true;
        default:
            return false;
        }
    }
    // Whether numbers among the arguments are brought to the common type first.
    bool brings() const {
        return m_node.operation != Operation::Has && m_node.operation != Operation::Round &&
               (m_node.operation != Operation::Multiply || m_node.type == Type::Real);
    }

    Evaluated strict() const {
        std::vector<Evaluated> all;
        for (const Evaluated& argument : m_arguments) {
            Evaluated each = allowsMissing() ? argument : present(argument);
            if (brings() && isNumber(each.value.type)) {
                each = brought(each, m_node.common, m_node.commonScale);
            }
            if (each.finding != Finding::None) {
                return found(each.finding, m_node.type, m_node.scale);
            }
            all.push_back(each);
        }
        if (m_node.type == Type::Boolean) {
            return logic(all);
        }
        const bool dates = std::ranges::any_of(all, [](const Evaluated& e) { return e.value.type == Type::Date; });
        return dates ? days(all) : m_node.type == Type::Real ? reals(all) : decimals(all);
    }

    Evaluated logic(const std::vector<Evaluated>& all) const {
        const auto value = [&](std::size_t i) -> const Value& { return all[i].value; };
        switch (m_node.operation) {
        case Operation::Not:
            return boolean(!value(0).truth);
        case Operation::Has:
            return boolean(!value(0).missing);
        case Operation::Equal:
            return boolean(isEqual(value(0), value(1)));
        case Operation::NotEqual:
            return boolean(!isEqual(value(0), value(1)));
        case Operation::Less:
            return boolean(isLess(value(0), value(1), false));
        case Operation::LessOrEqual:
            return boolean(isLess(value(0), value(1), true));
        case Operation::Greater:
            return boolean(isLess(value(1), value(0), false));
        case Operation::GreaterOrEqual:
            return boolean(isLess(value(1), value(0), true));
        default:
            return boolean(isLess(value(1), value(0), true) && isLess(value(0), value(2), true));
        }
    }

    Evaluated extreme(const std::vector<Evaluated>& all) const {
        Value best = all[0].value;
        for (std::size_t i = 1; i < all.size(); ++i) {
            const bool least = m_node.operation == Operation::Least || (m_node.operation == Operation::Clamp && i == 2);
            const Value& other = all[i].value;
            if (least ? isLess(other, best, false) : isLess(best, other, false)) {
                best = other;
            }
        }
        return {best};
    }

    Evaluated days(const std::vector<Evaluated>& all) const {
        const auto civil = [&] { return all[0].value.date.civil(); };
        switch (m_node.operation) {
        case Operation::Year:
            return decimal(static_cast<int>(civil().year()), 0);
        case Operation::Month:
            return decimal(static_cast<unsigned>(civil().month()), 0);
        case Operation::Day:
            return decimal(static_cast<unsigned>(civil().day()), 0);
        case Operation::Add:
        case Operation::Subtract:
            break;
        default:
            return extreme(all);
        }
        const bool dateFirst = all[0].value.type == Type::Date;
        const Value& date = all[dateFirst ? 0 : 1].value;
        const Value& other = all[dateFirst ? 1 : 0].value;
        if (other.type == Type::Date) {
            return decimal(Int128{date.date.days} - other.date.days, 0);
        }
        const Int128 count = m_node.operation == Operation::Add ? other.mantissa : -other.mantissa;
        const Int128 sum = date.date.days + count;
        return sum < kFirstDay || sum > kLastDay ? found(Finding::Overflow, Type::Date)
                                                 : Evaluated{Value::ofDate(Date{static_cast<std::int32_t>(sum)})};
    }

    Evaluated decimals(const std::vector<Evaluated>& all) const {
        const Int128 a = all[0].value.mantissa;
        const Int128 b = all.size() > 1 ? all[1].value.mantissa : 0;
        const int scale = m_node.scale;
        switch (m_node.operation) {
        case Operation::Negate:
            return decimal(-a, scale);
        case Operation::Absolute:
            return decimal(a < 0 ? -a : a, scale);
        case Operation::Add:
            return decimal(a + b, scale);
        case Operation::Subtract:
            return decimal(a - b, scale);
        case Operation::Multiply:
            return product(a, b, scale);
        case Operation::Modulo:
            return b == 0 ? found(Finding::DivisionByZero, Type::Decimal, scale) : decimal(a % b, scale);
        case Operation::Floor:
        case Operation::Ceiling:
        case Operation::Round:
            if (all[0].value.type == Type::Real) {
                return roundedReal(all[0].value.real, scale, roundingOf(m_node.operation));
            }
            return decimal(divideRounded<Int128>(a, kTens[static_cast<std::size_t>(all[0].value.scale - scale)],
                                                 roundingOf(m_node.operation)),
                           scale);
        default:
            return extreme(all);
        }
    }

    Evaluated reals(const std::vector<Evaluated>& all) const {
        const double a = all[0].value.real;
        const double b = all.size() > 1 ? all[1].value.real : 0;
        const Finding byZero = b == 0 ? Finding::DivisionByZero : Finding::NotFinite;
        switch (m_node.operation) {
        case Operation::Negate:
            return real(-a);
        case Operation::Absolute:
            return real(std::fabs(a));
        case Operation::Add:
            return real(a + b);
        case Operation::Subtract:
            return real(a - b);
        case Operation::Multiply:
            return real(a * b);
        case Operation::Divide:
            return real(a / b, byZero);
        case Operation::Modulo:
            return real(std::fmod(a, b), byZero);
        case Operation::Power:
            return real(power(a, b));
        case Operation::SquareRoot:
            return real(std::sqrt(a));
        case Operation::Exponential:
            return real(std::exp(a));
        case Operation::Logarithm:
            return real(std::log(a));
        case Operation::Logarithm2:
            return real(std::log2(a));
        case Operation::Logarithm10:
            return real(std::log10(a));
        case Operation::ToReal:
            return real(a);
        default:
            return extreme(all);
        }
    }

    const Node& m_node;
    std::span<const Evaluated> m_arguments;
};

} // namespace

Evaluated brought(const Evaluated& argument, Type type, int scale) {
    const Value& value = argument.value;
    if (!isNumber(value.type) || (value.type == type && value.scale == scale)) {
        return argument;
    }
    if (argument.finding != Finding::None) {
        return found(argument.finding, type, scale);
    }
    if (value.missing) {
        return {Value::none(type, scale)};
    }
    if (type == Type::Real) {
        return real(toReal(value.mantissa, value.scale));
    }
    return product(value.mantissa, kTens[static_cast<std::size_t>(scale - value.scale)], scale);
}

Evaluated evaluateNode(const Node& node, std::span<const Evaluated> arguments) {
    return NodeEvaluation(node, arguments).evaluate();
}

namespace {

// A value of a row as its variable says: decimals within their bounds, reals finite.
Evaluated loaded(const Node& node, const Value& value) {
    if (value.missing) {
        return node.optional ? Evaluated{Value::none(node.type, node.scale)}
                             : found(Finding::Missing, node.type, node.scale);
    }
    return node.type == Type::Decimal ? decimal(value.mantissa, node.scale)
           : node.type == Type::Real  ? real(value.real)
                                      : Evaluated{value};
}

} // namespace

std::vector<Evaluated> evaluateTree(const Tree& tree, std::span<const Value> row) {
    std::vector<Evaluated> all;
    all.reserve(tree.nodes.size());
    std::vector<Evaluated> arguments;
    for (const Node& node : tree.nodes) {
        if (node.operation == Operation::Literal) {
            all.push_back({node.literal});
        } else if (node.operation == Operation::Variable) {
            all.push_back(loaded(node, row[node.variable]));
        } else {
            arguments.clear();
            for (const std::uint32_t index : tree.argumentsOf(node)) {
                arguments.push_back(all[index]);
            }
            all.push_back(evaluateNode(node, arguments));
        }
    }
    return all;
}

} // namespace counterpart::expression
