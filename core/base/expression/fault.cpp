// SPDX-License-Identifier: GPL-3.0-or-later
// Where a fault stands for a person, how it travels as the house's error, and which name was probably meant.
#include "core/base/expression/fault.h"

#include "core/base/expression/tokens.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace counterpart::expression {

namespace {

constexpr char kSeparator = '\x1f';

// Takes one field off the front.
std::string_view takeField(std::string_view& text) {
    const std::size_t end = std::min(text.find(kSeparator), text.size());
    const std::string_view field = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return field;
}

std::uint32_t takeNumber(std::string_view& text) {
    const std::string_view field = takeField(text);
    std::uint32_t value = 0;
    std::from_chars(field.data(), field.data() + field.size(), value);
    return value;
}

// Edits between two names, a swap of neighbours being one.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                steps[i][j] = i + j;
                continue;
            }
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
            }
        }
    }
    return steps[a.size()][b.size()];
}

} // namespace

Fault faultAt(std::string_view text, Problem problem, Span span, std::string expected, std::string suggestion) {
    Fault fault{problem, span, 1, 1, std::string(textOf(text, span)), std::move(expected), std::move(suggestion)};
    for (const char c : text.substr(0, span.begin)) {
        if (c == '\n') {
            ++fault.line;
            fault.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) {
            ++fault.column;
        }
    }
    return fault;
}

Error toError(const Fault& fault) {
    Error error = makeError(ErrorCode::BadExpression, fault.found);
    error.detail = fmt::format("{}{s}{}{s}{}{s}{}{s}{}{s}{}{s}{}", static_cast<int>(fault.problem), fault.span.begin,
                               fault.span.length, fault.line, fault.column, fault.expected, fault.suggestion,
                               fmt::arg("s", kSeparator));
    return error;
}

Fault faultOf(const Error& error) {
    std::string_view rest = error.detail;
    Fault fault;
    fault.problem =
        static_cast<Problem>(std::min(takeNumber(rest), static_cast<std::uint32_t>(Problem::TooManyPlaces)));
    fault.span.begin = takeNumber(rest);
    fault.span.length = takeNumber(rest);
    fault.line = takeNumber(rest);
    fault.column = takeNumber(rest);
    fault.expected = takeField(rest);
    fault.suggestion = rest;
    fault.found = error.value;
    return fault;
}

std::string nearestName(std::string_view name, const std::vector<std::string_view>& names) {
    constexpr std::size_t kLongest = 64; // of what a person types
    std::string_view best;
    std::size_t fewest = std::max<std::size_t>(1, name.size() / 3) + 1;
    if (name.size() > kLongest) {
        return {};
    }
    const std::string folded = foldedAscii(name);
    for (const std::string_view candidate : names) {
        if (candidate.size() > kLongest) {
            continue;
        }
        const std::size_t edits = distance(folded, foldedAscii(candidate));
        if (edits < fewest || (edits == fewest && !best.empty() && candidate < best)) {
            fewest = edits;
            best = candidate;
        }
    }
    return std::string(best);
}

} // namespace counterpart::expression
