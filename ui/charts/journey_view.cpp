// SPDX-License-Identifier: GPL-3.0-or-later
// Places the touches in their lanes: time along, area by credit, aside where they would hide each other.
#include "ui/charts/journey_view.h"

#include "ui/shell/theme/theme.h"

#include <QContextMenuEvent>
#include <QHash>

#include <cmath>
#include <numbers>

namespace counterpart::ui {
namespace {

constexpr double largestRadius = 11; // at 100 % text
constexpr double widest = 1.4;       // of a mark's form over the circle's of the same area
constexpr double hollowRadius = 5;
constexpr double leastRadius = 3;
constexpr double daySeconds = 86400;

double radiusOf(double area) { return std::sqrt(area / std::numbers::pi); }

QString commonType(const std::vector<JourneyTouch>& all, const std::vector<int>& some) {
    if (some.size() == 1) {
        return all[static_cast<std::size_t>(some.front())].type;
    }
    QHash<QString, int> count;
    QString common;
    for (const int touch : some) {
        const QString& type = all[static_cast<std::size_t>(touch)].type;
        common = ++count[type] > count.value(common) || common.isEmpty() ? type : common;
    }
    return common;
}

} // namespace

void JourneyView::setData(JourneyData data) {
    m_data = std::move(data);
    m_marks.clear();
    m_itemOf.clear();
    m_slots = 0;
    setCurrent(-1);
    takeTypes();
    takeTime();
    arrange(m_data.title, m_data.touches.empty(), m_data.nothing);
}

void JourneyView::takeTypes() {
    QHash<QString, int> count;
    m_types.clear();
    for (const JourneyTouch& touch : m_data.touches) {
        if (++count[touch.type] == 1) {
            m_types << touch.type;
        }
    }
    std::stable_sort(m_types.begin(), m_types.end(),
                     [&](const QString& a, const QString& b) { return count[a] > count[b]; });
}

// The last shape is for all further types: the word in the tooltip tells them apart.
MarkShape JourneyView::shapeOf(const QString& type) const {
    return static_cast<MarkShape>(std::clamp<qsizetype>(m_types.indexOf(type), 0, kMarkShapes - 1));
}

void JourneyView::takeTime() {
    bool any = false;
    const auto include = [&](qint64 at) {
        m_from = any ? std::min(m_from, at) : at;
        m_to = any ? std::max(m_to, at) : at;
        any = true;
    };
    for (const JourneyTouch& touch : m_data.touches) {
        if (touch.dated) {
            include(touch.at);
        }
    }
    for (const JourneyLine& line : m_data.lines) {
        include(line.at);
    }
    if (m_to - m_from < static_cast<qint64>(daySeconds * 2)) { // all on one day: it stands in the middle of three
        const qint64 middle = m_from + (m_to - m_from) / 2;
        m_from = middle - static_cast<qint64>(daySeconds * 1.5);
        m_to = middle + static_cast<qint64>(daySeconds * 1.5);
    }
}

double JourneyView::xOf(qint64 at) const {
    const double margin = largestRadius * widest * theme().textScale() + 2;
    const double part = static_cast<double>(at - m_from) / static_cast<double>(m_to - m_from);
    return m_plot.left() + margin + (m_plot.width() - 2 * margin) * part;
}

void JourneyView::layOut() {
    const double scale = theme().textScale();
    const QFontMetricsF caption(theme().font(Type::Caption));
    const QFontMetricsF body(theme().font());
    m_anySaid = std::ranges::any_of(m_data.lanes, [](const JourneyLane& lane) { return !lane.said.isEmpty(); });
    m_head = body.height() + 2 + (m_anySaid ? caption.height() : 0);
    m_laneHeight = m_head + 2 * largestRadius * widest * scale + space::s;
    const double top = m_data.lines.empty() ? space::xs : 2 * caption.height() + space::s; // two rows of labels
    const double lanes = m_laneHeight * static_cast<double>(m_data.lanes.size());
    m_plot = QRectF(0, top, std::max(width(), 60), lanes);
    groupTouches();
    m_legendTop = m_plot.bottom() + caption.height() + space::m;
    const double legendHeight = paintLegend(nullptr, QRectF(0, 0, width(), 0), legend());
    needHeight(nothingToShow() ? 120 : m_legendTop + legendHeight + space::xs);
    placeMarks();
}

// Each touch for itself where there is room; else those of one stretch of time, which count or do not, as one.
void JourneyView::groupTouches() {
    constexpr int perSlot = 4; // as many as can be told apart side by side
    const double slot = 2.3 * largestRadius * theme().textScale();
    const int slotCount = std::clamp(static_cast<int>(m_plot.width() / slot), 4, 60);
    if (slotCount == m_slots && m_itemOf.size() == m_data.touches.size()) {
        return;
    }
    if (m_slots != 0) {
        setCurrent(-1); // the items are others now
    }
    m_slots = slotCount;
    std::vector<int> inLane(m_data.lanes.size(), 0);
    for (const JourneyTouch& touch : m_data.touches) {
        ++inLane[static_cast<std::size_t>(touch.lane)];
    }
    m_marks.clear();
    m_itemOf.assign(m_data.touches.size(), -1);
    QHash<qint64, int> open; // lane, slot, fate -> mark
    for (std::size_t i = 0; i < m_data.touches.size(); ++i) {
        const JourneyTouch& touch = m_data.touches[i];
        int at = -1;
        if (inLane[static_cast<std::size_t>(touch.lane)] > slotCount * perSlot) {
            const double along =
                touch.dated ? static_cast<double>(touch.at - m_from) / static_cast<double>(m_to - m_from) : 0;
            const int inSlot = std::clamp(static_cast<int>(along * slotCount), 0, slotCount - 1);
            const qint64 key = (qint64{touch.lane} * slotCount + inSlot) * 4 + (touch.counts     ? 0
                                                                                : touch.excluded ? 1
                                                                                                 : 2);
            at = open.value(key, -1);
            if (at < 0) {
                open.insert(key, static_cast<int>(m_marks.size()));
            }
        }
        if (at < 0) {
            at = static_cast<int>(m_marks.size());
            Mark& made = m_marks.emplace_back();
            made.lane = touch.lane;
            made.counts = touch.counts;
            made.excluded = touch.excluded;
        }
        Mark& mark = m_marks[static_cast<std::size_t>(at)];
        mark.touches.push_back(static_cast<int>(i));
        mark.part += touch.part;
        mark.contested = mark.contested || touch.contested;
        m_itemOf[i] = at;
    }
    for (Mark& mark : m_marks) {
        mark.shape = shapeOf(commonType(m_data.touches, mark.touches));
    }
}

// Areas are to each other as the parts are; below the least that can be seen all are alike.
void JourneyView::placeMarks() {
    const double scale = theme().textScale();
    const double fullest = std::numbers::pi * largestRadius * largestRadius * scale * scale;
    const double least = std::numbers::pi * leastRadius * leastRadius * scale * scale;
    double most = 0;
    for (const Mark& mark : m_marks) {
        most = std::max(most, mark.counts ? mark.part : 0.0);
    }
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        Mark& mark = m_marks[i];
        mark.area = mark.counts && most > 0 ? fullest * mark.part / most : 0;
        mark.small = mark.counts && mark.area < least;
        mark.area =
            !mark.counts ? std::numbers::pi * hollowRadius * hollowRadius * scale * scale : std::max(mark.area, least);
        double x = 0; // of several: their middle
        for (const int touch : mark.touches) {
            const JourneyTouch& of = m_data.touches[static_cast<std::size_t>(touch)];
            x += of.dated ? xOf(of.at) : m_plot.left() + largestRadius * widest * scale;
        }
        mark.centre = dodged(i, x / static_cast<double>(mark.touches.size()), radiusOf(mark.area));
    }
}

