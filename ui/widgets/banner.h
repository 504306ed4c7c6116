// SPDX-License-Identifier: GPL-3.0-or-later
// A band across the top that stays until it is dealt with: a what-if that is active, a warning.
#pragma once

#include "ui/shell/theme/icons.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace counterpart::ui {

class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    // "What-if: Half-life 14 days", "moves 214,300 USD between partners".
    void setMessage(Tone tone, Icon icon, const QString& title, const QString& text);
    QPushButton* addVerb(const QString& verb, bool primary = false); // at the far end; connect to its clicked()
    void clearVerbs();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Accent;
    Icon m_icon = Icon::None;
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_verbs;
};

} // namespace counterpart::ui
