// SPDX-License-Identifier: GPL-3.0-or-later
// Entries newest first; the chosen one's rows field by field.
#include "ui/panels/history/history_panel.h"

#include "ui/bridge/changes_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kMostRows = 500; // of one entry; an import may have millions

} // namespace

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_entries(new QTreeWidget(this)), m_rows(new QTableWidget(this)),
      m_undo(new QPushButton(ui::icon(ui::Icon::Undo), tr("Undo this change"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::s);
    auto* head = new QHBoxLayout;
    auto* caption = new QLabel(title(), this);
    ui::setTextStyle(caption, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    head->addWidget(caption);
    head->addStretch();
    head->addWidget(m_undo);
    column->addLayout(head);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_entries);
    splitter->addWidget(m_rows);
    column->addWidget(splitter, 1);
    m_entries->setRootIsDecorated(false);
    m_entries->setUniformRowHeights(true);
    m_entries->setAccessibleName(tr("Entries of the audit trail"));
    m_entries->setHeaderLabels({tr("Entry"), tr("When (UTC)"), tr("Who"), tr("What"), tr("Created"), tr("Changed"),
                                tr("Deleted"), tr("Why"), tr("Hash")});
    m_rows->setColumnCount(5);
    m_rows->setHorizontalHeaderLabels({tr("Record"), tr("Change"), tr("Field"), tr("Before"), tr("After")});
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->verticalHeader()->hide();
    m_rows->setAccessibleName(tr("Rows of the entry"));
    connect(m_entries, &QTreeWidget::currentItemChanged, this, &HistoryPanel::showEntry);
    connect(m_undo, &QPushButton::clicked, this, [this] { this->session().undoEntry(chosenEntry()); });
    connect(&session, &Session::snapshotChanged, this, &HistoryPanel::refresh);
    refresh();
}

qint64 HistoryPanel::chosenEntry() const {
    const auto* item = m_entries->currentItem();
    return item != nullptr ? item->data(0, Qt::UserRole).toLongLong() : 0;
}

void HistoryPanel::refresh() {
    m_entries->clear();
    m_undo->setEnabled(false);
    if (!session().isOpen()) {
        return;
    }
    const auto entries = session().workspace()->log();
    if (!entries) {
        return;
    }
    QList<QTreeWidgetItem*> items;
    for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry) {
        RowCounts sum;
        for (const RowCounts& rows : entry->rows) {
            sum.created += rows.created;
            sum.updated += rows.updated;
            sum.deleted += rows.deleted;
        }
        auto* item = new QTreeWidgetItem(
            {formatCount(entry->number), formatTime(entry->at), QString::fromStdString(entry->intent.author),
             entryText(*entry), formatCount(sum.created), formatCount(sum.updated), formatCount(sum.deleted),
             QString::fromStdString(entry->intent.reason), QString::fromStdString(entry->hash.substr(0, 12))});
        item->setData(0, Qt::UserRole, static_cast<qlonglong>(entry->number));
        for (const int column : {0, 4, 5, 6}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        items << item;
    }
    m_entries->addTopLevelItems(items);
    for (int c = 0; c < m_entries->columnCount(); ++c) {
        m_entries->resizeColumnToContents(c);
    }
    if (!items.isEmpty()) {
        m_entries->setCurrentItem(items.front());
    }
}

void HistoryPanel::showEntry() {
    m_rows->setRowCount(0);
    const qint64 entry = chosenEntry();
    m_undo->setEnabled(entry > 1 && session().isOpen() && session().workspace()->mode() == OpenMode::ReadWrite);
    if (entry == 0) {
        return;
    }
    const auto changes = session().workspace()->changesOf(entry);
    if (!changes) {
        return;
    }
    const auto rows = changedFields(*session().snapshot(), *changes, kMostRows);
    m_rows->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const ChangedField& texts = rows[static_cast<std::size_t>(row)];
        int column = 0;
        for (const QString& text : {texts.record, texts.change, texts.field, texts.before, texts.after}) {
            m_rows->setItem(row, column++, new QTableWidgetItem(text));
        }
    }
    m_rows->resizeColumnsToContents();
}

} // namespace counterpart
