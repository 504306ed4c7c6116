// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons with their keys, or the line that is being answered.
#include "ui/widgets/ask_bar.h"

#include "ui/shell/theme/theme.h"
#include "ui/widgets/verb_button.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace counterpart::ui {

AskBar::AskBar(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedLayout(this)), m_verbs(new QWidget(this)), m_question(new QLabel(this)),
      m_line(new QLineEdit(this)), m_problem(new QLabel(this)) {
    auto* verbs = new QHBoxLayout(m_verbs);
    verbs->setContentsMargins(0, space::s, 0, 0);
    verbs->setSpacing(space::xs);
    verbs->addStretch();
    m_pages->addWidget(m_verbs);
    auto* asking = new QWidget(this);
    auto* column = new QVBoxLayout(asking);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setBuddy(m_line);
    setTextStyle(m_question, Type::Body, Ink::Text, Weight::Strong);
    setTextStyle(m_problem, Type::Caption, Ink::Negative);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    column->addWidget(m_question);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    m_pages->addWidget(asking);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, [this] { say({}); });
}

void AskBar::addVerb(QAction* action, const QString& key) {
    QToolButton* button = verbButton(action, m_verbs);
    m_buttons << Verb{button, action, key};
    connect(action, &QAction::changed, this, &AskBar::nameVerbs);
    auto* row = static_cast<QHBoxLayout*>(m_verbs->layout());
    row->insertWidget(row->count() - 1, button);
    nameVerbs();
}

void AskBar::nameVerbs() {
    int wanted = 0;
    for (const Verb& verb : std::as_const(m_buttons)) {
        verb.button->setText(tr("%1  %2", "verb and its key").arg(verb.action->text(), verb.key));
        verb.button->setAccessibleName(verb.action->text());
        wanted += verb.button->sizeHint().width() + space::xs;
    }
    if (wanted > width()) {
        for (const Verb& verb : std::as_const(m_buttons)) {
            verb.button->setText(verb.key);
        }
    }
}

void AskBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    nameVerbs();
}

void AskBar::showEvent(QShowEvent* event) { // now in its own size of text
    QWidget::showEvent(event);
    nameVerbs();
}

void AskBar::ask(const QString& question, const QString& missing, Answer answer) {
    m_missing = missing;
    m_answer = std::move(answer);
    m_question->setText(question);
    m_line->clear();
    m_line->setAccessibleName(question);
    m_line->setPlaceholderText(missing.isEmpty() ? tr("In your words if you like; Enter to decide, Esc to leave it")
                                                 : tr("Enter to decide, Esc to leave it"));
    say({});
    m_pages->setCurrentIndex(1);
    m_line->setFocus();
}

bool AskBar::isAsking() const { return m_pages->currentIndex() == 1; }

void AskBar::stopAsking() {
    m_line->clear();
    m_pages->setCurrentIndex(0);
}

void AskBar::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString AskBar::problem() const { return m_problem->text(); }

void AskBar::answer() {
    const QString words = m_line->text().trimmed();
    if (words.isEmpty() && !m_missing.isEmpty()) {
        say(m_missing);
        return;
    }
    if (const Answer given = m_answer) { // it may ask again
        given(words);
    }
}

bool AskBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            answer();
            return true;
        }
        if (key == Qt::Key_Escape) {
            stopAsking();
            Q_EMIT dropped();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace counterpart::ui
