// SPDX-License-Identifier: GPL-3.0-or-later
// From the tree to instructions: constants folded, equal subexpressions computed once, registers used again.
#include "core/base/expression/code.h"
#include "core/base/expression/evaluate.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <tuple>

namespace counterpart::expression {

namespace {

using Operand = std::uint16_t;

// In a first pass every instruction has a register of its own: its position.
class Lowering {
public:
    explicit Lowering(const Tree& tree) : m_tree(tree), m_folded(tree.nodes.size()), m_operands(tree.nodes.size()) {}

    Code lower() {
        for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
            fold(i);
            const Node& node = m_tree.nodes[i];
            m_operands[i] = m_folded[i] ? constant(m_folded[i]->value) : operation(node);
        }
        const Node& root = m_tree.root();
        m_code.type = root.type;
        m_code.scale = root.scale;
        m_code.result = root.optional ? require(m_operands.back(), root.type) : m_operands.back();
        return std::move(m_code);
    }

private:
    struct Less { // values by what they are, reals by their bits
        static auto key(const Value& v) {
            return std::tuple(v.type, v.scale, v.missing, v.mantissa, std::bit_cast<std::uint64_t>(v.real), v.truth,
                              v.word.index(), v.date);
        }
        bool operator()(const Value& a, const Value& b) const { return key(a) < key(b); }
    };

    // A node whose arguments are all known is known itself, unless it has a finding: that belongs to the rows.
    void fold(std::size_t i) {
        const Node& node = m_tree.nodes[i];
        if (node.operation == Operation::Literal) {
            m_folded[i] = Evaluated{node.literal};
            return;
        }
        std::vector<Evaluated> arguments;
        for (const std::uint32_t index : m_tree.argumentsOf(node)) {
            if (!m_folded[index]) {
                return;
            }
            arguments.push_back(*m_folded[index]);
        }
        if (node.operation == Operation::Variable) {
            return;
        }
        if (const Evaluated result = evaluateNode(node, arguments); result.finding == Finding::None) {
            m_folded[i] = result;
        }
    }

    Operand constant(const Value& value) {
        const auto [known, isNew] = m_constants.try_emplace(value, kFirstConstant + m_code.constants.size());
        if (isNew) {
            m_code.constants.push_back(value);
            const bool narrow = value.mantissa >= -(Int128{1} << 62) && value.mantissa < (Int128{1} << 62);
            m_code.onlyWide = m_code.onlyWide || !narrow;
        }
        return known->second;
    }

    Operand emit(Instruction instruction) {
        const auto [known, isNew] = m_known.try_emplace(instruction, m_code.instructions.size());
        if (isNew) {
            instruction.out = known->second;
            m_code.instructions.push_back(instruction);
        }
        return known->second;
    }
    Operand emit(Instruct what, Type type, Operand a, Operand b = kNoOperand, Operand c = kNoOperand) {
        Instruction instruction;
        instruction.what = what;
        instruction.type = type;
        instruction.a = a;
        instruction.b = b;
        instruction.c = c;
        return emit(instruction);
    }
    Operand require(Operand a, Type type) { return emit(Instruct::Require, type, a); }

