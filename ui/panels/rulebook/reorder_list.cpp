// SPDX-License-Identifier: GPL-3.0-or-later
// Moves are asked for, not done: the rows show what a document says.
#include "ui/panels/rulebook/reorder_list.h"

#include "ui/shell/theme/tokens.h"

#include <QDropEvent>
#include <QKeyEvent>

#include <algorithm>

namespace counterpart {

namespace {
constexpr int kMostRows = 8;
} // namespace

ReorderList::ReorderList(QWidget* parent) : QListWidget(parent) {
    setProperty("kind", QStringLiteral("rows"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setIconSize({ui::smallIconSize, ui::smallIconSize});
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReorderList::setReorderable(bool reorderable) {
    m_reorderable = reorderable;
    setDragDropMode(reorderable ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
}

QSize ReorderList::sizeHint() const {
    const int row = count() > 0 ? sizeHintForRow(0) : fontMetrics().lineSpacing();
    return {QListWidget::sizeHint().width(), row * std::clamp(count(), 1, kMostRows) + 2 * frameWidth() + 2};
}

void ReorderList::keyPressEvent(QKeyEvent* event) {
    const int row = currentRow();
    if (m_reorderable && row >= 0 && event->modifiers() == Qt::AltModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const int to = row + (event->key() == Qt::Key_Up ? -1 : 1);
        if (to >= 0 && to < count()) {
            Q_EMIT moveRequested(row, to);
        }
    } else if (m_reorderable && event->key() == Qt::Key_Insert) {
        Q_EMIT addRequested();
    } else if (m_reorderable && row >= 0 && event->key() == Qt::Key_Delete) {
        Q_EMIT removeRequested();
    } else if (m_reorderable && row >= 0 && event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT duplicateRequested();
    } else {
        QListWidget::keyPressEvent(event);
    }
}

// Said to be a copy, so that the view takes no row away itself.
void ReorderList::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    viewport()->update();
    dropAt(event->position().toPoint());
}

void ReorderList::dropAt(const QPoint& at) {
    const int from = currentRow();
    const QModelIndex over = indexAt(at);
    int to = count();
    if (over.isValid()) {
        to = over.row() + (at.y() > visualRect(over).center().y() ? 1 : 0);
    }
    to -= to > from ? 1 : 0; // its own place is free by then
    if (m_reorderable && from >= 0 && from != to) {
        QMetaObject::invokeMethod( // the drag ends first
            this, [this, from, to] { Q_EMIT moveRequested(from, to); }, Qt::QueuedConnection);
    }
}

} // namespace counterpart
