// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a source as text for the clipboard: tab separated, with a header, as spreadsheets read it.
#pragma once

#include "ui/models/row_source.h"

namespace counterpart::ui {

// Any thread. Tabs and line breaks inside a cell become spaces.
QString asTsv(const RowSource& source, const std::vector<std::uint32_t>& rows, const std::vector<int>& columns);

} // namespace counterpart::ui
