// SPDX-License-Identifier: GPL-3.0-or-later
// A line through the points, level beyond its ends.
#include "ui/panels/rulebook/curve_picture.h"

#include "ui/shell/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace counterpart {

namespace {
constexpr int kLines = 3; // its height in lines of text
constexpr qreal kOverhang = 0.1;
constexpr qreal kDot = 2.5;
} // namespace

CurvePicture::CurvePicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Points by value, as a line"));
}

QSize CurvePicture::sizeHint() const { return {120, fontMetrics().lineSpacing() * kLines}; }

void CurvePicture::setPoints(const QList<QPointF>& points) {
    m_points = points;
    std::ranges::sort(m_points, {}, [](const QPointF& point) { return point.x(); });
    setVisible(m_points.size() > 1);
    update();
}

void CurvePicture::paintEvent(QPaintEvent*) {
    if (m_points.size() < 2) {
        return;
    }
    const qreal first = m_points.front().x();
    const qreal wide = std::max(m_points.back().x() - first, 1e-9);
    qreal most = 1e-9;
    for (const QPointF& point : std::as_const(m_points)) {
        most = std::max(most, point.y());
    }
    const QRectF area = QRectF(rect()).adjusted(kDot, kDot + 1, -kDot, -kDot - 1);
    const auto place = [&](const QPointF& point) {
        const qreal along = ((point.x() - first) / wide + kOverhang) / (1 + 2 * kOverhang);
        const qreal x = isRightToLeft() ? area.right() - along * area.width() : area.left() + along * area.width();
        return QPointF(x, area.bottom() - point.y() / most * area.height());
    };
    QPolygonF line;
    line << place({first - wide * kOverhang, m_points.front().y()});
    for (const QPointF& point : std::as_const(m_points)) {
        line << place(point);
    }
    line << place({m_points.back().x() + wide * kOverhang, m_points.back().y()});
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Colors& colors = ui::theme().colors();
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(colors.accent, 1.5));
    painter.drawPolyline(line);
    painter.setBrush(colors.accent);
    for (const QPointF& point : std::as_const(m_points)) {
        painter.drawEllipse(place(point), kDot, kDot);
    }
}

} // namespace counterpart
