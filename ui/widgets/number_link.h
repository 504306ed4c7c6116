// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is a link to its own explanation.
#pragma once

#include "ui/shell/theme/tokens.h"
#include "ui/widgets/pressable.h"

namespace counterpart::ui {

class NumberLink : public Pressable {
    Q_OBJECT
public:
    explicit NumberLink(const QString& figure = {}, QWidget* parent = nullptr);
    void setFigure(const QString& figure);
    void setType(Type type);
    void setAlignment(Qt::Alignment alignment); // leading side at first
    // Shown on hover: unit, definition, how fresh. Also what a screen reader adds.
    void setMeaning(const QString& meaning);
    QSize sizeHint() const override;

Q_SIGNALS:
    void explain(); // click or Enter

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Type m_type = Type::Body;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace counterpart::ui
