// SPDX-License-Identifier: GPL-3.0-or-later
// Marks over one scale for both axes, so that the diagonal means "unchanged".
#include "ui/charts/scatter_view.h"

#include "ui/charts/axis_scale.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace counterpart::ui {

namespace {

constexpr double kNear = 10;       // pixels around a mark that answer
constexpr double kSpan = 100;      // largest over smallest: beyond it the axis is logarithmic
constexpr double kZeroPart = 0.06; // of a logarithmic axis: where 0 stands
constexpr int kLinearSteps = 5;

QColor colorOf(const Shift& shift) {
    const Colors& c = theme().colors();
    return shift.change() > 0 ? c.positive : shift.change() < 0 ? c.negative : c.secondary;
}

} // namespace

void ScatterView::setData(ShiftData data) {
    m_data = std::move(data);
    setCurrent(-1);
    chooseScale();
    arrange(m_data.title, m_data.rows.empty(), m_data.nothing);
}

void ScatterView::setSelected(qint64 id) {
    if (id != m_selected) {
        m_selected = id;
        layOut();
        update();
    }
}

void ScatterView::chooseScale() {
    double least = 0;
    double most = 0;
    double smallest = 0; // above 0
    for (const Shift& shift : m_data.rows) {
        for (const double value : {shift.before, shift.after}) {
            least = std::min(least, value);
            most = std::max(most, value);
            smallest = value > 0 && (smallest == 0 || value < smallest) ? value : smallest;
        }
    }
    m_marks.clear();
    m_logarithmic = smallest > 0 && least >= 0 && most / smallest > kSpan;
    if (m_logarithmic) {
        m_low = std::floor(std::log10(smallest));
        m_high = std::max(m_low + 1, std::ceil(std::log10(most)));
        const int step = m_high - m_low > 6 ? 2 : 1;
        for (double power = m_low; power <= m_high; power += step) {
            m_marks.push_back(std::pow(10.0, power));
        }
        return;
    }
    const AxisScale scale = axisScale(least, most > least ? most : least + 1, kLinearSteps);
    m_low = scale.low;
    m_high = scale.high;
    m_marks = scale.marks();
}

double ScatterView::partOf(double value) const {
    if (!m_logarithmic) {
        return (value - m_low) / (m_high - m_low);
    }
    return value > 0 ? kZeroPart * 2 + (1 - kZeroPart * 2) * (std::log10(value) - m_low) / (m_high - m_low)
                     : kZeroPart / 2;
}

double ScatterView::markSize() const { return (m_items.size() > 300 ? 3.0 : 4.5) * theme().textScale(); }

void ScatterView::layOut() {
    m_items.clear();
    m_labels.clear();
    if (nothingToShow()) {
        return;
    }
    const QFont font = theme().figures(Type::Caption);
    const double line = textHeight(font);
    double numbers = textWidth(font, QStringLiteral("0"));
    for (const double mark : m_marks) {
        numbers = std::max<double>(numbers, textWidth(font, m_data.brief(mark)));
    }
    const double top = textHeight(theme().font(Type::Body, Weight::Strong)) + space::s;
    m_plot = QRectF(numbers + space::s, top, width() - numbers - 2 * space::s,
                    std::max(20.0, height() - top - 2 * line - space::s));
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row) {
        const Shift& shift = m_data.rows[static_cast<std::size_t>(row)];
        m_items.push_back({row,
                           {m_plot.left() + partOf(shift.before) * m_plot.width(),
                            m_plot.bottom() - partOf(shift.after) * m_plot.height()}});
    }
    std::ranges::stable_sort(m_items, {}, [](const Item& item) { return item.at.x(); });
    placeLabels();
}

void ScatterView::placeLabels() {
    std::vector<int> named = topMovers(m_data, mostNamed);
    for (int row = 0; m_selected != 0 && row < static_cast<int>(m_data.rows.size()); ++row) {
        if (m_data.rows[static_cast<std::size_t>(row)].id == m_selected) {
            std::erase(named, row);
            named.insert(named.begin(), row);
        }
    }
    for (const int row : named) {
        const auto item = std::ranges::find(m_items, row, &Item::row);
        placeLabel(*item);
    }
}

bool ScatterView::placeLabel(const Item& item) {
    const QFont font = theme().font(Type::Caption);
    const QString& name = shiftOf(item).name;
    const QSizeF size(textWidth(font, name) + 2, textHeight(font));
    const double gap = markSize() + 3;
    const QPointF places[] = {{item.at.x() + gap, item.at.y() - size.height() / 2},
                              {item.at.x() - gap - size.width(), item.at.y() - size.height() / 2},
                              {item.at.x() - size.width() / 2, item.at.y() - gap - size.height()},
                              {item.at.x() - size.width() / 2, item.at.y() + gap}};
    for (const QPointF& place : places) {
        const QRectF rect(place, size);
        if (rect.left() >= m_plot.left() && rect.right() <= width() && rect.top() >= m_plot.top() &&
            rect.bottom() <= m_plot.bottom() &&
            std::ranges::none_of(m_labels, [&](const Label& label) { return label.rect.intersects(rect); }) &&
            std::ranges::none_of(m_items, [&](const Item& other) { return rect.contains(other.at); })) {
            m_labels.push_back({name, rect});
            return true;
        }
    }
    return false;
}

