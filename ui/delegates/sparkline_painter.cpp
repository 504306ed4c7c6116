// SPDX-License-Identifier: GPL-3.0-or-later
// Scales the values into the rectangle and draws line, ground and last dot.
#include "ui/delegates/sparkline_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace counterpart::ui {
namespace {

struct Span {
    double low = 0.0; // zero belongs to the picture, so that small changes do not look like big ones
    double high = 0.0;
};

Span spanOf(std::span<const double> values) {
    Span span;
    for (const double value : values) {
        if (std::isfinite(value)) {
            span.low = std::min(span.low, value);
            span.high = std::max(span.high, value);
        }
    }
    return span;
}

} // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, std::span<const double> values, const Colors& colors,
                    Tone tone, bool rightToLeft) {
    if (values.size() < 2 || rect.width() < 8) {
        return;
    }
    const QRectF area = rect.adjusted(2, 3, -4, -3);
    const Span span = spanOf(values);
    const double range = span.high > span.low ? span.high - span.low : 1.0;
    const double step = area.width() / static_cast<double>(values.size() - 1);
    const auto x = [&](std::size_t i) {
        const double along = static_cast<double>(i) * step;
        return rightToLeft ? area.right() - along : area.left() + along;
    };
    const auto y = [&](double value) { return area.bottom() - (value - span.low) / range * area.height(); };

    QPainterPath line;
    QPainterPath ground;
    QPointF last;
    bool drawing = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            drawing = false;
            continue;
        }
        const QPointF point(x(i), y(values[i]));
        if (drawing) {
            ground.addPolygon(QPolygonF({last, point, {point.x(), y(0)}, {last.x(), y(0)}, last}));
            line.lineTo(point);
        } else {
            line.moveTo(point);
        }
        drawing = true;
        last = point;
    }
    const QColor ink = colors.edge(colors.of(tone));
    QColor wash = ink;
    wash.setAlphaF(0.12F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(ground, wash);
    painter.strokePath(line, QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(last, 2.25, 2.25);
    painter.restore();
}

} // namespace counterpart::ui