    const Node& argument(const Node& node, std::size_t i) const { return m_tree.nodes[m_tree.argumentsOf(node)[i]]; }
    Operand plain(const Node& node, std::size_t i) const { return m_operands[m_tree.argumentsOf(node)[i]]; }
    // There, but in its own type and scale.
    Operand present(const Node& node, std::size_t i) {
        const Node& each = argument(node, i);
        return each.optional ? require(plain(node, i), each.type) : plain(node, i);
    }
    // In the common type and scale, missing or not.
    Operand brought(const Node& node, std::size_t i) { return brought(node, i, plain(node, i), true); }
    Operand ready(const Node& node, std::size_t i) { return brought(node, i, present(node, i), false); }
    Operand brought(const Node& node, std::size_t i, Operand operand, bool mayBeMissing) {
        const std::uint32_t index = m_tree.argumentsOf(node)[i];
        const Node& from = m_tree.nodes[index];
        const bool same = from.type == node.common && from.scale == node.commonScale;
        if (!isNumber(from.type) || same) {
            return operand;
        }
        if (m_folded[index]) {
            const Evaluated changed = expression::brought(*m_folded[index], node.common, node.commonScale);
            if (changed.finding == Finding::None) {
                return constant(changed.value);
            }
        }
        Instruction change;
        change.type = Type::Decimal;
        change.what = node.common == Type::Real ? Instruct::ToReal : Instruct::Rescale;
        change.a = operand;
        change.optional = mayBeMissing && from.optional;
        change.places =
            static_cast<std::uint16_t>(node.common == Type::Real ? from.scale : node.commonScale - from.scale);
        if (change.what == Instruct::Rescale) {
            if (const auto fused = rescaledProduct(change)) {
                return *fused;
            }
            m_code.onlyWide = m_code.onlyWide || change.places > kMaxVariableScale;
        }
        return emit(change);
    }
    // (a x constant) x 10^places is a x another constant: what overflows is the same.
    std::optional<Operand> rescaledProduct(const Instruction& change) {
        if (change.optional || change.a >= kFirstConstant) {
            return std::nullopt;
        }
        const Instruction product = m_code.instructions[change.a];
        if (product.what != Instruct::Multiply || product.type != Type::Decimal || product.b < kFirstConstant) {
            return std::nullopt;
        }
        const Value factor = m_code.constants[product.b - kFirstConstant];
        const Evaluated larger = expression::brought({factor}, Type::Decimal, factor.scale + change.places);
        if (larger.finding != Finding::None) {
            return std::nullopt;
        }
        return emit(Instruct::Multiply, Type::Decimal, product.a, constant(larger.value));
    }

    Operand operation(const Node& node) {
        switch (node.operation) {
        case Operation::Variable: {
            Instruction load;
            load.type = node.type;
            load.optional = node.optional;
            load.index = static_cast<std::uint16_t>(node.variable);
            return emit(load);
        }
        case Operation::And:
            return emit(Instruct::And, Type::Boolean, plain(node, 0), plain(node, 1));
        case Operation::Or:
            return emit(Instruct::Or, Type::Boolean, plain(node, 0), plain(node, 1));
        case Operation::Not:
            return emit(Instruct::Not, Type::Boolean, plain(node, 0));
        case Operation::If:
            return emit(Instruct::Select, node.type, plain(node, 0), brought(node, 1), brought(node, 2));
        case Operation::Has:
            return emit(Instruct::Has, argument(node, 0).type, plain(node, 0));
        case Operation::In:
            return membership(node);
        case Operation::Equal:
            return equal(node, 0, 1);
        case Operation::NotEqual:
            return emit(Instruct::Not, Type::Boolean, equal(node, 0, 1));
        case Operation::Less:
            return ordered(Instruct::Less, node, 0, 1);
        case Operation::LessOrEqual:
            return ordered(Instruct::LessOrEqual, node, 0, 1);
        case Operation::Greater:
            return ordered(Instruct::Greater, node, 0, 1);
        case Operation::GreaterOrEqual:
            return ordered(Instruct::GreaterOrEqual, node, 0, 1);
        case Operation::Between: {
            const Operand above = ordered(Instruct::GreaterOrEqual, node, 0, 1);
            return emit(Instruct::Both, Type::Boolean, above, ordered(Instruct::LessOrEqual, node, 0, 2));
        }
        default:
            return arithmetic(node);
        }
    }

