// SPDX-License-Identifier: GPL-3.0-or-later
// Draws combo boxes, spin boxes and tick boxes from tokens.
#include "ui/shell/theme/control_style.h"

#include "ui/shell/theme/icons.h"
#include "ui/shell/theme/painting.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOptionComplex>
#include <QWidget>

namespace counterpart::ui {
namespace {

constexpr int arrowSize = 14;

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ControlStyle::drawField(QPainter& painter, const QStyleOption& option, const QWidget* widget) const {
    const Colors& c = theme().colors();
    const bool enabled = (option.state & State_Enabled) != 0;
    const bool invalid = widget && widget->property("invalid").toBool();
    const bool focus = (option.state & State_HasFocus) != 0 || (widget && widget->hasFocus());
    drawBox(painter, option.rect, enabled ? c.surface : c.window, invalid ? c.negative : enabled ? c.field : c.border);
    if (focus) {
        drawFocusRing(painter, option.rect);
    }
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const {
    if (control != CC_ComboBox && control != CC_SpinBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Colors& c = theme().colors();
    const QColor ink = (option->state & State_Enabled) != 0 ? c.secondary : c.disabled;
    painter->save();
    drawField(*painter, *option, widget);
    if (control == CC_ComboBox) {
        const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        paintIcon(*painter,
                  QRect(arrow.center().x() - arrowSize / 2, option->rect.y(), arrowSize, option->rect.height()),
                  Icon::ChevronDown, ink);
    } else {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const QRect up = proxy()->subControlRect(control, option, SC_SpinBoxUp, widget);
            const QRect down = proxy()->subControlRect(control, option, SC_SpinBoxDown, widget);
            paintIcon(*painter, QRect(up.center().x() - 5, up.center().y() - 4, 10, 10), Icon::ChevronUp, ink);
            paintIcon(*painter, QRect(down.center().x() - 5, down.center().y() - 5, 10, 10), Icon::ChevronDown, ink);
        }
    }
    painter->restore();
}

// Words start where they start in a line edit.
QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                   const QWidget* widget) const {
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool words = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                       (control == CC_SpinBox && part == SC_SpinBoxEditField);
    const bool rightToLeft = option->direction == Qt::RightToLeft;
    return words ? rect.adjusted(rightToLeft ? 0 : space::s - 2, 0, rightToLeft ? 2 - space::s : 0, 0) : rect;
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const Colors& c = theme().colors();
    const bool on = (option->state & (State_On | State_NoChange)) != 0;
    const bool enabled = (option->state & State_Enabled) != 0;
    const QColor line = !enabled ? c.disabled : on ? c.accent : c.secondary;
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, (option->state & State_HasFocus) != 0 ? 2 : 1));
    painter->setBrush(on && enabled ? c.accent : c.surface);
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        paintIcon(*painter, box.adjusted(1, 1, -1, -1),
                  (option->state & State_NoChange) != 0 ? Icon::Minus : Icon::Check, enabled ? c.onAccent : c.disabled);
    }
    painter->restore();
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const {
    const QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool field = type == CT_ComboBox || type == CT_SpinBox;
    return field ? (out + QSize(space::s, 0)).expandedTo({0, textHeight(theme().font()) + space::m}) : out;
}

} // namespace counterpart::ui
