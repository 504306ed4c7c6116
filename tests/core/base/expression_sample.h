// SPDX-License-Identifier: GPL-3.0-or-later
// Random expressions and random rows to try them on; the same for the same seed.
#pragma once

#include "core/base/expression/expression.h"

#include <random>
#include <string>
#include <vector>

namespace counterpart::testing {

using Random = std::mt19937_64;

inline std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

// Variables of every type, with and without gaps.
expression::Schema sampleSchema();

// The columns of sampleSchema() with plain, extreme and missing values.
struct SampleRows {
    SampleRows(Random& random, std::size_t rows, bool extreme);
    std::vector<expression::Column> columns() const;
    std::vector<expression::Value> row(std::size_t i) const;

    std::vector<std::int64_t> whole, amount, weight, gaps;
    std::vector<double> age, ratio;
    std::vector<std::uint8_t> first, last;
    std::vector<Symbol> type, region;
    std::vector<Date> closed, created;
};

// Well-typed text of some depth.
class SampleText {
public:
    explicit SampleText(Random& random) : m_random(random) {}
    std::string number(int depth);
    std::string boolean(int depth);
    std::string date(int depth);
    std::string word(int depth);
    std::string decimal(int depth); // exact operations only

private:
    std::size_t pick(std::size_t bound) { return below(m_random, bound); }
    std::string literal();
    std::string call(int depth);
    std::string comparison(int depth);
    Random& m_random;
};

} // namespace counterpart::testing
