// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are no records: every column computed, every cell made when somebody looks.
#pragma once

#include "ui/models/record_rows.h"

#include <vector>

namespace counterpart {

// The functions of the columns take the row. Keys are distinct and not 0.
struct ComputedRows {
    std::vector<std::uint64_t> keys; // one per row
    std::vector<ExtraColumn> columns;
};
std::shared_ptr<const ui::RowSource> makeComputedRows(ComputedRows rows);

// A text column; `text` is called for each visible cell.
ExtraColumn textColumn(const QString& id, const QString& title, int width, std::function<QString(Index)> text);

} // namespace counterpart