    // The mark of what is missing equals nothing but itself.
    Operand equal(const Node& node, std::size_t i, std::size_t j) {
        const Operand left = brought(node, i);
        const Operand same = emit(Instruct::Equal, node.common, left, brought(node, j));
        if (!argument(node, i).optional || !argument(node, j).optional) {
            return same;
        }
        return emit(Instruct::Both, Type::Boolean, emit(Instruct::Has, node.common, left), same);
    }
    // The mark of what is missing lies below everything, so only the side that is to be smaller can deceive.
    Operand ordered(Instruct what, const Node& node, std::size_t i, std::size_t j) {
        const bool leftIsSmall = what == Instruct::Less || what == Instruct::LessOrEqual;
        const Operand left = brought(node, i);
        const Operand right = brought(node, j);
        const Operand result = emit(what, node.common, left, right);
        if (!argument(node, leftIsSmall ? i : j).optional) {
            return result;
        }
        return emit(Instruct::Both, Type::Boolean, result,
                    emit(Instruct::Has, node.common, leftIsSmall ? left : right));
    }
    Operand membership(const Node& node) {
        Operand all = equal(node, 0, 1);
        for (std::size_t i = 2; i < node.argumentCount; ++i) {
            all = emit(Instruct::Or, Type::Boolean, all, equal(node, 0, i));
        }
        return all;
    }

    Operand arithmetic(const Node& node) {
        switch (node.operation) {
        case Operation::Add:
        case Operation::Subtract:
            if (argument(node, 0).type == Type::Date || argument(node, 1).type == Type::Date) {
                return days(node);
            }
            return two(node.operation == Operation::Add ? Instruct::Add : Instruct::Subtract, node);
        case Operation::Multiply:
            if (node.type == Type::Real) {
                return two(Instruct::Multiply, node);
            }
            return product(present(node, 0), present(node, 1));
        case Operation::Divide:
            return two(Instruct::Divide, node);
        case Operation::Modulo:
            return two(Instruct::Modulo, node);
        case Operation::Power:
            return power(node);
        case Operation::Least:
        case Operation::Greatest:
        case Operation::Clamp:
            return extreme(node);
        case Operation::Floor:
        case Operation::Ceiling:
        case Operation::Round:
            return rounding(node);
        case Operation::Year:
            return emit(Instruct::Year, Type::Date, present(node, 0));
        case Operation::Month:
            return emit(Instruct::Month, Type::Date, present(node, 0));
        case Operation::Day:
            return emit(Instruct::Day, Type::Date, present(node, 0));
        case Operation::ToReal:
            return ready(node, 0);
        default:
            return emit(oneOf(node.operation), node.type, ready(node, 0));
        }
    }
    // A constant goes to the right; it has no findings, so nobody notices.
    Operand product(Operand a, Operand b) {
        const bool swaps = a >= kFirstConstant && b < kFirstConstant;
        return emit(Instruct::Multiply, Type::Decimal, swaps ? b : a, swaps ? a : b);
    }
    static Instruct oneOf(Operation operation) {
        switch (operation) {
        case Operation::Negate:
            return Instruct::Negate;
        case Operation::Absolute:
            return Instruct::Absolute;
        case Operation::SquareRoot:
            return Instruct::SquareRoot;
        case Operation::Exponential:
            return Instruct::Exponential;
        case Operation::Logarithm:
            return Instruct::Logarithm;
        case Operation::Logarithm2:
            return Instruct::Logarithm2;
        default:
            return Instruct::Logarithm10;
        }
    }
    Operand two(Instruct what, const Node& node) {
        const Operand left = ready(node, 0);
        return emit(what, node.common, left, ready(node, 1));
    }
    Operand power(const Node& node) {
        Instruction power;
        power.what = Instruct::Power;
        power.type = Type::Real;
        power.a = ready(node, 0);
        power.b = ready(node, 1);
        const bool constant = power.a >= kFirstConstant;
        power.index = constant && m_code.constants[power.a - kFirstConstant].real == 2 ? 1 : 0;
        return emit(power);
    }
    Operand extreme(const Node& node) {
        Operand best = ready(node, 0);
        for (std::size_t i = 1; i < node.argumentCount; ++i) {
            const bool least = node.operation == Operation::Least || (node.operation == Operation::Clamp && i == 2);
            best = emit(least ? Instruct::Least : Instruct::Greatest, node.common, best, ready(node, i));
        }
        return best;
    }
    Operand rounding(const Node& node) {
        const Node& from = argument(node, 0);
        Instruction round;
        round.what = Instruct::Round;
        round.type = from.type;
        round.rounding = node.operation == Operation::Floor     ? Rounding::Floor
                         : node.operation == Operation::Ceiling ? Rounding::Ceiling
                                                                : Rounding::HalfEven;
        round.a = present(node, 0);
        if (from.type == Type::Decimal && from.scale == node.scale) {
            return round.a;
        }
        round.places = static_cast<std::uint16_t>(node.scale);
        round.index = from.type == Type::Decimal ? static_cast<std::uint16_t>(from.scale - node.scale) : 0;
        m_code.onlyWide = m_code.onlyWide || round.index > kMaxVariableScale;
        return emit(round);
    }
    Operand days(const Node& node) {
        const Operand left = present(node, 0);
        const Operand right = present(node, 1);
        if (node.type == Type::Decimal) {
            return emit(Instruct::DateDifference, Type::Date, left, right);
        }
        if (argument(node, 0).type != Type::Date) {
            Instruction add;
            add.what = Instruct::DateAdd;
            add.type = Type::Date;
            add.swapped = true;
            add.a = left;
            add.b = right;
            return emit(add);
        }
        const Operand count = node.operation == Operation::Add ? right : emit(Instruct::Negate, Type::Decimal, right);
        return emit(Instruct::DateAdd, Type::Date, left, count);
    }

