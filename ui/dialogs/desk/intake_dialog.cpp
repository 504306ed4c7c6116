// SPDX-License-Identifier: GPL-3.0-or-later
// Text on the one side, the fields it gave on the other; nothing is written before it is confirmed.
#include "ui/dialogs/desk/intake_dialog.h"

#include "core/command/registrations.h"
#include "core/engine/programme/restrictions.h"
#include "core/engine/registration/desk.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/registration_text.h"
#include "ui/shell/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

namespace {

constexpr int kWidth = 900;
constexpr int kHeight = 560;
enum Column { kField, kValue, kSeen };

QString nameOf(const std::string& field) {
    const auto index = fieldIndex(Kind::Registration, field);
    return index ? fieldName(Kind::Registration, *index)
                 : QString::fromStdString(field).remove(QStringLiteral("custom."));
}

QString othersOf(const intake::Found& found) {
    QStringList others;
    for (const std::string& other : found.others) {
        others << QString::fromStdString(other);
    }
    return others.join(QStringLiteral(", "));
}

QLabel* caption(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setBuddy(buddy);
    ui::setTextStyle(label, ui::Type::Body, ui::Ink::Secondary);
    return label;
}

} // namespace

IntakeDialog* IntakeDialog::open(Session& session, QWidget* window) {
    auto* dialog = window->findChild<IntakeDialog*>();
    if (dialog == nullptr) {
        dialog = new IntakeDialog(session, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

IntakeDialog::IntakeDialog(Session& session, QWidget* window)
    : QDialog(window), m_session(session), m_text(new QPlainTextEdit(this)), m_fields(new QTableWidget(0, 3, this)),
      m_missing(new QLabel(this)), m_problem(new QLabel(this)),
      m_verb(new QPushButton(tr("&Submit registration"), this)) {
    setWindowTitle(tr("Registration from a text"));
    layOut();
    connect(m_text, &QPlainTextEdit::textChanged, this, &IntakeDialog::read);
    connect(m_fields, &QTableWidget::currentCellChanged, this, &IntakeDialog::mark);
    connect(m_fields, &QTableWidget::cellChanged, this, [this] { say({}); });
    connect(m_verb, &QPushButton::clicked, this, &IntakeDialog::submit);
    connect(&session, &Session::closed, this, &QDialog::close);
    read();
    m_text->setFocus();
}

void IntakeDialog::layOut() {
    m_text->setPlaceholderText(tr("Paste an e-mail, a chat or a form here"));
    m_text->setAccessibleName(tr("Text of the request"));
    m_text->setTabChangesFocus(true);
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("Value"), tr("Seen")});
    m_fields->setAccessibleName(tr("Recognised fields"));
    m_fields->verticalHeader()->hide();
    m_fields->setTabKeyNavigation(false);
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_fields->horizontalHeader()->setSectionResizeMode(kValue, QHeaderView::Stretch);
    m_missing->setWordWrap(true);
    m_missing->setTextFormat(Qt::PlainText);
    ui::setTextStyle(m_missing, ui::Type::Caption, ui::Ink::Secondary);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    ui::setTextStyle(m_problem, ui::Type::Caption, ui::Ink::Negative);
    m_verb->setProperty("kind", QStringLiteral("primary"));
    m_verb->setAutoDefault(false);
    m_verb->setToolTip(tr("Ctrl+Enter"));
    auto* cancel = new QPushButton(tr("C&ancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    auto* left = new QVBoxLayout;
    left->addWidget(caption(tr("&Text"), m_text, this));
    left->addWidget(m_text, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(caption(tr("What was &recognised; correct it here"), m_fields, this));
    right->addWidget(m_fields, 1);
    right->addWidget(m_missing);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(ui::space::l);
    sides->addLayout(left, 4);
    sides->addLayout(right, 5);
    auto* verbs = new QHBoxLayout;
    verbs->addWidget(m_problem, 1);
    verbs->addWidget(cancel);
    verbs->addWidget(m_verb);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addLayout(sides, 1);
    column->addLayout(verbs);
    resize(static_cast<int>(kWidth * ui::theme().textScale()), static_cast<int>(kHeight * ui::theme().textScale()));
}

void IntakeDialog::read() {
    m_read = intake::readIntake(m_text->toPlainText().toStdString(), *m_session.snapshot());
    m_filling = true;
    m_fields->setRowCount(static_cast<int>(m_read.fields.size()));
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const intake::Found& found = m_read.fields[static_cast<std::size_t>(row)];
        auto* name = new QTableWidgetItem(nameOf(found.field));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        auto* from = new QTableWidgetItem(found.sure ? tr("line %1").arg(found.line)
                                                     : tr("line %1, or: %2").arg(found.line).arg(othersOf(found)));
        from->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        from->setToolTip(QString::fromStdString(found.written));
        m_fields->setItem(row, kField, name);
        m_fields->setItem(row, kValue, new QTableWidgetItem(QString::fromStdString(found.text)));
        m_fields->setItem(row, kSeen, from);
    }
    m_filling = false;
    QStringList missing;
    for (const std::string& field : m_read.missing) {
        missing << nameOf(field);
    }
    m_missing->setText(m_text->toPlainText().trimmed().isEmpty() ? QString()
                       : missing.isEmpty()                       ? tr("Everything the desk wants to know is there.")
                                           : tr("Not recognised: %1").arg(missing.join(QStringLiteral(", "))));
    m_verb->setEnabled(!m_read.fields.empty());
    say({});
    mark();
}

void IntakeDialog::mark() {
    QList<QTextEdit::ExtraSelection> marks;
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    for (std::size_t i = 0; i < m_read.fields.size(); ++i) {
        const intake::Found& found = m_read.fields[i];
        if (found.to <= found.from || found.to > static_cast<std::size_t>(bytes.size())) {
            continue;
        }
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(
            static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(found.from))).size()));
        mark.cursor.setPosition(
            static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(found.to))).size()),
            QTextCursor::KeepAnchor);
        const bool current = m_fields->hasFocus() && m_fields->currentRow() == static_cast<int>(i);
        mark.format.setBackground(current ? ui::theme().colors().selection : ui::theme().colors().mark);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void IntakeDialog::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString IntakeDialog::problem() const { return m_problem->text(); }

