// SPDX-License-Identifier: GPL-3.0-or-later
// Regular polygons, a circle and a plus of a given area.
#include "ui/charts/mark_shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace counterpart::ui {
namespace {

// Corners on a circle, the first at `turn` (0 = above).
QPainterPath regular(int corners, double turn, const QPointF& centre, double area) {
    const double step = 2 * std::numbers::pi / corners;
    const double radius = std::sqrt(2 * area / (corners * std::sin(step)));
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + step * i;
        const QPointF corner = centre + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

QPainterPath plus(const QPointF& centre, double area) {
    const double arm = std::sqrt(area / 5); // five squares
    QPainterPath path;
    path.addRect(QRectF(centre.x() - arm / 2, centre.y() - arm * 1.5, arm, arm * 3));
    QPainterPath across;
    across.addRect(QRectF(centre.x() - arm * 1.5, centre.y() - arm / 2, arm * 3, arm));
    return path.united(across);
}

} // namespace

QPainterPath markOf(MarkShape shape, const QPointF& centre, double area) {
    constexpr double pi = std::numbers::pi;
    area = std::max(area, 0.0);
    switch (shape) {
    case MarkShape::Circle:
        break;
    case MarkShape::Square:
        return regular(4, pi / 4, centre, area);
    case MarkShape::Diamond:
        return regular(4, 0, centre, area);
    case MarkShape::TriangleUp:
        return regular(3, 0, centre, area);
    case MarkShape::TriangleDown:
        return regular(3, pi, centre, area);
    case MarkShape::Hexagon:
        return regular(6, pi / 6, centre, area);
    case MarkShape::Pentagon:
        return regular(5, 0, centre, area);
    case MarkShape::Plus:
        return plus(centre, area);
    }
    QPainterPath path;
    const double radius = std::sqrt(area / pi);
    path.addEllipse(centre, radius, radius);
    return path;
}

} // namespace counterpart::ui
