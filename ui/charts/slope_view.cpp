// SPDX-License-Identifier: GPL-3.0-or-later
// Lines between two axes; labels give way to each other and keep their order.
#include "ui/charts/slope_view.h"

#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace counterpart::ui {

namespace {

constexpr double kNear = 6;      // pixels within which a line answers
constexpr int kMostBehind = 400; // thin lines

double distanceToLine(const QPointF& p, const QPointF& a, const QPointF& b) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0) : 0.0;
    const QPointF away = p - (a + part * along);
    return std::hypot(away.x(), away.y());
}

QColor colorOf(const Shift& shift) {
    const Colors& c = theme().colors();
    return shift.change() > 0 ? c.positive : shift.change() < 0 ? c.negative : c.secondary;
}

} // namespace

void SlopeView::setData(ShiftData data) {
    m_data = std::move(data);
    setCurrent(-1);
    m_least = 0;
    m_most = 0;
    for (const Shift& shift : m_data.rows) {
        m_least = std::min({m_least, shift.before, shift.after});
        m_most = std::max({m_most, shift.before, shift.after});
    }
    if (m_most <= m_least) {
        m_most = m_least + 1;
    }
    arrange(m_data.title, m_data.rows.empty(), m_data.nothing);
}

void SlopeView::setSelected(qint64 id) {
    if (id != m_selected) {
        m_selected = id;
        layOut();
        update();
    }
}

double SlopeView::yOf(double value) const {
    return m_plot.bottom() - (value - m_least) / (m_most - m_least) * m_plot.height();
}

QString SlopeView::fromText(const Shift& shift) const {
    return shift.name + QStringLiteral("  ") + m_data.brief(shift.before);
}

QString SlopeView::toText(const Shift& shift) const {
    return tr("%1 (%2)  %3").arg(m_data.brief(shift.after), changeText(m_data, shift.change(), false), shift.name);
}

void SlopeView::layOut() {
    m_items.clear();
    if (nothingToShow()) {
        return;
    }
    const double line = textHeight(theme().font(Type::Caption));
    const double head = textHeight(theme().font(Type::Body, Weight::Strong)) + space::s;
    m_plot = QRectF(0, head, width(), std::max(20.0, height() - head - line));
    chooseItems();
    double from = 0;
    double to = 0;
    const QFont font = theme().figures(Type::Caption);
    for (const Item& item : m_items) {
        from = std::max<double>(from, textWidth(font, fromText(shiftOf(item))));
        to = std::max<double>(to, textWidth(font, toText(shiftOf(item))));
    }
    from = std::min(from + space::xl, width() * 0.3);
    to = std::min(to + space::xl, width() * 0.4);
    m_plot.setLeft(from);
    m_plot.setRight(width() - to);
    for (Item& item : m_items) {
        item.from = {m_plot.left(), yOf(shiftOf(item).before)};
        item.to = {m_plot.right(), yOf(shiftOf(item).after)};
    }
    placeWords(true);
    placeWords(false);
    std::ranges::stable_sort(m_items, {}, [](const Item& item) { return item.toWords.top(); });
}

void SlopeView::chooseItems() {
    const double line = textHeight(theme().font(Type::Caption));
    const int room = std::clamp(static_cast<int>(m_plot.height() / line), 1, mostNamed);
    for (const int row : topMovers(m_data, room)) {
        m_items.push_back({row, {}, {}, {}, {}});
    }
    for (int row = 0; m_selected != 0 && row < static_cast<int>(m_data.rows.size()); ++row) {
        const bool there = std::ranges::any_of(m_items, [&](const Item& item) { return item.row == row; });
        if (m_data.rows[static_cast<std::size_t>(row)].id == m_selected && !there) {
            if (static_cast<int>(m_items.size()) == room) {
                m_items.pop_back();
            }
            m_items.push_back({row, {}, {}, {}, {}});
        }
    }
}

// Each at its line's end, pushed down by the one above, all back up from the lower edge.
void SlopeView::placeWords(bool from) {
    const double line = textHeight(theme().font(Type::Caption));
    std::vector<Item*> order;
    for (Item& item : m_items) {
        order.push_back(&item);
    }
    const auto wanted = [&](const Item* item) { return (from ? item->from.y() : item->to.y()) - line / 2; };
    std::ranges::stable_sort(order, {}, wanted);
    std::vector<double> tops;
    for (const Item* item : order) {
        tops.push_back(tops.empty() ? wanted(item) : std::max(wanted(item), tops.back() + line));
    }
    double limit = height() - line;
    for (std::size_t i = tops.size(); i-- > 0;) {
        tops[i] = std::min(tops[i], limit);
        limit = tops[i] - line;
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double left = from ? 0 : m_plot.right() + space::l;
        const double right = from ? m_plot.left() - space::l : width();
        (from ? order[i]->fromWords : order[i]->toWords) = QRectF(left, tops[i], right - left, line);
    }
}

