// SPDX-License-Identifier: GPL-3.0-or-later
// What do all kernels share: the frame of one instruction, how findings are noted and passed on. Included by
// machine.cpp alone.
#pragma once

#include "core/base/expression/machine.h"

#include <bit>
#include <cstring>
#include <type_traits>

namespace counterpart::expression {

// One instruction on one block.
template <class S>
struct Frame {
    const Instruction& instruction;
    Register& out;
    const Register* a;
    const Register* b;
    const Register* c;
    std::size_t rows;
    bool& overflow; // a decimal did not fit S

    // The findings of the result, none at first.
    std::uint8_t* findings() {
        if (!out.faulty) {
            std::memset(out.findings, 0, rows);
            out.faulty = true;
        }
        return out.findings;
    }
    void note(std::size_t row, Finding finding) { findings()[row] = static_cast<std::uint8_t>(finding); }
    static constexpr bool isNarrow() { return std::is_same_v<S, std::int64_t>; }
};

// Findings of operands go before one's own, those of the first operand before those of the second.
template <class S>
void passFindingsOn(Frame<S>& frame) {
    const bool swapped = frame.instruction.swapped;
    for (const Register* operand : {frame.c, swapped ? frame.a : frame.b, swapped ? frame.b : frame.a}) {
        if (operand != nullptr && operand->faulty) {
            std::uint8_t* all = frame.findings();
            for (std::size_t i = 0; i < frame.rows; ++i) {
                all[i] = operand->findings[i] != 0 ? operand->findings[i] : all[i];
            }
        }
    }
}

// Of `chosen ? yes : no`; nullptr stands for a side that has none.
template <class S>
void chooseFindings(Frame<S>& frame, const Register* yes, const Register* no) {
    static constexpr std::uint8_t kNone[kBlockRows] = {};
    const auto isFaulty = [](const Register* side) { return side != nullptr && side->faulty; };
    if (!isFaulty(frame.a) && !isFaulty(yes) && !isFaulty(no)) {
        return;
    }
    const std::size_t rows = frame.rows;
    const auto* __restrict chosen = frame.a->template as<std::uint8_t>();
    const std::uint8_t* __restrict first = frame.a->faulty ? frame.a->findings : kNone;
    const std::uint8_t* __restrict whenTrue = isFaulty(yes) ? yes->findings : kNone;
    const std::uint8_t* __restrict whenFalse = isFaulty(no) ? no->findings : kNone;
    std::uint8_t* __restrict all = frame.findings();
    std::uint8_t any = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto mask = static_cast<std::uint8_t>(-chosen[i]);
        const auto side = static_cast<std::uint8_t>((whenTrue[i] & mask) | (whenFalse[i] & ~mask));
        all[i] = first[i] != 0 ? first[i] : side;
        any |= all[i];
    }
    frame.out.faulty = any != 0; // often the rows concerned are left aside
}

template <class R, class A, class S, class F>
void mapOne(Frame<S>& frame, F f) {
    const std::size_t rows = frame.rows;
    const A* __restrict a = frame.a->template as<A>();
    R* __restrict out = frame.out.template own<R>();
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = f(a[i]);
    }
}

template <class R, class A, class S, class F>
void mapTwo(Frame<S>& frame, F f) {
    const std::size_t rows = frame.rows;
    const A* __restrict a = frame.a->template as<A>();
    const A* __restrict b = frame.b->template as<A>();
    R* __restrict out = frame.out.template own<R>();
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = f(a[i], b[i]);
    }
}

// Calls f with a value of the type that rows of this type are stored as.
template <class S, class F>
void withStored(Type type, F f) {
    switch (type) {
    case Type::Decimal:
        return f(S{});
    case Type::Real:
        return f(double{});
    case Type::Boolean:
        return f(std::uint8_t{});
    case Type::Word:
        return f(Symbol{});
    case Type::Date:
        return f(Date{});
    }
}

template <class T>
constexpr bool isMissing(T value) {
    if constexpr (std::is_same_v<T, double>) {
        return value != value;
    } else if constexpr (std::is_same_v<T, Symbol>) {
        return value.empty();
    } else if constexpr (std::is_same_v<T, Date>) {
        return !value.has();
    } else if constexpr (std::is_same_v<T, std::uint8_t>) {
        return false;
    } else {
        return value == kMissing<T>;
    }
}

} // namespace counterpart::expression
