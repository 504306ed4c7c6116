// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a run over many rows, and what comes out?
#pragma once

#include "core/base/expression/types.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace counterpart::expression {

inline constexpr std::int64_t kMissingDecimal = std::numeric_limits<std::int64_t>::min();

// Values of one variable, one per row; the memory is the caller's.
class Column {
public:
    Column() = default; // of a variable that the program does not use
    static Column decimals(const std::int64_t* mantissas) { return {Type::Decimal, mantissas}; } // or kMissingDecimal
    static Column reals(const double* values) { return {Type::Real, values}; }                   // NaN is missing
    static Column booleans(const std::uint8_t* values) { return {Type::Boolean, values}; }       // 0 is false
    static Column words(const Symbol* values) { return {Type::Word, values}; }                   // empty is missing
    static Column dates(const Date* values) { return {Type::Date, values}; }                     // no date is missing

    Type type() const { return m_type; }
    const void* data() const { return m_data; }

private:
    Column(Type type, const void* data) : m_type(type), m_data(data) {}
    Type m_type = Type::Decimal;
    const void* m_data = nullptr;
};

struct RowFinding {
    std::size_t row = 0; // counted from the first row of the run
    Finding finding = Finding::None;
    friend bool operator==(const RowFinding&, const RowFinding&) = default;
};

// The results of a run. Only the vector of the program's type is filled; a row with a finding holds 0 there.
struct Values {
    Type type = Type::Decimal;
    int scale = 0;
    std::size_t rows = 0;
    std::vector<std::int64_t> decimals; // mantissas, when all of them fit
    std::vector<Int128> wide;           // mantissas, otherwise; then `decimals` is empty
    std::vector<double> reals;
    std::vector<std::uint8_t> booleans;
    std::vector<Symbol> words;
    std::vector<Date> dates;
    std::vector<RowFinding> findings; // by row

    Int128 mantissa(std::size_t row) const { return wide.empty() ? Int128{decimals[row]} : wide[row]; }
    Value at(std::size_t row) const;
};

} // namespace counterpart::expression
