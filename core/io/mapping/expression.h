// SPDX-License-Identifier: GPL-3.0-or-later
// An expression of a mapping, bound to the columns of one source: row in, text out.
#pragma once

#include "core/io/csv/reader.h"
#include "core/io/mapping/lookups.h"
#include "core/io/mapping/mapping.h"

#include <deque>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpart::mapping {

// Room for texts that stand nowhere in a source, reused from row to row.
class Scratch {
public:
    void reset() { m_used = 0; }
    std::string& take() {
        if (m_used == m_texts.size()) {
            m_texts.emplace_back();
        }
        std::string& text = m_texts[m_used++];
        text.clear();
        return text;
    }

private:
    std::deque<std::string> m_texts;
    std::size_t m_used = 0;
};

class BoundExpression {
public:
    // BadMapping when a column is not in the header: its name in `value`, those there are in `detail`, the JSON path in
    // `column`. `lookups` must outlive what is bound; columns it uses are added to `used`.
    static Result<BoundExpression> bind(const Expression& expression, std::span<const std::string> header,
                                        const Lookups& lookups, std::set<std::size_t>* used = nullptr);

    // False: a lookup does not know the value (UnknownReference) or knows several (AmbiguousRows); `detail` names it.
    // The text lives as long as the row and `scratch`.
    bool evaluate(const csv::Row& row, Scratch& scratch, std::string_view& text, Error& error) const;

    std::string label() const; // the columns it reads, for errors

private:
    std::string_view source(const csv::Row& row, Scratch& scratch) const;

    struct Piece { // of a template: literal text, then perhaps a column
        std::string literal;
        std::ptrdiff_t column = -1;
    };
    Expression::From m_from = Expression::From::Constant;
    std::vector<std::size_t> m_columns;
    std::vector<std::string> m_names;
    std::vector<Piece> m_pieces;
    std::string m_constant;
    std::vector<std::size_t> m_lookupNumbers;
    std::string m_otherwise;
    const Lookups* m_lookups = nullptr;
};

class BoundCondition {
public:
    static Result<BoundCondition> bind(const Condition& condition, std::span<const std::string> header,
                                       const Lookups& lookups, std::set<std::size_t>* used = nullptr);
    bool evaluate(const csv::Row& row, Scratch& scratch, bool& holds, Error& error) const;
    std::string label() const { return m_of.label(); }

private:
    BoundExpression m_of;
    Condition::Test m_test = Condition::Test::NotEmpty;
    std::set<std::string, std::less<>> m_values;
};

// "{Order}-{Line}" as pairs of (literal, column name), the last with an empty name; "{{" is a brace. Nothing for a
// template whose braces do not pair.
std::vector<std::pair<std::string, std::string>> templatePieces(std::string_view text);

} // namespace counterpart::mapping
