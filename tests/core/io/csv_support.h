// SPDX-License-Identifier: GPL-3.0-or-later
// Short ways to say a CSV text and what is read from it.
#pragma once

#include "core/io/csv/reader.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::csv::testing {

struct ReadRow {
    std::vector<std::string> fields;
    std::int64_t line = 0;
    RowFault fault = RowFault::None;
    std::int64_t faultLine = 0;
    std::size_t faultField = 0;
    std::size_t fieldCount = 0;
    std::string raw;
    bool operator==(const ReadRow&) const = default;
};

inline std::vector<ReadRow> readBlock(const Document& document, Block block) {
    std::vector<ReadRow> rows;
    Reader reader(document, block);
    for (Row row; reader.next(row);) {
        rows.push_back({{row.fields.begin(), row.fields.end()},
                        row.line,
                        row.fault,
                        row.faultLine,
                        row.faultField,
                        row.fieldCount,
                        std::string(row.raw)});
    }
    return rows;
}

inline std::vector<ReadRow> readAll(const Document& document) { return readBlock(document, document.body()); }

inline Document documentOf(std::string text, const ReaderOptions& options = {}) {
    return Document::open(Source::fromBytes(std::move(text), "test.csv").value(), options).value();
}

using Cells = std::vector<std::vector<std::string>>;

inline Cells cellsOf(const Document& document) {
    Cells cells;
    for (const ReadRow& row : readAll(document))
        cells.push_back(row.fields);
    return cells;
}

} // namespace counterpart::csv::testing
