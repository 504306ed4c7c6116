// SPDX-License-Identifier: GPL-3.0-or-later
// The model around a permutation: data() only dispatches, everything that costs runs in the pool.
#include "ui/models/table_model.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <numeric>

namespace counterpart {

namespace {

bool passes(const RowSource& source, int row, const QStringList& words, const RowFilter& filter) {
    for (auto it = filter.facets.begin(); it != filter.facets.end(); ++it) {
        if (!it.value().contains(source.facet(row, it.key()))) {
            return false;
        }
    }
    if (words.isEmpty()) {
        return true;
    }
    const QString text = source.searchText(row);
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

// Keys that order rows by a column; texts become ranks, so that comparing stays a number compare.
std::vector<std::int64_t> keysOf(const RowSource& source, int column) {
    std::vector<std::int64_t> keys;
    if (source.sortKeys(column, keys)) {
        return keys;
    }
    const auto rows = static_cast<std::size_t>(source.rowCount());
    std::vector<std::pair<QString, std::uint32_t>> texts(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        texts[row] = {source.text(static_cast<int>(row), column).toCaseFolded(), static_cast<std::uint32_t>(row)};
    }
    std::ranges::sort(texts, {}, [](const auto& t) -> const QString& { return t.first; });
    keys.resize(rows);
    std::int64_t rank = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        rank += i > 0 && texts[i].first != texts[i - 1].first ? 1 : 0;
        keys[texts[i].second] = rank;
    }
    return keys;
}

} // namespace

std::vector<std::uint32_t> arrangement(const RowSource& source, const std::vector<SortColumn>& sort,
                                       const RowFilter& filter, const std::atomic<quint64>* generation, quint64 mine) {
    const auto overtaken = [&] { return generation != nullptr && generation->load(std::memory_order_relaxed) != mine; };
    std::vector<std::uint32_t> order;
    const auto rows = static_cast<std::uint32_t>(source.rowCount());
    if (filter.empty()) {
        order.resize(rows);
        std::iota(order.begin(), order.end(), 0u);
    } else {
        const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
        for (std::uint32_t row = 0; row < rows && ((row & 0xfff) != 0 || !overtaken()); ++row) {
            if (passes(source, static_cast<int>(row), words, filter)) {
                order.push_back(row);
            }
        }
    }
    for (auto by = sort.rbegin(); by != sort.rend() && !overtaken(); ++by) { // least important first, each stable
        const std::vector<std::int64_t> keys = keysOf(source, by->column);
        if (by->order == Qt::AscendingOrder) {
            std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return keys[row]; });
        } else {
            std::ranges::stable_sort(order, std::ranges::greater(), [&](std::uint32_t row) { return keys[row]; });
        }
    }
    return order;
}

QHash<std::uint32_t, int> facetCounts(const RowSource& source, int column) {
    QHash<std::uint32_t, int> counts;
    for (int row = 0; row < source.rowCount(); ++row) {
        ++counts[source.facet(row, column)];
    }
    return counts;
}

TableModel::TableModel(QObject* parent)
    : QAbstractTableModel(parent), m_pool(new QThreadPool(this)),
      m_generation(std::make_shared<std::atomic<quint64>>(0)) {
    m_pool->setMaxThreadCount(1);
}

TableModel::~TableModel() {
    m_generation->fetch_add(1);
    m_pool->clear();
    m_pool->waitForDone();
}

void TableModel::setSource(RowSourcePtr source) {
    m_pending = std::move(source);
    arrange();
}

void TableModel::setFilter(const RowFilter& filter) {
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    arrange();
}

void TableModel::setSort(std::vector<SortColumn> sort) {
    if (sort == m_sort) {
        return;
    }
    m_sort = std::move(sort);
    arrange();
}

void TableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0) {
        setSort({});
    } else {
        setSort({{column, order}});
    }
}

void TableModel::arrange() {
    const RowSourcePtr source = m_pending ? m_pending : m_source;
    if (!source) {
        return;
    }
    const quint64 mine = m_generation->fetch_add(1) + 1;
    m_pool->clear();
    if (!m_arranging) {
        m_arranging = true;
        Q_EMIT arrangingChanged(true);
    }
    m_pool->start([this, source, sort = m_sort, filter = m_filter, generation = m_generation, mine] {
        auto order =
            std::make_shared<std::vector<std::uint32_t>>(arrangement(*source, sort, filter, generation.get(), mine));
        QMetaObject::invokeMethod(
            this,
            [this, source, order, mine] {
                if (m_generation->load() != mine) {
                    return;
                }
                beginResetModel();
                m_source = source;
                m_pending.reset();
                m_order.swap(*order);
                endResetModel();
                m_arranging = false;
                Q_EMIT arrangingChanged(false);
                Q_EMIT arranged();
            },
            Qt::QueuedConnection);
    });
}

RecordId TableModel::idAt(int row) const { return m_source->id(sourceRow(row)); }

int TableModel::rowOf(RecordId id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (idAt(row) == id) {
            return row;
        }
    }
    return -1;
}

int TableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_source ? 0 : static_cast<int>(m_source->columns().size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = sourceRow(index.row());
    const ColumnInfo& column = m_source->columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_source->text(row, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column.rightAligned() ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return static_cast<qlonglong>(m_source->id(row));
    case ColumnKindRole:
        return static_cast<int>(column.kind);
    case BarRole:
        return m_source->barPermille(row, index.column());
    case TrendRole:
        return QVariant::fromValue(m_source->trend(row, index.column()));
    case LinkRole:
        return column.link;
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_source || section < 0 || section >= columnCount()) {
        return {};
    }
    const ColumnInfo& column = m_source->columns()[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.hint;
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column.rightAligned() ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace counterpart
