// SPDX-License-Identifier: GPL-3.0-or-later
// How are columns compared, combined and chosen between, and how are days counted?
#pragma once

#include "core/base/expression/kernels.h"

namespace counterpart::expression {

template <class T>
using Bits = std::conditional_t<
    sizeof(T) == 16, unsigned __int128,
    std::conditional_t<sizeof(T) == 8, std::uint64_t, std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint8_t>>>;

template <class T, class S>
void select(Frame<S>& frame) {
    const std::size_t rows = frame.rows;
    const auto* __restrict chosen = frame.a->template as<std::uint8_t>();
    const T* __restrict yes = frame.b->template as<T>();
    const T* __restrict no = frame.c->template as<T>();
    T* __restrict out = frame.out.template own<T>();
    for (std::size_t i = 0; i < rows; ++i) {
        const auto mask = static_cast<Bits<T>>(-static_cast<Bits<T>>(chosen[i]));
        const auto a = std::bit_cast<Bits<T>>(yes[i]);
        const auto b = std::bit_cast<Bits<T>>(no[i]);
        out[i] = std::bit_cast<T>(static_cast<Bits<T>>((a & mask) | (b & ~mask)));
    }
    chooseFindings(frame, frame.b, frame.c);
}

// The operand where it is there. A column of the caller's without gaps is passed on as it is.
template <class T, class S>
void requirePresent(Frame<S>& frame) {
    const std::size_t rows = frame.rows;
    const T* __restrict a = frame.a->template as<T>();
    bool gaps = false;
    for (std::size_t i = 0; i < rows; ++i) {
        gaps |= isMissing(a[i]);
    }
    if (!gaps && frame.a->data != frame.a->home) {
        frame.out.data = frame.a->data;
        return;
    }
    T* __restrict out = frame.out.template own<T>();
    std::memcpy(static_cast<void*>(out), a, rows * sizeof(T));
    for (std::size_t i = 0; gaps && i < rows; ++i) {
        if (isMissing(a[i])) {
            if constexpr (std::is_same_v<T, Date>) {
                out[i] = Date{0}; // any day will do: nobody sees it
            } else {
                out[i] = T{};
            }
            frame.note(i, Finding::Missing);
        }
    }
}

template <class T, class S>
void compare(Frame<S>& frame) {
    using Truth = std::uint8_t;
    if (frame.instruction.what == Instruct::Equal) {
        return mapTwo<Truth, T>(frame, [](T a, T b) -> Truth { return a == b ? 1 : 0; });
    }
    if constexpr (!std::is_same_v<T, Symbol> && !std::is_same_v<T, std::uint8_t>) {
        switch (frame.instruction.what) {
        case Instruct::Less:
            return mapTwo<Truth, T>(frame, [](T a, T b) -> Truth { return a < b ? 1 : 0; });
        case Instruct::LessOrEqual:
            return mapTwo<Truth, T>(frame, [](T a, T b) -> Truth { return a <= b ? 1 : 0; });
        case Instruct::Greater:
            return mapTwo<Truth, T>(frame, [](T a, T b) -> Truth { return a > b ? 1 : 0; });
        default:
            return mapTwo<Truth, T>(frame, [](T a, T b) -> Truth { return a >= b ? 1 : 0; });
        }
    }
}

template <class S>
void logic(Frame<S>& frame) {
    using Truth = std::uint8_t;
    switch (frame.instruction.what) {
    case Instruct::And:
        mapTwo<Truth, Truth>(frame, [](Truth a, Truth b) -> Truth { return a & b; });
        return chooseFindings(frame, frame.b, nullptr);
    case Instruct::Or:
        mapTwo<Truth, Truth>(frame, [](Truth a, Truth b) -> Truth { return a | b; });
        return chooseFindings(frame, nullptr, frame.b);
    case Instruct::Both:
        mapTwo<Truth, Truth>(frame, [](Truth a, Truth b) -> Truth { return a & b; });
        return passFindingsOn(frame);
    default:
        mapOne<Truth, Truth>(frame, [](Truth a) -> Truth { return a ^ 1; });
        return passFindingsOn(frame);
    }
}

template <class S>
void addDays(Frame<S>& frame) {
    const bool swapped = frame.instruction.swapped;
    const Date* days = (swapped ? frame.b : frame.a)->template as<Date>();
    const S* counts = (swapped ? frame.a : frame.b)->template as<S>();
    Date* out = frame.out.template own<Date>();
    for (std::size_t i = 0; i < frame.rows; ++i) {
        const S sum = days[i].days + counts[i];
        const bool fits = sum >= kFirstDay && sum <= kLastDay;
        out[i] = Date{fits ? static_cast<std::int32_t>(sum) : 0};
        if (!fits) {
            frame.note(i, Finding::Overflow);
        }
    }
}

template <class S>
void dateKernel(Frame<S>& frame) {
    switch (frame.instruction.what) {
    case Instruct::DateDifference:
        return mapTwo<S, Date>(frame, [](Date a, Date b) { return S{a.days} - S{b.days}; });
    case Instruct::DateAdd:
        return addDays(frame);
    case Instruct::Year:
        return mapOne<S, Date>(frame, [](Date a) { return S{static_cast<int>(a.civil().year())}; });
    case Instruct::Month:
        return mapOne<S, Date>(frame, [](Date a) { return S{static_cast<unsigned>(a.civil().month())}; });
    case Instruct::Day:
        return mapOne<S, Date>(frame, [](Date a) { return S{static_cast<unsigned>(a.civil().day())}; });
    case Instruct::Least:
        return mapTwo<Date, Date>(frame, [](Date a, Date b) { return b < a ? b : a; });
    default:
        return mapTwo<Date, Date>(frame, [](Date a, Date b) { return a < b ? b : a; });
    }
}

} // namespace counterpart::expression
