// SPDX-License-Identifier: GPL-3.0-or-later
// A popup list of columns.
#include "ui/widgets/data_table/column_chooser.h"

#include "ui/shell/theme/painting.h"
#include "ui/widgets/data_table/sort_header.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

namespace counterpart::ui {

ColumnChooser::ColumnChooser(SortHeader* head, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_head(head), m_list(new QListWidget(this)) {
    setProperty("kind", QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    column->setSpacing(space::xs);
    column->addWidget(m_list);
    auto* reset = new QPushButton(tr("Reset columns"), this);
    reset->setProperty("kind", QStringLiteral("link"));
    column->addWidget(reset, 0, Qt::AlignLeading);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setAccessibleDescription(tr("Space shows or hides a column, Alt+Up and Alt+Down move it"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    fill();
    m_list->setFixedHeight(std::clamp(m_list->count(), 3, 14) * (m_list->sizeHintForRow(0)) + space::s);
    m_list->setMinimumWidth(std::clamp(m_list->sizeHintForColumn(0) + space::xxl, 220, 380));
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::apply);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::apply);
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT resetRequested();
        fill();
    });
}

void ColumnChooser::fill() {
    m_filling = true;
    m_list->clear();
    for (int visual = 0; visual < m_head->count(); ++visual) {
        const int column = m_head->logicalIndex(visual);
        auto* item = new QListWidgetItem(
            m_head->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), m_list);
        item->setToolTip(m_head->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        item->setData(Qt::UserRole, column);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(m_head->isSectionHidden(column) ? Qt::Unchecked : Qt::Checked);
        item->setSizeHint({100, theme().rowHeight(Density::Compact)});
    }
    m_list->setCurrentRow(0);
    m_filling = false;
}

// The last column cannot be hidden: a table without any could not be got back.
void ColumnChooser::apply() {
    if (m_filling) {
        return;
    }
    int shown = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        shown += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    }
    if (shown == 0) {
        fill();
        return;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        const int column = m_list->item(row)->data(Qt::UserRole).toInt();
        m_head->moveSection(m_head->visualIndex(column), row);
        m_head->setSectionHidden(column, m_list->item(row)->checkState() != Qt::Checked);
    }
    Q_EMIT changed();
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        const int to = m_list->currentRow() + step;
        if ((key->modifiers() & Qt::AltModifier) != 0 && step != 0) {
            if (to >= 0 && to < m_list->count()) {
                m_filling = true;
                QListWidgetItem* item = m_list->takeItem(m_list->currentRow());
                m_list->insertItem(to, item);
                m_list->setCurrentItem(item);
                m_filling = false;
                apply();
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace counterpart::ui
