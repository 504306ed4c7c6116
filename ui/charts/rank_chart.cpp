// SPDX-License-Identifier: GPL-3.0-or-later
// Bars along the line by Qt Charts; names before them, values after them.
#include "ui/charts/rank_chart.h"

#include "ui/shell/theme/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace counterpart::ui {
namespace {

constexpr double mostPart = 0.62; // of a line
constexpr double thickest = 22.0; // pixels at 100 %

double finite(const std::vector<double>& values, int at) {
    const auto i = static_cast<std::size_t>(at);
    return i < values.size() && std::isfinite(values[i]) ? values[i] : 0.0;
}

} // namespace

void RankChart::setColorPerCategory(bool on) { m_colors = on; }

QSize RankChart::sizeHint() const {
    return {420, std::max<int>(120, static_cast<int>(data().categories.size()) * 30 + space::l)};
}

double RankChart::total(int category) const {
    double sum = 0;
    for (const ChartSeries& series : data().series) {
        sum += finite(series.values, category);
    }
    return sum;
}

// Qt counts categories from below; here the first stands on top.
void RankChart::build(QChart& chart) {
    const auto [least, most] = rangeOf(true);
    const Colors& c = theme().colors();
    const auto count = static_cast<int>(data().categories.size());
    auto* bars = new QHorizontalStackedBarSeries;
    m_bars = bars;
    auto* categories = new QBarCategoryAxis;
    for (int i = 0; i < count; ++i) {
        categories->append(QString::number(i));
    }
    categories->setLabelsVisible(false);
    categories->setGridLineVisible(false);
    categories->setLineVisible(false);
    QValueAxis* values = valueAxis(chart, Qt::AlignBottom, least, most);
    values->setRange(least, most > least ? most : least + 1); // the longest bar takes the room; values stand beside
    chart.addAxis(categories, Qt::AlignLeft);
    const auto add = [&](const QColor& fill, auto valueOf) {
        auto* set = new QBarSet(QString());
        for (int i = count - 1; i >= 0; --i) {
            set->append(valueOf(i));
        }
        set->setColor(fill);
        set->setBorderColor(c.edge(fill));
        bars->append(set);
    };
    if (m_colors && data().series.size() == 1) {
        for (int i = 0; i < count; ++i) {
            add(c.category(i), [&, i](int at) { return at == i ? finite(data().series[0].values, at) : 0.0; });
        }
    } else {
        for (int s = 0; s < static_cast<int>(data().series.size()); ++s) {
            add(fillOf(s), [&, s](int at) { return finite(data().series[static_cast<std::size_t>(s)].values, at); });
        }
    }
    chart.addSeries(bars);
    bars->attachAxis(categories);
    bars->attachAxis(values);
}

void RankChart::layOut(QChart& chart) {
    const Colors& c = theme().colors();
    const QFont font = labelFont();
    const QFont names = theme().font(Type::Caption);
    const QFontMetricsF metrics(font);
    const double legend = addLegend(width());
    double widestName = 0;
    double widestValue = 0;
    QStringList values;
    for (int i = 0; i < data().categories.size(); ++i) {
        widestName = std::max(widestName, QFontMetricsF(names).horizontalAdvance(data().categories[i]) + 1);
        const QString note = data().notes.value(i);
        values << data().briefText(total(i)) + (note.isEmpty() ? QString() : QStringLiteral("   ") + note);
        widestValue = std::max(widestValue, metrics.horizontalAdvance(values.last()) + 1);
    }
    const double left = std::min(widestName, width() * 0.4) + space::s;
    const double right = std::min(widestValue, width() * 0.4) + space::s;
    const QRectF plot(left, legend, width() - left - right, height() - legend);
    setPlot(chart, plot);
    const double slot = plot.height() / static_cast<double>(std::max<qsizetype>(1, data().categories.size()));
    m_part = std::min(mostPart, thickest * theme().textScale() / slot);
    m_bars->setBarWidth(m_part);
    for (int i = 0; i < data().categories.size(); ++i) {
        const QRectF line(0, plot.top() + slot * i, width(), slot);
        addWords(data().categories[i], {0, line.y(), left - space::s, slot}, Qt::AlignRight | Qt::AlignVCenter, names,
                 c.text);
        const double end =
            chart
                .mapToPosition(QPointF(std::max(0.0, total(i)), static_cast<double>(data().categories.size() - 1 - i)),
                               m_bars)
                .x();
        addWords(values[i], {end + space::s, line.y(), width() - end - space::s, slot},
                 Qt::AlignLeft | Qt::AlignVCenter, font, c.text);
    }
}

QRectF RankChart::elementRect(Element element) const {
    const auto& all = data().series;
    if (static_cast<std::size_t>(element.point) >= all[static_cast<std::size_t>(element.series)].values.size()) {
        return {};
    }
    double from = 0;
    for (int s = 0; s < element.series; ++s) {
        from += finite(all[static_cast<std::size_t>(s)].values, element.point);
    }
    const double to = from + finite(all[static_cast<std::size_t>(element.series)].values, element.point);
    const double row = static_cast<double>(data().categories.size() - 1 - element.point);
    const QPointF a = chart()->mapToPosition(QPointF(from, row - m_part / 2), m_bars);
    const QPointF b = chart()->mapToPosition(QPointF(to, row + m_part / 2), m_bars);
    const QRectF rect = QRectF(a, b).normalized();
    return rect.width() < 1 ? rect.adjusted(0, 0, 1, 0) : rect;
}

// The whole line answers, its name too; of stacked parts each its own.
QRectF RankChart::sensitiveRect(Element element) const {
    const QRectF rect = elementRect(element);
    if (rect.isNull() || data().series.size() > 1) {
        return rect;
    }
    const double slot = chart()->plotArea().height() / static_cast<double>(data().categories.size());
    return {0, rect.center().y() - slot / 2, static_cast<double>(width()), slot};
}

ChartData funnelOf(ChartData data) {
    data.notes.clear();
    for (int i = 0; i < data.categories.size(); ++i) {
        const double before = i > 0 && !data.series.empty() ? finite(data.series[0].values, i - 1) : 0;
        if (i == 0 || before <= 0) {
            data.notes << QString();
            continue;
        }
        const double part = 100 * finite(data.series[0].values, i) / before;
        data.notes << RankChart::tr("%1 % came on").arg(QLocale().toString(part, 'f', 0));
    }
    return data;
}

} // namespace counterpart::ui
