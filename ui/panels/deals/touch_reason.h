// SPDX-License-Identifier: GPL-3.0-or-later
// Asks why touches are contested, excluded or reinstated, and says what that would move before it is done.
#pragma once

#include "ui/panels/deals/touch_verbs.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace counterpart {

class EffectView;

// Ctrl+Enter carries it out. Not modal; deletes itself when it is closed, and closes when the workspace does.
class TouchReasonDialog : public QDialog {
    Q_OBJECT
public:
    TouchReasonDialog(Session& session, Objection objection, std::vector<RecordId> touches, QWidget* parent);
    QPlainTextEdit* reason() const { return m_reason; }
    QPushButton* verb() const { return m_verb; }
    QString problem() const; // what is said to be wrong; empty when nothing is
    EffectView* effect() const { return m_effect; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString heading() const;
    QString consequence() const;
    void layOut();
    void carryOut();
    void say(const QString& problem);

    Session& m_session;
    Objection m_objection;
    std::vector<RecordId> m_touches;
    QPlainTextEdit* m_reason;
    QLabel* m_problem;
    EffectView* m_effect;
    QPushButton* m_verb;
    QPushButton* m_cancel;
    bool m_saving = false;
};

} // namespace counterpart
