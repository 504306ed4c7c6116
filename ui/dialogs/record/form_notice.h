// SPDX-License-Identifier: GPL-3.0-or-later
// What a form has to say or ask at its head, instead of a message box that would stand in the way.
#pragma once

#include "ui/shell/theme/icons.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace counterpart {

class FormNotice : public QWidget {
    Q_OBJECT
public:
    explicit FormNotice(QWidget* parent = nullptr);                     // hidden at first
    void say(ui::Tone tone, const QString& title, const QString& text); // without verbs; shows it
    QPushButton* addVerb(const QString& verb, bool primary = false);    // pressing it hides the notice first
    QString title() const;
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ui::Tone m_tone = ui::Tone::Accent;
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_verbs;
};

} // namespace counterpart
