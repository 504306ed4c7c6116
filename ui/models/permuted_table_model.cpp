// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the worker, drops stale answers and swaps the rows in.
#include "ui/models/permuted_table_model.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace counterpart::ui {
namespace {

QThreadPool& pool() {
    static QThreadPool threads;
    threads.setMaxThreadCount(2);
    return threads;
}

bool isFigure(ColumnKind kind) {
    return kind == ColumnKind::Number || kind == ColumnKind::Money || kind == ColumnKind::Percent;
}

bool sameColumns(const RowSource* a, const RowSource* b) {
    if (!a || !b || a->columns().size() != b->columns().size()) {
        return false;
    }
    return std::equal(a->columns().begin(), a->columns().end(), b->columns().begin(),
                      [](const ColumnSpec& x, const ColumnSpec& y) { return x.id == y.id && x.title == y.title; });
}

} // namespace

// Outlives the model, so that a worker that finishes late finds it shut.
struct PermutedTableModel::Door {
    std::mutex mutex;
    PermutedTableModel* model = nullptr;
    std::atomic<std::uint64_t> generation{0};
};

struct PermutedTableModel::Answer {
    std::uint64_t generation = 0;
    std::shared_ptr<const RowSource> source;
    Permutation permutation;
};

PermutedTableModel::PermutedTableModel(QObject* parent)
    : QAbstractTableModel(parent), m_cache(std::make_shared<SourceCache>()), m_door(std::make_shared<Door>()) {
    m_door->model = this;
}

PermutedTableModel::~PermutedTableModel() {
    const std::scoped_lock lock(m_door->mutex);
    m_door->model = nullptr;
    m_door->generation.fetch_add(1);
}

// Values may have other numbers in the new source: what was chosen is known by its id.
void PermutedTableModel::carryChoices(const RowSource& from, const RowSource& to) {
    const auto before = from.facets();
    const auto after = to.facets();
    std::vector<std::vector<std::uint32_t>> carried(after.size());
    for (std::size_t f = 0; f < std::min(before.size(), m_query.facets.size()); ++f) {
        const auto facet = std::ranges::find(after, before[f].id, &FacetSpec::id);
        for (const std::uint32_t value : m_query.facets[f]) {
            if (facet == after.end() || value >= before[f].values.size()) {
                continue;
            }
            const auto found = std::ranges::find(facet->values, before[f].values[value].id, &FacetValue::id);
            if (found != facet->values.end()) {
                carried[static_cast<std::size_t>(facet - after.begin())].push_back(
                    static_cast<std::uint32_t>(found - facet->values.begin()));
            }
        }
    }
    m_query.facets = std::move(carried);
}

void PermutedTableModel::setSource(std::shared_ptr<const RowSource> source) {
    if (m_wanted && source) {
        carryChoices(*m_wanted, *source);
    }
    m_wanted = std::move(source);
    m_cache = std::make_shared<SourceCache>();
    const int columns = m_wanted ? static_cast<int>(m_wanted->columns().size()) : 0;
    std::erase_if(m_query.sort, [columns](const SortBy& by) { return by.column >= columns; });
    ask();
}

void PermutedTableModel::setSort(std::vector<SortBy> sort) {
    if (sort != m_query.sort) {
        m_query.sort = std::move(sort);
        ask();
    }
}

void PermutedTableModel::setFilterText(const QString& text) {
    m_filterText = text;
    if (TextNeedle needle(text); !(needle == m_query.needle)) {
        m_query.needle = std::move(needle);
        ask();
    }
}

void PermutedTableModel::setFacetChoice(int facet, std::vector<std::uint32_t> values) {
    const auto at = static_cast<std::size_t>(facet);
    if (m_query.facets.size() <= at) {
        m_query.facets.resize(at + 1);
    }
    if (m_query.facets[at] != values) {
        m_query.facets[at] = std::move(values);
        ask();
    }
}

std::vector<std::uint32_t> PermutedTableModel::facetChoice(int facet) const {
    const auto at = static_cast<std::size_t>(facet);
    return at < m_query.facets.size() ? m_query.facets[at] : std::vector<std::uint32_t>();
}

void PermutedTableModel::setOnly(std::vector<std::uint64_t> keys) {
    std::ranges::sort(keys);
    m_query.only = keys.empty() ? nullptr : std::make_shared<const std::vector<std::uint64_t>>(std::move(keys));
    ask();
}

void PermutedTableModel::clearFilters() {
    if (filtered()) {
        m_filterText.clear();
        m_query.needle = {};
        m_query.facets.clear();
        m_query.only.reset();
        ask();
    }
}

