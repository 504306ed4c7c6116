// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for the reason of an objection.
#include "ui/panels/deals/touch_reason.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/touch_text.h"
#include "ui/bridge/word_text.h"
#include "ui/dialogs/record/effect_view.h"
#include "ui/shell/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kWidth = 460;
constexpr int kLines = 3;

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QPushButton* verbOf(Objection objection, QWidget* parent) {
    const QString words = objection == Objection::Contest   ? TouchReasonDialog::tr("&Contest")
                          : objection == Objection::Exclude ? TouchReasonDialog::tr("E&xclude")
                                                            : TouchReasonDialog::tr("&Reinstate");
    auto* verb = new QPushButton(words, parent);
    verb->setProperty("kind", QStringLiteral("primary"));
    verb->setToolTip(TouchReasonDialog::tr("Ctrl+Enter"));
    verb->setAutoDefault(false);
    return verb;
}

} // namespace

TouchReasonDialog::TouchReasonDialog(Session& session, Objection objection, std::vector<RecordId> touches,
                                     QWidget* parent)
    : QDialog(parent), m_session(session), m_objection(objection), m_touches(std::move(touches)),
      m_reason(new QPlainTextEdit(this)), m_problem(plainLabel({}, this)), m_effect(new EffectView(session, this)),
      m_verb(verbOf(objection, this)), m_cancel(new QPushButton(tr("C&ancel"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_effect->setPlan([this]() -> std::optional<ChangeSet> {
        auto change = planned(*m_session.snapshot(), m_objection, m_touches, "x"); // no word of it moves anything
        return change ? std::optional(std::move(change->changes)) : std::nullopt;
    });
    // A contested touch counts as before.
    m_effect->setVisible(objection != Objection::Contest);
    if (objection != Objection::Contest) {
        m_effect->ask();
    }
    connect(m_effect, &EffectView::settled, this, [this] { growToFit(*this); });
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        m_verb->setEnabled(!m_reason->toPlainText().trimmed().isEmpty());
        say({});
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, &TouchReasonDialog::carryOut);
    connect(&session, &Session::closed, this, &QDialog::reject);
    connect(&session, &Session::opened, this, &QDialog::reject);
    m_reason->setFocus();
}

void TouchReasonDialog::layOut() {
    setWindowTitle(heading());
    QLabel* title = plainLabel(heading(), this);
    ui::setTextStyle(title, ui::Type::Heading, ui::Ink::Text, ui::Weight::Strong);
    auto* question = new QLabel(tr("&Reason, kept with the touch and in the history"), this);
    question->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(kLines * QFontMetrics(ui::theme().font()).lineSpacing() + ui::space::l);
    ui::setTextStyle(m_problem, ui::Type::Caption, ui::Ink::Negative);
    m_problem->hide();
    m_verb->setEnabled(false);
    auto* verbs = new QHBoxLayout;
    verbs->setSpacing(ui::space::s);
    verbs->addStretch();
    verbs->addWidget(m_cancel);
    verbs->addWidget(m_verb);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addWidget(title);
    column->addWidget(plainLabel(consequence(), this));
    column->addWidget(question);
    column->addWidget(m_reason);
    column->addWidget(m_problem);
    column->addWidget(m_effect);
    column->addStretch();
    column->addLayout(verbs);
    resize(static_cast<int>(kWidth * ui::theme().textScale()), sizeHint().height());
}

// "Exclude Demo of Northgate, 9/3/26 10:00?"
QString TouchReasonDialog::heading() const {
    const SnapshotPtr snapshot = m_session.snapshot();
    const Touchpoint* touch = m_touches.size() == 1 ? snapshot->find(Id<Touchpoint>{m_touches.front()}) : nullptr;
    QString what = tr("%1 touches").arg(formatCount(static_cast<qint64>(m_touches.size())));
    if (touch != nullptr) {
        const Partner* partner = snapshot->find(touch->partner);
        what =
            tr("%1 of %2, %3")
                .arg(shownText(touchTypeName(touch->type.view()).toStdString(), 60),
                     partner != nullptr ? shownText(partner->name, 60) : tr("the direct team"), formatTime(touch->at));
    }
    switch (m_objection) {
    case Objection::Contest:
        return tr("Contest %1?").arg(what);
    case Objection::Exclude:
        return tr("Exclude %1?").arg(what);
    case Objection::Reinstate:
        return tr("Reinstate %1?").arg(what);
    }
    return {};
}

QString TouchReasonDialog::consequence() const {
    const SnapshotPtr snapshot = m_session.snapshot();
    const bool excluded = std::ranges::any_of(m_touches, [&](RecordId id) {
        const Touchpoint* touch = snapshot->find(Id<Touchpoint>{id});
        return touch != nullptr && !touch->excluded.empty();
    });
    switch (m_objection) {
    case Objection::Contest:
        return tr("It counts as before and is marked wherever the deal is explained.");
    case Objection::Exclude:
        return tr("It will count under no model. The journey still shows it, struck, with the reason.");
    case Objection::Reinstate:
        return excluded ? tr("It will count again, as the chosen model weighs it.")
                        : tr("What it was contested for is settled; it counts as before.");
    }
    return {};
}

void TouchReasonDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        carryOut();
        return;
    }
    QDialog::keyPressEvent(event);
}

QString TouchReasonDialog::problem() const { return m_problem->text(); }

void TouchReasonDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        growToFit(*this);
    }
}

void TouchReasonDialog::carryOut() {
    if (m_saving || !m_session.isOpen() || !m_verb->isEnabled()) {
        return;
    }
    auto change = planned(*m_session.snapshot(), m_objection, m_touches, m_reason->toPlainText().toStdString());
    if (!change) {
        say(errorSentence(change.error()));
        return;
    }
    m_saving = true;
    m_session.execute(std::move(*change), [dialog = QPointer(this)](const Result<Revision>& done) {
        if (dialog && done) {
            dialog->accept();
        } else if (dialog) {
            dialog->m_saving = false;
            dialog->say(errorText(done.error()));
        }
    });
}

} // namespace counterpart
