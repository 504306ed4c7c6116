// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, focus and theme changes of self-painted buttons.
#include "ui/widgets/pressable.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QStyle>

namespace counterpart::ui {

Pressable::Pressable(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void Pressable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Pressable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

bool Pressable::showsFocus() const { return hasFocus() && m_keyboardFocus; }

void Pressable::focusInEvent(QFocusEvent* event) {
    const bool returned = event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    m_keyboardFocus = returned ? m_keyboardFocus : event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void Pressable::focusOutEvent(QFocusEvent* event) { QAbstractButton::focusOutEvent(event); }

QRect Pressable::mirrored(const QRect& area) const { return QStyle::visualRect(layoutDirection(), rect(), area); }

} // namespace counterpart::ui
