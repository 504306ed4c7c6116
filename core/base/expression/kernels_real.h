// SPDX-License-Identifier: GPL-3.0-or-later
// How are columns of reals computed? A block is computed freely, and looked through only when a result is not finite.
#pragma once

#include "core/base/expression/kernels.h"

namespace counterpart::expression {

// The sign bit of the sum is set when the exponent is all ones.
inline std::int64_t notFiniteBit(double value) {
    return static_cast<std::int64_t>((std::bit_cast<std::uint64_t>(value) & 0x7ff0'0000'0000'0000U) +
                                     0x0010'0000'0000'0000U);
}

template <class S, class F>
void refuseNotFinite(Frame<S>& frame, F finding) {
    double* out = frame.out.template own<double>();
    for (std::size_t i = 0; i < frame.rows; ++i) {
        if (!std::isfinite(out[i])) {
            out[i] = 0;
            frame.note(i, finding(i));
        }
    }
}

template <class S, class F>
void realOne(Frame<S>& frame, F f) {
    const std::size_t rows = frame.rows;
    const double* __restrict a = frame.a->template as<double>();
    double* __restrict out = frame.out.template own<double>();
    std::int64_t bits = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = f(a[i]);
        bits |= notFiniteBit(out[i]);
    }
    if (bits < 0) {
        refuseNotFinite(frame, [](std::size_t) { return Finding::NotFinite; });
    }
}

template <class S, class F>
void realTwo(Frame<S>& frame, bool divides, F f) {
    const std::size_t rows = frame.rows;
    const double* __restrict a = frame.a->template as<double>();
    const double* __restrict b = frame.b->template as<double>();
    double* __restrict out = frame.out.template own<double>();
    std::int64_t bits = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = f(a[i], b[i]);
        bits |= notFiniteBit(out[i]);
    }
    if (bits < 0) {
        refuseNotFinite(
            frame, [=](std::size_t i) { return divides && b[i] == 0 ? Finding::DivisionByZero : Finding::NotFinite; });
    }
}

template <class S>
void realPower(Frame<S>& frame) {
    if (frame.instruction.index != 0) { // the base is the literal 2
        frame.a = frame.b;
        realOne(frame, [](double b) { return std::exp2(b); });
        return;
    }
    realTwo(frame, false, [](double a, double b) { return power(a, b); });
}

template <class S>
void realRound(Frame<S>& frame) {
    const auto places = static_cast<int>(frame.instruction.places);
    const Rounding rounding = frame.instruction.rounding;
    const double* a = frame.a->template as<double>();
    S* out = frame.out.template own<S>();
    constexpr double kLimit = Frame<S>::isNarrow() ? kNarrowLimit : kWideLimit;
    for (std::size_t i = 0; i < frame.rows; ++i) {
        const WholeReal result = roundReal(a[i], places, rounding);
        const bool fits = std::fabs(result.whole) < kLimit;
        out[i] = fits ? static_cast<S>(result.whole) + static_cast<S>(result.rest) : S{0};
        if (fits) {
            continue;
        }
        if constexpr (Frame<S>::isNarrow()) {
            frame.overflow = true;
        } else {
            frame.note(i, Finding::Overflow);
        }
    }
}

template <class S>
void loadReal(Frame<S>& frame, const double* column) {
    const bool optional = frame.instruction.optional;
    std::int64_t bits = 0;
    for (std::size_t i = 0; i < frame.rows; ++i) {
        bits |= notFiniteBit(column[i]);
    }
    frame.out.data = reinterpret_cast<const std::byte*>(column);
    if (bits >= 0) {
        return;
    }
    double* out = frame.out.template own<double>();
    for (std::size_t i = 0; i < frame.rows; ++i) {
        const bool missing = std::isnan(column[i]);
        const bool kept = std::isfinite(column[i]) || (missing && optional);
        out[i] = kept ? column[i] : 0;
        if (!kept) {
            frame.note(i, missing ? Finding::Missing : Finding::NotFinite);
        }
    }
}

template <class S>
void realKernel(Frame<S>& frame) {
    switch (frame.instruction.what) {
    case Instruct::Add:
        return realTwo(frame, false, [](double a, double b) { return a + b; });
    case Instruct::Subtract:
        return realTwo(frame, false, [](double a, double b) { return a - b; });
    case Instruct::Multiply:
        return realTwo(frame, false, [](double a, double b) { return a * b; });
    case Instruct::Divide:
        return realTwo(frame, true, [](double a, double b) { return a / b; });
    case Instruct::Modulo:
        return realTwo(frame, true, [](double a, double b) { return std::fmod(a, b); });
    case Instruct::Power:
        return realPower(frame);
    case Instruct::Negate:
        return realOne(frame, [](double a) { return -a; });
    case Instruct::Absolute:
        return realOne(frame, [](double a) { return std::fabs(a); });
    case Instruct::Least:
        return mapTwo<double, double>(frame, [](double a, double b) { return b < a ? b : a; });
    case Instruct::Greatest:
        return mapTwo<double, double>(frame, [](double a, double b) { return a < b ? b : a; });
    case Instruct::SquareRoot:
        return realOne(frame, [](double a) { return std::sqrt(a); });
    case Instruct::Exponential:
        return realOne(frame, [](double a) { return std::exp(a); });
    case Instruct::Logarithm:
        return realOne(frame, [](double a) { return std::log(a); });
    case Instruct::Logarithm2:
        return realOne(frame, [](double a) { return std::log2(a); });
    case Instruct::Logarithm10:
        return realOne(frame, [](double a) { return std::log10(a); });
    default:
        return realRound(frame);
    }
}

} // namespace counterpart::expression
