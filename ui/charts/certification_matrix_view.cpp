// SPDX-License-Identifier: GPL-3.0-or-later
// How the matrix answers mouse and keys.
#include "ui/charts/certification_matrix.h"
#include "ui/charts/painted_chart.h"
#include "ui/shell/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace counterpart::ui {

void CertificationMatrix::setCurrentCell(int row, int column) {
    m_row = std::clamp(row, -1, std::max(-1, rows() - 1));
    m_column = std::clamp<int>(column, Name, lastColumn());
    showCell();
    if (rows() > 0) {
        setAccessibleDescription(wordsOf(m_row, m_column));
    }
    viewport()->update();
}

void CertificationMatrix::showCell() {
    if (m_row >= 0) {
        const int top = m_rowHeight * m_row;
        const int room = viewport()->height() - m_headHeight;
        QScrollBar* bar = verticalScrollBar();
        bar->setValue(std::clamp(bar->value(), std::min(top, top + m_rowHeight - room), top));
    }
    if (m_column != Name) {
        const int left = columnLeft(m_column);
        const int room = viewport()->width() - m_nameWidth;
        QScrollBar* bar = horizontalScrollBar();
        bar->setValue(std::clamp(bar->value(), std::min(left, left + columnWidth(m_column) - room), left));
    }
}

void CertificationMatrix::activate(int row, int column) {
    if (row < 0) {
        sortBy(column, column == m_sortColumn ? !m_descending : column != Name);
    } else if (row < rows()) {
        Q_EMIT cellActivated(partnerAt(row), column);
    }
}

void CertificationMatrix::mouseMoveEvent(QMouseEvent* event) {
    const auto [row, column] = cellAt(event->position().toPoint());
    if (row < -1 || rows() == 0) {
        QToolTip::hideText();
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    viewport()->setCursor(Qt::PointingHandCursor);
    QToolTip::showText(event->globalPosition().toPoint(), plainTip(wordsOf(row, column)), viewport(),
                       cellRect(row, column));
}

void CertificationMatrix::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? cellAt(event->position().toPoint()) : std::pair{-2, 0};
    if (m_pressed.first >= 0) {
        setCurrentCell(m_pressed.first, m_pressed.second);
    }
}

void CertificationMatrix::mouseReleaseEvent(QMouseEvent* event) {
    const auto pressed = std::exchange(m_pressed, {-2, 0});
    if (event->button() == Qt::LeftButton && pressed.first >= -1 && rows() > 0 &&
        cellAt(event->position().toPoint()) == pressed) {
        activate(pressed.first, pressed.second);
    }
}

bool CertificationMatrix::walk(int key, bool far) {
    const int page = std::max(1, (viewport()->height() - m_headHeight) / m_rowHeight - 1);
    const int along = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (key) {
    case Qt::Key_Up:
        setCurrentCell(far ? 0 : m_row - 1, m_column);
        return true;
    case Qt::Key_Down:
        setCurrentCell(far ? rows() - 1 : m_row + 1, m_column);
        return true;
    case Qt::Key_Left:
        setCurrentCell(m_row, m_column - along);
        return true;
    case Qt::Key_Right:
        setCurrentCell(m_row, m_column + along);
        return true;
    case Qt::Key_PageUp:
        setCurrentCell(std::max(0, m_row - page), m_column);
        return true;
    case Qt::Key_PageDown:
        setCurrentCell(m_row + page, m_column);
        return true;
    case Qt::Key_Home:
        setCurrentCell(far ? 0 : m_row, Name);
        return true;
    case Qt::Key_End:
        setCurrentCell(far ? rows() - 1 : m_row, lastColumn());
        return true;
    default:
        return false;
    }
}

// The next partner whose name begins so.
bool CertificationMatrix::jumpTo(const QString& letters) {
    constexpr qint64 pauseMs = 900;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_typed = now - m_typedAt > pauseMs ? letters : m_typed + letters;
    m_typedAt = now;
    const int from = m_typed.size() > 1 ? std::max(0, m_row) : m_row + 1;
    for (int i = 0; i < rows(); ++i) {
        const int row = (from + i) % rows();
        if (rowAt(row).name.startsWith(m_typed, Qt::CaseInsensitive)) {
            setCurrentCell(row, m_column);
            return true;
        }
    }
    return false;
}

void CertificationMatrix::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asTsv(asTable()));
        return;
    }
    if (rows() == 0 || event->modifiers().testFlag(Qt::AltModifier)) {
        event->ignore();
        return;
    }
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        activate(m_row, m_column);
        return;
    }
    if (walk(key, event->modifiers().testFlag(Qt::ControlModifier))) {
        QToolTip::showText(viewport()->mapToGlobal(cellRect(m_row, m_column).center()),
                           plainTip(wordsOf(m_row, m_column)), viewport());
        return;
    }
    const QString text = event->text();
    if (text.isEmpty() || !text.front().isLetterOrNumber() || !jumpTo(text)) {
        event->ignore();
    }
}

void CertificationMatrix::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(icon(Icon::Copy), tr("Copy the figures"), this,
                   [this] { QApplication::clipboard()->setText(asTsv(asTable())); });
    Q_EMIT contextMenuShown(&menu);
    menu.exec(event->globalPos());
}

void CertificationMatrix::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    measure();
}

void CertificationMatrix::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        measure();
        viewport()->update();
    }
}

void CertificationMatrix::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace counterpart::ui
