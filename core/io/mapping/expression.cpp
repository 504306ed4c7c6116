// SPDX-License-Identifier: GPL-3.0-or-later
// Binding expressions to columns and evaluating them.
#include "core/io/mapping/expression.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>

namespace counterpart::mapping {

namespace {

std::optional<std::size_t> columnNamed(std::span<const std::string> header, std::string_view name) {
    const auto exact = std::ranges::find_if(header, [&](const auto& cell) { return trimmed(cell) == trimmed(name); });
    if (exact != header.end()) {
        return static_cast<std::size_t>(exact - header.begin());
    }
    const auto loose = std::ranges::find_if(
        header, [&](const auto& cell) { return equalsIgnoringAsciiCase(trimmed(cell), trimmed(name)); });
    if (loose != header.end()) {
        return static_cast<std::size_t>(loose - header.begin());
    }
    return std::nullopt;
}

Error noColumn(const Expression& expression, std::span<const std::string> header, std::string_view name) {
    Error error = makeError(ErrorCode::BadMapping, std::string(name));
    error.column = expression.path;
    for (const std::string& cell : header) {
        error.detail += (error.detail.empty() ? "" : ", ") + cell;
    }
    return error;
}

} // namespace

std::vector<std::pair<std::string, std::string>> templatePieces(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> pieces(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
        if ((text[i] == '{' || text[i] == '}') && doubled) {
            pieces.back().first += text[i++];
        } else if (text[i] == '{') {
            const std::size_t end = text.find_first_of("{}", i + 1);
            if (end == std::string_view::npos || text[end] == '{' || trimmed(text.substr(i + 1, end - i - 1)).empty()) {
                return {};
            }
            pieces.back().second = text.substr(i + 1, end - i - 1);
            pieces.emplace_back();
            i = end;
        } else if (text[i] == '}') {
            return {};
        } else {
            pieces.back().first += text[i];
        }
    }
    return pieces;
}

Result<BoundExpression> BoundExpression::bind(const Expression& expression, std::span<const std::string> header,
                                              const Lookups& lookups, std::set<std::size_t>* used) {
    BoundExpression bound;
    bound.m_from = expression.from;
    bound.m_lookupNumbers = expression.lookups;
    bound.m_otherwise = expression.otherwise;
    bound.m_lookups = &lookups;
    std::vector<std::string> names = expression.columns;
    if (expression.from == Expression::From::Template) {
        for (auto& [literal, name] : templatePieces(expression.text)) {
            bound.m_pieces.push_back({literal, name.empty() ? -1 : static_cast<std::ptrdiff_t>(names.size())});
            if (!name.empty()) {
                names.push_back(name);
            }
        }
    } else if (expression.from == Expression::From::Constant) {
        bound.m_constant = expression.text;
    }
    for (const std::string& name : names) {
        const auto column = columnNamed(header, name);
        if (!column) {
            return noColumn(expression, header, name);
        }
        bound.m_columns.push_back(*column);
        bound.m_names.push_back(header[*column]);
        if (used != nullptr) {
            used->insert(*column);
        }
    }
    return bound;
}

std::string BoundExpression::label() const {
    std::string text;
    for (const std::string& name : m_names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

std::string_view BoundExpression::source(const csv::Row& row, Scratch& scratch) const {
    if (m_from == Expression::From::Constant) {
        return m_constant;
    }
    const auto isEmpty = [&](std::size_t column) { return trimmed(row.fields[column]).empty(); };
    if (m_from == Expression::From::Columns) {
        const auto found = std::ranges::find_if_not(m_columns, isEmpty);
        return found != m_columns.end() ? row.fields[*found] : std::string_view();
    }
    if (!m_columns.empty() && std::ranges::all_of(m_columns, isEmpty)) {
        return {}; // nothing to put into it
    }
    std::string& text = scratch.take();
    for (const Piece& piece : m_pieces) {
        text += piece.literal;
        if (piece.column >= 0) {
            text += trimmed(row.fields[m_columns[static_cast<std::size_t>(piece.column)]]);
        }
    }
    return text;
}

bool BoundExpression::evaluate(const csv::Row& row, Scratch& scratch, std::string_view& text, Error& error) const {
    text = source(row, scratch);
    for (const std::size_t lookup : m_lookupNumbers) {
        const std::string_view key = trimmed(text);
        if (key.empty()) {
            break;
        }
        const Lookups::Found found = m_lookups->find(lookup, key, text);
        if (found == Lookups::Found::Yes) {
            continue;
        }
        const Missing missing = m_lookups->missing(lookup);
        if (found == Lookups::Found::Several || missing == Missing::Reject) {
            error.code = found == Lookups::Found::Several ? ErrorCode::AmbiguousRows : ErrorCode::UnknownReference;
            error.column = label();
            error.value = key;
            error.detail = m_lookups->name(lookup);
            return false;
        }
        text = missing == Missing::Keep ? key : std::string_view();
    }
    if (!m_otherwise.empty() && trimmed(text).empty()) {
        text = m_otherwise;
    }
    return true;
}

Result<BoundCondition> BoundCondition::bind(const Condition& condition, std::span<const std::string> header,
                                            const Lookups& lookups, std::set<std::size_t>* used) {
    auto of = BoundExpression::bind(condition.of, header, lookups, used);
    if (!of) {
        return of.error();
    }
    BoundCondition bound;
    bound.m_of = std::move(*of);
    bound.m_test = condition.test;
    bound.m_values.insert(condition.values.begin(), condition.values.end());
    return bound;
}

bool BoundCondition::evaluate(const csv::Row& row, Scratch& scratch, bool& holds, Error& error) const {
    std::string_view text;
    if (!m_of.evaluate(row, scratch, text, error)) {
        return false;
    }
    text = trimmed(text);
    switch (m_test) {
    case Condition::Test::In:
        holds = m_values.contains(text);
        break;
    case Condition::Test::NotIn:
        holds = !m_values.contains(text);
        break;
    case Condition::Test::Empty:
        holds = text.empty();
        break;
    case Condition::Test::NotEmpty:
        holds = !text.empty();
        break;
    }
    return true;
}

} // namespace counterpart::mapping
