// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing, keys, tooltips and legends of pictures that paint themselves.
#include "ui/charts/painted_chart.h"

#include "ui/shell/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QToolTip>

#include <cmath>

namespace counterpart::ui {
namespace {

constexpr int describedRows = 12;

} // namespace

QString plainTip(const QString& words) {
    QString html = words.toHtmlEscaped();
    return QStringLiteral("<p style=\"white-space:pre\">") + html.replace(QLatin1Char('\n'), QLatin1String("<br>")) +
           QStringLiteral("</p>");
}

PaintedChart::PaintedChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
}

void PaintedChart::arrange(const QString& title, bool empty, const QString& nothing) {
    m_empty = empty;
    m_nothing = nothing.isEmpty() ? tr("Nothing to show for this choice") : nothing;
    m_pressed = -1;
    setAccessibleName(title);
    layOut();
    if (m_current >= itemCount()) {
        m_current = -1;
    }
    describe();
    update();
}

void PaintedChart::needHeight(double height) {
    const int needed = static_cast<int>(std::ceil(height));
    if (needed != minimumHeight()) {
        setMinimumHeight(needed);
        updateGeometry();
    }
}

// All of it while nothing is pointed at, else the item.
void PaintedChart::describe() {
    if (m_current >= 0) {
        setAccessibleDescription(wordsOf(m_current));
        return;
    }
    QStringList words;
    if (m_empty) {
        words << m_nothing;
    }
    for (const QStringList& row : asTable().rows) {
        words << row.join(QLatin1Char(' '));
        if (words.size() == describedRows) {
            break;
        }
    }
    setAccessibleDescription(words.join(QLatin1String("; ")));
}

void PaintedChart::setCurrent(int item) {
    const int wanted = item < itemCount() ? item : -1;
    if (wanted == m_current) {
        return;
    }
    m_current = wanted;
    describe();
    update();
    Q_EMIT currentChanged(m_current);
}

QPainterPath PaintedChart::ringOf(int item) const {
    QPainterPath path;
    path.addRoundedRect(itemRect(item).adjusted(-2, -2, 2, 2), 3, 3);
    return path;
}

void PaintedChart::paintPicture(QPainter& painter) {
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_empty) {
        drawLine(painter, rect(), m_nothing, theme().font(), theme().colors().secondary, Qt::AlignHCenter);
        return;
    }
    paintChart(painter);
}

void PaintedChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPicture(painter);
    if (m_current >= 0 && !m_empty) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().colors().accent, 2));
        painter.drawPath(ringOf(m_current));
    } else if (hasFocus() && m_byKeyboard) {
        drawFocusRing(painter, rect());
    }
}

void PaintedChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void PaintedChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        layOut();
        update();
    }
    QWidget::changeEvent(event);
}

bool PaintedChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) { // shown at once while pointing
        return true;
    }
    return QWidget::event(event);
}

void PaintedChart::mouseMoveEvent(QMouseEvent* event) {
    const int item = m_empty ? -1 : itemAt(event->position());
    setCursor(item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(item);
    if (item >= 0) {
        QToolTip::showText(event->globalPosition().toPoint(), plainTip(wordsOf(item)), this);
    } else {
        QToolTip::hideText();
    }
}

void PaintedChart::leaveEvent(QEvent* event) {
    if (!hasFocus()) {
        setCurrent(-1);
    }
    QWidget::leaveEvent(event);
}

void PaintedChart::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton && !m_empty ? itemAt(event->position()) : -1;
    setCurrent(m_pressed);
}

void PaintedChart::mouseReleaseEvent(QMouseEvent* event) {
    const int item = m_pressed;
    m_pressed = -1;
    if (event->button() == Qt::LeftButton && item >= 0 && itemAt(event->position()) == item) {
        activateItem(item);
    }
}

// What the keys come to is brought into sight where the picture stands in a scrolled page.
void PaintedChart::say(int item, const QPoint& where) {
    for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            const QPoint at = mapTo(area->widget(), where);
            area->ensureVisible(at.x(), at.y(), space::xl, space::xxl);
            break;
        }
    }
    QToolTip::showText(mapToGlobal(where), plainTip(wordsOf(item)), this);
}

void PaintedChart::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asTsv(asTable()));
        return;
    }
    if (m_empty) {
        event->ignore();
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (m_current >= 0) {
            activateItem(m_current);
        }
        return;
    }
    constexpr int walking[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    if (std::ranges::find(walking, key) == std::end(walking) || event->modifiers().testFlag(Qt::AltModifier)) {
        event->ignore();
        return;
    }
    m_byKeyboard = true;
    const int next = neighbour(m_current, key);
    if (next >= 0) {
        setCurrent(next);
        say(next, itemRect(next).center().toPoint());
    }
}

void PaintedChart::focusInEvent(QFocusEvent* event) {
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void PaintedChart::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        setCurrent(-1);
    }
    update();
    QWidget::focusOutEvent(event);
}

void PaintedChart::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(icon(Icon::Copy), tr("Copy the figures"), this,
                   [this] { QApplication::clipboard()->setText(asTsv(asTable())); });
    Q_EMIT contextMenuShown(&menu);
    menu.exec(event->globalPos());
}

double paintLegend(QPainter* painter, const QRectF& area, const std::vector<LegendEntry>& entries) {
    const QFont font = theme().font(Type::Caption);
    const QFontMetricsF metrics(font);
    const double line = metrics.height() + space::xs;
    const double swatch = std::round(metrics.ascent() * 0.9);
    double x = area.left();
    double y = area.top();
    for (const LegendEntry& entry : entries) {
        const double room = area.width() - swatch - 6;
        const double words = std::min(metrics.horizontalAdvance(entry.word) + 1, room);
        if (x > area.left() && x + swatch + 6 + words > area.right()) {
            x = area.left();
            y += line;
        }
        if (painter) {
            painter->save();
            entry.paint(*painter, QRectF(x, y + (line - swatch) / 2, swatch, swatch));
            painter->restore();
            drawLine(*painter, QRectF(x + swatch + 6, y, words + 1, line).toAlignedRect(), entry.word, font,
                     theme().colors().text, Qt::AlignLeft);
        }
        x += swatch + 6 + words + space::l;
    }
    return entries.empty() ? 0 : y + line - area.top();
}

} // namespace counterpart::ui
