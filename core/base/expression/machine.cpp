// SPDX-License-Identifier: GPL-3.0-or-later
// Which kernel does an instruction call? Built with full optimisation in every build: see core/CMakeLists.txt.
#include "core/base/expression/machine.h"

#include "core/base/expression/kernels_choice.h"
#include "core/base/expression/kernels_decimal.h"
#include "core/base/expression/kernels_real.h"

#include <algorithm>
#include <cstddef>
#include <memory>

namespace counterpart::expression {

namespace {

// Starts of registers a little apart, so that they do not all fall into the same lines of the cache.
template <class S>
constexpr std::size_t kValueBytes = kBlockRows* std::max(sizeof(S), sizeof(double)) + 64;
template <class S>
constexpr std::size_t kRegisterBytes = kValueBytes<S> + kBlockRows + 64;

template <class S>
void fill(Register& constant, const Value& value) {
    const auto repeat = [&](auto each) { std::fill_n(constant.own<decltype(each)>(), kBlockRows, each); };
    switch (value.type) {
    case Type::Decimal:
        return repeat(value.missing ? kMissing<S> : static_cast<S>(value.mantissa));
    case Type::Real:
        return repeat(value.real);
    case Type::Boolean:
        return repeat(static_cast<std::uint8_t>(value.truth ? 1 : 0));
    case Type::Word:
        return repeat(value.word);
    case Type::Date:
        return repeat(value.date);
    }
}

template <class S>
void load(Frame<S>& frame, const Column& column, std::size_t begin) {
    switch (frame.instruction.type) {
    case Type::Decimal:
        return loadDecimal(frame, static_cast<const std::int64_t*>(column.data()) + begin);
    case Type::Real:
        return loadReal(frame, static_cast<const double*>(column.data()) + begin);
    case Type::Boolean: {
        const auto* values = static_cast<const std::uint8_t*>(column.data()) + begin;
        auto* out = frame.out.template own<std::uint8_t>();
        std::transform(values, values + frame.rows, out, [](std::uint8_t v) { return v != 0 ? 1 : 0; });
        return;
    }
    case Type::Word:
        frame.out.data = reinterpret_cast<const std::byte*>(static_cast<const Symbol*>(column.data()) + begin);
        return;
    case Type::Date:
        frame.out.data = reinterpret_cast<const std::byte*>(static_cast<const Date*>(column.data()) + begin);
        return;
    }
}

template <class S>
void arithmetic(Frame<S>& frame) {
    switch (frame.instruction.type) {
    case Type::Decimal:
        decimalKernel(frame);
        break;
    case Type::Real:
        realKernel(frame);
        break;
    default:
        dateKernel(frame);
    }
    passFindingsOn(frame);
}

template <class S>
void call(Frame<S>& frame) {
    const Type type = frame.instruction.type;
    switch (frame.instruction.what) {
    case Instruct::And:
    case Instruct::Or:
    case Instruct::Both:
    case Instruct::Not:
        return logic(frame);
    case Instruct::Select:
        return withStored<S>(type, [&](auto each) { select<decltype(each)>(frame); });
    case Instruct::Has:
        withStored<S>(type, [&](auto each) {
            using T = decltype(each);
            mapOne<std::uint8_t, T>(frame, [](T a) -> std::uint8_t { return isMissing(a) ? 0 : 1; });
        });
        return passFindingsOn(frame);
    case Instruct::Require:
        withStored<S>(type, [&](auto each) { requirePresent<decltype(each)>(frame); });
        return passFindingsOn(frame);
    case Instruct::Equal:
    case Instruct::Less:
    case Instruct::LessOrEqual:
    case Instruct::Greater:
    case Instruct::GreaterOrEqual:
        withStored<S>(type, [&](auto each) { compare<decltype(each)>(frame); });
        return passFindingsOn(frame);
    default:
        return arithmetic(frame);
    }
}

} // namespace

template <class S>
Machine<S>::Machine(const Code& code)
    : m_code(&code), m_memory((code.registers + code.constants.size()) * kRegisterBytes<S> + alignof(std::max_align_t)),
      m_registers(code.registers), m_constants(code.constants.size()) {
    void* start = m_memory.data();
    std::size_t room = m_memory.size();
    auto* at = static_cast<std::byte*>(std::align(alignof(std::max_align_t), 1, start, room));
    const auto place = [&](Register& each) {
        each.home = at;
        each.findings = reinterpret_cast<std::uint8_t*>(at + kValueBytes<S>);
        at += kRegisterBytes<S>;
    };
    std::ranges::for_each(m_registers, place);
    std::ranges::for_each(m_constants, place);
    for (std::size_t i = 0; i < m_constants.size(); ++i) {
        fill<S>(m_constants[i], code.constants[i]);
    }
}

template <class S>
const Register& Machine<S>::result() const {
    return m_code->result < kFirstConstant ? m_registers[m_code->result] : m_constants[m_code->result - kFirstConstant];
}

template <class S>
void Machine<S>::execute(const Instruction& instruction, std::span<const Column> columns, std::size_t begin) {
    const auto operand = [&](std::uint16_t index) -> const Register* {
        return index == kNoOperand       ? nullptr
               : index >= kFirstConstant ? &m_constants[index - kFirstConstant]
                                         : &m_registers[index];
    };
    Register& out = m_registers[instruction.out];
    out.faulty = false;
    Frame<S> frame{instruction, out,       operand(instruction.a), operand(instruction.b), operand(instruction.c),
                   m_rows,      m_overflow};
    if (instruction.what == Instruct::Load) {
        load(frame, columns[instruction.index], begin);
    } else {
        call(frame);
    }
}

template <class S>
bool Machine<S>::run(std::span<const Column> columns, std::size_t begin, std::size_t rows, std::byte* target) {
    m_rows = rows;
    m_overflow = false;
    std::byte* const home = m_registers.empty() ? nullptr : m_registers[0].home;
    if (target != nullptr && home != nullptr) {
        m_registers[0].home = target;
    }
    for (const Instruction& instruction : m_code->instructions) {
        execute(instruction, columns, begin);
        if (m_overflow) {
            break;
        }
    }
    if (home != nullptr) {
        m_registers[0].home = home;
    }
    return !m_overflow;
}

template class Machine<std::int64_t>;
template class Machine<Int128>;

} // namespace counterpart::expression
