// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a tile: title, value and sparkline, change and target.
#include "ui/widgets/kpi_tile.h"

#include "ui/delegates/sparkline_painter.h"
#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/theme.h"

#include <QPainter>

namespace counterpart::ui {
namespace {

Icon arrowOf(Kpi::Move move) {
    switch (move) {
    case Kpi::Move::Up:
        return Icon::ArrowUp;
    case Kpi::Move::Down:
        return Icon::ArrowDown;
    case Kpi::Move::Same:
        return Icon::Minus;
    case Kpi::Move::None:
        break;
    }
    return Icon::None;
}

} // namespace

KpiTile::KpiTile(QWidget* parent) : Pressable(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &KpiTile::activated);
}

void KpiTile::setKpi(const Kpi& kpi) {
    m_kpi = kpi;
    QStringList words{kpi.title, kpi.value, kpi.delta, kpi.target};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setAccessibleDescription(kpi.meaning);
    setToolTip(kpi.meaning);
    updateGeometry();
    update();
}

QSize KpiTile::sizeHint() const {
    const int value = textWidth(theme().figures(Type::Display, Weight::Strong), m_kpi.value);
    const int height = 2 * space::m + textHeight(theme().font()) + space::xs +
                       textHeight(theme().figures(Type::Display, Weight::Strong)) + space::xs +
                       2 * textHeight(theme().font(Type::Caption)) + 2;
    return {std::max(value + 112, 208), height};
}

QSize KpiTile::minimumSizeHint() const {
    return {2 * space::l + textWidth(theme().figures(Type::Display, Weight::Strong), m_kpi.value), sizeHint().height()};
}

void KpiTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    drawBox(painter, rect(), isDown() ? c.pressed : underMouse() ? c.hover : c.surface, c.border);
    const QRect inside = rect().adjusted(space::l, space::m, -space::l, -space::m);
    int y = inside.y();
    const auto row = [&](const QFont& font) {
        const QRect line(inside.x(), y, inside.width(), textHeight(font));
        y += line.height();
        return line;
    };
    drawLine(painter, row(theme().font()), m_kpi.title, theme().font(), c.secondary, Qt::AlignLeft);
    y += space::xs;
    const QFont figure = theme().figures(Type::Display, Weight::Strong);
    const QRect value = row(figure);
    drawLine(painter, value, m_kpi.value, figure, c.text, Qt::AlignLeft);
    const int taken = textWidth(figure, m_kpi.value) + space::l;
    const int width = std::min(112, value.width() - taken);
    if (width >= 40) {
        const QRect spark = mirrored(QRect(value.right() + 1 - width, value.y(), width, value.height()));
        paintSparkline(painter, spark, m_kpi.trend, c, Tone::Accent, layoutDirection() == Qt::RightToLeft);
    }
    y += space::xs;
    paintDelta(painter, row(theme().font(Type::Caption)));
    y += 2;
    drawLine(painter, row(theme().font(Type::Caption)), m_kpi.target, theme().font(Type::Caption), c.secondary,
             Qt::AlignLeft);
    if (showsFocus()) {
        drawFocusRing(painter, rect());
    }
}

void KpiTile::paintDelta(QPainter& painter, const QRect& row) const {
    const Colors& c = theme().colors();
    const Icon arrow = arrowOf(m_kpi.move);
    int offset = 0;
    if (arrow != Icon::None) {
        paintIcon(painter, mirrored(QRect(row.x() - 1, row.y(), 14, row.height())), arrow, c.of(m_kpi.deltaTone));
        offset = 16;
    }
    drawLine(painter, mirrored(row.adjusted(offset, 0, 0, 0)), m_kpi.delta, theme().font(Type::Caption),
             c.of(m_kpi.deltaTone), Qt::AlignLeft);
}

} // namespace counterpart::ui
