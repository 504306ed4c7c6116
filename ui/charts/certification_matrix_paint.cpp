// SPDX-License-Identifier: GPL-3.0-or-later
// How the matrix is drawn: cells in sight, head and first column over them.
#include "ui/charts/certification_matrix.h"
#include "ui/charts/painted_chart.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QScrollBar>

namespace counterpart::ui {
namespace {

using Mark = CertificationMatrix::Mark;

Tone toneOf(Mark mark) {
    switch (mark) {
    case Mark::Current:
        return Tone::Positive;
    case Mark::Expiring:
        return Tone::Warning;
    case Mark::Lapsed:
    case Mark::Missing:
        return Tone::Negative;
    case Mark::None:
        break;
    }
    return Tone::Neutral;
}

// Tick, triangle, cross, empty ring: they differ without colour.
void paintMark(QPainter& painter, Mark mark, const QRectF& box) {
    const Colors& c = theme().colors();
    const QColor ink = c.inkOn(c.wash(toneOf(mark)), toneOf(mark));
    painter.setPen(QPen(ink, std::max(1.5, box.width() / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    switch (mark) {
    case Mark::Current:
        painter.drawPolyline(QPolygonF{at(0.1, 0.55), at(0.4, 0.85), at(0.9, 0.2)});
        break;
    case Mark::Expiring:
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF{at(0.5, 0.15), at(0.95, 0.9), at(0.05, 0.9)});
        break;
    case Mark::Lapsed:
        painter.drawLine(at(0.15, 0.15), at(0.85, 0.85));
        painter.drawLine(at(0.85, 0.15), at(0.15, 0.85));
        break;
    case Mark::Missing:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case Mark::None:
        break;
    }
}

} // namespace

void CertificationMatrix::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const Colors& c = theme().colors();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), c.surface);
    m_painted = 0;
    if (rows() == 0) {
        drawLine(painter, viewport()->rect(),
                 m_data.nothing.isEmpty() ? tr("Nothing to show for this choice") : m_data.nothing, theme().font(),
                 c.secondary, Qt::AlignHCenter);
        return;
    }
    const int first = verticalScrollBar()->value() / m_rowHeight;
    const int last = std::min(rows() - 1, first + (viewport()->height() - m_headHeight) / m_rowHeight + 1);
    const QRect shown = viewport()->rect();
    for (int row = first; row <= last; ++row) {
        for (int column = Need; column <= lastColumn(); ++column) {
            if (cellRect(row, column).intersects(shown)) {
                paintCell(painter, row, column);
            }
        }
        paintCell(painter, row, Name);
        const QRect name = cellRect(row, Name);
        painter.fillRect(QRect(0, name.bottom(), shown.width(), 1), c.border);
    }
    paintHead(painter);
    const QRect name = cellRect(-1, Name);
    const int edge = layoutDirection() == Qt::RightToLeft ? name.left() : name.right();
    painter.fillRect(QRect(edge, 0, 1, shown.height()), c.border);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawRoundedRect(QRectF(cellRect(m_row, m_column)).adjusted(1.5, 1.5, -1.5, -2.5), 3, 3);
    }
}

