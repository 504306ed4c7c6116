// SPDX-License-Identifier: GPL-3.0-or-later
// Says in passing what was done, with the way back beside it. Never takes the focus.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace counterpart::ui {

// One per window: a child that floats at the bottom of `host`. A new message replaces the former.
class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(QWidget* host);
    void say(const QString& text, Tone tone = Tone::Neutral);
    void say(const QString& text, const QString& verb, std::function<void()> action, Tone tone = Tone::Neutral);
    void setStay(int milliseconds) { m_stay = milliseconds; } // 8 s at first; it stays while the pointer is on it
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    QLabel* m_text;
    QPushButton* m_action;
    QTimer* m_leave;
    std::function<void()> m_do;
    Tone m_tone = Tone::Neutral;
    int m_stay = 8000;
};

} // namespace counterpart::ui
