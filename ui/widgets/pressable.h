// SPDX-License-Identifier: GPL-3.0-or-later
// What widgets share that paint themselves and can be pressed: mouse, Space, Enter, hover, focus, and following the
// theme.
#pragma once

#include "ui/shell/theme/painting.h"

#include <QAbstractButton>

namespace counterpart::ui {

class Pressable : public QAbstractButton {
    Q_OBJECT
public:
    explicit Pressable(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool showsFocus() const;                 // by keyboard, not after a click
    QRect mirrored(const QRect& rect) const; // for right-to-left
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_keyboardFocus = false;
};

} // namespace counterpart::ui
