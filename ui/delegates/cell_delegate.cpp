// SPDX-License-Identifier: GPL-3.0-or-later
// The ground of every cell, and text with found words.
#include "ui/delegates/cell_delegate.h"

#include "ui/shell/theme/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace counterpart::ui {
namespace {

constexpr int inset = space::s;

QRect inner(const QRect& rect) { return rect.adjusted(inset, 0, -inset, 0); }

} // namespace

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {contentWidth(index) + 2 * inset, theme().rowHeight()};
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colors& c = theme().colors();
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect, selected ? c.selection : c.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      mixed(c.surface, c.border, 0.7));
    paintContent(*painter, inner(option.rect), index, option.direction == Qt::RightToLeft);
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setBrush(Qt::NoBrush);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.accent, 1.5));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 3, 3);
    }
    painter->restore();
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect area = inner(option.rect);
    const int width = std::min(contentWidth(index), area.width());
    const bool figure = (alignment() & Qt::AlignRight) != 0; // at the right in any direction
    return leading(area, figure ? area.width() - width : 0, width, !figure && option.direction == Qt::RightToLeft);
}

QString CellDelegate::textOf(const QModelIndex& index) const { return index.data().toString(); }

QFont CellDelegate::fontOf(const QModelIndex&) const { return theme().font(); }

int CellDelegate::contentWidth(const QModelIndex& index) const { return textWidth(fontOf(index), textOf(index)); }

void CellDelegate::paintContent(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const {
    const Colors& c = theme().colors();
    const QString text = textOf(index);
    QFont font = fontOf(index);
    font.setUnderline(isHot(index));
    paintMarks(painter, rect, text, font);
    const QVariant tone = index.data(Role::ToneOf);
    const QColor ink = isHot(index) ? c.accent : tone.isValid() ? c.of(static_cast<Tone>(tone.toInt())) : c.text;
    const bool neutral = tone.isValid() && static_cast<Tone>(tone.toInt()) == Tone::Neutral && !isHot(index);
    drawLine(painter, rect, text, font, neutral ? c.text : ink, alignment());
}

// Left-to-right text on the leading side only: elsewhere the letters do not stand where their widths say.
void CellDelegate::paintMarks(QPainter& painter, const QRect& rect, const QString& text, const QFont& font) const {
    if (m_marked.isEmpty() || text.isRightToLeft() || painter.layoutDirection() == Qt::RightToLeft) {
        return;
    }
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const int start =
        (alignment() & Qt::AlignRight) != 0 ? rect.right() + 1 - metrics.horizontalAdvance(shown) : rect.left();
    for (const QString& word : m_marked) {
        for (qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            const int from = metrics.horizontalAdvance(shown.left(at));
            const int to = metrics.horizontalAdvance(shown.left(at + word.size()));
            const QRectF mark(start + from - 1, rect.center().y() - metrics.height() / 2.0, to - from + 2,
                              metrics.height());
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().colors().mark);
            painter.drawRoundedRect(mark, 2, 2);
        }
    }
}

} // namespace counterpart::ui
