// SPDX-License-Identifier: GPL-3.0-or-later
// How money is added, multiplied, converted, read and written without losing a minor unit unsaid.
#include "core/base/money.h"

#include "core/base/currency_table.h"

#include <algorithm>
#include <array>
#include <limits>

namespace counterpart {

namespace {

constexpr auto makeCurrencies() {
    std::array<Currency, kCurrencyCount> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i] = Currency::fromIndex(static_cast<std::uint16_t>(i + 1));
    }
    return all;
}
constexpr auto kAll = makeCurrencies();

const CurrencyEntry* entryOf(Currency currency) {
    const std::size_t index = currency.index();
    return index == 0 || index > kCurrencyCount ? nullptr : &kCurrencies[index - 1];
}

Error mismatch(Money a, Money b) {
    return makeError(ErrorCode::CurrencyMismatch, toString(b), std::string(a.currency.code()));
}

// value x 10^power in 128 bits; false when it does not fit.
bool timesPowerOfTen(Int128& value, int power) {
    for (; power > 0; power -= 18) {
        std::int64_t factor = 1;
        for (int i = 0; i < std::min(power, 18); ++i) {
            factor *= 10;
        }
        if (__builtin_mul_overflow(value, Int128{factor}, &value)) {
            return false;
        }
    }
    return true;
}

// minor x times / over x 10^power. 128 bits are enough: with both factors below 2^63, a numerator that needs more gives
// a result beyond 64 bits, and a denominator that needs more gives less than a half.
std::optional<Minor> convertExact(Minor minor, std::int64_t times, std::int64_t over, int power) {
    Int128 numerator = Int128{minor} * times;
    Int128 denominator = over;
    if (!timesPowerOfTen(numerator, power)) {
        return std::nullopt;
    }
    if (!timesPowerOfTen(denominator, -power)) {
        return 0;
    }
    const Int128 result = divHalfEven(numerator, denominator);
    if (result < std::numeric_limits<Minor>::min() || result > std::numeric_limits<Minor>::max()) {
        return std::nullopt;
    }
    return static_cast<Minor>(result);
}

} // namespace

std::optional<Currency> Currency::fromCode(std::string_view code) {
    if (code.size() != 3) {
        return std::nullopt;
    }
    for (const char c : code) {
        if (c < 'A' || c > 'Z') {
            return std::nullopt;
        }
    }
    const std::uint16_t index = kCurrencyIndex[currencySlot(code)];
    return index == 0 ? std::nullopt : std::optional(Currency(index));
}

std::span<const Currency> Currency::all() { return kAll; }

std::string_view Currency::code() const {
    const auto* entry = entryOf(*this);
    return entry == nullptr ? std::string_view() : std::string_view(entry->code, 3);
}

std::string_view Currency::name() const {
    const auto* entry = entryOf(*this);
    return entry == nullptr ? std::string_view() : entry->name;
}

int Currency::digits() const {
    const auto* entry = entryOf(*this);
    return entry == nullptr ? 2 : entry->digits;
}

Result<Money> add(Money a, Money b) {
    if (a.currency != b.currency) {
        return mismatch(a, b);
    }
    Minor sum = 0;
    if (__builtin_add_overflow(a.minor, b.minor, &sum)) {
        return makeError(ErrorCode::OutOfRange, toString(b), toString(a));
    }
    return Money{sum, a.currency};
}

Result<Money> negate(Money a) {
    if (a.minor == std::numeric_limits<Minor>::min()) {
        return makeError(ErrorCode::OutOfRange, toString(a));
    }
    return Money{-a.minor, a.currency};
}

Result<Money> multiply(Money amount, Rate rate) {
    const auto product = mulDivHalfEven(amount.minor, rate.ppm, 1'000'000);
    if (!product) {
        return makeError(ErrorCode::OutOfRange, toString(amount), toString(rate));
    }
    return Money{*product, amount.currency};
}

Result<ParsedMoney> parseMoney(std::string_view text, Currency currency, DecimalFormat format) {
    if (!currency.has()) {
        return makeError(ErrorCode::NotACurrency, std::string(text));
    }
    const auto parsed = parseDecimal(text, format);
    if (!parsed) {
        return parsed.error();
    }
    const auto minor = scaleTo(*parsed, currency.digits());
    if (!minor) {
        return makeError(ErrorCode::OutOfRange, std::string(text));
    }
    return ParsedMoney{Money{*minor, currency}, !isExactAt(*parsed, currency.digits()), *parsed};
}

std::string amountString(Minor minor, Currency currency) { return formatScaled(minor, currency.digits()); }

std::string toString(Money money) {
    std::string text = amountString(money.minor, money.currency);
    if (money.currency.has()) {
        text += ' ';
        text += money.currency.code();
    }
    return text;
}

Result<ExchangeRate> parseExchangeRate(std::string_view text, DecimalFormat format) {
    const auto parsed = parseDecimal(text, format);
    if (!parsed) {
        return parsed.error();
    }
    if (parsed->mantissa <= 0 || parsed->scale > kMaxExchangeScale) {
        return makeError(ErrorCode::OutOfRange, std::string(text));
    }
    return ExchangeRate{parsed->mantissa, static_cast<std::int8_t>(parsed->scale)};
}

std::string toString(ExchangeRate rate) { return rate.has() ? formatScaled(rate.mantissa, rate.scale) : std::string(); }

Result<Money> convert(Money amount, Currency to, ExchangeRate times, ExchangeRate over) {
    if (!to.has() || !amount.currency.has()) {
        return makeError(ErrorCode::NotACurrency, toString(amount), std::string(to.code()));
    }
    if (to != amount.currency && !times.has() && !over.has()) {
        return makeError(ErrorCode::CurrencyMismatch, toString(amount), std::string(to.code()));
    }
    const int power =
        to.digits() - amount.currency.digits() - (times.has() ? times.scale : 0) + (over.has() ? over.scale : 0);
    const auto minor =
        convertExact(amount.minor, times.has() ? times.mantissa : 1, over.has() ? over.mantissa : 1, power);
    if (!minor) {
        return makeError(ErrorCode::OutOfRange, toString(amount), std::string(to.code()));
    }
    return Money{*minor, to};
}

} // namespace counterpart
