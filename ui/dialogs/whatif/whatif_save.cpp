// SPDX-License-Identifier: GPL-3.0-or-later
// Saved what-ifs: kept, switched on, dropped.
#include "ui/dialogs/whatif/whatif_save.h"

#include "core/command/scenario.h"
#include "core/engine/scenario/document.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/format.h"
#include "ui/shell/theme/tokens.h"
#include "ui/widgets/form_field.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kWidth = 400;

QString tr(const char* text) { return QCoreApplication::translate("WhatIfSave", text); }

Result<Planned> planned(Session& session, const QString& key, const QString& note) {
    IdSource ids = session.ids();
    return plan(
        *session.facts(), ids,
        SaveScenario{key.toStdString(), note.toStdString(), scenario::writeAssumptions(session.whatIf()->assumed)});
}

} // namespace

void saveWhatIf(Session& session, QWidget* window) {
    if (!session.whatIf()) {
        return;
    }
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the what-if"));
    auto* form = new ui::FormLayout(dialog);
    auto* name = new QLineEdit(session.whatIf()->name, dialog);
    name->setObjectName(QStringLiteral("whatIfName"));
    auto* nameField = form->addField(tr("Name"), name);
    nameField->setRequired(true);
    nameField->setHint(tr("One that exists is replaced"));
    auto* note = new QLineEdit(dialog);
    if (const Scenario* saved = session.facts()->table<Scenario>().findKey(session.whatIf()->name.toStdString())) {
        note->setText(toQString(saved->note));
    }
    form->addField(tr("Note"), note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton* keep = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->addWidget(form);
    column->addStretch();
    column->addWidget(buttons);
    const auto save = [&session, dialog, name, note, nameField] {
        if (!session.whatIf()) {
            dialog->close();
            return;
        }
        auto plan = planned(session, name->text(), note->text());
        const bool stands = !plan && plan.error().code == ErrorCode::NothingChanged;
        nameField->setError(plan || stands ? QString() : errorSentence(plan.error()));
        if (nameField->hasError()) {
            return;
        }
        Session::WhatIf named = *session.whatIf();
        named.name = name->text().trimmed();
        if (plan) {
            session.execute(std::move(*plan));
        }
        if (named.name != session.whatIf()->name) {
            session.assume(std::move(named));
        }
        dialog->close();
    };
    QObject::connect(keep, &QPushButton::clicked, dialog, save);
    QObject::connect(form, &ui::FormLayout::saveRequested, dialog, save);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->resize(kWidth, dialog->sizeHint().height());
    dialog->show();
    name->setFocus();
}

void deleteWhatIf(Session& session, const QString& key) {
    auto plan = counterpart::plan(*session.facts(), RemoveScenario{key.toStdString()});
    if (plan) {
        session.execute(std::move(*plan));
    } else {
        Q_EMIT session.failed(errorText(plan.error()));
    }
}

void switchOn(Session& session, const QString& key) {
    const Scenario* saved = session.facts()->table<Scenario>().findKey(key.toStdString());
    if (saved == nullptr) {
        return;
    }
    scenario::Reading reading = scenario::readAssumptions(saved->document.view());
    if (!reading.ok()) {
        Error error = reading.errors.front();
        error.file = key.toStdString();
        Q_EMIT session.failed(errorText(error));
        return;
    }
    session.assume({key, std::move(reading.assumed)});
}

} // namespace counterpart
