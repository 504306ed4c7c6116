// SPDX-License-Identifier: GPL-3.0-or-later
// How a journey is drawn: ground, lanes, moments of the deal, marks, axis, legend.
#include "ui/charts/journey_view.h"
#include "ui/charts/time_marks.h"
#include "ui/shell/theme/theme.h"

#include <QDate>
#include <QPainter>

#include <cmath>
#include <numeric>

namespace counterpart::ui {
namespace {

// A hand over the lane's colour: grey for the direct team, an edge where the colour is weak on the surface.
void paintShape(QPainter& painter, MarkShape shape, const QPointF& centre, double area, const QColor& fill,
                bool hollow) {
    const Colors& c = theme().colors();
    painter.setPen(QPen(hollow ? c.edge(fill) : c.surface, hollow ? 1.5 : 1));
    painter.setBrush(hollow ? c.surface : fill);
    painter.drawPath(markOf(shape, centre, area));
    if (!hollow && c.edge(fill) != fill) {
        painter.setPen(QPen(c.edge(fill), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(markOf(shape, centre, area));
    }
}

// Not by colour alone: a struck mark is excluded, a sign above it says that somebody contests it, a second edge behind
// it that it stands for several.
void paintStrike(QPainter& painter, const QPointF& centre, double area) {
    const double reach = std::sqrt(area) * 0.62;
    painter.setPen(QPen(theme().colors().text, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-reach, reach), centre + QPointF(reach, -reach));
}

void paintSign(QPainter& painter, const QRectF& badge) {
    const Colors& c = theme().colors();
    const QFont font = theme().font(Type::Caption, Weight::Strong);
    painter.setPen(QPen(c.warning, 1));
    painter.setBrush(c.surface);
    painter.drawEllipse(badge);
    painter.setFont(font);
    painter.setPen(c.text);
    painter.drawText(badge, Qt::AlignCenter, QStringLiteral("?"));
}

void paintDoubt(QPainter& painter, const QPointF& centre, double area) {
    const double size = std::round(QFontMetricsF(theme().font(Type::Caption, Weight::Strong)).height() * 0.86);
    const double away = std::sqrt(area) * 0.5;
    paintSign(painter, QRectF(centre.x() + away * 0.6, centre.y() - away - size * 0.7, size, size));
}

void paintBehind(QPainter& painter, MarkShape shape, const QPointF& centre, double area, const QColor& color) {
    painter.setPen(QPen(theme().colors().edge(color), 1.2));
    painter.setBrush(theme().colors().surface);
    painter.drawPath(markOf(shape, centre + QPointF(3, -3), area));
}

} // namespace

QColor JourneyView::colorOf(int lane) const {
    const Colors& c = theme().colors();
    const int color = m_data.lanes[static_cast<std::size_t>(lane)].color;
    return color < 0 ? mixed(c.surface, c.secondary, 0.75) : c.category(color);
}

std::vector<LegendEntry> JourneyView::legend() const {
    std::vector<LegendEntry> entries;
    using Sign = std::function<void(QPainter&, const QPointF&, double)>;
    const auto add = [&](const QString& word, MarkShape shape, bool hollow, const Sign& sign = {}) {
        entries.push_back({word, [shape, hollow, sign](QPainter& painter, const QRectF& swatch) {
                               const double area = swatch.width() * swatch.height() * (sign ? 0.45 : 0.62);
                               paintShape(painter, shape, swatch.center(), area, theme().colors().secondary, hollow);
                               if (sign) {
                                   sign(painter, swatch.center(), area);
                               }
                           }});
    };
    for (int i = 0; i < std::min<int>(static_cast<int>(m_types.size()), kMarkShapes - 1); ++i) {
        add(m_types[i], static_cast<MarkShape>(i), false);
    }
    if (m_types.size() == kMarkShapes) {
        add(m_types.last(), MarkShape::Plus, false);
    } else if (m_types.size() > kMarkShapes) {
        add(tr("%1 other types").arg(m_types.size() - kMarkShapes + 1), MarkShape::Plus, false);
    }
    const auto any = [this](const auto& is) { return std::ranges::any_of(m_data.touches, is); };
    if (any([](const JourneyTouch& touch) { return !touch.counts && !touch.excluded; })) {
        add(tr("hollow: does not count"), MarkShape::Circle, true);
    }
    if (any([](const JourneyTouch& touch) { return touch.excluded; })) {
        add(tr("struck: excluded"), MarkShape::Circle, true, paintStrike);
    }
    if (any([](const JourneyTouch& touch) { return touch.contested; })) {
        entries.push_back({tr("contested"), [](QPainter& painter, const QRectF& swatch) {
                               paintSign(painter, swatch.adjusted(-1.5, -1.5, 1.5, 1.5));
                           }});
    }
    if (m_marks.size() < m_data.touches.size()) {
        add(tr("several touches as one: %1 in %2 marks")
                .arg(QLocale().toString(static_cast<qlonglong>(m_data.touches.size())),
                     QLocale().toString(static_cast<qlonglong>(m_marks.size()))),
            MarkShape::Circle, false, [](QPainter& painter, const QPointF& centre, double area) {
                paintBehind(painter, MarkShape::Circle, centre, area, theme().colors().secondary);
                paintShape(painter, MarkShape::Circle, centre, area, theme().colors().secondary, false);
            });
    }
    return entries;
}

void JourneyView::paintChart(QPainter& painter) {
    paintGround(painter);
    paintAxis(painter);
    paintLines(painter);
    paintLanes(painter);
    std::vector<int> order(m_marks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [this](int i) { return m_marks[static_cast<std::size_t>(i)].area; });
    for (const int item : order) { // the small ones stand on top
        paintMark(painter, m_marks[static_cast<std::size_t>(item)]);
    }
    for (const Mark& mark : m_marks) { // over everything
        if (mark.contested) {
            paintDoubt(painter, mark.centre, mark.area);
        }
    }
    paintLegend(&painter, QRectF(0, m_legendTop, width(), 0), legend());
}

void JourneyView::paintGround(QPainter& painter) const {
    const Colors& c = theme().colors();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(mixed(c.surface, c.secondary, 0.35), Qt::BDiagPattern));
    if (m_data.countsFrom && *m_data.countsFrom > m_from) {
        const double x = std::min(xOf(*m_data.countsFrom), m_plot.right());
        painter.drawRect(QRectF(m_plot.left(), m_plot.top(), x - m_plot.left(), m_plot.height()));
    }
    if (m_data.countsUntil && *m_data.countsUntil < m_to) {
        const double x = std::max(xOf(*m_data.countsUntil), m_plot.left());
        painter.drawRect(QRectF(x, m_plot.top(), m_plot.right() - x, m_plot.height()));
    }
}

void JourneyView::paintLanes(QPainter& painter) const {
    const Colors& c = theme().colors();
    const QFont name = theme().font(Type::Body, Weight::Strong);
    const QFont note = theme().figures(Type::Caption);
    for (std::size_t lane = 0; lane < m_data.lanes.size(); ++lane) {
        const double top = m_plot.top() + m_laneHeight * static_cast<double>(lane);
        const double track = m_laneHeight - m_head - space::xs;
        painter.setPen(QPen(c.border, 1));
        painter.drawLine(QPointF(m_plot.left(), top), QPointF(m_plot.right(), top));
        const double middle = std::round(top + m_head + track / 2) + 0.5;
        painter.setPen(QPen(mixed(c.surface, colorOf(static_cast<int>(lane)), 0.55), 1.5));
        painter.drawLine(QPointF(m_plot.left(), middle), QPointF(m_plot.right(), middle));
        const JourneyLane& one = m_data.lanes[lane];
        const int words = std::min(textWidth(note, one.note), width() / 2);
        const int first = m_anySaid ? textHeight(name) + 2 : static_cast<int>(m_head);
        const QRect head(0, static_cast<int>(top) + 1, width(), first);
        const auto onSurface = [&](const QRect& at, const QString& text, const QFont& font) { // over hatching
            painter.fillRect(QRect(at.left(), at.top(), std::min(at.width(), textWidth(font, text)), at.height()),
                             c.surface);
        };
        onSurface(head, one.name, name);
        drawLine(painter, head.adjusted(0, 0, -words - space::s, 0), one.name, name, c.text, Qt::AlignLeft);
        const QRect right = head.adjusted(width() - words, 0, 0, 0);
        onSurface(right, one.note, note);
        drawLine(painter, right, one.note, note, c.secondary, Qt::AlignRight);
        if (!one.said.isEmpty()) {
            const QRect below(0, head.bottom() + 1, width(), textHeight(note));
            onSurface(below, one.said, note);
            drawLine(painter, below, one.said, note, c.secondary, Qt::AlignLeft);
        }
    }
}

void JourneyView::paintMark(QPainter& painter, const Mark& mark) const {
    const QColor color = mark.counts ? colorOf(mark.lane) : theme().colors().secondary;
    if (mark.many()) {
        paintBehind(painter, mark.shape, mark.centre, mark.area, color);
    }
    paintShape(painter, mark.shape, mark.centre, mark.area, color, !mark.counts || mark.part <= 0);
    if (mark.excluded) {
        paintStrike(painter, mark.centre, mark.area);
    }
}

void JourneyView::paintAxis(QPainter& painter) const {
    const Colors& c = theme().colors();
    const QFont font = theme().figures(Type::Caption);
    const double label =
        textWidth(font, QLocale().toString(QDate(2026, 9, 30), QStringLiteral("d MMM yyyy"))) + space::m;
    const double height = textHeight(font);
    double last = -1e9;
    for (const TimeMark& mark : timeMarks(m_from, m_to, std::max(1, static_cast<int>(m_plot.width() / label)))) {
        const double x = std::round(xOf(mark.at)) + 0.5;
        painter.setPen(QPen(c.border, 1));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom() + space::xs));
        const double words = textWidth(font, mark.label);
        const double left = std::clamp(x - words / 2, 0.0, std::max(0.0, width() - words));
        if (left < last + space::s) {
            continue;
        }
        last = left + words;
        drawLine(painter, QRectF(left, m_plot.bottom() + space::xs, words + 1, height).toAlignedRect(), mark.label,
                 font, c.secondary, Qt::AlignLeft);
    }
}