void CertificationMatrix::paintCell(QPainter& painter, int row, int column) {
    ++m_painted;
    const Colors& c = theme().colors();
    const QRect rect = cellRect(row, column);
    const QRect inner = rect.adjusted(space::s, 0, -space::s, 0);
    if (column == Name) {
        painter.fillRect(rect, c.surface);
        const QString& tier = rowAt(row).tier;
        const QFont caption = theme().font(Type::Caption);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int note = std::min(textWidth(caption, tier), inner.width() / 3);
        int from = 0; // a mark that is no colour alone before the name of who may not register
        if (!rowAt(row).restricted.isEmpty()) {
            const QRect mark = leading(inner, 0, smallIconSize, mirrored);
            paintIcon(painter,
                      QRectF(mark.left(), rect.center().y() - smallIconSize / 2.0, smallIconSize, smallIconSize),
                      Icon::Warning, c.inkOn(c.surface, Tone::Negative));
            from = smallIconSize + space::xs;
        }
        drawLine(painter, leading(inner, from, inner.width() - from - note - space::s, mirrored), rowAt(row).name,
                 theme().font(), c.text, Qt::AlignLeft);
        drawLine(painter, leading(inner, inner.width() - note, note, mirrored), tier, caption, c.secondary,
                 Qt::AlignRight);
        return;
    }
    const Mark mark = markOf(row, column);
    const QString text = textOf(row, column);
    const QFont font = theme().figures();
    if (mark == Mark::None) {
        drawLine(painter, inner, text.isEmpty() ? QStringLiteral("\u2013") : text, font,
                 text.isEmpty() ? c.disabled : c.text, Qt::AlignHCenter);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.wash(toneOf(mark)));
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -4), 4, 4);
    const int side = static_cast<int>(textHeight(font) * 0.55);
    const int words = textWidth(font, text);
    const int left = rect.center().x() - (side + space::s + words) / 2;
    paintMark(painter, mark, QRectF(left, rect.center().y() - side / 2.0, side, side));
    drawLine(painter, QRect(left + side + space::s, rect.top(), words + 1, rect.height()), text, font, c.text,
             Qt::AlignLeft | Qt::AlignAbsolute);
}

// A track's name stands once over all its levels.
void CertificationMatrix::paintHead(QPainter& painter) {
    const Colors& c = theme().colors();
    const QFont strong = theme().font(Type::Caption, Weight::Strong);
    painter.fillRect(QRect(0, 0, viewport()->width(), m_headHeight), c.header);
    for (int column = Need; column <= lastColumn(); ++column) {
        paintHeadCell(painter, column, cellRect(-1, column));
    }
    for (int column = 0; column <= lastColumn();) {
        int end = column;
        QRect across = cellRect(-1, column);
        const QString& track = m_data.columns[static_cast<std::size_t>(column)].track;
        while (end + 1 <= lastColumn() && m_data.columns[static_cast<std::size_t>(end) + 1].track == track) {
            across = across.united(cellRect(-1, ++end));
        }
        across.setHeight(m_headHeight / 2);
        QRect free = viewport()->rect(); // what the first column leaves: the name stays in sight while its levels do
        const QRect name = cellRect(-1, Name);
        layoutDirection() == Qt::RightToLeft ? free.setRight(name.left()) : free.setLeft(name.right());
        const QRect text = across.intersected(free).adjusted(space::s, 0, -space::s, 0);
        drawLine(painter, text, track, strong, c.secondary, Qt::AlignHCenter);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(QRect(mirrored ? across.right() : across.left(), space::xs, 1, m_headHeight - 2 * space::xs),
                         c.border);
        column = end + 1;
    }
    const QRect name = cellRect(-1, Name);
    painter.fillRect(name, c.header);
    paintHeadCell(painter, Name, name);
    painter.fillRect(QRect(0, m_headHeight - 1, viewport()->width(), 1), c.border);
}

void CertificationMatrix::paintHeadCell(QPainter& painter, int column, const QRect& rect) const {
    const Colors& c = theme().colors();
    const QFont strong = theme().font(Type::Caption, Weight::Strong);
    const QString words = headTexts(column).last();
    const bool sorted = column == m_sortColumn;
    const int side = sorted ? smallIconSize - 4 : 0;
    const QRect lower =
        column < 0 ? rect : QRect(rect.left(), rect.top() + rect.height() / 2, rect.width(), rect.height() / 2);
    const QRect inner = lower.adjusted(space::s, 0, -space::s, 0);
    const int width = std::min(textWidth(strong, words), inner.width() - side);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int offset = column == Name ? 0 : (inner.width() - width - side) / 2;
    drawLine(painter, leading(inner, offset, width, mirrored), words, strong, c.text, Qt::AlignLeft);
    if (sorted) {
        const QRect arrow = leading(inner, offset + width + 2, side, mirrored);
        paintIcon(painter, QRectF(arrow.left(), arrow.center().y() - side / 2.0, side, side),
                  m_descending ? Icon::SortDown : Icon::SortUp, c.accent);
    }
}

} // namespace counterpart::ui
