// SPDX-License-Identifier: GPL-3.0-or-later
// The records of one kind as rows: columns from their description, and columns of figures that a panel adds.
#pragma once

#include "core/domain/value.h"
#include "core/snapshot/columns/columns.h"
#include "core/snapshot/snapshot.h"
#include "ui/models/row_source.h"

#include <functional>

namespace counterpart {

// A column that is computed rather than stored. The functions take the record's position in its table and must be safe
// in any thread.
struct ExtraColumn {
    ColumnInfo info;
    std::function<QString(Index)> text;
    std::function<std::int64_t(Index)> key; // none: ordered by text
    std::function<int(Index)> permille;     // CellKind::Bar
    std::function<std::vector<double>(Index)> trend;
    std::function<std::uint32_t(Index)> facet; // where info.facet
    std::function<QString(std::uint32_t)> facetLabel;
};

struct RecordRows {
    SnapshotPtr snapshot;
    Kind kind = Kind::Partner;
    std::vector<QString> before; // ids of description columns that stand before the extra ones; the rest follows hidden
                                 // or shown as described
    std::vector<ExtraColumn> extra;
    std::vector<Index> positions; // which records, in this order; empty with `all` = every record
    bool all = true;
    std::function<void()> keepAlive; // holds on to what the functions of `extra` read
};
RowSourcePtr makeRecordRows(RecordRows rows);

// A field in the user's locale.
QString fieldDisplay(const Snapshot& snapshot, Kind kind, Index position, std::size_t field);

} // namespace counterpart
