// SPDX-License-Identifier: GPL-3.0-or-later
// Controls that a style sheet cannot draw in theme colours: boxes with arrows. Everything else is Fusion's.
#pragma once

#include <QProxyStyle>

namespace counterpart::ui {

class ControlStyle : public QProxyStyle {
    Q_OBJECT
public:
    ControlStyle();
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

private:
    void drawField(QPainter& painter, const QStyleOption& option, const QWidget* widget) const;
};

} // namespace counterpart::ui
