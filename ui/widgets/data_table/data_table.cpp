// SPDX-License-Identifier: GPL-3.0-or-later
// Puts view, totals and states together, and connects them to the model.
#include "ui/widgets/data_table/data_table.h"

#include "ui/delegates/cell_delegate.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/background.h"
#include "ui/widgets/data_table/column_chooser.h"
#include "ui/widgets/data_table/row_selection.h"
#include "ui/widgets/data_table/sort_header.h"
#include "ui/widgets/data_table/table_footer.h"
#include "ui/widgets/data_table/table_state.h"
#include "ui/widgets/data_table/table_text.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/states.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QMenu>
#include <QStackedLayout>

namespace counterpart::ui {
namespace {

constexpr std::size_t copiedAtOnce = 2000; // more rows are put together on another thread
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
        m_view->head()->resizeSection(
            column, static_cast<int>((spec.width > 0 ? spec.width : defaultWidth(spec.kind)) * scale));
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

void DataTable::copySelection() {
    auto rows = selectedSourceRows();
    if (rows.empty()) {
        return;
    }
    std::vector<int> columns;
    for (int visual = 0; visual < m_view->head()->count(); ++visual) {
        const int column = m_view->head()->logicalIndex(visual);
        if (!m_view->head()->isSectionHidden(column)) {
            columns.push_back(column);
        }
    }
    const int count = static_cast<int>(rows.size());
    const auto finish = [this, count](const QString& text) {
        QApplication::clipboard()->setText(text);
        Q_EMIT copied(count);
    };
    const auto source = m_model->source();
    if (rows.size() <= copiedAtOnce) {
        finish(asTsv(*source, rows, columns));
    } else {
        inBackground(
            this, [source, rows, columns] { return asTsv(*source, rows, columns); }, finish);
    }
}

void DataTable::openColumnChooser(QWidget* below) {
    if (!m_model || m_model->columnCount() == 0) {
        return;
    }
    auto* chooser = new ColumnChooser(m_view->head(), this);
    connect(chooser, &ColumnChooser::changed, this, &DataTable::stateChanged);
    connect(chooser, &ColumnChooser::resetRequested, this, [this] {
        resetColumns();
        Q_EMIT stateChanged();
    });
    chooser->adjustSize();
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : below->width() - chooser->width();
    chooser->move(below->mapToGlobal(QPoint(x, below->height() + 2)));
    chooser->show();
    chooser->setFocus();
}

void DataTable::showMenu(const QPoint& position) {
    QModelIndex index = m_view->indexAt(position);
    index = index.isValid() ? index : m_view->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const int column = index.column();
    QMenu menu(this);
    Q_EMIT contextMenuShown(&menu, m_model->key(index.row()));
    menu.addSeparator();
    menu.addAction(icon(Icon::Copy), tr("Copy rows"), QKeySequence::Copy, this, &DataTable::copySelection);
    menu.addAction(icon(Icon::SortUp), tr("Sort ascending by this column"), this, [this, column] {
        m_model->setSort({{column, false}});
    });
    menu.addAction(icon(Icon::SortDown), tr("Sort descending by this column"), this, [this, column] {
        m_model->setSort({{column, true}});
    });
    menu.addAction(icon(Icon::Columns), tr("Columns"), this, [this] { openColumnChooser(m_view->head()); });
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

// Worked out on another thread: a selection may be the whole table.
void DataTable::updateTotals() {
    const quint64 asked = ++m_totalsAsked;
    const int count = selectedCount();
    if (!m_totals || count < 2) {
        m_footer->hide();
        return;
    }
    const auto source = m_model->source();
    inBackground(
        this,
        [source, rows = selectedSourceRows()] {
            QStringList totals;
            for (int column = 0; column < static_cast<int>(source->columns().size()); ++column) {
                totals << source->total(column, rows);
            }
            return totals;
        },
        [this, asked, count](const QStringList& totals) {
            if (asked == m_totalsAsked) {
                m_footer->setTotals(tr("%n selected", nullptr, count), totals);
                m_footer->show();
            }
        });
}

} // namespace counterpart::ui
