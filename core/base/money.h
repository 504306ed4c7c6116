// SPDX-License-Identifier: GPL-3.0-or-later
// Money: whole minor units of one ISO 4217 currency, never a floating-point number (semantics 1).
#pragma once

#include "core/base/decimal.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace counterpart {

using Minor = std::int64_t;

// A currency of ISO 4217 list one; the default-made one is "no currency". Two bytes, cheap to compare.
class Currency {
public:
    constexpr Currency() = default;
    static std::optional<Currency> fromCode(std::string_view code); // exact upper-case three letters
    static constexpr Currency fromIndex(std::uint16_t index) { return Currency(index); }
    static std::span<const Currency> all(); // by code, without funds and metals that have no minor unit

    constexpr bool has() const { return m_index != 0; }
    constexpr std::uint16_t index() const { return m_index; } // 0 = none; stable only within a process
    std::string_view code() const;                            // "" for none
    std::string_view name() const;                            // English name of the standard
    int digits() const;                                       // 0, 2, 3 or 4 minor digits; 2 for none
    friend constexpr auto operator<=>(Currency, Currency) = default;

private:
    constexpr explicit Currency(std::uint16_t index) : m_index(index) {}
    std::uint16_t m_index = 0;
};

struct Money {
    Minor minor = 0;
    Currency currency;
    friend bool operator==(const Money&, const Money&) = default;
};

// OutOfRange on overflow; CurrencyMismatch when the currencies differ.
Result<Money> add(Money a, Money b);
Result<Money> negate(Money a);
// amount x rate, half to even. OutOfRange on overflow.
Result<Money> multiply(Money amount, Rate rate);

struct ParsedMoney {
    Money money;
    bool rounded = false;  // whether digits were lost
    ParsedDecimal written; // the amount as it stood: written - money is what rounding took away, exactly
};
// An amount in major units ("1,234.50" with group ','). More decimals than the currency has are rounded half to even
// and reported.
Result<ParsedMoney> parseMoney(std::string_view text, Currency currency, DecimalFormat format = {});
std::string toString(Money money);                        // "1234.50 USD"
std::string amountString(Minor minor, Currency currency); // "1234.50"

// 1 base = mantissa x 10^-scale quote. Up to 18 significant digits, exact.
struct ExchangeRate {
    std::int64_t mantissa = 0;
    std::int8_t scale = 0;
    constexpr bool has() const { return mantissa > 0; }
    friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};
inline constexpr int kMaxExchangeScale = 30; // more decimals than that are OutOfRange
Result<ExchangeRate> parseExchangeRate(std::string_view text, DecimalFormat format = {}); // > 0, trailing zeros dropped
std::string toString(ExchangeRate rate);

// amount in `from` -> `to` over up to two legs: multiply by `times` (if it has a value), divide by `over` (if it has
// one); one rounding at the end, half to even, exact integers throughout. OutOfRange when the result does not fit,
// CurrencyMismatch when the currencies differ and there is no rate at all, NotACurrency when one is missing.
Result<Money> convert(Money amount, Currency to, ExchangeRate times, ExchangeRate over = {});

} // namespace counterpart
