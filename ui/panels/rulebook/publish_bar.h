// SPDX-License-Identifier: GPL-3.0-or-later
// Why is the draft published, and from which day is it in force? Asked in place; Ctrl+Enter publishes, Esc goes back.
#pragma once

#include <QDate>
#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace counterpart {

namespace ui {
class DateEdit;
} // namespace ui

class PublishBar : public QFrame {
    Q_OBJECT
public:
    explicit PublishBar(QWidget* parent);
    void ask(const QString& summary, const QDate& effective);
    void setProblem(const QString& problem); // keeps it from being published; "" = nothing does
    void sayFault(const QString& fault);     // of an attempt
    QLineEdit* reason() const { return m_reason; }
    ui::DateEdit* effective() const { return m_effective; }
    QPushButton* publishButton() const { return m_publish; }

Q_SIGNALS:
    void publishRequested(const QString& reason, const QDate& effective);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void publish();
    QLabel* m_summary;
    QLineEdit* m_reason;
    ui::DateEdit* m_effective;
    QLabel* m_fault;
    QPushButton* m_publish;
    QString m_problem;
};

} // namespace counterpart
