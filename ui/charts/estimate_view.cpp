// SPDX-License-Identifier: GPL-3.0-or-later
// One scale for all lines; it holds zero and every interval.
#include "ui/charts/estimate_view.h"

#include "ui/shell/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace counterpart::ui {

void EstimateView::setData(EstimateData data) {
    m_data = std::move(data);
    setCurrent(-1);
    m_low = 0;
    m_high = 0;
    for (const Estimate& row : m_data.rows) {
        const auto [low, high] = row.interval.value_or(std::pair(row.value, row.value));
        m_low = std::min({m_low, row.value, low});
        m_high = std::max({m_high, row.value, high});
    }
    if (m_high <= m_low) {
        m_high = m_low + 1;
    }
    arrange(m_data.title, m_data.rows.empty(), m_data.nothing);
}

void EstimateView::layOut() {
    const QFont font = theme().font(Type::Caption, Weight::Strong);
    const QFont figures = theme().figures(Type::Caption, Weight::Strong);
    double names = 0;
    double values = 0;
    for (const Estimate& row : m_data.rows) {
        names = std::max<double>(names, textWidth(font, row.name));
        values = std::max<double>(values, textWidth(figures, m_data.text(row.value)));
    }
    const double least = std::round(textHeight(font) + space::s);
    const auto count = std::max<double>(1, itemCount());
    needHeight(nothingToShow() ? 80 : least * count);
    m_line = std::clamp(std::floor(height() / count), least, 2 * least);
    names = std::min(names, width() * 0.45);
    values = std::min(values, width() * 0.25);
    const double left = std::round(names + space::m);
    m_plot = QRectF(left, 0, std::max(10.0, std::round(width() - values - space::m) - left), m_line * count);
}

double EstimateView::positionOf(double value) const {
    return m_plot.left() + (value - m_low) / (m_high - m_low) * m_plot.width();
}

QRectF EstimateView::itemRect(int item) const { return {0, item * m_line, double(width()), m_line}; }

QRectF EstimateView::barRect(int item) const {
    const double zero = positionOf(0);
    const double end = positionOf(at(item).value);
    const double thick = std::round(m_line * 0.5);
    return QRectF(QPointF(std::min(zero, end), item * m_line + std::round((m_line - thick) / 2)),
                  QSizeF(std::max(1.0, std::abs(end - zero)), thick));
}

void EstimateView::paintRow(QPainter& painter, int item) const {
    const Colors& c = theme().colors();
    const Estimate& row = at(item);
    const QRectF line = itemRect(item);
    const Weight weight = row.strong ? Weight::Strong : Weight::Regular;
    drawLine(painter, QRectF(0, line.top(), m_plot.left() - space::m, line.height()).toAlignedRect(), row.name,
             theme().font(Type::Caption, weight), c.text, figureAlignment);
    const double after = m_plot.right() + space::s;
    drawLine(painter, QRectF(after, line.top(), width() - after, line.height()).toAlignedRect(),
             trueMinus(m_data.text(row.value)), theme().figures(Type::Caption, weight), c.text, figureAlignment);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor fill = row.strong || row.interval ? c.category(0) : mixed(c.surface, c.category(0), 0.55);
    painter.fillRect(barRect(item), fill);
    if (row.interval) {
        const double from = positionOf(row.interval->first);
        const double to = positionOf(row.interval->second);
        const double y = std::round(line.center().y());
        const double foot = std::round(m_line * 0.15);
        painter.setPen(QPen(c.text, std::round(1.25 * theme().textScale())));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        painter.drawLine(QPointF(from, y - foot), QPointF(from, y + foot));
        painter.drawLine(QPointF(to, y - foot), QPointF(to, y + foot));
    }
}

void EstimateView::paintChart(QPainter& painter) {
    for (int i = 0; i < itemCount(); ++i) {
        paintRow(painter, i);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme().colors().secondary, borderWidth));
    painter.drawLine(QPointF(positionOf(0), m_plot.top()), QPointF(positionOf(0), m_plot.bottom()));
}

QString EstimateView::wordsOf(int item) const {
    const Estimate& row = at(item);
    QString words = tr("%1: %2").arg(row.name, m_data.text(row.value));
    if (row.interval) {
        words += QLatin1Char('\n') +
                 tr("%1: %2 to %3")
                     .arg(m_data.intervalTitle, m_data.text(row.interval->first), m_data.text(row.interval->second));
    }
    return row.note.isEmpty() ? words : words + QLatin1Char('\n') + row.note;
}

int EstimateView::itemAt(const QPointF& position) const {
    const int item = m_line > 0 ? static_cast<int>(std::floor(position.y() / m_line)) : -1;
    return position.y() >= 0 && item < itemCount() ? item : -1;
}

int EstimateView::neighbour(int item, int key) const {
    if (item < 0 || key == Qt::Key_Home) {
        return itemCount() > 0 ? 0 : -1;
    }
    if (key == Qt::Key_End) {
        return itemCount() - 1;
    }
    const int next = item + (key == Qt::Key_Up || key == Qt::Key_Left ? -1 : 1);
    return next < itemCount() ? next : -1;
}

ChartTable EstimateView::tableBy(const std::function<QString(double)>& text) const {
    const bool ranged = std::ranges::any_of(m_data.rows, [](const Estimate& row) { return row.interval.has_value(); });
    ChartTable table{{m_data.nameTitle, m_data.valueTitle}, {}};
    if (ranged) {
        table.headers << tr("%1 from").arg(m_data.intervalTitle) << tr("%1 to").arg(m_data.intervalTitle);
    }
    for (const Estimate& row : m_data.rows) {
        QStringList cells{row.name, text(row.value)};
        if (ranged) {
            cells << (row.interval ? text(row.interval->first) : QString())
                  << (row.interval ? text(row.interval->second) : QString());
        }
        table.rows.push_back(cells);
    }
    return table;
}

ChartTable EstimateView::asTable() const { return tableBy(m_data.text); }

ChartTable EstimateView::plainTable() const {
    return tableBy([](double value) { return QString::number(value, 'g', 15); });
}

} // namespace counterpart::ui
