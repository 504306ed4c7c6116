// SPDX-License-Identifier: GPL-3.0-or-later
// Places the touches in their lanes: time along, area by credit, aside where they would hide each other.
#include "ui/charts/journey_view.h"

#include "ui/shell/theme/theme.h"

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

} // namespace

void JourneyView::setData(JourneyData data) {
    m_data = std::move(data);
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
    m_head = body.height() + 2;
    m_laneHeight = m_head + 2 * largestRadius * widest * scale + space::s;
    const double top = m_data.lines.empty() ? space::xs : 2 * caption.height() + space::s; // two rows of labels
    const double lanes = m_laneHeight * static_cast<double>(m_data.lanes.size());
    m_plot = QRectF(0, top, std::max(width(), 60), lanes);
    m_legendTop = m_plot.bottom() + caption.height() + space::m;
    const double legendHeight = paintLegend(nullptr, QRectF(0, 0, width(), 0), legend());
    needHeight(nothingToShow() ? 120 : m_legendTop + legendHeight + space::xs);
    placeMarks();
}

// Areas are to each other as the parts are; below the least that can be seen all are alike.
void JourneyView::placeMarks() {
    const double scale = theme().textScale();
    const double fullest = std::numbers::pi * largestRadius * largestRadius * scale * scale;
    const double least = std::numbers::pi * leastRadius * leastRadius * scale * scale;
    double most = 0;
    for (const JourneyTouch& touch : m_data.touches) {
        most = std::max(most, touch.counts ? touch.part : 0.0);
    }
    m_marks.assign(m_data.touches.size(), {});
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const JourneyTouch& touch = m_data.touches[i];
        Mark& mark = m_marks[i];
        mark.shape = shapeOf(touch.type);
        mark.area = touch.counts && most > 0 ? fullest * touch.part / most : 0;
        mark.small = touch.counts && mark.area < least;
        const double size =
            !touch.counts ? std::numbers::pi * hollowRadius * hollowRadius * scale * scale : std::max(mark.area, least);
        mark.area = size;
        const double x = touch.dated ? xOf(touch.at) : m_plot.left() + largestRadius * widest * scale;
        mark.centre = dodged(i, x, radiusOf(size));
    }
}

// Up or down within the lane, and as far aside as it must, to where it hides least of those placed just before.
QPointF JourneyView::dodged(std::size_t touch, double x, double radius) const {
    constexpr std::size_t lookedAt = 24;
    constexpr double heights[] = {0, -0.5, 0.5, -1, 1};
    constexpr int asides[] = {0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6};
    constexpr double asideCosts = 0.6; // of what it no longer hides
    const int lane = m_data.touches[touch].lane;
    const double track = m_laneHeight - m_head - space::xs;
    const double middle = m_plot.top() + m_laneHeight * lane + m_head + track / 2;
    std::vector<const Mark*> before;
    for (std::size_t other = touch; other-- > 0 && before.size() < lookedAt;) {
        if (m_data.touches[other].lane == lane) {
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
    return m_data.touches[static_cast<std::size_t>(item)].counts && !mark.small ? mark.area : 0;
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
    const auto laneOf = [this](int i) { return m_data.touches[static_cast<std::size_t>(i)].lane; };
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

void JourneyView::activateItem(int item) {
    if (const qint64 id = m_data.touches[static_cast<std::size_t>(item)].id; id != 0) {
        Q_EMIT activated(id);
    }
}

QString JourneyView::wordsOf(int item) const {
    const JourneyTouch& touch = m_data.touches[static_cast<std::size_t>(item)];
    QStringList lines{tr("%1, %2").arg(touch.type, touch.when),
                      m_data.lanes[static_cast<std::size_t>(touch.lane)].name};
    lines += touch.facts;
    if (!touch.counts) {
        lines << touch.reason;
    }
    return lines.join(QLatin1Char('\n'));
}

ChartTable JourneyView::asTable() const {
    ChartTable table;
    table.headers = {tr("When"), tr("Type"), tr("Party"), tr("Part of the credit"), tr("Notes")};
    for (const JourneyTouch& touch : m_data.touches) {
        QStringList notes = touch.facts;
        if (!touch.counts) {
            notes << touch.reason;
        }
        table.rows.push_back(
            {touch.when, touch.type, m_data.lanes[static_cast<std::size_t>(touch.lane)].name,
             touch.counts ? QLocale().toString(touch.part * 100, 'f', 1) + QStringLiteral(" %") : QString(),
             notes.join(QStringLiteral("; "))});
    }
    return table;
}

} // namespace counterpart::ui
