// SPDX-License-Identifier: GPL-3.0-or-later
// A date one types: ISO or as the locale writes it, or picks from a calendar. It may be empty.
#pragma once

#include <QDate>
#include <QLineEdit>

namespace counterpart::ui {

class DateEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit DateEdit(QWidget* parent = nullptr);
    QDate date() const { return m_date; } // invalid when empty or not a date
    void setDate(const QDate& date);
    bool isAcceptable() const; // empty or a date
    QString problem() const;   // in words that help; empty when acceptable

    // "2026-11-21", and what the locale accepts, short or long, with a year of two digits in 1970..2069.
    static QDate parse(const QString& text, const QLocale& locale);

Q_SIGNALS:
    void dateChanged(const QDate& date); // by the person

protected:
    void keyPressEvent(QKeyEvent* event) override;   // Up, Down: a day; PageUp, PageDown: a month; Alt+Down: calendar
    void focusOutEvent(QFocusEvent* event) override; // writes it the locale's way

private:
    void take(const QString& text);
    void choose(const QDate& date);
    void popUp();
    QDate m_date;
};

} // namespace counterpart::ui
