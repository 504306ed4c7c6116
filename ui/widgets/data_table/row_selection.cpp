// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of rows, kept by key.
#include "ui/widgets/data_table/row_selection.h"

#include "ui/models/permuted_table_model.h"
#include "ui/widgets/data_table/table_view.h"

#include <QScrollBar>

#include <unordered_set>

namespace counterpart::ui {
namespace {

constexpr int keptAtMost = 1000;

// The rows that now show the kept records, ascending. One look at each row.
std::vector<int> rowsOf(const PermutedTableModel& model, const KeptSelection& kept, int& currentRow) {
    std::vector<int> rows;
    const std::unordered_set<std::uint64_t> wanted(kept.keys.begin(), kept.keys.end());
    currentRow = -1;
    if (!kept.hasCurrent && wanted.empty()) {
        return rows;
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        const std::uint64_t key = model.key(row);
        if (kept.hasCurrent && key == kept.current) {
            currentRow = row;
        }
        if (!wanted.empty() && wanted.count(key) != 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

QItemSelection selectionOf(const PermutedTableModel& model, const std::vector<int>& rows) {
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) {
            ++end;
        }
        selection.append(
            QItemSelectionRange(model.index(rows[i], 0), model.index(rows[end - 1], model.columnCount() - 1)));
        i = end;
    }
    return selection;
}

} // namespace

std::vector<std::pair<int, int>> rowRanges(const QItemSelection& selection) {
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selection) {
        ranges.emplace_back(range.top(), range.bottom());
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<int, int>> merged;
    for (const auto& range : ranges) {
        if (!merged.empty() && range.first <= merged.back().second + 1) {
            merged.back().second = std::max(merged.back().second, range.second);
        } else {
            merged.push_back(range);
        }
    }
    return merged;
}

int countOf(const QItemSelection& selection) {
    int count = 0;
    for (const auto& [first, last] : rowRanges(selection)) {
        count += last - first + 1;
    }
    return count;
}

void keep(TableView& view, const PermutedTableModel& model, KeptSelection& kept) {
    kept = {};
    const QModelIndex current = view.currentIndex();
    if (current.isValid()) {
        kept.hasCurrent = true;
        kept.current = model.key(current.row());
        kept.column = current.column();
        kept.fromTop = view.rowViewportPosition(current.row());
    }
    const QItemSelection selection = view.selectionModel()->selection();
    const int count = countOf(selection);
    kept.everything = count > 1 && count == model.rowCount();
    if (!kept.everything && count <= keptAtMost) {
        for (const auto& [first, last] : rowRanges(selection)) {
            for (int row = first; row <= last; ++row) {
                kept.keys.push_back(model.key(row));
            }
        }
    }
    view.selectionModel()->clear();
}

void restore(TableView& view, const PermutedTableModel& model, const KeptSelection& kept) {
    if (model.rowCount() == 0 || (!kept.hasCurrent && kept.keys.empty() && !kept.everything)) {
        return;
    }
    int currentRow = -1;
    const std::vector<int> rows = rowsOf(model, kept, currentRow);
    if (currentRow >= 0) {
        const QModelIndex index = model.index(currentRow, std::min(kept.column, model.columnCount() - 1));
        view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        const bool wasInSight = kept.fromTop >= 0 && kept.fromTop < view.viewport()->height();
        if (wasInSight) {
            const int now = view.rowViewportPosition(currentRow);
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + now - kept.fromTop);
        }
    }
    if (kept.everything) {
        view.selectAll();
    } else {
        view.selectionModel()->select(selectionOf(model, rows), QItemSelectionModel::ClearAndSelect);
    }
}

} // namespace counterpart::ui
