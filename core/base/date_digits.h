// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the parts of dates, times and periods: digits off the front of a text, and the range of years that count.
#pragma once

#include "core/base/date.h"

#include <cstddef>
#include <string_view>

namespace counterpart::detail {

inline constexpr int kFirstYear = 1000;
inline constexpr int kLastYear = 9999;

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Takes `least` to `most` digits off the front; -1 when there are fewer. most <= 9.
constexpr int takeNumber(std::string_view& text, std::size_t least, std::size_t most) {
    int value = 0;
    std::size_t used = 0;
    while (used < most && used < text.size() && isDigit(text[used])) {
        value = value * 10 + (text[used++] - '0');
    }
    if (used < least) {
        return -1;
    }
    text.remove_prefix(used);
    return value;
}

constexpr bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

// Whether the time lies in the years that can be read and written.
bool isWritable(Time time);

// "Z", "+01:00", "-0330" or "+01" in seconds east of Greenwich, taken off the front; false when there is none.
bool takeOffset(std::string_view& text, int& seconds);

} // namespace counterpart::detail
