// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the review and, where one needs words, the line in which they are typed. No dialog: the case stays in
// view.
#pragma once

#include "ui/shell/theme/tokens.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedLayout;

namespace counterpart {

enum class DeskVerb { Approve, Reject, Return, Extend, Comment };

class DecisionBar : public QWidget {
    Q_OBJECT
public:
    explicit DecisionBar(QWidget* parent = nullptr);
    void addVerb(QAction* action, const QString& key); // as a button that names its key
    // Asks for a reason or a question; Enter gives it by answered(), Esc by dropped(). Empty is refused where words are
    // needed.
    void ask(DeskVerb verb, const QString& question, bool needsWords);
    bool isAsking() const;
    void stopAsking();
    QLineEdit* line() const { return m_line; }
    void say(const QString& problem); // beside the line

Q_SIGNALS:
    void answered(counterpart::DeskVerb verb, const QString& words);
    void dropped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void answer();
    QStackedLayout* m_pages;
    QWidget* m_verbs;
    QLabel* m_question;
    QLineEdit* m_line;
    QLabel* m_problem;
    DeskVerb m_verb = DeskVerb::Comment;
    bool m_needsWords = false;
};

} // namespace counterpart
