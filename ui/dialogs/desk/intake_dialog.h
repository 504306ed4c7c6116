// SPDX-License-Identifier: GPL-3.0-or-later
// A registration out of a pasted text: what was recognised and where, to be corrected and confirmed (D1).
#pragma once

#include "core/io/intake/intake.h"
#include "ui/bridge/session.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace counterpart {

// Not modal; one at a time, deletes itself when closed. Ctrl+Enter submits.
class IntakeDialog : public QDialog {
    Q_OBJECT
public:
    static IntakeDialog* open(Session& session, QWidget* window);
    QPlainTextEdit* text() const { return m_text; }
    QTableWidget* fields() const { return m_fields; }
    QPushButton* verb() const { return m_verb; }
    QString problem() const;

Q_SIGNALS:
    void submitted(qint64 registration);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    IntakeDialog(Session& session, QWidget* window);
    void layOut();
    void read(); // what is pasted
    void mark(); // where it was seen
    void submit();
    void say(const QString& problem);

    Session& m_session;
    QPlainTextEdit* m_text;
    QTableWidget* m_fields;
    QLabel* m_missing;
    QLabel* m_problem;
    QPushButton* m_verb;
    intake::Intake m_read;
    bool m_filling = false;
};

} // namespace counterpart
