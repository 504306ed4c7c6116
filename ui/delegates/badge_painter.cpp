// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes by rank, marks by tone.
#include "ui/delegates/badge_painter.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"

#include <QPainter>
#include <QtMath>

namespace counterpart::ui {
namespace {

constexpr int shapeSize = 12;

QPolygonF polygon(const QPointF& center, double radius, int corners, double turn) {
    QPolygonF out;
    for (int i = 0; i < corners; ++i) {
        const double angle = turn + 2 * M_PI * i / corners;
        out << center + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return out;
}

QPolygonF star(const QPointF& center, double radius) {
    QPolygonF out;
    for (int i = 0; i < 10; ++i) {
        const double r = i % 2 == 0 ? radius : radius * 0.46;
        const double angle = -M_PI / 2 + M_PI * i / 5;
        out << center + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return out;
}

// Ladders of any height use the five shapes from the ends inwards: the top is always the star.
int shapeOf(const TierMark& tier) {
    const int top = std::max(1, tier.count - 1);
    return tier.rank >= top && tier.count > 1 ? 4 : std::clamp(tier.rank, 0, 3);
}

Icon iconOf(Tone tone) {
    switch (tone) {
    case Tone::Positive:
        return Icon::Check;
    case Tone::Negative:
        return Icon::Close;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Accent:
        return Icon::Clock;
    case Tone::Neutral:
        break;
    }
    return Icon::None;
}

} // namespace

void paintTierShape(QPainter& painter, const QRectF& rect, const TierMark& tier, const Colors& colors) {
    const int shape = shapeOf(tier);
    const QColor color = colors.tiers[static_cast<std::size_t>(shape)];
    const QPointF center = rect.center();
    const double r = std::min(rect.width(), rect.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(shape == 0 ? QBrush(Qt::NoBrush) : QBrush(color));
    switch (shape) {
    case 0:
        painter.drawEllipse(center, r - 1.5, r - 1.5);
        break;
    case 1:
        painter.drawPolygon(polygon(center, r - 1, 4, 0));
        break;
    case 2:
        painter.drawPolygon(polygon(center, r - 1, 6, M_PI / 6));
        break;
    case 3:
        painter.drawPolygon(polygon(center, r - 1, 3, -M_PI / 2));
        break;
    default:
        painter.drawPolygon(star(center, r));
        break;
    }
    painter.restore();
}

void paintTier(QPainter& painter, const QRect& rect, const TierMark& tier, const QColor& text, bool rightToLeft) {
    if (tier.name.isEmpty()) {
        return;
    }
    const QRect shape = leading(rect, 0, shapeSize, rightToLeft);
    paintTierShape(painter, QRectF(shape.x(), rect.center().y() - shapeSize / 2.0 + 0.5, shapeSize, shapeSize), tier,
                   theme().colors());
    const int offset = shapeSize + space::s - 2;
    drawLine(painter, leading(rect, offset, rect.width() - offset, rightToLeft), tier.name, theme().font(), text,
             Qt::AlignLeft);
}

int tierWidth(const TierMark& tier) { return shapeSize + space::s + textWidth(theme().font(), tier.name); }

void paintStatus(QPainter& painter, const QRect& rect, const QString& word, Tone tone, bool rightToLeft) {
    if (word.isEmpty()) {
        return;
    }
    const Colors& c = theme().colors();
    const QFont font = theme().font(Type::Caption);
    const int height = std::min(rect.height(), textHeight(font) + 6);
    const QRect row(rect.x(), rect.y() + (rect.height() - height) / 2, rect.width(), height);
    const QRect chip = leading(row, 0, std::min(rect.width(), statusWidth(word)), rightToLeft);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.wash(tone));
    painter.drawRoundedRect(chip, cornerRadius - 2, cornerRadius - 2);
    const QColor ink = tone == Tone::Neutral ? c.text : c.inkOn(c.wash(tone), tone);
    const QRect mark = leading(chip, 6, 12, rightToLeft);
    if (const Icon which = iconOf(tone); which != Icon::None) {
        paintIcon(painter, mark, which, ink);
    } else {
        painter.setBrush(c.secondary);
        painter.drawEllipse(QRectF(mark).center(), 2.5, 2.5);
    }
    painter.restore();
    drawLine(painter, leading(chip, 22, chip.width() - 28, rightToLeft), word, font, ink, Qt::AlignLeft);
}

int statusWidth(const QString& word) { return 22 + textWidth(theme().font(Type::Caption), word) + 8; }

} // namespace counterpart::ui
