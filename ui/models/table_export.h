// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what a table shows, or all records of a kind, to a CSV file in the background.
#pragma once

#include "ui/bridge/session.h"
#include "ui/models/row_source.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace counterpart {

struct ShownTable {
    std::shared_ptr<const ui::RowSource> source;
    std::vector<std::uint32_t> rows; // in this order
    std::vector<int> columns;
};

// The file appears whole or not at all. `said` is called in the window's thread with what was written; faults go
// through Session::failed.
using Said = std::function<void(const QString&)>;
void exportShownTable(Session& session, ShownTable table, const QString& path, Said said);
void exportRecordsOf(Session& session, Kind kind, const QString& path, Said said); // native CSV: imports back

} // namespace counterpart