bool PermutedTableModel::filtered() const {
    return !m_query.needle.empty() || m_query.only ||
           std::any_of(m_query.facets.begin(), m_query.facets.end(),
                       [](const auto& chosen) { return !chosen.empty(); });
}

void PermutedTableModel::ask() {
    const std::uint64_t generation = m_door->generation.fetch_add(1) + 1;
    if (!m_wanted) {
        accept({generation, nullptr, {}});
        return;
    }
    if (m_wanted->rowCount() <= m_synchronousBelow) {
        accept({generation, m_wanted, *permute(*m_wanted, *m_cache, m_query, [] { return false; })});
        return;
    }
    setBusy(true);
    pool().start([door = m_door, source = m_wanted, cache = m_cache, query = m_query, generation] {
        const auto stale = [&door, generation] { return door->generation.load() != generation; };
        if (stale()) {
            return;
        }
        auto result = permute(*source, *cache, query, stale);
        if (!result) {
            return;
        }
        auto answer = std::make_shared<Answer>(Answer{generation, source, std::move(*result)});
        const std::scoped_lock lock(door->mutex);
        if (PermutedTableModel* model = door->model) {
            QMetaObject::invokeMethod(
                model, [model, answer] { model->accept(std::move(*answer)); }, Qt::QueuedConnection);
        }
    });
}

void PermutedTableModel::accept(Answer answer) {
    if (answer.generation != m_door->generation.load()) {
        return;
    }
    Q_EMIT aboutToRearrange();
    const bool newSource = answer.source != m_source;
    const bool sameShape = sameColumns(m_source.get(), answer.source.get());
    m_facetCounts = std::move(answer.permutation.facetCounts);
    if (!newSource && answer.permutation.rows.size() == m_rows.size()) {
        swapRows(std::move(answer.permutation));
    } else {
        beginResetModel();
        m_source = std::move(answer.source);
        m_rows = std::move(answer.permutation.rows);
        endResetModel();
    }
    setBusy(false);
    if (newSource && !sameShape) {
        Q_EMIT sourceChanged();
    }
    Q_EMIT rearranged();
}

// Another order of as many rows: views keep their place, and indexes that someone holds move along.
void PermutedTableModel::swapRows(Permutation permutation) {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    std::unordered_map<std::uint32_t, int> newRow; // of the source rows that someone holds
    std::vector<std::uint32_t> heldSource;
    for (const QModelIndex& index : held) {
        heldSource.push_back(sourceRow(index.row()));
        newRow.emplace(heldSource.back(), -1);
    }
    m_rows = std::move(permutation.rows);
    for (std::size_t row = 0; !newRow.empty() && row < m_rows.size(); ++row) {
        if (const auto found = newRow.find(m_rows[row]); found != newRow.end()) {
            found->second = static_cast<int>(row);
        }
    }
    QModelIndexList now;
    now.reserve(held.size());
    for (qsizetype i = 0; i < held.size(); ++i) {
        const int row = newRow[heldSource[static_cast<std::size_t>(i)]];
        now.append(row < 0 ? QModelIndex() : createIndex(row, held[i].column()));
    }
    changePersistentIndexList(held, now);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void PermutedTableModel::setBusy(bool busy) {
    if (m_busy != busy) {
        m_busy = busy;
        Q_EMIT busyChanged(busy);
    }
}

std::uint64_t PermutedTableModel::key(int row) const { return m_source->key(sourceRow(row)); }

int PermutedTableModel::rowOfKey(std::uint64_t key) const {
    if (!m_source) {
        return -1;
    }
    const std::uint32_t row = m_source->rowOf(key);
    const auto shown = row < m_source->rowCount() ? std::ranges::find(m_rows, row) : m_rows.end();
    return shown == m_rows.end() ? -1 : static_cast<int>(shown - m_rows.begin());
}

int PermutedTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PermutedTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_source ? 0 : static_cast<int>(m_source->columns().size());
}

QVariant PermutedTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure(m_source->columns()[static_cast<std::size_t>(index.column())].kind)
                                     ? Qt::AlignRight
                                     : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case Role::Key:
        return QVariant::fromValue<quint64>(key(index.row()));
    default:
        return m_source->value(sourceRow(index.row()), index.column(), role);
    }
}

QVariant PermutedTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const ColumnSpec& column = m_source->columns()[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.tip.isEmpty() ? column.title : column.tip;
    case Qt::TextAlignmentRole:
        return static_cast<int>((isFigure(column.kind) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

void PermutedTableModel::sort(int column, Qt::SortOrder order) {
    setSort(column < 0 ? std::vector<SortBy>() : std::vector<SortBy>{{column, order == Qt::DescendingOrder}});
}

} // namespace counterpart::ui
