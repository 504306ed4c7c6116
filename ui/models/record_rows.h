// SPDX-License-Identifier: GPL-3.0-or-later
// The records of one kind as rows: columns from their description, and columns of figures that a panel adds.
#pragma once

#include "core/domain/value.h"
#include "core/snapshot/columns/columns.h"
#include "core/snapshot/snapshot.h"
#include "ui/models/row_source.h"

#include <functional>
#include <memory>

namespace counterpart {

// A column that is computed rather than stored. The functions take the record's position in its table, own what they
// read and are safe in any thread.
struct ExtraColumn {
    ui::ColumnSpec spec;
    std::function<QVariant(Index, int role)> value;
    std::function<std::int64_t(Index)> key; // orders the rows; none: by the displayed text
    std::vector<QString> facet;             // labels of its values where it is offered as a facet
    std::function<std::uint32_t(Index)> facetValue;
};

struct RecordRows {
    SnapshotPtr snapshot;
    Kind kind = Kind::Partner;
    std::vector<QString> first; // ids of description columns that stand before the extra ones
    std::vector<ExtraColumn> extra;
    std::vector<QString> hidden;    // shown by the description, but not wanted here at first
    std::vector<QString> unfaceted; // facets of the description that an extra column stands for
    std::vector<Index> positions;   // which records, in this order; unused while `all`
    bool all = true;
};
std::shared_ptr<const ui::RowSource> makeRecordRows(RecordRows rows);

// A field in the user's locale.
QString fieldDisplay(const Snapshot& snapshot, Kind kind, Index position, std::size_t field);

} // namespace counterpart
