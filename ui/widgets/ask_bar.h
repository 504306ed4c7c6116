// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs with their keys and, where one needs words, the line in which they are typed. No dialog: what it is about stays
// in view.
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace counterpart::ui {

class AskBar : public QWidget {
    Q_OBJECT
public:
    explicit AskBar(QWidget* parent = nullptr);
    void addVerb(QAction* action, const QString& key); // as a button that names its key
    // Asks for words; Enter gives them to `answer`, Esc drops the question. `missing` is what is said when there are
    // none; where that is empty there need not be any.
    using Answer = std::function<void(const QString& words)>;
    void ask(const QString& question, const QString& missing, Answer answer);
    bool isAsking() const;
    void stopAsking();
    QLineEdit* line() const { return m_line; }
    void say(const QString& problem); // beside the line
    QString problem() const;

Q_SIGNALS:
    void dropped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void answer();
    void nameVerbs(); // by word and key, by key alone where there is no room for the words
    struct Verb {
        QToolButton* button;
        QAction* action;
        QString key;
    };
    QList<Verb> m_buttons;
    QStackedLayout* m_pages;
    QWidget* m_verbs;
    QLabel* m_question;
    QLineEdit* m_line;
    QLabel* m_problem;
    QString m_missing;
    Answer m_answer;
};

} // namespace counterpart::ui
