// SPDX-License-Identifier: GPL-3.0-or-later
// How decimals are read, rounded and written, exactly.
#include "core/base/decimal.h"

#include <array>

namespace counterpart {

namespace {

constexpr int kMaxPower = 38;

constexpr std::array<Int128, kMaxPower + 1> makePowers() {
    std::array<Int128, kMaxPower + 1> powers{};
    Int128 power = 1;
    for (int i = 0; i <= kMaxPower; ++i) {
        powers[static_cast<std::size_t>(i)] = power;
        if (i < kMaxPower) {
            power *= 10;
        }
    }
    return powers;
}
constexpr auto kPowers = makePowers();

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

constexpr bool fits64(Int128 value) {
    return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

// Rounds away from the truncated quotient where half to even says so.
template <class Integer>
Integer halfEven(Integer quotient, Integer remainder, Integer divisor, bool negative) {
    const Integer magnitude = remainder < 0 ? -remainder : remainder;
    const Integer rest = divisor - magnitude;
    if (magnitude > rest || (magnitude == rest && (quotient & 1) != 0)) {
        return negative ? quotient - 1 : quotient + 1;
    }
    return quotient;
}

// Bytes of a grouping mark at the start of `text`, 0 for none. A space stands for the no-break spaces too, an
// apostrophe for its curly form: programs write either.
std::size_t groupLength(std::string_view text, char group) {
    if (group == '\0' || text.empty()) {
        return 0;
    }
    if (text.front() == group) {
        return 1;
    }
    if (group == ' ') {
        if (text.starts_with("\xC2\xA0")) {
            return 2;
        }
        return text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89") ? 3 : 0;
    }
    return group == '\'' && text.starts_with("\xE2\x80\x99") ? 3 : 0;
}

// Collects the digits of one number; keeps zeros at the end of the fraction back until a digit follows.
class DecimalReader {
public:
    explicit DecimalReader(DecimalFormat format) : m_format(format) {}

    // Reads past the sign. False = not a number.
    bool read(std::string_view text) {
        while (!text.empty()) {
            const char c = text.front();
            std::size_t used = 1;
            if (isDigit(c)) {
                takeDigit(c - '0');
            } else if (c == m_format.point && !m_fraction) {
                if (!closeGroups()) {
                    return false;
                }
                m_fraction = true;
            } else if (used = groupLength(text, m_format.group); used == 0 || !takeGroup()) {
                return false;
            }
            text.remove_prefix(used);
        }
        return m_digits > 0 && (m_fraction || closeGroups());
    }

    bool overflowed() const { return m_overflow; }
    std::uint64_t magnitude() const { return m_magnitude; }
    int scale() const { return m_scale; }

private:
    void takeDigit(int digit) {
        if (m_digits++ == 0) {
            m_startsWithZero = digit == 0;
        }
        ++m_sinceGroup;
        if (!m_fraction) {
            push(digit);
        } else if (digit == 0) {
            ++m_pendingZeros;
        } else {
            for (; m_pendingZeros > 0; --m_pendingZeros) {
                push(0);
                ++m_scale;
            }
            push(digit);
            ++m_scale;
        }
    }

    void push(int digit) {
        m_overflow = m_overflow || __builtin_mul_overflow(m_magnitude, 10U, &m_magnitude) ||
                     __builtin_add_overflow(m_magnitude, static_cast<unsigned>(digit), &m_magnitude);
    }

    // 1,234 and 12,34,567 are grouped; 12,5 and 0,123 are decimals of another format, not to be misread.
    bool takeGroup() {
        const bool first = m_groups++ == 0;
        const bool wellPlaced =
            first ? m_digits >= 1 && m_digits <= 3 && !m_startsWithZero : m_sinceGroup == 2 || m_sinceGroup == 3;
        m_sinceGroup = 0;
        return wellPlaced && !m_fraction;
    }
    bool closeGroups() const { return m_groups == 0 || m_sinceGroup == 3; }

    DecimalFormat m_format;
    std::uint64_t m_magnitude = 0;
    int m_scale = 0;
    int m_pendingZeros = 0;
    int m_digits = 0;
    int m_sinceGroup = 0;
    int m_groups = 0;
    bool m_startsWithZero = false;
    bool m_fraction = false;
    bool m_overflow = false;
};

} // namespace

Int128 divHalfEven(Int128 value, Int128 divisor) {
    return halfEven<Int128>(value / divisor, value % divisor, divisor, value < 0);
}

std::optional<std::int64_t> mulDivHalfEven(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    std::int64_t small = 0;
    if (!__builtin_mul_overflow(a, b, &small)) {
        return halfEven(small / divisor, small % divisor, divisor, small < 0); // 64-bit division is far quicker
    }
    const Int128 result = divHalfEven(Int128{a} * b, divisor);
    if (!fits64(result)) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(result);
}

Result<ParsedDecimal> parseDecimal(std::string_view text, DecimalFormat format) {
    constexpr std::string_view kMinus = "\xE2\x88\x92"; // U+2212
    std::string_view rest = text;
    bool negative = false;
    if (rest.starts_with('-') || rest.starts_with('+')) {
        negative = rest.front() == '-';
        rest.remove_prefix(1);
    } else if (rest.starts_with(kMinus)) {
        negative = true;
        rest.remove_prefix(kMinus.size());
    }
    DecimalReader reader(format);
    if (!reader.read(rest)) {
        return makeError(ErrorCode::NotANumber, std::string(text));
    }
    const Int128 mantissa = negative ? -Int128{reader.magnitude()} : Int128{reader.magnitude()};
    if (reader.overflowed() || !fits64(mantissa)) {
        return makeError(ErrorCode::OutOfRange, std::string(text));
    }
    return ParsedDecimal{static_cast<std::int64_t>(mantissa), reader.scale()};
}

Result<std::int64_t> scaleTo(ParsedDecimal value, int digits) {
    const std::int64_t shift = std::int64_t{digits} - value.scale;
    if (value.mantissa == 0 || shift == 0) {
        return value.mantissa;
    }
    if (shift < -kMaxPower) {
        return std::int64_t{0};
    }
    Int128 scaled = 0;
    if (shift < 0) {
        scaled = divHalfEven(value.mantissa, kPowers[static_cast<std::size_t>(-shift)]);
    }
    // 10^19 times anything but 0 is beyond 64 bits
    if (shift > 18 || (shift > 0 && !fits64(scaled = value.mantissa * kPowers[static_cast<std::size_t>(shift)]))) {
        return makeError(ErrorCode::OutOfRange, formatScaled(value.mantissa, value.scale));
    }
    return static_cast<std::int64_t>(scaled);
}

bool isExactAt(ParsedDecimal value, int digits) {
    const std::int64_t drop = std::int64_t{value.scale} - digits;
    if (drop <= 0 || value.mantissa == 0) {
        return true;
    }
    return drop <= 18 && value.mantissa % static_cast<std::int64_t>(kPowers[static_cast<std::size_t>(drop)]) == 0;
}

std::string formatScaled(std::int64_t value, int digits) {
    const bool negative = value < 0;
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string text = std::to_string(magnitude);
    if (digits > 0) {
        const auto places = static_cast<std::size_t>(digits);
        if (text.size() <= places) {
            text.insert(0, places + 1 - text.size(), '0');
        }
        text.insert(text.size() - places, 1, '.');
    }
    return negative ? "-" + text : text;
}

std::string formatScaledShort(std::int64_t value, int digits) {
    std::string text = formatScaled(value, digits);
    if (digits > 0) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') {
            text.pop_back();
        }
    }
    return text;
}

