// SPDX-License-Identifier: GPL-3.0-or-later
// Lines and areas by Qt Charts, without OpenGL.
#include "ui/charts/line_chart.h"

#include "ui/shell/theme/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QValueAxis>

#include <cmath>

namespace counterpart::ui {

void LineChart::setFilled(bool filled) { m_filled = filled; }

QList<QPointF> reducedTo(const std::vector<double>& values, int columns) {
    QList<QPointF> out;
    const std::size_t each = std::max<std::size_t>(1, values.size() / static_cast<std::size_t>(std::max(1, columns)));
    if (each < 3) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::isfinite(values[i])) {
                out.append({static_cast<double>(i), values[i]});
            }
        }
        return out;
    }
    for (std::size_t from = 0; from < values.size(); from += each) {
        std::size_t least = values.size();
        std::size_t most = values.size();
        for (std::size_t i = from; i < std::min(values.size(), from + each); ++i) {
            if (!std::isfinite(values[i])) {
                continue;
            }
            least = least == values.size() || values[i] < values[least] ? i : least;
            most = most == values.size() || values[i] > values[most] ? i : most;
        }
        for (const std::size_t i : {std::min(least, most), std::max(least, most)}) {
            if (i < values.size() && (out.isEmpty() || out.last().x() < static_cast<double>(i))) {
                out.append({static_cast<double>(i), values[i]});
            }
        }
    }
    return out;
}

void LineChart::build(QChart& chart) {
    const auto [least, most] = rangeOf(false);
    const Colors& c = theme().colors();
    QValueAxis* values = valueAxis(chart, Qt::AlignLeft, least, most);
    auto* along = new QValueAxis;
    along->setRange(0, std::max<double>(1, static_cast<double>(data().categories.size()) - 1));
    along->setLabelsVisible(false);
    along->setGridLineVisible(false);
    along->setLineVisible(false);
    chart.addAxis(along, Qt::AlignBottom);
    m_first = nullptr;
    for (int i = 0; i < static_cast<int>(data().series.size()); ++i) {
        const ChartSeries& series = data().series[static_cast<std::size_t>(i)];
        auto* line = new QLineSeries;
        line->replace(reducedTo(series.values, std::max(200, width())));
        const bool quiet = series.style == ChartSeries::Style::Comparison;
        const QColor ink = quiet ? c.secondary : c.edge(fillOf(i));
        const QPen pen(ink, quiet ? 1.5 : 2,
                       quiet || series.style == ChartSeries::Style::Line ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
                       Qt::RoundJoin);
        line->setPen(pen);
        chart.addSeries(line);
        line->attachAxis(along);
        line->attachAxis(values);
        if (m_filled && series.style == ChartSeries::Style::Main) {
            auto* upper = new QLineSeries;
            upper->replace(line->points());
            auto* area = new QAreaSeries(upper);
            upper->setParent(area);
            QColor wash = ink;
            wash.setAlphaF(0.14F);
            area->setBrush(wash);
            area->setPen(Qt::NoPen);
            chart.addSeries(area);
            area->attachAxis(along);
            area->attachAxis(values);
        }
        m_first = m_first ? m_first : line;
    }
}

void LineChart::layOut(QChart& chart) {
    const Colors& c = theme().colors();
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    const double legend = addLegend(width());
    scaleTo(std::clamp(height() / 48, 2, 6));
    const double left = widestOf(m_marks) + space::s;
    const QRectF plot(left, legend + metrics.height() / 2, width() - left - space::l,
                      height() - legend - metrics.height() * 1.5 - space::s);
    setPlot(chart, plot);
    addRows(plot, {0, plot.top(), left - space::s, plot.height()});
    const auto count = static_cast<int>(data().categories.size());
    const double slot = plot.width() / std::max(1, count - 1);
    double widest = 0;
    for (const QString& name : data().categories) {
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    const int every = std::max(1, static_cast<int>(std::ceil((std::min(widest, 96.0) + space::m) / slot)));
    for (int i = 0; i < count; i += every) {
        const double middle = plot.left() + slot * i;
        const double room = std::min(widest, 96.0) + 1;
        const double x = std::clamp(middle - room / 2, 0.0, std::max(0.0, width() - room));
        addWords(data().categories[i], {x, plot.bottom() + space::xs, room, metrics.height()}, Qt::AlignHCenter, font,
                 c.secondary);
    }
}

QRectF LineChart::elementRect(Element element) const {
    const auto& values = data().series[static_cast<std::size_t>(element.series)].values;
    const auto point = static_cast<std::size_t>(element.point);
    if (!m_first || point >= values.size() || !std::isfinite(values[point])) {
        return {};
    }
    const QPointF at = chart()->mapToPosition(QPointF(element.point, values[point]), m_first);
    return {at.x() - 4, at.y() - 4, 8, 8};
}

// A strip as wide as the moment has room: one need not hit the line.
QRectF LineChart::sensitiveRect(Element element) const {
    const QRectF rect = elementRect(element);
    if (rect.isNull()) {
        return {};
    }
    const QRectF plot = chart()->plotArea();
    const double slot =
        std::max(6.0, plot.width() / std::max<double>(1, static_cast<double>(data().categories.size()) - 1));
    return {rect.center().x() - slot / 2, plot.top(), slot, plot.height()};
}

} // namespace counterpart::ui
