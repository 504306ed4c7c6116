// SPDX-License-Identifier: GPL-3.0-or-later
// Values: made, compared and written.
#include "core/base/expression/types.h"

#include "core/base/expression/tokens.h"
#include "core/base/expression/values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace counterpart::expression {

Value Value::none(Type type, int scale) {
    Value value;
    value.type = type;
    value.scale = scale;
    value.missing = true;
    return value;
}

Value Value::ofDecimal(Int128 mantissa, int scale) {
    Value value;
    value.mantissa = mantissa;
    value.scale = scale;
    return value;
}

Value Value::ofReal(double real) {
    Value value = none(Type::Real);
    value.missing = std::isnan(real);
    value.real = value.missing ? 0 : real;
    return value;
}

Value Value::ofBoolean(bool truth) {
    Value value;
    value.type = Type::Boolean;
    value.truth = truth;
    return value;
}

Value Value::ofWord(Symbol word) {
    Value value = none(Type::Word);
    value.missing = word.empty();
    value.word = word;
    return value;
}

Value Value::ofDate(Date date) {
    Value value = none(Type::Date);
    value.missing = !date.has();
    value.date = date;
    return value;
}

bool operator==(const Value& a, const Value& b) {
    if (a.type != b.type || a.missing != b.missing || (a.type == Type::Decimal && a.scale != b.scale)) {
        return false;
    }
    return a.missing || (a.mantissa == b.mantissa && a.truth == b.truth && a.word == b.word && a.date == b.date &&
                         std::bit_cast<std::uint64_t>(a.real) == std::bit_cast<std::uint64_t>(b.real));
}

std::string formatMantissa(Int128 mantissa, int scale) {
    std::string digits;
    auto rest = static_cast<unsigned __int128>(mantissa);
    for (rest = mantissa < 0 ? -rest : rest; rest > 0 || digits.size() <= static_cast<std::size_t>(scale); rest /= 10) {
        if (scale > 0 && digits.size() == static_cast<std::size_t>(scale)) {
            break;
        }
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    }
    if (scale > 0) {
        digits += '.';
        do {
            digits += static_cast<char>('0' + static_cast<int>(rest % 10));
            rest /= 10;
        } while (rest > 0);
    }
    if (mantissa < 0) {
        digits += '-';
    }
    std::ranges::reverse(digits);
    return digits;
}

std::string toString(const Value& value) {
    if (value.missing) {
        return {};
    }
    switch (value.type) {
    case Type::Decimal:
        return formatMantissa(value.mantissa, value.scale);
    case Type::Real: {
        std::array<char, 64> buffer{};
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), value.real, std::chars_format::scientific);
        return {buffer.data(), end.ptr};
    }
    case Type::Boolean:
        return value.truth ? "true" : "false";
    case Type::Word:
        return quotedWord(value.word.view());
    case Type::Date:
        return counterpart::toString(value.date);
    }
    return {};
}

Value Values::at(std::size_t row) const {
    switch (type) {
    case Type::Decimal:
        return Value::ofDecimal(mantissa(row), scale);
    case Type::Real:
        return Value::ofReal(reals[row]);
    case Type::Boolean:
        return Value::ofBoolean(booleans[row] != 0);
    case Type::Word:
        return Value::ofWord(words[row]);
    case Type::Date:
        return Value::ofDate(dates[row]);
    }
    return {};
}

} // namespace counterpart::expression
