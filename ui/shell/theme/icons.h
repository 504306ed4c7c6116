// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures exist, and how to have one in the theme's colours at any size and pixel ratio.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace counterpart::ui {

// clang-format off
enum class Icon {
    None,
    AppMark, Home, Partners, Deals, Desk, Tiers, Certifications, Commissions, Qbr, Data, History, Attribution,
    Search, Undo, Redo, Add, Edit, Delete, Export, Import, Columns, Filter, SortUp, SortDown,
    Close, Check, Warning, Error, Info, ChevronUp, ChevronDown, ChevronLeft, ChevronRight,
    Calendar, Currency, Model, Period, Sun, Moon, Drawer, Copy, SaveView, Star, Person, Link,
    Explain, More, Refresh, Cancel, External, Tag, Clock, ArrowUp, ArrowDown, Minus, Table, Rows, Tasks,
    Count
};
// clang-format on

// Follows the theme by itself: it is drawn anew in the colours of the moment, so it can be set once on an action or
// button.
QIcon icon(Icon which);
QIcon icon(Icon which, Tone tone); // in that tone's colour instead of the text's

// For widgets that paint. The picture is square and centred in the rectangle; arrows that point along the line turn in
// right-to-left.
void paintIcon(QPainter& painter, const QRectF& rect, Icon which, const QColor& color);
QPixmap iconPixmap(Icon which, int size, const QColor& color, qreal pixelRatio);

QString iconName(Icon which); // "chevron-down", as the file is called

} // namespace counterpart::ui
