// SPDX-License-Identifier: GPL-3.0-or-later
// How text and boxes are drawn by whatever paints itself.
#pragma once

#include "ui/shell/theme/theme.h"

#include <QRect>
#include <QString>

class QPainter;
class QWidget;

namespace counterpart::ui {

// One line, elided, centred in height; AlignLeft means the leading side, also in right-to-left, unless AlignAbsolute is
// set.
void drawLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color,
              int alignment);
int textHeight(const QFont& font);
int textWidth(const QFont& font, const QString& text);

// The part of `rect` that starts `offset` from its leading edge.
QRect leading(const QRect& rect, int offset, int width, bool rightToLeft);
// Figures end at the right in any direction of writing, so that their digits stand below each other.
inline constexpr int figureAlignment = static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignAbsolute);
// For labels: those align by the direction of their text, which is not the window's where names are Latin.
Qt::Alignment leadingAlignment(const QWidget& widget);
QString trueMinus(QString figure); // U+2212 for a hyphen before a digit

} // namespace counterpart::ui
