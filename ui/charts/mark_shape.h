// SPDX-License-Identifier: GPL-3.0-or-later
// Marks that differ by form and say a quantity by their area.
#pragma once

#include <QPainterPath>

namespace counterpart::ui {

enum class MarkShape { Circle, Square, Diamond, TriangleUp, TriangleDown, Hexagon, Pentagon, Plus };
inline constexpr int kMarkShapes = 8;

// Around `centre`, of exactly `area` square pixels (a circle: as exactly as curves draw one).
QPainterPath markOf(MarkShape shape, const QPointF& centre, double area);

} // namespace counterpart::ui
