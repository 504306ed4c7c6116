// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked, and where each refusal is said.
#include "ui/dialogs/tiers/tier_by_hand.h"

#include "core/command/tiers.h"
#include "ui/bridge/format.h"
#include "ui/dialogs/small_form.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QLineEdit>

namespace counterpart {

namespace {

constexpr int kUsualDays = 180;

QString tr(const char* text) { return QCoreApplication::translate("TierByHand", text); }

} // namespace

RecordId tierByHandOf(const Session& session, RecordId partner) {
    const Date today = session.now().date();
    RecordId found = 0;
    session.facts()->table<TierOverride>().forEach([&](const TierOverride& one) {
        const bool main = one.ladder.empty() || sameWord(one.ladder, session.rulebook().ladder.key);
        if (one.partner.value == partner && main && one.since <= today && (!one.until.has() || today < one.until)) {
            found = one.id;
        }
    });
    return found;
}

QDialog* setTierByHand(Session& session, RecordId partner, QWidget* window) {
    const Partner* record = session.facts()->table<Partner>().find(partner);
    if (record == nullptr) {
        return nullptr;
    }
    QDialog* dialog =
        newSmallForm(session, tr("Tier of %1").arg(toQString(record->name)), QStringLiteral("setTierByHand"), window);
    auto* form = new ui::FormLayout(dialog);
    auto* tier = new QComboBox(dialog);
    for (const Tier& one : session.rulebook().ladder.tiers) {
        tier->addItem(toQString(one.name), toQString(one.key.view()));
    }
    tier->setObjectName(QStringLiteral("tier"));
    form->addField(tr("Tier"), tier)->setHint(tr("In force from today, whatever the evaluations find."));
    auto* until = new ui::DateEdit(dialog);
    until->setObjectName(QStringLiteral("until"));
    until->setDate(toQDate(session.now().date().plusDays(kUsualDays)));
    auto* untilField = form->addField(tr("Until"), until);
    untilField->setHint(tr("The first day on which it no longer holds."));
    auto* reason = new QLineEdit(dialog);
    reason->setObjectName(QStringLiteral("reason"));
    auto* reasonField = form->addField(tr("Reason"), reason);
    reasonField->setRequired(true);
    finishSmallForm(dialog, form, tr("Set the tier"),
                    [&session, dialog, partner, tier, until, reason, untilField, reasonField] {
                        if (!session.isOpen()) {
                            dialog->close();
                            return;
                        }
                        if (!until->isAcceptable()) {
                            untilField->setError(until->problem());
                            return;
                        }
                        IdSource ids = session.ids();
                        const OverrideTier command{partner,
                                                   {},
                                                   Symbol(tier->currentData().toString().toStdString()),
                                                   session.now().date(),
                                                   until->date().isValid() ? fromQDate(until->date()) : Date(),
                                                   reason->text().toStdString(),
                                                   session.author().toStdString()};
                        carryOutSmallForm(session, dialog, plan(*session.facts(), ids, session.rulebook(), command),
                                          {{"until", untilField}}, reasonField);
                    });
    tier->setFocus();
    return dialog;
}

QDialog* endTierByHand(Session& session, RecordId partner, QWidget* window) {
    const RecordId byHand = tierByHandOf(session, partner);
    if (byHand == 0) {
        return nullptr;
    }
    QDialog* dialog = newSmallForm(session, tr("End the tier set by hand"), QStringLiteral("endTierByHand"), window);
    auto* form = new ui::FormLayout(dialog);
    auto* until = new ui::DateEdit(dialog);
    until->setObjectName(QStringLiteral("until"));
    until->setDate(toQDate(session.now().date()));
    auto* untilField = form->addField(tr("Ends on"), until);
    untilField->setHint(tr("The first day without it; what the evaluations found goes on from then."));
    auto* reason = new QLineEdit(dialog);
    reason->setObjectName(QStringLiteral("reason"));
    auto* reasonField = form->addField(tr("Reason"), reason);
    reasonField->setRequired(true);
    finishSmallForm(dialog, form, tr("End it"), [&session, dialog, byHand, until, reason, untilField, reasonField] {
        if (!session.isOpen()) {
            dialog->close();
            return;
        }
        if (!until->isAcceptable()) {
            untilField->setError(until->problem());
            return;
        }
        const EndOverride command{byHand, until->date().isValid() ? fromQDate(until->date()) : Date(),
                                  reason->text().toStdString()};
        carryOutSmallForm(session, dialog, plan(*session.facts(), command), {{"until", untilField}}, reasonField);
    });
    reason->setFocus();
    return dialog;
}

} // namespace counterpart