// Up or down within the lane, and as far aside as it must, to where it hides least of those placed just before.
QPointF JourneyView::dodged(std::size_t item, double x, double radius) const {
    constexpr std::size_t lookedAt = 24;
    constexpr double heights[] = {0, -0.5, 0.5, -1, 1};
    constexpr int asides[] = {0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6};
    constexpr double asideCosts = 0.6; // of what it no longer hides
    const int lane = m_marks[item].lane;
    const double track = m_laneHeight - m_head - space::xs;
    const double middle = m_plot.top() + m_laneHeight * lane + m_head + track / 2;
    std::vector<const Mark*> before;
    for (std::size_t other = item; other-- > 0 && before.size() < lookedAt;) {
        if (m_marks[other].lane == lane) {
            before.push_back(&m_marks[other]);
        }
    }
    QPointF best(x, middle);
    double least = std::numeric_limits<double>::max();
    for (const int aside : asides) {
        const double away = aside * radius * 1.2;
        const bool inside = x + away > m_plot.left() + radius && x + away < m_plot.right() - radius;
        for (const double height : heights) {
            const QPointF at(x + away, middle + height * std::max(0.0, track / 2 - radius));
            double cost = std::abs(away) * asideCosts;
            for (const Mark* mark : before) {
                const QPointF apart = mark->centre - at;
                cost += std::max(0.0, radius + radiusOf(mark->area) - std::hypot(apart.x(), apart.y()));
            }
            if ((aside == 0 || inside) && cost < least - 0.01) {
                least = cost;
                best = at;
            }
        }
    }
    return best;
}

