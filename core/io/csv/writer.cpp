// SPDX-License-Identifier: GPL-3.0-or-later
// How is a table written as CSV so that spreadsheets run nothing in it and our own import gets back the same text?
#include "core/io/csv/writer.h"

#include <algorithm>

namespace counterpart::csv {
namespace {

constexpr std::string_view kTriggers = "=+-@\t\r";

// Zero or more apostrophes, then a trigger.
bool looksLikeFormula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    return at != std::string_view::npos && kTriggers.find(text[at]) != std::string_view::npos;
}

bool isPlainNumber(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    return !whole.empty() && std::ranges::all_of(whole, isDigit) && (point == text.size() || !fraction.empty()) &&
           std::ranges::all_of(fraction, isDigit);
}

bool needsQuotes(std::string_view cell, std::string_view delimiters) {
    const auto special = [delimiters](char c) {
        return c == '"' || static_cast<unsigned char>(c) < 0x20 || delimiters.find(c) != std::string_view::npos;
    };
    return std::ranges::any_of(cell, special);
}

// What a reader would take for something else at the very start of a file: a byte order mark, the line that names the
// delimiter.
bool opensLikeMark(std::string_view cell) { return cell.starts_with("\xEF\xBB\xBF") || cell.starts_with("sep="); }

} // namespace

bool isDefused(std::string_view text) { return text.starts_with('\'') && looksLikeFormula(text); }

std::string defuse(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 1);
    if (looksLikeFormula(text))
        result += '\'';
    result += text;
    return result;
}

std::string_view undefuse(std::string_view text) { return isDefused(text) ? text.substr(1) : text; }

Writer& Writer::text(std::string_view cell) {
    cellWith(looksLikeFormula(cell) ? "'" : "", cell);
    return *this;
}

Writer& Writer::number(std::string_view cell) {
    if (!isPlainNumber(cell))
        return text(cell);
    cellWith("", cell);
    return *this;
}

Writer& Writer::verbatim(std::string_view cell) {
    cellWith("", cell);
    return *this;
}

void Writer::cellWith(std::string_view prefix, std::string_view cell) {
    if (m_cells++ > 0)
        m_out += m_delimiter;
    m_onlyEmpty = m_onlyEmpty && prefix.empty() && cell.empty();
    // In the header also what other readers' guess at the delimiter could fall for.
    const std::string_view delimiters = m_rows == 0 ? std::string_view(",;|") : std::string_view();
    if (cell.find(m_delimiter) == std::string_view::npos && !needsQuotes(cell, delimiters) && !opensLikeMark(cell)) {
        m_out += prefix;
        m_out += cell;
        return;
    }
    m_out += '"';
    m_out += prefix;
    for (const char c : cell) {
        if (c == '\0') {
            m_sawNul = true;
            continue;
        }
        if (c == '"')
            m_out += '"';
        m_out += c;
    }
    m_out += '"';
}

void Writer::endRow() {
    if (m_cells == 1 && m_onlyEmpty)
        m_out += "\"\""; // a lone empty cell would be an empty line, which readers skip
    m_out += '\n';
    ++m_rows;
    m_cells = 0;
    m_onlyEmpty = true;
}

} // namespace counterpart::csv
