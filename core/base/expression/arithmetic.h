// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic that one row and a whole column share: bounds, powers of ten, roundings, days.
#pragma once

#include "core/base/expression/types.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace counterpart::expression {

// Decimals lie in [-2^126, 2^126), in 64 bits in [-2^62, 2^62): the sum of two never wraps, and whether a result
// is outside shows in its two topmost bits.
template <class S>
constexpr S bothTopBits(S value) { // negative when outside
    return value ^ static_cast<S>(value << 1);
}
template <class S>
constexpr bool isOutside(S value) {
    return bothTopBits(value) < 0;
}

template <class S>
inline constexpr S kMissing = std::numeric_limits<S>::min();
template <>
inline constexpr Int128 kMissing<Int128> = static_cast<Int128>(static_cast<unsigned __int128>(1) << 127);

template <class S, std::size_t N>
constexpr std::array<S, N> makePowers() {
    std::array<S, N> powers{};
    S power = 1;
    for (std::size_t i = 0; i < N; ++i) {
        powers[i] = power;
        power = static_cast<S>(power * (i + 1 < N ? 10 : 1));
    }
    return powers;
}
inline constexpr auto kTens = makePowers<Int128, kMaxScale + 1>();
inline constexpr auto kRealTens = makePowers<double, kMaxScale + 1>();

enum class Rounding : std::uint8_t { Floor, Ceiling, HalfEven };

// Without branches on the value where the divisor is usual: the quotient rounded as asked, divisor > 0.
template <class S>
constexpr S divideRounded(S value, S divisor, Rounding rounding) {
    S quotient = value / divisor;
    const S rest = value % divisor;
    if (rounding == Rounding::HalfEven) {
        const S distance = rest < 0 ? -rest : rest;
        const S other = divisor - distance;
        const bool away = distance > other || (distance == other && quotient % 2 != 0);
        return away ? quotient + (value < 0 ? -1 : 1) : quotient;
    }
    if (rounding == Rounding::Floor) {
        return quotient - (rest < 0 ? 1 : 0);
    }
    return quotient + (rest > 0 ? 1 : 0);
}

// A whole number as the sum of two, since one double may be too short for it.
struct WholeReal {
    double whole = 0;
    double rest = 0;
};
inline constexpr double kWideLimit = 0x1p126;
inline constexpr double kNarrowLimit = 0x1p61;

// value x 10^places as a whole number, rounded by the exact binary value; `whole` is infinite when it is too large.
inline WholeReal roundReal(double value, int places, Rounding rounding) {
    if (rounding == Rounding::Floor) {
        return {std::floor(value), 0};
    }
    if (rounding == Rounding::Ceiling) {
        return {std::ceil(value), 0};
    }
    const double tens = kRealTens[static_cast<std::size_t>(places)];
    const double product = value * tens;
    const double whole = std::nearbyint(product);
    if (std::fabs(product) >= 0x1p52) { // whole by itself: what the product lost makes the difference
        return std::fabs(product) < kWideLimit ? WholeReal{whole, std::nearbyint(std::fma(value, tens, -product))}
                                               : WholeReal{whole, 0};
    }
    const double distance = product - whole; // exact
    if (std::fabs(distance) == 0.5) {        // a tie of the rounded product need not be one of the exact
        const double error = std::fma(value, tens, -product);
        return {whole + (distance > 0 && error > 0 ? 1 : distance < 0 && error < 0 ? -1 : 0), 0};
    }
    return {whole, 0};
}

// Bases and exponents that people write are computed more quickly and no less exactly.
inline double power(double base, double exponent) {
    if (base == 2) {
        return std::exp2(exponent);
    }
    return exponent == 2 ? base * base : std::pow(base, exponent);
}

inline double toReal(Int128 mantissa, int scale) {
    return static_cast<double>(mantissa) / kRealTens[static_cast<std::size_t>(scale)];
}

inline constexpr std::int32_t kFirstDay = -354'285; // 1000-01-01
inline constexpr std::int32_t kLastDay = 2'932'896; // 9999-12-31

constexpr bool isOutsideYears(std::int64_t days) { return days < kFirstDay || days > kLastDay; }

} // namespace counterpart::expression
