// SPDX-License-Identifier: GPL-3.0-or-later
// Table, filter and detail, shared by the panels that list records.
#include "ui/panels/table_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace counterpart {

namespace {

void addStep(QTreeWidgetItem* parent, const Step& step) {
    auto* item = new QTreeWidgetItem(parent, {step.label, step.value});
    item->setToolTip(0, step.label);
    item->setToolTip(1, step.value);
    for (const Step& part : step.parts) {
        addStep(item, part);
    }
    item->setExpanded(step.parts.size() <= 12);
}

} // namespace

void showSteps(QTreeWidget& tree, const Step& root) {
    tree.clear();
    auto* top = new QTreeWidgetItem(&tree, {root.label, root.value});
    top->setFont(0, ui::theme().font(ui::Type::Body, ui::Weight::Strong));
    top->setFont(1, ui::theme().figures(ui::Type::Body, ui::Weight::Strong));
    for (const Step& part : root.parts) {
        addStep(top, part);
    }
    top->setExpanded(true);
    tree.resizeColumnToContents(0);
    tree.setColumnWidth(0, std::min(tree.columnWidth(0), 260));
}

TablePanel::TablePanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_filter(new QLineEdit(this)), m_table(new QTableView(this)),
      m_model(new ui::PermutedTableModel(this)), m_detail(new QTreeWidget(this)), m_caption(new QLabel(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::s);
    column->setSpacing(ui::space::s);
    auto* head = new QHBoxLayout;
    ui::setTextStyle(m_caption, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    m_filter->setAccessibleName(tr("Filter rows"));
    head->addWidget(m_caption);
    head->addStretch();
    head->addWidget(m_filter);
    column->addLayout(head);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);

    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(false);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(ui::theme().rowHeight());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_detail->setHeaderHidden(true);
    m_detail->setColumnCount(2);
    m_detail->setWordWrap(true);
    m_detail->setMinimumWidth(320);
    m_detail->setAccessibleName(tr("Details"));
    auto* copy = new QAction(tr("Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &TablePanel::copySelection);
}

void TablePanel::begin() {
    m_caption->setText(title());
    m_table->setAccessibleName(title());
    connect(m_filter, &QLineEdit::textChanged, m_model, &ui::PermutedTableModel::setFilterText);
    connect(&session(), &Session::resultsChanged, this, &TablePanel::refresh);
    connect(m_model, &ui::PermutedTableModel::rearranged, this, [this] {
        applyColumns();
        Q_EMIT statusChanged();
        if (m_current != 0) {
            showDetail();
        } else if (m_model->rowCount() > 0) {
            m_table->selectRow(0);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid()) {
            m_current = static_cast<qint64>(m_model->key(index.row()));
            showDetail();
        }
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT editRequested(kind(), static_cast<qint64>(m_model->key(index.row())));
    });
    if (!firstSort().empty()) {
        const ui::SortBy by = firstSort().front();
        m_table->horizontalHeader()->setSortIndicator(by.column,
                                                      by.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        m_model->setSort(firstSort());
    }
    refresh();
}

void TablePanel::refresh() {
    if (session().results()) {
        m_model->setSource(makeRows());
    }
}

void TablePanel::applyColumns() {
    if (m_columnsSet || !m_model->source()) {
        return;
    }
    m_columnsSet = true;
    const auto& columns = m_model->source()->columns();
    for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
        m_table->setColumnHidden(c, !columns[static_cast<std::size_t>(c)].shown);
    }
    m_table->resizeColumnsToContents();
    for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
        m_table->setColumnWidth(c, std::clamp(m_table->columnWidth(c) + ui::space::s, 72, 260));
    }
}

void TablePanel::showDetail() {
    if (session().results()) {
        showSteps(*m_detail, detailOf(m_current));
    }
}

void TablePanel::copySelection() const {
    QString text;
    const auto cell = [this](int row, int column) {
        return m_model->index(row, column).data().toString().replace(u'\t', u' ').replace(u'\n', u' ');
    };
    QStringList header;
    QList<int> shown;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int column = m_table->horizontalHeader()->logicalIndex(visual);
        if (!m_table->isColumnHidden(column)) {
            shown << column;
            header << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        }
    }
    text = header.join(u'\t') + u'\n';
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (const int column : shown) {
            cells << cell(index.row(), column);
        }
        text += cells.join(u'\t') + u'\n';
    }
    QApplication::clipboard()->setText(text);
}

void TablePanel::show(const PanelQuery& query) {
    m_model->clearFilters();
    m_filter->setText(query.text);
    if (!m_model->source()) {
        return;
    }
    const auto facets = m_model->source()->facets();
    for (std::size_t f = 0; f < facets.size(); ++f) {
        const QStringList labels = query.facets.value(facets[f].id);
        std::vector<std::uint32_t> chosen;
        for (std::size_t v = 0; v < facets[f].values.size(); ++v) {
            if (labels.contains(facets[f].values[v].label)) {
                chosen.push_back(static_cast<std::uint32_t>(v));
            }
        }
        m_model->setFacetChoice(static_cast<int>(f), std::move(chosen));
    }
}

bool TablePanel::openRecord(Kind kindOfRecord, RecordId id) {
    if (kindOfRecord != kind()) {
        return false;
    }
    m_current = id;
    const int row = m_model->source() ? m_model->rowOfKey(static_cast<std::uint64_t>(id)) : -1;
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    showDetail();
    return true;
}

QString TablePanel::status() const {
    if (!m_model->source()) {
        return {};
    }
    const int all = static_cast<int>(m_model->totalCount());
    const int shown = m_model->rowCount();
    return shown == all ? kindPlural(kind(), all) : tr("%1 of %2").arg(formatCount(shown), kindPlural(kind(), all));
}

} // namespace counterpart
