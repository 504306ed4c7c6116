// SPDX-License-Identifier: GPL-3.0-or-later
// Frozen column, links and type-ahead on top of QTableView.
#include "ui/widgets/data_table/table_view.h"

#include "ui/delegates/cell_delegate.h"
#include "ui/models/permuted_table_model.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/sort_header.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace counterpart::ui {
namespace {

constexpr int sliceMs = 8; // of the window's time that a type-ahead search takes at once

} // namespace

TableView::TableView(QWidget* parent)
    : QTableView(parent), m_head(new SortHeader(this)), m_searching(new QTimer(this)) {
    setHorizontalHeader(m_head);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    m_searching->setInterval(0);
    connect(m_searching, &QTimer::timeout, this, &TableView::searchOn);
}

void TableView::setPermutedModel(PermutedTableModel* model) {
    m_rows = model;
    setModel(model);
}

CellDelegate* TableView::cellDelegate(int column) const {
    return qobject_cast<CellDelegate*>(itemDelegateForColumn(column));
}

bool TableView::isFigureLink(const QModelIndex& index) const {
    const CellDelegate* delegate = index.isValid() ? cellDelegate(index.column()) : nullptr;
    return delegate && (delegate->column().explains || delegate->column().kind == ColumnKind::Link) &&
           !index.data().toString().isEmpty();
}

QRect TableView::frozenCell(int row) const {
    const QRect frozen = m_head->frozenRect();
    return frozen.isEmpty() ? QRect() : QRect(frozen.x(), rowViewportPosition(row), frozen.width(), rowHeight(row));
}

QModelIndex TableView::indexAt(const QPoint& position) const {
    const QModelIndex index = QTableView::indexAt(position);
    const QRect frozen = m_head->frozenRect();
    const bool inFrozen = !frozen.isEmpty() && position.x() >= frozen.left() && position.x() <= frozen.right();
    return inFrozen && index.isValid() ? index.siblingAtColumn(m_head->frozenColumn()) : index;
}

QRect TableView::visualRect(const QModelIndex& index) const {
    if (index.isValid() && index.column() == m_head->frozenColumn() && !m_head->frozenRect().isEmpty()) {
        return frozenCell(index.row());
    }
    return QTableView::visualRect(index);
}

// Columns must not end up under the frozen one.
void TableView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const int frozen = m_head->frozenColumn();
    if (index.isValid() && index.column() == frozen) {
        const int x = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(x);
        return;
    }
    QTableView::scrollTo(index, hint);
    const QRect cover = m_head->frozenRect();
    const QRect cell = QTableView::visualRect(index);
    if (index.isValid() && !cover.isEmpty() &&
        cell.intersects(QRect(cover.x(), cell.y(), cover.width(), cell.height()))) {
        const int hidden = isRightToLeft() ? cell.right() - cover.left() : cover.right() - cell.left();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden - 1);
    }
}

void TableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const QRect frozen = m_head->frozenRect();
    if (frozen.isEmpty() || !m_rows) {
        return;
    }
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int column = m_head->frozenColumn();
    const int first = std::max(0, rowAt(0));
    for (int row = first; row < m_rows->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        const QModelIndex index = m_rows->index(row, column);
        option.rect = frozenCell(row);
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    painter.fillRect(QRect(isRightToLeft() ? frozen.left() : frozen.right(), 0, 1, viewport()->height()),
                     theme().colors().field);
}

// What QTableView shifts by pixels would carry the frozen column along.
void TableView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        m_head->viewport()->update();
    }
}

void TableView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        event->accept();
        return;
    }
    const bool space = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && isFigureLink(current);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || space) && current.isValid()) {
        if (isFigureLink(current)) {
            Q_EMIT explained(current);
        } else {
            Q_EMIT chosen(current);
        }
        return;
    }
    if (event->key() == Qt::Key_F2 && current.isValid() && event->modifiers() == Qt::NoModifier) {
        Q_EMIT editRequested(current);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // whoever is around closes its drawer
        return;
    }
    QTableView::keyPressEvent(event);
}

bool TableView::onFigure(const QPoint& position, const QModelIndex& index) const {
    if (!isFigureLink(index)) {
        return false;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return cellDelegate(index.column())->contentRect(option, index).contains(position);
}

void TableView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    QTableView::mousePressEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool plain = (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) == 0;
    if (event->button() != Qt::LeftButton || !index.isValid() || m_pressed != index || !plain) {
        return;
    }
    if (onFigure(event->pos(), index)) {
        Q_EMIT explained(index);
    } else {
        Q_EMIT chosen(index);
    }
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event) {
    QTableView::mouseDoubleClickEvent(event);
    m_pressed = QModelIndex();
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && !onFigure(event->pos(), index)) {
        Q_EMIT opened(index);
    }
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    setHot(onFigure(event->pos(), index) ? index : QModelIndex());
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        setHot({});
    }
    return QTableView::viewportEvent(event);
}

void TableView::setHot(const QModelIndex& index) {
    if (m_hot == index) {
        return;
    }
    for (const QModelIndex& one : {QModelIndex(m_hot), index}) {
        if (CellDelegate* delegate = one.isValid() ? cellDelegate(one.column()) : nullptr) {
            delegate->setHot(one == index ? index : QModelIndex());
            viewport()->update(visualRect(one));
        }
    }
    m_hot = index;
    viewport()->setCursor(index.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

// Looks for rows whose first column starts with what was typed; a million rows are looked through in slices.
void TableView::keyboardSearch(const QString& typed) {
    if (!m_rows || m_rows->rowCount() == 0) {
        return;
    }
    const bool goesOn = m_sinceKey.isValid() && m_sinceKey.elapsed() < QApplication::keyboardInputInterval();
    const bool again = goesOn && m_typed == typed; // the same letter again: the next of its rows
    m_typed = goesOn && !again ? m_typed + typed : typed;
    m_sinceKey.restart();
    m_searchFrom = std::max(0, currentIndex().row()) + (goesOn && !again ? 0 : 1);
    m_searched = 0;
    Q_EMIT typedAhead(m_typed);
    searchOn();
}

void TableView::searchOn() {
    m_searching->stop();
    QElapsedTimer slice;
    slice.start();
    const int count = m_rows->rowCount();
    const int column = std::max(0, m_head->frozenColumn());
    for (; m_searched < count; ++m_searched) {
        const int row = (m_searchFrom + m_searched) % count;
        if (m_rows->source()->plainText(m_rows->sourceRow(row), column).startsWith(m_typed, Qt::CaseInsensitive)) {
            const QModelIndex found = m_rows->index(row, std::max(0, currentIndex().column()));
            selectionModel()->setCurrentIndex(found, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            scrollTo(found);
            return;
        }
        if ((m_searched & 63) == 63 && slice.elapsed() >= sliceMs) {
            ++m_searched;
            m_searching->start();
            return;
        }
    }
}

} // namespace counterpart::ui