void ScatterView::paintAxes(QPainter& painter) const {
    const Colors& c = theme().colors();
    const QFont font = theme().figures(Type::Caption);
    const int line = textHeight(font);
    std::vector<double> marks = m_marks;
    if (m_logarithmic) {
        marks.push_back(0);
    }
    double free = m_plot.left() - 1; // a number below that would run into the one before is left out
    std::ranges::sort(marks);
    for (const double mark : marks) {
        const double x = m_plot.left() + partOf(mark) * m_plot.width();
        const double y = m_plot.bottom() - partOf(mark) * m_plot.height();
        painter.setPen(QPen(c.border, borderWidth));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        const QString number = m_data.brief(mark);
        const int wide = textWidth(font, number) + 2;
        drawLine(painter, QRect(0, static_cast<int>(y) - line / 2, static_cast<int>(m_plot.left()) - space::xs, line),
                 number, font, c.secondary, figureAlignment);
        const double left = std::min(x - wide / 2.0, width() - static_cast<double>(wide));
        if (left > free) {
            drawLine(painter, QRectF(left, m_plot.bottom() + 2, wide, line).toAlignedRect(), number, font, c.secondary,
                     Qt::AlignHCenter);
            free = left + wide + space::xs;
        }
    }
    painter.setPen(QPen(c.secondary, borderWidth, Qt::DashLine));
    painter.drawLine(m_plot.bottomLeft(), m_plot.topRight());
    const QFont strong = theme().font(Type::Body, Weight::Strong);
    const int head = textHeight(strong);
    drawLine(painter, QRect(0, 0, width() / 2, head), tr("%1 \u2191").arg(m_data.after), strong, c.text, Qt::AlignLeft);
    drawLine(painter, QRect(width() / 2, 0, width() / 2, head), tr("on the line: unchanged; above it: gains"),
             theme().font(Type::Caption), c.secondary, Qt::AlignRight);
    drawLine(painter, QRect(0, height() - head, width(), head), tr("%1 \u2192").arg(m_data.before), strong, c.text,
             Qt::AlignRight);
}

void ScatterView::paintMark(QPainter& painter, const Item& item) const {
    const Shift& shift = shiftOf(item);
    const Colors& c = theme().colors();
    const bool chosen = shift.id == m_selected;
    const double size = markSize() * (chosen ? 1.5 : 1);
    painter.setPen(QPen(c.surface, 1));
    painter.setBrush(colorOf(shift));
    if (shift.change() == 0) {
        painter.drawEllipse(item.at, size * 0.8, size * 0.8);
    } else {
        const double up = shift.change() > 0 ? -1 : 1;
        painter.drawPolygon(QPolygonF{item.at + QPointF(0, up * size * 1.1), item.at + QPointF(size, -up * size * 0.8),
                                      item.at + QPointF(-size, -up * size * 0.8)});
    }
    if (chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 2));
        painter.drawEllipse(item.at, size + 4, size + 4);
    }
}

void ScatterView::paintChart(QPainter& painter) {
    paintAxes(painter);
    for (const Item& item : m_items) {
        paintMark(painter, item);
    }
    const Colors& c = theme().colors();
    for (const Label& label : m_labels) {
        painter.fillRect(label.rect, QColor(c.surface.red(), c.surface.green(), c.surface.blue(), 190));
        drawLine(painter, label.rect.toAlignedRect(), label.text, theme().font(Type::Caption), c.text,
                 static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::AlignAbsolute));
    }
}

QRectF ScatterView::itemRect(int item) const {
    const double size = markSize() + 1;
    const QPointF at = m_items[static_cast<std::size_t>(item)].at;
    return {at.x() - size, at.y() - size, 2 * size, 2 * size};
}

QPainterPath ScatterView::ringOf(int item) const {
    QPainterPath path;
    path.addEllipse(itemRect(item).adjusted(-3, -3, 3, 3));
    return path;
}

QString ScatterView::wordsOf(int item) const {
    return ui::wordsOf(m_data, shiftOf(m_items[static_cast<std::size_t>(item)])) + QLatin1Char('\n') +
           tr("Click or Enter: the partner's row and explanation");
}

qint64 ScatterView::idOf(int item) const { return shiftOf(m_items[static_cast<std::size_t>(item)]).id; }

int ScatterView::itemAt(const QPointF& position) const {
    int best = -1;
    double nearest = kNear * theme().textScale();
    for (int i = 0; i < itemCount(); ++i) {
        const QPointF away = m_items[static_cast<std::size_t>(i)].at - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

// Left and right by place; up and down to the next one higher or lower.
int ScatterView::neighbour(int item, int key) const {
    const int count = itemCount();
    if (item < 0 || key == Qt::Key_Home) {
        return count > 0 ? 0 : -1;
    }
    if (key == Qt::Key_End) {
        return count - 1;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int next = item + (key == Qt::Key_Left ? -1 : 1);
        return next >= 0 && next < count ? next : -1;
    }
    const double own = m_items[static_cast<std::size_t>(item)].at.y();
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < count; ++i) {
        const double y = m_items[static_cast<std::size_t>(i)].at.y();
        const double away = key == Qt::Key_Up ? own - y : y - own;
        if (away > 0 && away < least) {
            least = away;
            best = i;
        }
    }
    return best;
}

void ScatterView::activateItem(int item) { Q_EMIT partnerActivated(idOf(item)); }

ChartTable ScatterView::asTable() const {
    ChartTable table{{tr("Partner"), m_data.before, m_data.after, tr("Change")}, {}};
    for (const Item& item : m_items) {
        const Shift& shift = shiftOf(item);
        table.rows.push_back({shift.name, m_data.exact(shift.before), m_data.exact(shift.after),
                              changeText(m_data, shift.change(), true)});
    }
    return table;
}

ChartTable ScatterView::plainTable() const {
    ChartTable table = asTable();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Shift& shift = shiftOf(m_items[i]);
        table.rows[i] = {shift.name, QString::number(shift.before, 'f', 2), QString::number(shift.after, 'f', 2),
                         QString::number(shift.change(), 'f', 2)};
    }
    return table;
}

} // namespace counterpart::ui
