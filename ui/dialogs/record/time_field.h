// SPDX-License-Identifier: GPL-3.0-or-later
// A day and, where it matters, the time of the day in UTC.
#pragma once

#include <QWidget>

#include <string>

class QLineEdit;

namespace counterpart {

namespace ui {
class DateEdit;
}

class TimeField : public QWidget {
    Q_OBJECT
public:
    explicit TimeField(QWidget* parent = nullptr);
    std::string text() const; // "2026-11-21", "2026-11-21T14:30:00Z", "" or what cannot be read
    void setText(const std::string& text);
    QString problem() const;
    static std::string normal(const std::string& text); // midnight is the day alone

Q_SIGNALS:
    void timeEdited();

protected:
    bool event(QEvent* event) override; // a form marks it as wrong: both parts show it

private:
    ui::DateEdit* m_day;
    QLineEdit* m_clock;
};

} // namespace counterpart
