// SPDX-License-Identifier: GPL-3.0-or-later
// Exact conversion over two legs; the usual cases go through counterpart::convert, the rest through integers without
// bounds.
#include "core/engine/fx/exact.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace counterpart::fx {

namespace {

using Wide = boost::multiprecision::cpp_int;

std::optional<Minor> wideProduct(Money amount, Currency to, std::span<const Leg> legs) {
    Wide above = amount.minor;
    Wide below = 1;
    int tens = to.digits() - amount.currency.digits(); // of the result
    for (const Leg& leg : legs) {
        (leg.divide ? below : above) *= leg.rate.mantissa;
        tens += leg.divide ? leg.rate.scale : -leg.rate.scale;
    }
    (tens >= 0 ? above : below) *= boost::multiprecision::pow(Wide(10), static_cast<unsigned>(std::abs(tens)));
    const bool negative = above < 0;
    const Wide size = negative ? Wide(-above) : above;
    Wide whole = size / below;
    const Wide twice = (size % below) * 2;
    if (twice > below || (twice == below && whole % 2 != 0)) {
        ++whole;
    }
    if (whole > std::numeric_limits<Minor>::max()) {
        return std::nullopt;
    }
    const auto minor = static_cast<Minor>(whole);
    return negative ? -minor : minor;
}

// a x b when it is no longer than a quoted rate may be.
std::optional<ExchangeRate> productOf(ExchangeRate a, ExchangeRate b) {
    constexpr Int128 kLimit = 1'000'000'000'000'000'000; // 18 digits
    const Int128 mantissa = Int128{a.mantissa} * b.mantissa;
    const int scale = a.scale + b.scale;
    if (mantissa >= kLimit || scale > kMaxExchangeScale || scale < -kMaxExchangeScale) {
        return std::nullopt;
    }
    return ExchangeRate{static_cast<std::int64_t>(mantissa), static_cast<std::int8_t>(scale)};
}

} // namespace

std::optional<Minor> exactProduct(Money amount, Currency to, std::span<const Leg> legs) {
    ExchangeRate times;
    ExchangeRate over;
    for (const Leg& leg : legs) {
        ExchangeRate& place = leg.divide ? over : times;
        const auto both = place.has() ? productOf(place, leg.rate) : leg.rate;
        if (!both) {
            return wideProduct(amount, to, legs);
        }
        place = *both;
    }
    const Result<Money> converted = convert(amount, to, times, over);
    return converted ? std::optional(converted->minor) : std::nullopt;
}

} // namespace counterpart::fx
