// SPDX-License-Identifier: GPL-3.0-or-later
// What widgets share that paint themselves and can be pressed: mouse, Space, Enter, hover, focus, and following the
// theme.
#pragma once

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

// Shared text drawing: elided, vertically centred, on the leading side.
void drawLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color,
              int alignment);
int lineHeight(const QFont& font);
int lineWidth(const QFont& font, const QString& text);

} // namespace counterpart::ui