double JourneyView::areaOf(int item) const {
    const Mark& mark = m_marks[static_cast<std::size_t>(item)];
    return mark.counts && !mark.small ? mark.area : 0;
}

QRectF JourneyView::itemRect(int item) const {
    const Mark& mark = m_marks[static_cast<std::size_t>(item)];
    return markOf(mark.shape, mark.centre, mark.area).boundingRect();
}

QPainterPath JourneyView::ringOf(int item) const {
    const Mark& mark = m_marks[static_cast<std::size_t>(item)];
    const double radius = radiusOf(mark.area) + 3;
    return markOf(mark.shape, mark.centre, std::numbers::pi * radius * radius);
}

// The nearest whose mark is touched, or nearly so: small marks can be hit.
int JourneyView::itemAt(const QPointF& position) const {
    int best = -1;
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const QPointF away = m_marks[i].centre - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= radiusOf(m_marks[i].area) + space::xs && distance < nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

// Left and right along the lane in time, up and down to the nearest in time of the lane beside.
int JourneyView::neighbour(int item, int key) const {
    const int count = itemCount();
    if (item < 0 || key == Qt::Key_Home) {
        return count > 0 ? 0 : -1;
    }
    if (key == Qt::Key_End) {
        return count - 1;
    }
    const auto laneOf = [this](int i) { return m_marks[static_cast<std::size_t>(i)].lane; };
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int step = key == Qt::Key_Left ? -1 : 1;
        for (int i = item + step; i >= 0 && i < count; i += step) {
            if (laneOf(i) == laneOf(item)) {
                return i;
            }
        }
        return -1;
    }
    const int step = key == Qt::Key_Up ? -1 : 1;
    const double x = m_marks[static_cast<std::size_t>(item)].centre.x();
    for (int lane = laneOf(item) + step; lane >= 0 && lane < static_cast<int>(m_data.lanes.size()); lane += step) {
        int best = -1;
        for (int i = 0; i < count; ++i) {
            const auto away = [&](int at) { return std::abs(m_marks[static_cast<std::size_t>(at)].centre.x() - x); };
            if (laneOf(i) == lane && (best < 0 || away(i) < away(best))) {
                best = i;
            }
        }
        if (best >= 0) {
            return best;
        }
    }
    return -1;
}

void JourneyView::activateItem(int item) { Q_EMIT activated(touchesOf(item).front()); }

// What is under the pointer, or what the keys have come to, is what the menu is about.
void JourneyView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Keyboard) {
        setFocus(Qt::MouseFocusReason); // so that it stays marked under the menu
        setCurrent(nothingToShow() ? -1 : itemAt(event->pos()));
        PaintedChart::contextMenuEvent(event);
        return;
    }
    const QPoint at = current() >= 0 ? itemRect(current()).center().toPoint() : rect().center();
    QContextMenuEvent moved(QContextMenuEvent::Keyboard, at, mapToGlobal(at), event->modifiers());
    PaintedChart::contextMenuEvent(&moved);
}

} // namespace counterpart::ui
