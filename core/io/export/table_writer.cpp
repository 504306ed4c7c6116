// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and JSON lines, cell by cell.
#include "core/io/export/table_writer.h"

#include <algorithm>
#include <array>

namespace counterpart::exporting {

namespace {

// JSON's own form of a decimal: digits around the point, no leading zeros.
bool isJsonNumber(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "0" : text.substr(point + 1);
    const auto allDigits = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    return allDigits(whole) && allDigits(fraction) && (whole.size() == 1 || whole.front() != '0');
}

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    constexpr std::array<char, 16> hex = {'0', '1', '2', '3', '4', '5', '6', '7',
                                          '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

TableWriter::TableWriter(std::string& out, TableFormat format, std::vector<Column> columns)
    : m_out(out), m_format(format), m_columns(std::move(columns)), m_csv(out) {
    if (m_format == TableFormat::Csv) {
        for (const Column& column : m_columns) {
            m_csv.text(column.name);
        }
        m_csv.endRow();
    }
}

TableWriter& TableWriter::cell(std::string_view text) {
    if (m_next >= m_columns.size()) {
        return *this; // more cells than columns have no name to go under
    }
    const Column& column = m_columns[m_next];
    if (m_format == TableFormat::JsonLines) {
        jsonCell(column, text);
    } else if (column.type == CellType::Number) {
        m_csv.number(text);
    } else {
        m_csv.text(text);
    }
    ++m_next;
    return *this;
}

void TableWriter::jsonCell(const Column& column, std::string_view text) {
    m_out += m_next == 0 ? '{' : ',';
    appendJsonString(m_out, column.name);
    m_out += ':';
    if (column.type == CellType::Text) {
        appendJsonString(m_out, text);
    } else if (text.empty()) {
        m_out += "null";
    } else if (isJsonNumber(text)) {
        m_out += text;
    } else {
        appendJsonString(m_out, text);
    }
}

void TableWriter::endRow() {
    while (m_next < m_columns.size()) {
        cell({});
    }
    m_next = 0;
    if (m_format == TableFormat::JsonLines) {
        m_out += m_columns.empty() ? "{}\n" : "}\n";
    } else {
        m_csv.endRow();
    }
}

} // namespace counterpart::exporting