Result<Micros> parseMicros(std::string_view text, DecimalFormat format) {
    constexpr int kPlaces = 6;
    const auto parsed = parseDecimal(text, format);
    if (!parsed) {
        return parsed.error();
    }
    if (!isExactAt(*parsed, kPlaces)) {
        return makeError(ErrorCode::TooManyDecimals, std::string(text), "6");
    }
    const auto scaled = scaleTo(*parsed, kPlaces);
    if (!scaled || !Micros{*scaled}.has()) {
        return makeError(ErrorCode::OutOfRange, std::string(text));
    }
    return Micros{*scaled};
}

std::string toString(Micros value) { return value.has() ? formatScaledShort(value.value, 6) : std::string(); }

Result<Rate> parseRate(std::string_view text) {
    constexpr int kPlaces = 6;
    std::string_view number = text;
    int places = kPlaces;
    if (number.ends_with('%')) {
        places = kPlaces - 2;
        number.remove_suffix(1);
        while (number.ends_with(' ')) {
            number.remove_suffix(1);
        }
    }
    const auto parsed = parseDecimal(number);
    if (!parsed) {
        return makeError(parsed.error().code, std::string(text));
    }
    if (!isExactAt(*parsed, places)) {
        return makeError(ErrorCode::TooManyDecimals, std::string(text), std::to_string(places));
    }
    const auto scaled = scaleTo(*parsed, places);
    if (!scaled) {
        return makeError(ErrorCode::OutOfRange, std::string(text));
    }
    return Rate{*scaled};
}

std::string toString(Rate rate) { return formatScaledShort(rate.ppm, 4) + "%"; }

} // namespace counterpart
