// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart answers mouse and keys: tooltip, ring around the element, activation, copying its table.
#include "ui/charts/chart_widget.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsRectItem>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace counterpart::ui {

ChartWidget::Element ChartWidget::elementAt(const QPointF& position) const {
    Element best;
    double nearest = std::numeric_limits<double>::max();
    for (int series = 0; series < static_cast<int>(m_data.series.size()); ++series) {
        for (int point = 0; point < m_data.categories.size(); ++point) {
            const Element element{series, point};
            const QRectF rect = sensitiveRect(element);
            if (rect.isEmpty() || !rect.contains(position)) {
                continue;
            }
            const QPointF away = elementRect(element).center() - position;
            const double distance = std::hypot(away.x(), away.y());
            if (distance < nearest) {
                nearest = distance;
                best = element;
            }
        }
    }
    return best;
}

QString ChartWidget::wordsOf(Element element) const {
    const ChartSeries& series = m_data.series[static_cast<std::size_t>(element.series)];
    const QString value = m_data.exactText(series.values[static_cast<std::size_t>(element.point)]);
    const QString category = m_data.categories.value(element.point);
    QString words = m_data.series.size() > 1 ? tr("%1, %2: %3").arg(category, series.name, value)
                                             : tr("%1: %2").arg(category, value);
    const QString note = m_data.notes.value(element.point);
    return note.isEmpty() ? words : words + QLatin1Char('\n') + note;
}

void ChartWidget::setCurrent(Element element) {
    m_current = element;
    const QRectF rect = element.valid() && !m_data.empty() ? elementRect(element) : QRectF();
    m_focus->setVisible(!rect.isNull());
    if (!rect.isNull()) {
        m_focus->setRect(rect.adjusted(-2, -2, 2, 2));
        m_focus->setPen(QPen(theme().colors().accent, 2));
        m_focus->setBrush(Qt::NoBrush);
    }
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event) {
    const Element element = elementAt(event->position());
    if (element.valid()) {
        QToolTip::showText(event->globalPosition().toPoint(), wordsOf(element), this);
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        QToolTip::hideText();
        viewport()->setCursor(Qt::ArrowCursor);
    }
    setCurrent(element);
}

void ChartWidget::leaveEvent(QEvent* event) {
    if (!hasFocus()) {
        setCurrent({});
    }
    QChartView::leaveEvent(event);
}

void ChartWidget::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? elementAt(event->position()) : Element();
    event->accept();
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event) {
    const Element element = elementAt(event->position());
    if (event->button() == Qt::LeftButton && element.valid() && element == m_pressed) {
        Q_EMIT elementActivated(element.series, element.point);
    }
    m_pressed = {};
}

void ChartWidget::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        step(0, -1);
        return;
    case Qt::Key_Right:
        step(0, 1);
        return;
    case Qt::Key_Up:
        step(-1, 0);
        return;
    case Qt::Key_Down:
        step(1, 0);
        return;
    case Qt::Key_Return:
    case Qt::Key_Space:
    case Qt::Key_Enter:
        if (m_current.valid()) {
            Q_EMIT elementActivated(m_current.series, m_current.point);
        }
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(asTsv(asTable()));
        return;
    }
    event->ignore();
}

void ChartWidget::step(int series, int point) {
    if (m_data.empty()) {
        return;
    }
    const int allSeries = static_cast<int>(m_data.series.size());
    const int allPoints = static_cast<int>(m_data.categories.size());
    Element at = m_current.valid() ? m_current : Element{0, 0};
    const Element before = m_current;
    // over gaps, to the next element that is drawn
    for (bool first = true; first || elementRect(at).isNull(); first = false) {
        if (before.valid() || !first) {
            at = {at.series + series, at.point + point};
        }
        if (at.series < 0 || at.point < 0 || at.series >= allSeries || at.point >= allPoints) {
            return;
        }
    }
    setCurrent(at);
    setAccessibleDescription(wordsOf(at));
    QToolTip::showText(viewport()->mapToGlobal(elementRect(at).center().toPoint()), wordsOf(at), this);
}

void ChartWidget::focusInEvent(QFocusEvent* event) {
    if (event->reason() != Qt::MouseFocusReason && !m_current.valid()) {
        step(0, 1);
    }
    QChartView::focusInEvent(event);
}

void ChartWidget::focusOutEvent(QFocusEvent* event) {
    setCurrent({});
    QChartView::focusOutEvent(event);
}

void ChartWidget::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(icon(Icon::Copy), tr("Copy the figures"), this,
                   [this] { QApplication::clipboard()->setText(asTsv(asTable())); });
    Q_EMIT contextMenuShown(&menu);
    menu.exec(event->globalPos());
}

void ChartWidget::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    placeAll();
}

void ChartWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        rebuild();
    }
    QChartView::changeEvent(event);
}

} // namespace counterpart::ui
