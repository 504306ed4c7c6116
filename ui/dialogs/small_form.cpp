// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of small forms.
#include "ui/dialogs/small_form.h"

#include "ui/bridge/error_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace counterpart {

QDialog* newSmallForm(Session& session, const QString& title, const QString& name, QWidget* window) {
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setObjectName(name);
    QObject::connect(&session, &Session::closed, dialog, &QDialog::close);
    return dialog;
}

void finishSmallForm(QDialog* dialog, ui::FormLayout* form, const QString& verb, const std::function<void()>& save,
                     int width) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton* keep = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    keep->setProperty("kind", QStringLiteral("primary"));
    keep->setDefault(true);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->addWidget(form);
    column->addStretch();
    column->addWidget(buttons);
    QObject::connect(keep, &QPushButton::clicked, dialog, save);
    QObject::connect(form, &ui::FormLayout::saveRequested, dialog, save);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->resize(static_cast<int>(width * ui::theme().textScale()), dialog->sizeHint().height());
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void carryOutSmallForm(Session& session, QDialog* dialog, Result<Planned> planned, const FieldOfColumn& fields,
                       ui::FormField* other) {
    other->setError({});
    for (const auto& [column, field] : fields) {
        field->setError({});
    }
    if (!planned) {
        const auto of =
            std::ranges::find(fields, planned.error().column, [](const auto& field) { return field.first; });
        ui::FormField* field = of == fields.end() ? other : of->second;
        field->setError(errorSentence(planned.error()));
        field->editor()->setFocus();
        return;
    }
    session.execute(std::move(*planned), [dialog = QPointer(dialog), other](const Result<Revision>& done) {
        if (dialog && done) {
            dialog->close();
        } else if (dialog) {
            other->setError(errorSentence(done.error()));
        }
    });
}

} // namespace counterpart
