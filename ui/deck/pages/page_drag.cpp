// SPDX-License-Identifier: GPL-3.0-or-later
// How a section is dragged to another place: it stays where it is, a line shows where it would go.
#include "ui/deck/pages/page_list.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>

#include <limits>

namespace counterpart::deck {

namespace {

constexpr int kEdge = 28; // so near to an edge the list scrolls
constexpr int kScroll = 14;

} // namespace

void PageList::mousePressEvent(QMouseEvent* event) {
    m_pressedAt = event->button() == Qt::LeftButton ? event->pos() : QPoint(-1, -1);
    QListView::mousePressEvent(event);
}

void PageList::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton) && m_pressedAt.x() >= 0) {
        const int row = indexAt(m_pressedAt).row();
        if (m_dragged < 0 && row >= 0 && m_sections.size() > 1 &&
            (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragged = row;
            viewport()->setCursor(Qt::ClosedHandCursor);
        }
        if (m_dragged >= 0) {
            dragTo(event->pos());
        }
        return; // nothing else is chosen on the way
    }
    QListView::mouseMoveEvent(event);
}

void PageList::mouseReleaseEvent(QMouseEvent* event) {
    m_pressedAt = {-1, -1};
    if (m_dragged >= 0 && event->button() == Qt::LeftButton) {
        endDrag(true);
        return;
    }
    QListView::mouseReleaseEvent(event);
}

void PageList::mouseDoubleClickEvent(QMouseEvent* event) {
    if (indexAt(event->pos()).isValid() && event->button() == Qt::LeftButton) {
        Q_EMIT pageOpened(currentId());
    }
}

// To the gap between sections that is nearest.
void PageList::dragTo(const QPoint& position) {
    m_draggedTo = position;
    const bool above = position.y() < kEdge;
    const bool below = position.y() > viewport()->height() - kEdge;
    if (above || below) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (above ? -kScroll : kScroll));
        m_scrolling->start();
    } else {
        m_scrolling->stop();
    }
    int nearest = std::numeric_limits<int>::max();
    for (std::size_t gap = 0; gap <= m_sections.size(); ++gap) {
        const bool end = gap == m_sections.size();
        const QRect item = visualRect(model()->index(end ? m_sections.back().last : m_sections[gap].first, 0));
        const int away = std::abs((end ? item.bottom() : item.top()) - position.y());
        if (away < nearest) {
            nearest = away;
            m_dropSection = static_cast<int>(gap);
        }
    }
    viewport()->update();
}

void PageList::endDrag(bool drop) {
    const int row = std::exchange(m_dragged, -1);
    const int gap = std::exchange(m_dropSection, -1);
    m_pressedAt = {-1, -1};
    m_scrolling->stop();
    viewport()->unsetCursor();
    viewport()->update();
    const Section* section = row >= 0 ? sectionOf(row) : nullptr;
    if (drop && section != nullptr && gap >= 0) {
        const auto at = static_cast<int>(section - m_sections.data());
        askMove(row, gap > at ? gap - at - 1 : gap - at);
    }
}

void PageList::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    const Section* section = m_dragged >= 0 ? sectionOf(m_dragged) : nullptr;
    if (section == nullptr || m_dropSection < 0) {
        return;
    }
    QPainter painter(viewport());
    const ui::Colors& colors = ui::theme().colors();
    const QRect first = visualRect(model()->index(section->first, 0));
    const QRect last = visualRect(model()->index(section->last, 0));
    QColor veil = colors.accent;
    veil.setAlphaF(0.14F);
    painter.fillRect(first.united(last), veil);
    const bool end = m_dropSection == static_cast<int>(m_sections.size());
    const QRect item = visualRect(
        model()->index(end ? m_sections.back().last : m_sections[static_cast<std::size_t>(m_dropSection)].first, 0));
    const int y = std::clamp(end ? item.bottom() : item.top(), 1, viewport()->height() - 2);
    painter.fillRect(QRect(ui::space::s, y - 1, viewport()->width() - 2 * ui::space::s, 3), colors.accent);
}

} // namespace counterpart::deck
