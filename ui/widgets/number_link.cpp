// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a figure that underlines itself under the pointer.
#include "ui/widgets/number_link.h"

#include "ui/shell/theme/theme.h"

#include <QPainter>

namespace counterpart::ui {

NumberLink::NumberLink(const QString& figure, QWidget* parent) : Pressable(parent) {
    setFigure(figure);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &NumberLink::explain);
}

void NumberLink::setFigure(const QString& figure) {
    setText(figure);
    setAccessibleName(tr("%1, show how it was worked out").arg(figure));
    updateGeometry();
}

void NumberLink::setType(Type type) {
    m_type = type;
    updateGeometry();
    update();
}

void NumberLink::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

void NumberLink::setMeaning(const QString& meaning) {
    setToolTip(meaning);
    setAccessibleDescription(meaning);
}

QSize NumberLink::sizeHint() const {
    const QFont font = theme().figures(m_type, m_type == Type::Display ? Weight::Strong : Weight::Regular);
    return {textWidth(font, text()) + 1, textHeight(font)};
}

void NumberLink::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& c = theme().colors();
    QFont font = theme().figures(m_type, m_type == Type::Display ? Weight::Strong : Weight::Regular);
    const bool lit = underMouse() || showsFocus();
    font.setUnderline(lit);
    drawLine(painter, rect(), text(), font, lit ? c.accent : c.text, static_cast<int>(m_alignment));
    if (showsFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace counterpart::ui
