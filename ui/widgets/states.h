// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where content would: nothing yet, nothing matches, it failed, it is being worked out.
#pragma once

#include "ui/shell/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace counterpart::ui {

// Icon, title, one or two sentences, the one useful next step and perhaps a second.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setContent(Icon icon, const QString& title, const QString& text);
    void setPrimary(const QString& verb); // empty hides it
    void setSecondary(const QString& verb);
    QString title() const;

Q_SIGNALS:
    void primaryActivated();
    void secondaryActivated();

protected:
    void setTone(Tone tone);
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshIcon();
    Icon m_icon = Icon::None;
    Tone m_tone = Tone::Neutral;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_primary;
    QPushButton* m_secondary;
};

// The same, in the colour of trouble: what happened, what to do.
class ErrorState : public EmptyState {
    Q_OBJECT
public:
    explicit ErrorState(QWidget* parent = nullptr);
    void setError(const QString& title, const QString& text, const QString& verb = {});
};

// Appears only when the wait has lasted 150 ms, so that quick answers do not flicker.
class LoadingState : public QWidget {
    Q_OBJECT
public:
    explicit LoadingState(QWidget* parent = nullptr);
    void start(const QString& what = {});
    void stop();
    bool shown() const { return m_shown; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer* m_delay;
    QTimer* m_turn;
    QString m_what;
    int m_step = 0;
    bool m_shown = false;
};

} // namespace counterpart::ui
