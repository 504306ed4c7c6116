// SPDX-License-Identifier: GPL-3.0-or-later
// Columns by Qt Charts, words by ChartWidget.
#include "ui/charts/bar_chart.h"

#include "ui/shell/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace counterpart::ui {
namespace {

constexpr double columnPart = 0.66; // of a category's room

bool isLine(const ChartSeries& series) { return series.style == ChartSeries::Style::Line; }

} // namespace

void BarChart::setStacked(bool stacked) { m_stacked = stacked; }

int BarChart::bars() const {
    return static_cast<int>(std::count_if(data().series.begin(), data().series.end(),
                                          [](const ChartSeries& series) { return !isLine(series); }));
}

void BarChart::build(QChart& chart) {
    const auto [least, most] = rangeOf(m_stacked);
    const Colors& c = theme().colors();
    m_columns = m_stacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
    m_columns->setBarWidth(columnPart);
    auto* categories = new QBarCategoryAxis;
    for (int i = 0; i < data().categories.size(); ++i) {
        categories->append(QString::number(i)); // names may repeat; the words are drawn by layOut()
    }
    categories->setLabelsVisible(false);
    categories->setGridLineVisible(false);
    categories->setLineVisible(false);
    QValueAxis* values = valueAxis(chart, Qt::AlignLeft, least, most);
    chart.addAxis(categories, Qt::AlignBottom);
    for (int i = 0; i < static_cast<int>(data().series.size()); ++i) {
        const ChartSeries& series = data().series[static_cast<std::size_t>(i)];
        if (isLine(series)) {
            continue;
        }
        auto* set = new QBarSet(series.name);
        for (int p = 0; p < data().categories.size(); ++p) {
            const auto at = static_cast<std::size_t>(p);
            set->append(at < series.values.size() && std::isfinite(series.values[at]) ? series.values[at] : 0.0);
        }
        set->setColor(fillOf(i));
        set->setBorderColor(series.style == ChartSeries::Style::Comparison ? c.secondary : c.edge(fillOf(i)));
        m_columns->append(set);
    }
    chart.addSeries(m_columns);
    m_columns->attachAxis(categories);
    m_columns->attachAxis(values);
    for (int i = 0; i < static_cast<int>(data().series.size()); ++i) {
        const ChartSeries& series = data().series[static_cast<std::size_t>(i)];
        if (!isLine(series)) {
            continue;
        }
        auto* line = new QLineSeries;
        for (std::size_t p = 0; p < series.values.size(); ++p) {
            if (std::isfinite(series.values[p])) {
                line->append(static_cast<double>(p), series.values[p]);
            }
        }
        line->setPen(QPen(c.edge(fillOf(i)), 2, series.color < 0 ? Qt::DashLine : Qt::SolidLine));
        chart.addSeries(line);
        line->attachAxis(categories);
        line->attachAxis(values);
    }
}

void BarChart::layOut(QChart& chart) {
    const Colors& c = theme().colors();
    const QFont font = labelFont();
    const QFontMetricsF metrics(font);
    const double legend = addLegend(width());
    scaleTo(std::clamp(height() / 48, 2, 6));
    const double left = widestOf(m_marks) + space::s;
    const QRectF plot(left, legend + metrics.height() / 2, width() - left - space::xs,
                      height() - legend - metrics.height() * 1.5 - space::s);
    setPlot(chart, plot);
    addRows(plot, {0, plot.top(), left - space::s, plot.height()});
    // Every name if there is room, else every second, third ...; never two on top of each other.
    const double slot = plot.width() / static_cast<double>(std::max<qsizetype>(1, data().categories.size()));
    double widest = 0;
    for (const QString& name : data().categories) {
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    const int every = std::max(1, static_cast<int>(std::ceil((std::min(widest, 96.0) + space::s) / slot)));
    for (int i = 0; i < data().categories.size(); i += every) {
        const double middle = plot.left() + slot * (i + 0.5);
        const double room = std::min({slot * every - space::xs, 2 * (width() - middle), 2 * middle});
        addWords(data().categories[i], {middle - room / 2, plot.bottom() + space::xs, room, metrics.height()},
                 Qt::AlignHCenter, font, c.secondary);
    }
}

QPointF BarChart::place(double category, double value) const {
    return chart()->mapToPosition(QPointF(category, value), m_columns);
}

QRectF BarChart::elementRect(Element element) const {
    const auto& all = data().series;
    const ChartSeries& series = all[static_cast<std::size_t>(element.series)];
    const auto point = static_cast<std::size_t>(element.point);
    if (point >= series.values.size() || !std::isfinite(series.values[point])) {
        return {};
    }
    if (isLine(series)) {
        const QPointF at = place(element.point, series.values[point]);
        return {at.x() - 4, at.y() - 4, 8, 8};
    }
    double base = 0;
    int order = 0;
    for (int i = 0; i < element.series; ++i) {
        const ChartSeries& below = all[static_cast<std::size_t>(i)];
        if (isLine(below)) {
            continue;
        }
        ++order;
        if (m_stacked && point < below.values.size() && std::isfinite(below.values[point]) &&
            (below.values[point] < 0) == (series.values[point] < 0)) {
            base += below.values[point];
        }
    }
    const double width = m_stacked ? columnPart : columnPart / bars();
    const double from = element.point - columnPart / 2 + (m_stacked ? 0 : order * width);
    return QRectF(place(from, base), place(from + width, base + series.values[point])).normalized();
}

// The whole height above a column answers, so that small ones can be hit.
QRectF BarChart::sensitiveRect(Element element) const {
    const QRectF rect = elementRect(element);
    if (rect.isNull() || m_stacked || isLine(data().series[static_cast<std::size_t>(element.series)])) {
        return rect.adjusted(0, -2, 0, 2);
    }
    const QRectF plot = chart()->plotArea();
    return {rect.left(), plot.top(), rect.width(), plot.height()};
}

} // namespace counterpart::ui
