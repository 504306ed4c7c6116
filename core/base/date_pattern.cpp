// SPDX-License-Identifier: GPL-3.0-or-later
// How dates and times are read by a pattern that a mapping file names.
#include "core/base/date.h"
#include "core/base/date_digits.h"

#include <array>

namespace counterpart {

namespace {

using detail::takeNumber;

enum class Part { Year, Month, Day, Hour, Hour12, Minute, Second, Fraction, HalfDay, Offset, Literal };

// One element of a pattern: letters of one kind, or one literal character.
struct Element {
    Part part = Part::Literal;
    std::size_t width = 0;
    char literal = '\0';
};

struct Letter {
    char letter;
    Part part;
    std::size_t least, most; // how often it may stand in a row
};
constexpr std::array kLetters = {
    Letter{'y', Part::Year, 2, 4},   Letter{'M', Part::Month, 1, 2},    Letter{'d', Part::Day, 1, 2},
    Letter{'H', Part::Hour, 1, 2},   Letter{'h', Part::Hour12, 1, 2},   Letter{'m', Part::Minute, 2, 2},
    Letter{'s', Part::Second, 2, 2}, Letter{'S', Part::Fraction, 1, 9}, Letter{'a', Part::HalfDay, 1, 1},
    Letter{'X', Part::Offset, 1, 3},
};

constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Walks through a pattern; next() is false at its end or where it is wrong.
class PatternReader {
public:
    explicit PatternReader(std::string_view pattern) : m_rest(pattern) {}

    bool next(Element& element) {
        while (m_rest.starts_with('\'')) {
            m_quoted = !m_quoted;
            m_rest.remove_prefix(1);
        }
        if (m_rest.empty()) {
            m_wrong = m_quoted;
            return false;
        }
        const char c = m_rest.front();
        if (m_quoted || c == 'T' || !isLetter(c)) {
            element = {Part::Literal, 1, c};
        } else if (!readLetters(c, element)) {
            m_wrong = true;
            return false;
        }
        m_rest.remove_prefix(element.width);
        return true;
    }
    bool wrong() const { return m_wrong; }

private:
    bool readLetters(char c, Element& element) const {
        const std::size_t width = std::min(m_rest.find_first_not_of(c), m_rest.size());
        for (const Letter& known : kLetters) {
            if (known.letter == c) {
                element = {known.part, width, '\0'};
                return width >= known.least && width <= known.most && (c != 'y' || width != 3);
            }
        }
        return false;
    }

    std::string_view m_rest;
    bool m_quoted = false;
    bool m_wrong = false;
};

struct Fields {
    int year = -1;
    int month = -1;
    int day = -1;
    int hour = 0;
    int hour12 = -1;
    int minute = 0;
    int second = 0;
    int offset = 0;
    bool afternoon = false;
};

bool takeHalfDay(std::string_view& text, bool& afternoon) {
    if (text.size() < 2 || (text[1] != 'M' && text[1] != 'm')) {
        return false;
    }
    const char first = text[0];
    afternoon = first == 'P' || first == 'p';
    text.remove_prefix(2);
    return afternoon || first == 'A' || first == 'a';
}

// One letter means one digit or two; more letters mean exactly that many digits.
int takeField(std::string_view& text, const Element& element, int least, int most) {
    const int value = takeNumber(text, element.width, std::max<std::size_t>(element.width, 2));
    return value >= least && value <= most ? value : -1;
}

int takeYear(std::string_view& text, std::size_t width) {
    const int year = takeNumber(text, width, width);
    if (width == 2 && year >= 0) {
        return year >= 70 ? 1900 + year : 2000 + year;
    }
    return year >= detail::kFirstYear ? year : -1;
}

bool takeElement(std::string_view& text, const Element& element, Fields& fields) {
    switch (element.part) {
    case Part::Year:
        return (fields.year = takeYear(text, element.width)) >= 0;
    case Part::Month:
        return (fields.month = takeField(text, element, 1, 12)) >= 0;
    case Part::Day:
        return (fields.day = takeField(text, element, 1, 31)) >= 0;
    case Part::Hour:
        return (fields.hour = takeField(text, element, 0, 23)) >= 0;
    case Part::Hour12:
        return (fields.hour12 = takeField(text, element, 1, 12)) >= 0;
    case Part::Minute:
        return (fields.minute = takeField(text, element, 0, 59)) >= 0;
    case Part::Second:
        return (fields.second = takeField(text, element, 0, 59)) >= 0;
    case Part::Fraction:
        return takeNumber(text, element.width, element.width) >= 0;
    case Part::HalfDay:
        return takeHalfDay(text, fields.afternoon);
    case Part::Offset:
        return detail::takeOffset(text, fields.offset);
    case Part::Literal:
        return detail::take(text, element.literal);
    }
    return false;
}

// False when the text does not follow the pattern, or when the pattern is wrong.
bool readByPattern(std::string_view text, std::string_view pattern, Fields& fields) {
    PatternReader reader(pattern);
    for (Element element; reader.next(element);) {
        if (!takeElement(text, element, fields)) {
            return false;
        }
    }
    return text.empty() && !reader.wrong();
}

Error failure(ErrorCode code, std::string_view text, std::string_view pattern) {
    return isDatePattern(pattern) ? makeError(code, std::string(text), std::string(pattern))
                                  : makeError(ErrorCode::BadMapping, std::string(pattern));
}

} // namespace

bool isDatePattern(std::string_view pattern) {
    PatternReader reader(pattern);
    bool year = false;
    bool month = false;
    bool day = false;
    for (Element element; reader.next(element);) {
        year = year || element.part == Part::Year;
        month = month || element.part == Part::Month;
        day = day || element.part == Part::Day;
    }
    return !reader.wrong() && year && month && day;
}

Result<Date> parseDate(std::string_view text, std::string_view pattern) {
    Fields fields;
    if (readByPattern(text, pattern, fields)) {
        const Date date = Date::of(fields.year, static_cast<unsigned>(fields.month), static_cast<unsigned>(fields.day));
        if (date.has()) {
            return date;
        }
    }
    return failure(ErrorCode::NotADate, text, pattern);
}

Result<Time> parseTime(std::string_view text, std::string_view pattern) {
    Fields fields;
    if (readByPattern(text, pattern, fields)) {
        const Date date = Date::of(fields.year, static_cast<unsigned>(fields.month), static_cast<unsigned>(fields.day));
        const int hour = fields.hour12 < 0 ? fields.hour : fields.hour12 % 12 + (fields.afternoon ? 12 : 0);
        const Time time{Time::startOf(date).seconds + (hour * 60 + fields.minute) * 60 + fields.second - fields.offset};
        if (date.has() && detail::isWritable(time)) {
            return time;
        }
    }
    return failure(ErrorCode::NotATime, text, pattern);
}

} // namespace counterpart
