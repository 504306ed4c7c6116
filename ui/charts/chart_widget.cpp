// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing, keys, words and colours of charts.
#include "ui/charts/chart_widget.h"

#include "ui/charts/axis_scale.h"
#include "ui/shell/theme/painting.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

namespace counterpart::ui {

ChartWidget::ChartWidget(QWidget* parent) : QChartView(parent), m_focus(new QGraphicsRectItem) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 0, 0, 0});
    chart()->setContentsMargins(0, 0, 0, 0);
    chart()->setAnimationOptions(QChart::NoAnimation);
    m_focus->setParentItem(chart());
    m_focus->setZValue(100);
    m_focus->hide();
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("background: transparent"));
}

void ChartWidget::setData(ChartData data) {
    m_data = std::move(data);
    rebuild();
}

void ChartWidget::rebuild() {
    m_current = {};
    m_focus->hide();
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_marks.clear();
    m_values = nullptr;
    if (!m_data.empty()) {
        build(*chart());
    }
    setAccessibleName(m_data.title);
    QStringList words;
    for (const QStringList& row : tableOf(m_data).rows) {
        words << row.join(QLatin1Char(' '));
        if (words.size() == 12) {
            break;
        }
    }
    setAccessibleDescription(words.join(QLatin1String("; ")));
    placeAll();
}

void ChartWidget::placeAll() {
    clearWords();
    if (m_data.empty()) {
        const QString nothing = m_data.nothing.isEmpty() ? tr("Nothing to show for this choice") : m_data.nothing;
        addWords(nothing, chart()->rect(), Qt::AlignCenter, theme().font(), theme().colors().secondary);
        return;
    }
    layOut(*chart());
    setCurrent(m_current);
}

QFont ChartWidget::labelFont() { return theme().figures(Type::Caption); }

QColor ChartWidget::fillOf(int series) const {
    const Colors& c = theme().colors();
    const ChartSeries& one = m_data.series[static_cast<std::size_t>(series)];
    if (one.style == ChartSeries::Style::Comparison) {
        return mixed(c.surface, c.secondary, 0.32);
    }
    if (one.style == ChartSeries::Style::Line && one.color < 0) {
        return c.text;
    }
    if (one.color >= 0) {
        return c.category(one.color);
    }
    int place = 0;
    for (int i = 0; i < series; ++i) {
        place += m_data.series[static_cast<std::size_t>(i)].style == ChartSeries::Style::Main ? 1 : 0;
    }
    return c.category(place);
}

void ChartWidget::clearWords() {
    qDeleteAll(m_words);
    m_words.clear();
}

void ChartWidget::addWords(const QString& text, const QRectF& rect, int alignment, const QFont& font,
                           const QColor& color) {
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    auto* item = new QGraphicsSimpleTextItem(shown, chart());
    item->setFont(font);
    item->setBrush(color);
    const QSizeF size(metrics.horizontalAdvance(shown), metrics.height());
    const double x = (alignment & Qt::AlignRight) != 0     ? rect.right() - size.width()
                     : (alignment & Qt::AlignHCenter) != 0 ? rect.center().x() - size.width() / 2
                                                           : rect.left();
    const double y = (alignment & Qt::AlignVCenter) != 0 ? rect.center().y() - size.height() / 2 : rect.top();
    item->setPos(std::round(x), std::round(y));
    m_words.append(item);
}

double ChartWidget::addLegend(double width) {
    const bool plain = m_data.series.size() < 2;
    if (plain) {
        return 0;
    }
    constexpr double swatch = 10;
    const QFont font = theme().font(Type::Caption);
    const QFontMetricsF metrics(font);
    double x = 0;
    double y = 0;
    for (int i = 0; i < static_cast<int>(m_data.series.size()); ++i) {
        const ChartSeries& series = m_data.series[static_cast<std::size_t>(i)];
        const double needed = swatch + 6 + metrics.horizontalAdvance(series.name) + space::l;
        if (x > 0 && x + needed > width) {
            x = 0;
            y += metrics.height() + 2;
        }
        const bool line = series.style == ChartSeries::Style::Line;
        const double middle = y + metrics.height() / 2;
        auto* mark =
            new QGraphicsRectItem(x, line ? middle - 1 : middle - swatch / 2, swatch, line ? 2 : swatch, chart());
        mark->setBrush(line ? theme().colors().edge(fillOf(i)) : fillOf(i));
        mark->setPen(QPen(theme().colors().edge(fillOf(i)), line ? 0 : 1));
        m_words.append(mark);
        addWords(series.name, {x + swatch + 6, y, std::max(20.0, width - x - swatch - 6), metrics.height()},
                 Qt::AlignLeft, font, theme().colors().text);
        x += needed;
    }
    return y + metrics.height() + space::s;
}

void ChartWidget::setPlot(QChart& chart, const QRectF& area) {
    chart.setPlotArea(area.width() > 10 && area.height() > 10 ? area : QRectF(area.topLeft(), QSizeF(10, 10)));
}

double ChartWidget::widestOf(const std::vector<double>& marks) const {
    const QFontMetricsF metrics(labelFont());
    double widest = 0;
    for (const double mark : marks) {
        widest = std::max(widest, metrics.horizontalAdvance(m_data.briefText(mark)));
    }
    return std::ceil(widest);
}

QValueAxis* ChartWidget::valueAxis(QChart& chart, Qt::Alignment side, double least, double most) {
    m_least = least;
    m_most = most;
    m_values = new QValueAxis;
    m_values->setLabelsVisible(false);
    m_values->setLineVisible(false);
    m_values->setGridLineVisible(false);
    chart.addAxis(m_values, side);
    return m_values;
}

void ChartWidget::scaleTo(int steps) {
    const AxisScale scale = axisScale(m_least, m_most, steps);
    m_marks = scale.marks();
    m_values->setRange(scale.low, scale.high);
}

void ChartWidget::addRows(const QRectF& plot, const QRectF& labels) {
    const Colors& c = theme().colors();
    const double height = QFontMetricsF(labelFont()).height();
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(m_marks.size() - 1);
        const double y = std::round(plot.bottom() - plot.height() * part);
        auto* line = new QGraphicsLineItem(plot.left(), y, plot.right(), y, chart());
        line->setPen(QPen(m_marks[i] == 0.0 ? c.field : c.border, 1));
        line->setZValue(0.5); // below the series
        m_words.append(line);
        addWords(m_data.briefText(m_marks[i]), {labels.left(), y - height / 2, labels.width(), height}, Qt::AlignRight,
                 labelFont(), c.secondary);
    }
}

std::pair<double, double> ChartWidget::rangeOf(bool stacked) const {
    double least = 0;
    double most = 0;
    for (std::size_t point = 0; point < static_cast<std::size_t>(m_data.categories.size()); ++point) {
        double up = 0;
        double down = 0;
        for (const ChartSeries& series : m_data.series) {
            const double value = point < series.values.size() ? series.values[point] : 0.0;
            if (!std::isfinite(value)) {
                continue;
            }
            if (stacked && series.style == ChartSeries::Style::Main) {
                (value < 0 ? down : up) += value;
            }
            least = std::min({least, value, down});
            most = std::max({most, value, up});
        }
    }
    return {least, most};
}

} // namespace counterpart::ui
