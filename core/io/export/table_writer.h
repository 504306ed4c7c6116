// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of results as CSV or JSON lines, for whoever has columns and texts.
#pragma once

#include "core/io/csv/writer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::exporting {

enum class TableFormat : std::uint8_t { Csv, JsonLines };

enum class CellType : std::uint8_t {
    Text,   // CSV: defused; JSON: a string
    Number, // an exact decimal ("-12.50"); JSON: a number with just these digits, null when empty
};
struct Column {
    std::string name;
    CellType type = CellType::Text;
};

// Appends to a string which the caller empties whenever it likes. CSV begins with the header; JSON lines are one object
// per row with the columns' names.
class TableWriter {
public:
    TableWriter(std::string& out, TableFormat format, std::vector<Column> columns);

    TableWriter& cell(std::string_view text); // the next column of the row; a missing number is the empty text
    void endRow();                            // columns without a cell are empty

private:
    void jsonCell(const Column& column, std::string_view text);

    std::string& m_out;
    TableFormat m_format;
    std::vector<Column> m_columns;
    csv::Writer m_csv;
    std::size_t m_next = 0;
};

// Appends a JSON string literal.
void appendJsonString(std::string& out, std::string_view text);

} // namespace counterpart::exporting
