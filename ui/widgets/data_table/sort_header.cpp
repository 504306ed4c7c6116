// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the head and tells sorting clicks from moving and resizing ones.
#include "ui/widgets/data_table/sort_header.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace counterpart::ui {

SortHeader::SortHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setMinimumSectionSize(48);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        Q_EMIT sortRequested(column, (QApplication::keyboardModifiers() & Qt::ShiftModifier) != 0);
    });
    connect(this, &QHeaderView::sectionMoved, this, [this] { viewport()->update(); });
}

void SortHeader::setSortedBy(const std::vector<SortBy>& sort) {
    m_sort = sort;
    viewport()->update();
}

void SortHeader::setFrozen(bool frozen) {
    m_frozen = frozen;
    viewport()->update();
}

int SortHeader::frozenColumn() const {
    for (int visual = 0; m_frozen && visual < count(); ++visual) {
        if (!isSectionHidden(logicalIndex(visual))) {
            return logicalIndex(visual);
        }
    }
    return -1;
}

QRect SortHeader::frozenRect() const {
    const int column = frozenColumn();
    if (column < 0 || offset() == 0) {
        return {};
    }
    const int width = std::min(sectionSize(column), viewport()->width() * 2 / 3);
    return {isRightToLeft() ? viewport()->width() - width : 0, 0, width, viewport()->height()};
}

int SortHeader::widthOfTitle(int column) const {
    constexpr int arrow = 16;
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return textWidth(theme().font(Type::Caption, Weight::Strong), title) + 2 * space::s + arrow;
}

QSize SortHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(),
            std::max(32, textHeight(theme().font(Type::Caption, Weight::Strong)) + space::l)};
}

void SortHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
    const Colors& c = theme().colors();
    painter->fillRect(rect, c.header);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.border);
    const auto by =
        std::find_if(m_sort.begin(), m_sort.end(), [column](const SortBy& s) { return s.column == column; });
    const QRect inside = rect.adjusted(space::s, 0, -space::s, 0);
    const int align = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const bool figure = (align & Qt::AlignRight) != 0;
    const bool rightToLeft = isRightToLeft() && !figure;
    const QFont font = theme().font(Type::Caption, Weight::Strong);
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int mark = 0;
    if (by != m_sort.end()) {
        const QString number = m_sort.size() > 1 ? QLocale().toString(by - m_sort.begin() + 1) : QString();
        mark = 14 + (number.isEmpty() ? 0 : textWidth(theme().figures(Type::Caption), number) + 2);
        const int words = std::min(textWidth(font, title) + space::xs, inside.width() - mark);
        // beside the words, on the side away from a figure's edge
        const int at = figure ? std::max(0, inside.width() - words - mark) : words;
        paintIcon(*painter, leading(inside, at, 12, rightToLeft), by->descending ? Icon::SortDown : Icon::SortUp,
                  c.accent);
        drawLine(*painter, leading(inside, at + 13, mark - 13, rightToLeft), number, theme().figures(Type::Caption),
                 c.accent, Qt::AlignLeft);
    }
    const QRect words = figure ? leading(inside, mark, inside.width() - mark, rightToLeft)
                               : leading(inside, 0, inside.width() - mark, rightToLeft);
    drawLine(*painter, words, title, font, by != m_sort.end() ? c.text : c.secondary,
             figure ? figureAlignment : static_cast<int>(Qt::AlignLeft));
}

void SortHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const Colors& c = theme().colors();
    const int end = length() - offset();
    if (end < viewport()->width()) {
        const QRect rest(isRightToLeft() ? 0 : end, 0, viewport()->width() - end, viewport()->height());
        painter.fillRect(rest, c.header);
        painter.fillRect(QRect(rest.left(), rest.bottom(), rest.width(), 1), c.border);
    }
    const QRect frozen = frozenRect();
    if (!frozen.isEmpty()) {
        paintSection(&painter, frozen, frozenColumn());
        painter.fillRect(QRect(isRightToLeft() ? frozen.left() : frozen.right(), 0, 1, frozen.height()), c.field);
    }
}

void SortHeader::mousePressEvent(QMouseEvent* event) {
    m_frozenPressed = frozenRect().contains(event->pos()) && event->button() == Qt::LeftButton;
    if (!m_frozenPressed) {
        QHeaderView::mousePressEvent(event);
    }
}

void SortHeader::mouseReleaseEvent(QMouseEvent* event) {
    if (m_frozenPressed) {
        m_frozenPressed = false;
        if (frozenRect().contains(event->pos())) {
            Q_EMIT sortRequested(frozenColumn(), (event->modifiers() & Qt::ShiftModifier) != 0);
        }
        return;
    }
    QHeaderView::mouseReleaseEvent(event);
}

void SortHeader::contextMenuEvent(QContextMenuEvent* event) {
    const int column = frozenRect().contains(event->pos()) ? frozenColumn() : logicalIndexAt(event->pos());
    Q_EMIT columnMenuRequested(column, event->globalPos());
}

} // namespace counterpart::ui