// Their labels stand above in two rows, the later one in the second where they would touch.
void JourneyView::paintLines(QPainter& painter) const {
    const Colors& c = theme().colors();
    double ends[2] = {-1e9, -1e9};
    std::vector<std::pair<QRect, const JourneyLine*>> labels;
    std::vector<JourneyLine> lines = m_data.lines;
    std::ranges::sort(lines, {}, &JourneyLine::at);
    for (const JourneyLine& line : lines) {
        const QFont font = theme().font(Type::Caption, line.strong ? Weight::Strong : Weight::Regular);
        const double height = textHeight(font);
        const double x = std::round(xOf(line.at)) + 0.5;
        const double words = std::min<double>(textWidth(font, line.label), width());
        const double left = std::clamp(x - words / 2, 0.0, width() - words);
        const int row = left >= ends[0] + space::s || ends[0] < ends[1] ? 0 : 1;
        ends[row] = left + words;
        const double y = row * height;
        painter.setPen(QPen(line.strong ? c.text : c.secondary, line.strong ? 1.5 : 1,
                            line.strong ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(x, y + height), QPointF(x, m_plot.bottom()));
        labels.push_back({QRectF(left, y, words + 1, height).toAlignedRect(), &line});
    }
    for (const auto& [rect, line] : labels) { // over the lines of others
        painter.fillRect(rect, c.surface);
        drawLine(painter, rect, line->label,
                 theme().font(Type::Caption, line->strong ? Weight::Strong : Weight::Regular),
                 line->strong ? c.text : c.secondary, Qt::AlignLeft);
    }
}

} // namespace counterpart::ui
