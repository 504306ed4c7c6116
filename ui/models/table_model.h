// SPDX-License-Identifier: GPL-3.0-or-later
// A table of up to millions of rows: sorts and filters by an index permutation that another thread computes.
#pragma once

#include "ui/models/row_source.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <atomic>

class QThreadPool;

namespace counterpart {

struct SortColumn {
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortColumn&, const SortColumn&) = default;
};

// What is selected of the rows: all words in the row's search text, and for each facet column one of the chosen values.
struct RowFilter {
    QString text;
    QHash<int, QSet<std::uint32_t>> facets;
    bool empty() const { return text.trimmed().isEmpty() && facets.isEmpty(); }
    friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, ColumnKindRole, BarRole, TrendRole, LinkRole };

    explicit TableModel(QObject* parent = nullptr);
    ~TableModel() override;

    // New rows; order and filter stay and are applied in the background, the old rows stay visible until then.
    void setSource(RowSourcePtr source);
    RowSourcePtr source() const { return m_source; }
    void setFilter(const RowFilter& filter);
    const RowFilter& filter() const { return m_filter; }
    void setSort(std::vector<SortColumn> sort); // first is the main one
    const std::vector<SortColumn>& sortColumns() const { return m_sort; }
    bool isArranging() const { return m_arranging; }

    int sourceRow(int row) const { return static_cast<int>(m_order[static_cast<std::size_t>(row)]); }
    int rowOf(RecordId id) const; // -1 when it is filtered out; linear
    RecordId idAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void arranged(); // rows are in their new order
    void arrangingChanged(bool arranging);

private:
    void arrange();

    RowSourcePtr m_source;  // shown
    RowSourcePtr m_pending; // will be shown when arranged
    std::vector<std::uint32_t> m_order;
    std::vector<SortColumn> m_sort;
    RowFilter m_filter;
    QThreadPool* m_pool;
    std::shared_ptr<std::atomic<quint64>> m_generation; // of the newest arrangement asked for
    bool m_arranging = false;
};

// The permutation itself; `stale` says when the answer is no longer wanted (then the result is of no use).
std::vector<std::uint32_t> arrangement(const RowSource& source, const std::vector<SortColumn>& sort,
                                       const RowFilter& filter, const std::atomic<quint64>* generation = nullptr,
                                       quint64 mine = 0);
// How many rows have each value of a facet column.
QHash<std::uint32_t, int> facetCounts(const RowSource& source, int column);

} // namespace counterpart
