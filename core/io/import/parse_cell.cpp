// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the texts of cells.
#include "core/io/import/parse_cell.h"

#include <algorithm>

namespace counterpart::importing {

namespace {

constexpr int kRoundingScale = 24;

bool fail(Error& error, ErrorCode code, std::string_view value, std::string detail = {}) {
    error.code = code;
    error.value = value;
    error.detail = std::move(detail);
    return false;
}

template <class T>
bool keep(const Result<T>& parsed, T& value, Error& error, std::string_view text) {
    if (!parsed) {
        return fail(error, parsed.error().code, text, parsed.error().detail);
    }
    value = *parsed;
    return true;
}

Int128 powerOfTen(int power) {
    Int128 result = 1;
    for (int i = 0; i < power; ++i) {
        result *= 10;
    }
    return result;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return equalsIgnoringAsciiCase(text, word); });
}

} // namespace

Text TextPool::take(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    Text& recent = m_recent[hashOf(text) % m_recent.size()];
    if (recent.view() != text) {
        recent = Text(text);
    }
    return recent;
}

bool parseCell(std::string_view text, const mapping::Format&, Currency& value, Error& error) {
    const auto found = Currency::fromCode(text);
    if (!found) {
        return fail(error, ErrorCode::NotACurrency, text);
    }
    value = *found;
    return true;
}

bool parseCell(std::string_view text, const mapping::Format& format, Date& value, Error& error) {
    return keep(format.dates.empty() ? parseDate(text) : parseDate(text, format.dates), value, error, text);
}

bool parseCell(std::string_view text, const mapping::Format& format, Time& value, Error& error) {
    return keep(format.dates.empty() ? parseTime(text) : parseTime(text, format.dates), value, error, text);
}

std::string_view bareNumber(std::string_view text, const mapping::Format& format) {
    const std::size_t first = text.find_first_not_of(format.strip);
    if (format.strip.empty() || first == std::string_view::npos) {
        return text;
    }
    return trimmed(text.substr(first, text.find_last_not_of(format.strip) - first + 1));
}

bool parseCell(std::string_view text, const mapping::Format& format, Micros& value, Error& error) {
    return keep(parseMicros(bareNumber(text, format), format.decimals), value, error, text);
}

bool parseCell(std::string_view text, const mapping::Format& format, ExchangeRate& value, Error& error) {
    return keep(parseExchangeRate(bareNumber(text, format), format.decimals), value, error, text);
}

bool parseCell(std::string_view text, const mapping::Format&, Answer& value, Error& error) {
    if (isOneOf(text, {"yes", "true", "1", "y"})) {
        value = Answer::Yes;
    } else if (isOneOf(text, {"no", "false", "0", "n"})) {
        value = Answer::No;
    } else {
        return fail(error, ErrorCode::NotABool, text);
    }
    return true;
}

bool parseAmount(std::string_view text, const mapping::Format& format, Currency currency, Minor& value,
                 Rounded& rounded, Error& error) {
    const auto parsed = parseMoney(bareNumber(text, format), currency, format.decimals);
    if (!parsed) {
        return fail(error, parsed.error().code, text, parsed.error().detail);
    }
    value = parsed->money.minor;
    if (parsed->rounded) {
        const int scale = parsed->written.scale;
        if (scale > kRoundingScale) {
            return fail(error, ErrorCode::TooManyDecimals, text, std::to_string(kRoundingScale));
        }
        const Int128 kept = Int128{value} * powerOfTen(scale - currency.digits());
        rounded = {currency, (parsed->written.mantissa - kept) * powerOfTen(kRoundingScale - scale), true};
    }
    return true;
}

std::string differenceText(Int128 taken) {
    const bool negative = taken < 0;
    Int128 rest = negative ? -taken : taken;
    std::string digits; // lowest first
    for (int i = 0; i <= kRoundingScale || rest != 0; ++i) {
        if (i == kRoundingScale) {
            digits += '.';
        }
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    std::ranges::reverse(digits);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
    return negative ? "-" + digits : digits;
}

Symbol stageOf(std::string_view text) {
    if (isOneOf(text, {"won", "closed won", "closed-won", "closed_won", "closedwon", "closed/won"})) {
        return stageWon();
    }
    if (isOneOf(text, {"lost", "closed lost", "closed-lost", "closed_lost", "closedlost", "closed/lost"})) {
        return stageLost();
    }
    return Symbol(text);
}

} // namespace counterpart::importing
