// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the text of an expression, and where? Codes and arguments only: ui/bridge has the sentences.
#pragma once

#include "core/base/expression/types.h"

#include <boost/system/result.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::expression {

enum class Problem : std::uint8_t {
    // the text
    Empty,
    TooLong, // beyond kMaxLength bytes
    NotUtf8,
    UnknownCharacter, // suggestion: what was probably meant ("==" for "=", a straight quote for a curly one)
    UnterminatedWord,
    BadEscape, // only \" \' and \\ in a word
    EmptyWord, // "" means nothing: suggestion has()
    BadNumber, // 12abc, 1.2.3, 007
    NumberTooLong,
    BadDate, // not a day of the calendar, or date(...) without a literal
    // the grammar
    ValueExpected,
    OperatorExpected,
    ClosingExpected, // ')' (or ',')
    OpeningExpected, // '(' after a function or `in`
    ColonExpected,
    UnexpectedClosing,
    ChainedComparison, // a < b < c
    TooDeep,           // beyond kMaxDepth
    TooComplex,        // beyond kMaxNodes
    // the meaning
    UnknownName,     // suggestion: the nearest name
    UnknownFunction, // suggestion: the nearest name
    WrongArguments,  // how many: expected "2", "1-2", "2+"
    WrongType,       // expected and found: "number", "boolean", "word", "date", "whole number", "number of places"
    TypesDiffer,     // the two sides do not fit together: expected, found
    TooManyPlaces,   // the exact result would need more than kMaxScale places: suggestion round()
};

inline constexpr std::size_t kMaxLength = 10'000;
inline constexpr int kMaxDepth = 100;
inline constexpr std::size_t kMaxNodes = 2'000;

struct Fault {
    Problem problem = Problem::Empty;
    Span span;                // 0-based byte offset and length
    std::uint32_t line = 1;   // 1-based
    std::uint32_t column = 1; // 1-based character (code point) in its line, for people
    std::string found;        // the offending piece of the source, or a type
    std::string expected;     // a type, a count, a sign
    std::string suggestion;   // what was probably meant; "" when nothing is near
    friend bool operator==(const Fault&, const Fault&) = default;
};

[[noreturn]] inline void throw_exception_from_error(const Fault& fault, const boost::source_location&);

// A value or what is wrong with the text.
template <class T>
class [[nodiscard]] Outcome : public boost::system::result<T, Fault> {
public:
    using boost::system::result<T, Fault>::result;
};

// As the house's error, and back (for who words it). `faultOf` only of an error with the code BadExpression.
Error toError(const Fault& fault);
Fault faultOf(const Error& error);

[[noreturn]] inline void throw_exception_from_error(const Fault& fault, const boost::source_location&) {
    counterpart::detail::throwOnBadAccess(toError(fault));
}

// The name among `names` that was probably meant, "" when none is near: letters wrong, left out, too many or swapped.
std::string nearestName(std::string_view name, const std::vector<std::string_view>& names);

} // namespace counterpart::expression
