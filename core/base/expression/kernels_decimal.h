// SPDX-License-Identifier: GPL-3.0-or-later
// How are columns of decimals computed? Every result is checked; in 64 bits a failure only asks for more room.
#pragma once

#include "core/base/expression/kernels.h"

namespace counterpart::expression {

// Results whose two topmost bits differ are outside.
template <class S>
void refuseOutside(Frame<S>& frame) {
    if constexpr (Frame<S>::isNarrow()) {
        frame.overflow = true;
    } else {
        S* out = frame.out.template own<S>();
        for (std::size_t i = 0; i < frame.rows; ++i) {
            if (isOutside(out[i])) {
                out[i] = 0;
                frame.note(i, Finding::Overflow);
            }
        }
    }
}

template <class S, class F>
void decimalOne(Frame<S>& frame, F f) {
    const std::size_t rows = frame.rows;
    const S* __restrict a = frame.a->template as<S>();
    S* __restrict out = frame.out.template own<S>();
    S bits = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = f(a[i]);
        bits |= bothTopBits(out[i]);
    }
    if (bits < 0) {
        refuseOutside(frame);
    }
}

template <class S, class F>
void decimalTwo(Frame<S>& frame, F f) {
    const std::size_t rows = frame.rows;
    const S* __restrict a = frame.a->template as<S>();
    const S* __restrict b = frame.b->template as<S>();
    S* __restrict out = frame.out.template own<S>();
    S bits = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = f(a[i], b[i]);
        bits |= bothTopBits(out[i]);
    }
    if (bits < 0) {
        refuseOutside(frame);
    }
}

// A product of two that fit 64 bits is one multiplication, and fits 128.
inline bool wideProduct(Int128 a, Int128 b, Int128* product) {
    const auto shortA = static_cast<std::int64_t>(a);
    const auto shortB = static_cast<std::int64_t>(b);
    if (shortA == a && shortB == b) {
        *product = Int128{shortA} * shortB;
        return isOutside(*product);
    }
    return __builtin_mul_overflow(a, b, product) || isOutside(*product);
}

// a x factor(i). A missing value stays missing where `keepMissing` says so.
template <bool keepMissing, class S, class F>
void decimalProduct(Frame<S>& frame, F factor) {
    const std::size_t rows = frame.rows;
    const S* __restrict a = frame.a->template as<S>();
    S* __restrict out = frame.out.template own<S>();
    if constexpr (Frame<S>::isNarrow()) {
        S bits = 0;
        bool wrapped = false;
        for (std::size_t i = 0; i < rows; ++i) {
            S product = 0;
            const bool kept = keepMissing && isMissing(a[i]);
            wrapped |= __builtin_mul_overflow(a[i], kept ? S{1} : factor(i), &product);
            out[i] = product;
            bits |= kept ? 0 : bothTopBits(product);
        }
        frame.overflow = frame.overflow || wrapped || bits < 0;
    } else {
        for (std::size_t i = 0; i < rows; ++i) {
            S product = 0;
            if (keepMissing && isMissing(a[i])) {
                product = a[i];
            } else if (wideProduct(a[i], factor(i), &product)) {
                product = 0;
                frame.note(i, Finding::Overflow);
            }
            out[i] = product;
        }
    }
}

template <class S>
void decimalModulo(Frame<S>& frame) {
    const S* a = frame.a->template as<S>();
    const S* b = frame.b->template as<S>();
    S* out = frame.out.template own<S>();
    for (std::size_t i = 0; i < frame.rows; ++i) {
        out[i] = b[i] == 0 ? 0 : a[i] % b[i];
        if (b[i] == 0) {
            frame.note(i, Finding::DivisionByZero);
        }
    }
}

template <class S>
void decimalRound(Frame<S>& frame) {
    const S divisor = static_cast<S>(kTens[frame.instruction.index]);
    switch (frame.instruction.rounding) {
    case Rounding::Floor:
        return mapOne<S, S>(frame, [=](S a) { return divideRounded(a, divisor, Rounding::Floor); });
    case Rounding::Ceiling:
        return mapOne<S, S>(frame, [=](S a) { return divideRounded(a, divisor, Rounding::Ceiling); });
    case Rounding::HalfEven:
        return mapOne<S, S>(frame, [=](S a) { return divideRounded(a, divisor, Rounding::HalfEven); });
    }
}

// A column as it is, where every value fits; what is missing without leave is found.
template <class S>
void loadDecimal(Frame<S>& frame, const std::int64_t* column) {
    const bool optional = frame.instruction.optional;
    if constexpr (Frame<S>::isNarrow()) {
        S bits = 0;
        if (optional) {
            for (std::size_t i = 0; i < frame.rows; ++i) {
                bits |= isMissing(column[i]) ? 0 : bothTopBits(column[i]);
            }
        } else {
            for (std::size_t i = 0; i < frame.rows; ++i) {
                bits |= bothTopBits(column[i]);
            }
        }
        frame.overflow = frame.overflow || bits < 0;
        frame.out.data = reinterpret_cast<const std::byte*>(column);
    } else {
        S* out = frame.out.template own<S>();
        for (std::size_t i = 0; i < frame.rows; ++i) {
            const bool missing = isMissing(column[i]);
            out[i] = !missing ? S{column[i]} : optional ? kMissing<S> : S{0};
            if (missing && !optional) {
                frame.note(i, Finding::Missing);
            }
        }
    }
}

template <class S>
void decimalKernel(Frame<S>& frame) {
    switch (frame.instruction.what) {
    case Instruct::Add:
        return decimalTwo(frame, [](S a, S b) { return a + b; });
    case Instruct::Subtract:
        return decimalTwo(frame, [](S a, S b) { return a - b; });
    case Instruct::Multiply:
        return decimalProduct<false>(frame, [b = frame.b->template as<S>()](std::size_t i) { return b[i]; });
    case Instruct::Modulo:
        return decimalModulo(frame);
    case Instruct::Negate:
        return decimalOne(frame, [](S a) { return -a; });
    case Instruct::Absolute:
        return decimalOne(frame, [](S a) { return a < 0 ? -a : a; });
    case Instruct::Least:
        return mapTwo<S, S>(frame, [](S a, S b) { return b < a ? b : a; });
    case Instruct::Greatest:
        return mapTwo<S, S>(frame, [](S a, S b) { return a < b ? b : a; });
    case Instruct::Rescale: {
        const auto tens = [factor = static_cast<S>(kTens[frame.instruction.places])](std::size_t) { return factor; };
        return frame.instruction.optional ? decimalProduct<true>(frame, tens) : decimalProduct<false>(frame, tens);
    }
    case Instruct::ToReal: {
        const int places = frame.instruction.places;
        const double tens = kRealTens[static_cast<std::size_t>(places)];
        if (frame.instruction.optional) {
            return mapOne<double, S>(frame, [=](S a) {
                return isMissing(a) ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(a) / tens;
            });
        }
        if (places == 0) {
            return mapOne<double, S>(frame, [](S a) { return static_cast<double>(a); });
        }
        return mapOne<double, S>(frame, [=](S a) { return static_cast<double>(a) / tens; });
    }
    default:
        return decimalRound(frame);
    }
}

} // namespace counterpart::expression
