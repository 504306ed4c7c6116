// SPDX-License-Identifier: GPL-3.0-or-later
// What can an expression speak of: types, variables, values, and what can go wrong with one row?
#pragma once

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/base/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterpart::expression {

// People see Decimal and Real both as "number": a decimal is exact, a real is a double.
enum class Type : std::uint8_t { Decimal, Real, Boolean, Word, Date };

constexpr bool isNumber(Type type) { return type == Type::Decimal || type == Type::Real; }

// Why a row has no value.
enum class Finding : std::uint8_t {
    None,
    DivisionByZero,
    Overflow,  // a decimal beyond 2^126 units of its scale, a date beyond the years 1000 to 9999
    NotFinite, // a real that is no number or infinite: the root of a negative number, the logarithm of zero
    Missing,   // reckoned with a value that is not there
};

// A stretch of the source, in bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    constexpr std::uint32_t end() const { return begin + length; }
    friend bool operator==(const Span&, const Span&) = default;
};

struct Variable {
    std::string name;
    Type type = Type::Decimal;
    int scale = 0;                  // of a Decimal: 0 to 18 places
    bool optional = false;          // a number that may be missing; words and dates always may
    std::vector<std::string> words; // of a Word, where the vocabulary is known: for completion only
};

struct Schema {
    std::vector<Variable> variables; // a column of a run stands at the index of its variable
};

inline constexpr int kMaxScale = 30; // places of a decimal anywhere in an expression
inline constexpr int kMaxVariableScale = 18;

// One value, of whichever type. Only the member of that type means anything.
struct Value {
    Type type = Type::Decimal;
    int scale = 0;
    bool missing = false;
    Int128 mantissa = 0; // Decimal: in units of 10^-scale
    double real = 0;
    bool truth = false;
    Symbol word;
    Date date;

    static Value ofDecimal(Int128 mantissa, int scale = 0);
    static Value ofReal(double value);
    static Value ofBoolean(bool value);
    static Value ofWord(Symbol word); // the empty word is missing
    static Value ofDate(Date date);   // no date is missing
    static Value none(Type type, int scale = 0);
};

bool operator==(const Value& a, const Value& b); // same type, same scale, same value; reals by their bits

// "12.50", "3.25e-01" (a real, shortest that reads back), "true", "\"demo\"", "2026-03-31"; "" when missing.
std::string toString(const Value& value);
std::string formatMantissa(Int128 mantissa, int scale); // all places, '.' as point

} // namespace counterpart::expression
