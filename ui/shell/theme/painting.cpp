// SPDX-License-Identifier: GPL-3.0-or-later
// Text lines and rectangles along the reading direction.
#include "ui/shell/theme/painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace counterpart::ui {

void drawLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color,
              int alignment) {
    if (rect.width() <= 0 || text.isEmpty()) {
        return;
    }
    painter.setFont(font);
    painter.setPen(color);
    const Qt::LayoutDirection along = painter.layoutDirection();
    const int visual = static_cast<int>(QStyle::visualAlignment(along, Qt::Alignment(alignment | Qt::AlignVCenter)));
    // The text's own direction: a figure keeps its minus in front, whatever the window's direction.
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect, visual | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    painter.setLayoutDirection(along);
}

Qt::Alignment leadingAlignment(const QWidget& widget) {
    return (widget.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

int textHeight(const QFont& font) { return QFontMetrics(font).height(); }

int textWidth(const QFont& font, const QString& text) { return QFontMetrics(font).horizontalAdvance(text) + 1; }

QRect leading(const QRect& rect, int offset, int width, bool rightToLeft) {
    return QStyle::visualRect(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight, rect,
                              QRect(rect.x() + offset, rect.y(), width, rect.height()));
}

QString trueMinus(QString figure) {
    for (qsizetype at = figure.indexOf(QLatin1Char('-')); at >= 0 && at + 1 < figure.size();
         at = figure.indexOf(QLatin1Char('-'), at + 1)) {
        if (figure[at + 1].isDigit() && (at == 0 || !figure[at - 1].isLetterOrNumber())) {
            figure[at] = QChar(0x2212);
        }
    }
    return figure;
}

} // namespace counterpart::ui
