// SPDX-License-Identifier: GPL-3.0-or-later
// Who keeps the customer, beginning with what the policy says.
#include "ui/dialogs/tasks/settle_conflict.h"

#include "core/command/conflicts.h"
#include "ui/bridge/conflict_text.h"
#include "ui/bridge/fact_steps.h"
#include "ui/bridge/format.h"
#include "ui/bridge/typed_text.h"
#include "ui/dialogs/record/word_box.h"
#include "ui/dialogs/small_form.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/form_field.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace counterpart {

namespace {

using conflicts::Conflict;

constexpr int kWidth = 480;
enum Choice { kThisOne, kOtherOne, kDirectTeam, kBoth, kNobody };

QString tr(const char* text) { return QCoreApplication::translate("SettleConflict", text); }

Choice byPolicy(const Conflict& conflict) {
    if (conflict.outcome == ConflictOutcome::Split) {
        return kBoth;
    }
    if (conflict.first == conflicts::First::This && conflict.outcome != ConflictOutcome::Refuse) {
        return kThisOne;
    }
    return conflict.partner.has() ? kOtherOne : kDirectTeam;
}

void offerKeepers(const Session& session, const Conflict& conflict, QComboBox& box) {
    const Snapshot& snapshot = *session.facts();
    const Registration* registration = snapshot.table<Registration>().find(conflict.registration);
    const Id<Partner> mine = registration != nullptr ? registration->partner : Id<Partner>();
    if (mine.has()) {
        box.addItem(tr("%1 keeps the customer").arg(partnerTitle(snapshot, mine)), kThisOne);
    }
    if (conflict.partner.has() && conflict.partner != mine) {
        box.addItem(tr("%1 keeps the customer").arg(partnerTitle(snapshot, conflict.partner)), kOtherOne);
    }
    box.addItem(tr("The direct team keeps the customer"), kDirectTeam);
    box.addItem(tr("Both share the customer"), kBoth);
    box.addItem(tr("It is no conflict"), kNobody);
    box.setCurrentIndex(std::max(0, box.findData(byPolicy(conflict))));
}

} // namespace

QDialog* settleConflict(Session& session, const Conflict& conflict, const QString& text, QWidget* window) {
    QDialog* dialog = newSmallForm(session, tr("Settle the conflict: %1").arg(conflictRuleName(conflict.rule)),
                                   QStringLiteral("settleConflict"), window);
    auto* form = new ui::FormLayout(dialog);
    auto* about = new QLabel(text, dialog);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    ui::setTextStyle(about, ui::Type::Body, ui::Ink::Secondary);
    form->addWidget(about);
    auto* keeper = new ChoiceBox(dialog);
    keeper->setObjectName(QStringLiteral("keeper"));
    offerKeepers(session, conflict, *keeper);
    auto* keeperField = form->addField(tr("Decision"), keeper);
    keeperField->setHint(tr("Chosen at first: what the policy says."));
    auto* share = new QLineEdit(dialog);
    share->setObjectName(QStringLiteral("share"));
    share->setText(typedNumber(formatScaledShort(conflict.partnerShare.ppm, 4)));
    auto* shareField = form->addField(tr("Share of the partner who registered, in percent"), share);
    const auto showShare = [=] { shareField->setVisible(keeper->currentData().toInt() == kBoth); };
    QObject::connect(keeper, &QComboBox::currentIndexChanged, dialog, showShare);
    showShare();
    auto* reason = new QLineEdit(dialog);
    reason->setObjectName(QStringLiteral("reason"));
    auto* reasonField = form->addField(tr("Reason"), reason);
    reasonField->setRequired(true);
    finishSmallForm(
        dialog, form, tr("Settle"),
        [&session, dialog, conflict, keeper, share, shareField, reason, reasonField] {
            if (!session.isOpen()) {
                dialog->close();
                return;
            }
            SettleConflict command;
            command.conflict = conflict;
            command.reason = reason->text().toStdString();
            command.by = Symbol(session.author().toStdString());
            command.now = session.now();
            const int choice = keeper->currentData().toInt();
            command.keeper = choice == kDirectTeam ? Keeper::DirectTeam
                             : choice == kBoth     ? Keeper::Shared
                             : choice == kNobody   ? Keeper::Dismissed
                                                   : Keeper::Partner;
            const Registration* mine = session.facts()->table<Registration>().find(conflict.registration);
            command.partner = choice == kThisOne && mine != nullptr ? mine->partner : conflict.partner;
            const auto percent = parseRate(nativeNumber(share->text()) + "%");
            if (choice == kBoth && !percent) {
                shareField->setError(tr("A percentage from 0 to 100 is needed, like 60."));
                share->setFocus();
                return;
            }
            command.share = choice == kBoth ? *percent : Rate{};
            IdSource ids = session.ids();
            carryOutSmallForm(session, dialog, plan(*session.facts(), ids, command), {{"share", shareField}},
                              reasonField);
        },
        kWidth);
    reason->setFocus();
    return dialog;
}

} // namespace counterpart
