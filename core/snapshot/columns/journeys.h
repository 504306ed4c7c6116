// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that are grouped by deal. Each gives back how many of its references led nowhere.
#pragma once

#include "core/snapshot/columns/columns.h"

namespace counterpart::columns {

std::size_t fillJourneys(const Snapshot& snapshot, const Columns& of, JourneyColumns& journeys);
std::size_t fillLines(const Snapshot& snapshot, const Columns& of, LineColumns& lines);
std::size_t fillRefunds(const Snapshot& snapshot, const Columns& of, RefundColumns& refunds);

// The same for a few deals, whose records are at hand.
template <class Record>
using RecordsByDeal = std::vector<std::vector<const Record*>>;
std::size_t fillRows(const Snapshot& snapshot, const Columns& of, RecordsByDeal<Touchpoint> deals,
                     JourneyColumns& rows);
std::size_t fillRows(const Snapshot& snapshot, const Columns& of, RecordsByDeal<DealLine> deals, LineColumns& rows);
std::size_t fillRows(const Snapshot& snapshot, const Columns& of, RecordsByDeal<Refund> deals, RefundColumns& rows);

// The record of a row; nullptr when it is gone.
inline const Touchpoint* recordAt(const Table<Touchpoint>& table, const JourneyColumns& rows, Index slot) {
    return table.find(rows.touch[slot]);
}
inline const DealLine* recordAt(const Table<DealLine>& table, const LineColumns& rows, Index slot) {
    return &table.at(rows.line[slot]);
}
inline const Refund* recordAt(const Table<Refund>& table, const RefundColumns& rows, Index slot) {
    return &table.at(rows.refund[slot]);
}

} // namespace counterpart::columns
