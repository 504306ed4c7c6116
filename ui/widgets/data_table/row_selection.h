// SPDX-License-Identifier: GPL-3.0-or-later
// Selections of rows as ranges, and how one survives a rearrangement: by record, not by place.
#pragma once

#include <QItemSelection>

#include <cstdint>
#include <utility>
#include <vector>

namespace counterpart::ui {

class PermutedTableModel;
class TableView;

// First and last row of each run, in order, without overlaps.
std::vector<std::pair<int, int>> rowRanges(const QItemSelection& selection);
int countOf(const QItemSelection& selection);

struct KeptSelection {
    std::vector<std::uint64_t> keys;
    std::uint64_t current = 0;
    int column = 0;
    int fromTop = 0; // where the current row stood in the window
    bool hasCurrent = false;
    bool everything = false;
};

// Large selections other than "all" are given up: they would fall apart into as many ranges as rows.
void keep(TableView& view, const PermutedTableModel& model, KeptSelection& kept);
void restore(TableView& view, const PermutedTableModel& model, const KeptSelection& kept);

} // namespace counterpart::ui