    const Tree& m_tree;
    std::vector<std::optional<Evaluated>> m_folded;
    std::vector<Operand> m_operands;
    std::map<Instruction, Operand> m_known;
    std::map<Value, Operand, Less> m_constants;
    Code m_code;
};

// Registers by last use. A result never shares one with an operand, so kernels may assume them apart.
class Registers {
public:
    explicit Registers(Code& code)
        : m_code(code), m_lastUse(code.instructions.size(), 0), m_place(m_lastUse.size(), 0) {}

    void assign() {
        auto& all = m_code.instructions;
        const std::vector<bool> needed = findNeeded();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (needed[i]) {
                forOperands(all[i], [&](Operand& operand) { m_lastUse[operand] = i; });
            }
        }
        std::vector<Instruction> kept;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!needed[i]) {
                continue;
            }
            m_place[i] = i == m_code.result ? Operand{0} : take();
            all[i].out = m_place[i];
            forOperands(all[i], [&](Operand& operand) {
                if (m_lastUse[operand] == i && operand != m_code.result) {
                    m_lastUse[operand] = all.size(); // an operand that stands twice is freed once
                    m_free.push_back(m_place[operand]);
                }
                operand = m_place[operand];
            });
            kept.push_back(all[i]);
        }
        all = std::move(kept);
        m_code.registers = m_next;
        m_code.result = m_code.result < kFirstConstant ? Operand{0} : m_code.result;
    }

private:
    template <class Each>
    static void forOperands(Instruction& instruction, Each each) {
        for (const auto operand : {&Instruction::a, &Instruction::b, &Instruction::c}) {
            if (instruction.*operand < kFirstConstant) {
                each(instruction.*operand);
            }
        }
    }
    // What the result is made of.
    std::vector<bool> findNeeded() {
        std::vector<bool> needed(m_code.instructions.size());
        if (m_code.result < kFirstConstant) {
            needed[m_code.result] = true;
        }
        for (std::size_t i = needed.size(); i-- > 0;) {
            if (needed[i]) {
                forOperands(m_code.instructions[i], [&](Operand& operand) { needed[operand] = true; });
            }
        }
        return needed;
    }
    Operand take() {
        if (m_free.empty()) {
            return m_next++;
        }
        const Operand place = m_free.back();
        m_free.pop_back();
        return place;
    }

    Code& m_code;
    std::vector<std::size_t> m_lastUse;
    std::vector<Operand> m_place;
    std::vector<Operand> m_free;
    Operand m_next = 1; // 0 is the result's
};

} // namespace

Code lower(const Tree& tree) {
    Code code = Lowering(tree).lower();
    Registers(code).assign();
    return code;
}

bool operator==(const Code& a, const Code& b) {
    return a.instructions == b.instructions && a.constants == b.constants && a.result == b.result && a.type == b.type &&
           a.scale == b.scale;
}

} // namespace counterpart::expression