void IntakeDialog::submit() {
    auto policies = registration::Policies::make(*m_session.snapshot());
    if (!policies) {
        say(errorText(policies.error()));
        return;
    }
    SubmitRegistration command;
    for (int row = 0; row < m_fields->rowCount(); ++row) {
        const QString text = m_fields->item(row, kValue)->text().trimmed();
        if (!text.isEmpty()) {
            command.fields.emplace_back(m_read.fields[static_cast<std::size_t>(row)].field, text.toStdString());
        }
    }
    if (const auto p = m_session.results()) {
        const auto partner =
            std::ranges::find(command.fields, std::string("partner"), [](const auto& field) { return field.first; });
        const Partner* known =
            partner == command.fields.end() ? nullptr : p->snapshot->table<Partner>().findKey(partner->second);
        command.restricted =
            known != nullptr && !mayRegister(*p, m_session.judgement().get(), p->columns->partnerOf.find(known->id));
    }
    command.at = m_session.now();
    command.by = m_session.author().toStdString();
    IdSource ids = m_session.ids();
    auto planned = plan(*m_session.snapshot(), ids, *policies, command);
    if (!planned) {
        say(registrationRefusal(planned.error()).value_or(errorText(planned.error())));
        return;
    }
    const auto& created = planned->changes.of<Registration>().created;
    const auto id = created.empty() ? qint64{0} : static_cast<qint64>(created.front().id);
    m_session.execute(std::move(*planned), [self = QPointer(this), id](const Result<Revision>& done) {
        if (self && done) {
            Q_EMIT self->submitted(id);
            self->close();
        } else if (self) {
            self->say(errorText(done.error()));
        }
    });
}

void IntakeDialog::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::ControlModifier) {
        if (m_verb->isEnabled()) {
            submit();
        }
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace counterpart
