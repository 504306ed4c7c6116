// SPDX-License-Identifier: GPL-3.0-or-later
// Puts view, totals and states together, and connects them to the model.
#include "ui/widgets/data_table/data_table.h"

#include "ui/delegates/cell_delegate.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/row_selection.h"
#include "ui/widgets/data_table/sort_header.h"
#include "ui/widgets/data_table/table_footer.h"
#include "ui/widgets/data_table/table_state.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/states.h"

#include <QBoxLayout>
#include <QStackedLayout>

namespace counterpart::ui {
namespace {

constexpr int totalsPauseMs = 60;

} // namespace

struct DataTable::Kept : KeptSelection {};

DataTable::DataTable(QWidget* parent)
    : QWidget(parent), m_view(new TableView(this)), m_footer(new TableFooter(m_view, this)),
      m_empty(new EmptyState(this)), m_nothing(new EmptyState(this)), m_loading(new LoadingState(this)),
      m_pages(new QStackedLayout), m_totalsLater(new QTimer(this)), m_kept(std::make_unique<Kept>()),
      m_density(theme().density()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_pages, 1);
    auto* table = new QWidget(this);
    auto* rows = new QVBoxLayout(table);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_footer);
    m_footer->hide();
    for (QWidget* page : std::initializer_list<QWidget*>{table, m_empty, m_nothing, m_loading}) {
        m_pages->addWidget(page);
    }
    m_empty->setContent(Icon::Table, tr("Nothing here yet"), {});
    m_nothing->setContent(Icon::Filter, tr("Nothing matches"), tr("No row fits the filter."));
    m_nothing->setPrimary(tr("Clear the filter"));
    m_totalsLater->setSingleShot(true);
    m_totalsLater->setInterval(totalsPauseMs);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_view);
    applyDensity();
    connect(m_totalsLater, &QTimer::timeout, this, &DataTable::updateTotals);
    connect(m_view, &TableView::copyRequested, this, &DataTable::copySelection);
    connect(m_view, &TableView::editRequested, this, &DataTable::startEdit);
    connect(m_view, &TableView::chosen, this,
            [this](const QModelIndex& at) { Q_EMIT rowChosen(m_model->key(at.row())); });
    connect(m_view, &TableView::opened, this,
            [this](const QModelIndex& at) { Q_EMIT rowOpened(m_model->key(at.row())); });
    connect(m_view, &TableView::explained, this, [this](const QModelIndex& at) {
        Q_EMIT explainRequested(m_model->key(at.row()),
                                m_model->source()->columns()[static_cast<std::size_t>(at.column())].id);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &DataTable::showMenu);
    connect(m_view->head(), &SortHeader::sortRequested, this, &DataTable::sortBy);
    connect(m_view->head(), &SortHeader::columnMenuRequested, this, [this] { openColumnChooser(m_view->head()); });
    connect(m_view->head(), &QHeaderView::sectionResized, this, &DataTable::stateChanged);
    connect(m_view->head(), &QHeaderView::sectionMoved, this, &DataTable::stateChanged);
}

DataTable::~DataTable() = default;

void DataTable::setModel(PermutedTableModel* model) {
    m_model = model;
    m_view->setPermutedModel(model);
    connect(m_nothing, &EmptyState::primaryActivated, model, &PermutedTableModel::clearFilters);
    connect(model, &PermutedTableModel::aboutToRearrange, this, &DataTable::keepSelection);
    connect(model, &PermutedTableModel::sourceChanged, this, &DataTable::takeColumns);
    connect(model, &PermutedTableModel::rearranged, this, [this] {
        m_view->head()->setSortedBy(m_model->sortedBy());
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (CellDelegate* delegate = m_view->cellDelegate(column)) {
                delegate->setMarked(m_model->needle().typedWords());
            }
        }
        restoreSelection();
        showRightPage();
        Q_EMIT arranged();
        Q_EMIT stateChanged();
    });
    connect(model, &PermutedTableModel::busyChanged, this, &DataTable::showRightPage);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_restoring) {
            m_totalsLater->start();
            Q_EMIT selectionChanged(selectedCount());
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_restoring) {
            Q_EMIT currentKeyChanged(currentKey());
        }
    });
    if (model->source()) {
        takeColumns();
    }
    showRightPage();
}

