// SPDX-License-Identifier: GPL-3.0-or-later
// Exact decimals: reading and writing them, products with one rounding. Semantics 1: no binary fraction anywhere.
#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace counterpart {

__extension__ using Int128 = __int128;

// a x b / divisor (divisor > 0), rounded half to even; nullopt when the result does not fit 64 bits.
std::optional<std::int64_t> mulDivHalfEven(std::int64_t a, std::int64_t b, std::int64_t divisor);

// value / divisor (divisor > 0), rounded half to even.
Int128 divHalfEven(Int128 value, Int128 divisor);

// A decimal as it was written: mantissa x 10^-scale. Up to 18 significant digits.
struct ParsedDecimal {
    std::int64_t mantissa = 0;
    int scale = 0;
};

// How a source writes its decimals. Grouping characters are accepted only where they stand between digits.
struct DecimalFormat {
    char point = '.';
    char group = '\0'; // '\0' = none allowed
};

// Accepts an optional sign (also U+2212), digits, one decimal point; nothing else (no exponent, no currency sign).
// NotANumber or OutOfRange (more than 18 significant digits after dropping trailing zeros of the fraction).
Result<ParsedDecimal> parseDecimal(std::string_view text, DecimalFormat format = {});

// The value as an integer count of 10^-digits, rounded half to even. OutOfRange when it does not fit.
Result<std::int64_t> scaleTo(ParsedDecimal value, int digits);
// Whether scaleTo would lose nothing.
bool isExactAt(ParsedDecimal value, int digits);

// 123456 with 2 digits -> "1234.56"; always all digits, '.' as point, '-' as minus.
std::string formatScaled(std::int64_t value, int digits);
// The same without trailing zeros of the fraction.
std::string formatScaledShort(std::int64_t value, int digits);

// An exact decimal of 6 places: scores, quantities, weights. `Micros::none()` is "no value".
struct Micros {
    static constexpr std::int64_t kOne = 1'000'000;
    std::int64_t value = std::numeric_limits<std::int64_t>::min();

    static constexpr Micros none() { return {}; }
    static constexpr Micros of(std::int64_t whole) { return {whole * kOne}; }
    constexpr bool has() const { return value != std::numeric_limits<std::int64_t>::min(); }
    friend constexpr auto operator<=>(const Micros&, const Micros&) = default;
};

// TooManyDecimals beyond 6 places, NotANumber, OutOfRange.
Result<Micros> parseMicros(std::string_view text, DecimalFormat format = {});
std::string toString(Micros value); // "4.5"; "" for none

// A percentage as parts per million: 12.5 % = 125 000 (semantics 1).
struct Rate {
    std::int64_t ppm = 0;
    static constexpr Rate percent(std::int64_t whole) { return {whole * 10'000}; }
    friend constexpr auto operator<=>(const Rate&, const Rate&) = default;
};

// "12.5%" or "0.125"; at most 4 places of a percent.
Result<Rate> parseRate(std::string_view text);
std::string toString(Rate rate); // "12.5%"

} // namespace counterpart