void SlopeView::paintChart(QPainter& painter) {
    const Colors& c = theme().colors();
    const QFont strong = theme().font(Type::Body, Weight::Strong);
    const int head = textHeight(strong);
    const int middle = static_cast<int>(m_plot.center().x());
    drawLine(painter, QRect(0, 0, middle - space::s, head), m_data.before, strong, c.text, Qt::AlignLeft);
    drawLine(painter, QRect(middle + space::s, 0, width() - middle - space::s, head), m_data.after, strong, c.text,
             Qt::AlignRight);
    painter.setPen(QPen(c.border, borderWidth));
    painter.drawLine(m_plot.topLeft(), m_plot.bottomLeft());
    painter.drawLine(m_plot.topRight(), m_plot.bottomRight());
    painter.setPen(QPen(mixed(c.surface, c.secondary, 0.35), 1));
    const int behind = std::min(static_cast<int>(m_data.rows.size()), kMostBehind);
    for (int row = 0; row < behind; ++row) {
        const Shift& shift = m_data.rows[static_cast<std::size_t>(row)];
        painter.drawLine(QPointF(m_plot.left(), yOf(shift.before)), QPointF(m_plot.right(), yOf(shift.after)));
    }
    for (const Item& item : m_items) {
        paintItem(painter, item);
    }
}

void SlopeView::paintItem(QPainter& painter, const Item& item) const {
    const Colors& c = theme().colors();
    const Shift& shift = shiftOf(item);
    const bool chosen = shift.id == m_selected;
    const QColor color = colorOf(shift);
    const double scale = theme().textScale();
    painter.setPen(QPen(color, (chosen ? 3.5 : 1.75) * scale));
    painter.drawLine(item.from, item.to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double dot = (chosen ? 4 : 3) * scale;
    painter.drawEllipse(item.from, dot, dot);
    painter.drawEllipse(item.to, dot, dot);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(c.surface, c.secondary, 0.5), 1)); // from a label that gave way to its end
    const QPointF fromEdge(item.fromWords.right() + 2, item.fromWords.center().y());
    const QPointF toEdge(item.toWords.left() - 2, item.toWords.center().y());
    painter.drawLine(fromEdge, item.from - QPointF(dot + 1, 0));
    painter.drawLine(item.to + QPointF(dot + 1, 0), toEdge);
    const QFont font = theme().figures(Type::Caption, chosen ? Weight::Strong : Weight::Regular);
    const int value = textWidth(font, m_data.brief(shift.before)) + space::s;
    const QRect words = item.fromWords.toAlignedRect();
    drawLine(painter, words.adjusted(0, 0, -value, 0), shift.name, font, c.text, figureAlignment);
    drawLine(painter, words, m_data.brief(shift.before), font, c.secondary, figureAlignment);
    drawLine(painter, item.toWords.toAlignedRect(), toText(shift), font,
             c.inkOn(c.surface, shift.change() > 0   ? Tone::Positive
                                : shift.change() < 0 ? Tone::Negative
                                                     : Tone::Neutral),
             static_cast<int>(Qt::AlignLeft) | static_cast<int>(Qt::AlignAbsolute));
}

QRectF SlopeView::itemRect(int item) const {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    return QRectF(at.from, at.to).normalized().adjusted(0, -1, 0, 1);
}

QPainterPath SlopeView::ringOf(int item) const {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    QPainterPath line(at.from);
    line.lineTo(at.to);
    QPainterPathStroker stroker;
    stroker.setWidth(8 * theme().textScale());
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(line);
}

QString SlopeView::wordsOf(int item) const {
    return ui::wordsOf(m_data, shiftOf(m_items[static_cast<std::size_t>(item)])) + QLatin1Char('\n') +
           tr("Click or Enter: the partner's row and explanation");
}

qint64 SlopeView::idOf(int item) const { return shiftOf(m_items[static_cast<std::size_t>(item)]).id; }

QRectF SlopeView::labelRect(int item, bool before) const {
    const Item& at = m_items[static_cast<std::size_t>(item)];
    return before ? at.fromWords : at.toWords;
}

int SlopeView::itemAt(const QPointF& position) const {
    int best = -1;
    double nearest = kNear * theme().textScale();
    for (int i = 0; i < itemCount(); ++i) {
        const Item& item = m_items[static_cast<std::size_t>(i)];
        if (item.fromWords.contains(position) || item.toWords.contains(position)) {
            return i;
        }
        const double away = distanceToLine(position, item.from, item.to);
        if (away < nearest) {
            nearest = away;
            best = i;
        }
    }
    return best;
}

int SlopeView::neighbour(int item, int key) const {
    const int count = itemCount();
    if (item < 0 || key == Qt::Key_Home) {
        return count > 0 ? 0 : -1;
    }
    if (key == Qt::Key_End) {
        return count - 1;
    }
    const int next = item + (key == Qt::Key_Up || key == Qt::Key_Left ? -1 : 1);
    return next >= 0 && next < count ? next : -1;
}

void SlopeView::activateItem(int item) { Q_EMIT partnerActivated(idOf(item)); }

ChartTable SlopeView::asTable() const {
    ChartTable table{{tr("Partner"), m_data.before, m_data.after, tr("Change")}, {}};
    for (const int row : topMovers(m_data, static_cast<int>(m_data.rows.size()))) {
        const Shift& shift = m_data.rows[static_cast<std::size_t>(row)];
        table.rows.push_back({shift.name, m_data.exact(shift.before), m_data.exact(shift.after),
                              changeText(m_data, shift.change(), true)});
    }
    return table;
}

ChartTable SlopeView::plainTable() const {
    ChartTable table = asTable();
    table.rows.clear();
    for (const int row : topMovers(m_data, static_cast<int>(m_data.rows.size()))) {
        const Shift& shift = m_data.rows[static_cast<std::size_t>(row)];
        table.rows.push_back({shift.name, QString::number(shift.before, 'f', 2), QString::number(shift.after, 'f', 2),
                              QString::number(shift.change(), 'f', 2)});
    }
    return table;
}

} // namespace counterpart::ui