// Other columns: a delegate and a width each, then what a saved view says of them.
void DataTable::takeColumns() {
    for (int column = 0; column < m_model->columnCount(); ++column) {
        delete m_view->itemDelegateForColumn(column);
        m_view->setItemDelegateForColumn(
            column, makeCellDelegate(m_model->source()->columns()[static_cast<std::size_t>(column)], m_view));
    }
    resetColumns();
    if (!m_pendingState.isEmpty()) {
        restoreState(QJsonObject(m_pendingState)); // a copy: it is emptied on the way
    }
}

void DataTable::resetColumns() {
    const QSignalBlocker quiet(this);
    for (int column = 0; m_model && column < m_model->columnCount(); ++column) {
        const ColumnSpec& spec = m_model->source()->columns()[static_cast<std::size_t>(column)];
        const double scale = theme().textScale();
        m_view->head()->moveSection(m_view->head()->visualIndex(column), column);
        m_view->head()->setSectionHidden(column, !spec.shown);
        const auto wished = static_cast<int>((spec.width > 0 ? spec.width : defaultWidth(spec.kind)) * scale);
        m_view->head()->resizeSection(column, std::max(wished, m_view->head()->widthOfTitle(column)));
    }
}

QJsonObject DataTable::state() const { return m_model ? tableState(*m_view->head(), *m_model) : m_pendingState; }

void DataTable::restoreState(const QJsonObject& state) {
    m_pendingState = state;
    if (m_model && m_model->source()) {
        m_pendingState = {};
        restoreColumns(*m_view->head(), *m_model, state);
        restoreQuestion(*m_model, state);
    }
}

void DataTable::setFrozenFirstColumn(bool frozen) { m_view->head()->setFrozen(frozen); }

void DataTable::setDensity(Density density) {
    m_density = density;
    applyDensity();
}

void DataTable::applyDensity() { m_view->verticalHeader()->setDefaultSectionSize(theme().rowHeight(m_density)); }

void DataTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        applyDensity();
    }
    QWidget::changeEvent(event);
}

void DataTable::sortBy(int column, bool add) {
    if (column < 0 || !m_model->source()->columns()[static_cast<std::size_t>(column)].sortable) {
        return;
    }
    std::vector<SortBy> sort = m_model->sortedBy();
    const auto same = std::find_if(sort.begin(), sort.end(), [&](const SortBy& by) { return by.column == column; });
    const SortBy turned{column, same != sort.end() && !same->descending};
    if (!add) {
        sort = {turned};
    } else if (same != sort.end()) {
        same->descending = turned.descending;
    } else {
        sort.push_back(turned);
    }
    m_model->setSort(std::move(sort));
    m_view->head()->setSortedBy(m_model->sortedBy());
}

void DataTable::showRightPage() {
    enum { Rows, Empty, Nothing, Loading };
    const bool rows = m_model->rowCount() > 0;
    if (m_model->busy() && !rows && m_model->totalCount() == 0) {
        m_loading->start();
        m_pages->setCurrentIndex(Loading);
        return;
    }
    m_loading->stop();
    m_pages->setCurrentIndex(rows ? Rows : m_model->totalCount() > 0 ? Nothing : Empty);
}

int DataTable::selectedCount() const { return m_model ? countOf(m_view->selectionModel()->selection()) : 0; }

std::vector<std::uint32_t> DataTable::selectedSourceRows() const {
    std::vector<std::uint32_t> out;
    for (const auto& [first, last] : rowRanges(m_view->selectionModel()->selection())) {
        for (int row = first; row <= last; ++row) {
            out.push_back(m_model->sourceRow(row));
        }
    }
    return out;
}

std::vector<std::uint64_t> DataTable::selectedKeys() const {
    std::vector<std::uint64_t> out;
    for (const std::uint32_t row : selectedSourceRows()) {
        out.push_back(m_model->source()->key(row));
    }
    return out;
}

std::uint64_t DataTable::currentKey() const {
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->key(current.row()) : 0;
}

bool DataTable::setCurrentKey(std::uint64_t key) {
    const int row = m_model->rowOfKey(key);
    if (row < 0) {
        return false;
    }
    const QModelIndex index = m_model->index(row, std::max(0, m_view->head()->frozenColumn()));
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
    return true;
}

void DataTable::keepSelection() {
    m_restoring = true;
    keep(*m_view, *m_model, *m_kept);
}

void DataTable::restoreSelection() {
    restore(*m_view, *m_model, *m_kept);
    m_restoring = false;
    m_totalsLater->start();
    Q_EMIT selectionChanged(selectedCount());
}

} // namespace counterpart::ui
