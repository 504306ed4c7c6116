// SPDX-License-Identifier: GPL-3.0-or-later
// One line per partner that moves.
#include "ui/bridge/effect_text.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Effect", text); }

QString signedMoney(Minor minor, Currency currency) {
    return (minor > 0 ? QStringLiteral("+") : QString()) + formatMoney(minor, currency);
}

QString nameOfPartner(const Effect& effect, RecordId id) {
    const Partner* partner = effect.after->snapshot->table<Partner>().find(id);
    if (partner == nullptr) {
        partner = effect.before->snapshot->table<Partner>().find(id);
    }
    return toQString(partner->name.empty() ? partner->key : partner->name);
}

QString lineOf(const Effect& effect, const PartnerMove& move) {
    QStringList parts;
    if (move.tierMoved) {
        const auto& tiers = effect.after->rulebook->ladder.tiers;
        parts << tr("%1 to %2")
                     .arg(QString::fromStdString(tiers[move.tierBefore].name),
                          QString::fromStdString(tiers[move.tierAfter].name));
    }
    for (const MoneyMove& money : move.money) {
        if (money.attributed != 0) {
            parts << tr("attributed %1").arg(signedMoney(money.attributed, money.currency));
        }
        if (money.commission != 0) {
            parts << tr("commission %1").arg(signedMoney(money.commission, money.currency));
        }
    }
    return tr("%1: %2").arg(nameOfPartner(effect, move.partner), parts.join(QStringLiteral(", ")));
}

} // namespace

QStringList effectLines(const Effect& effect, int most) {
    const auto& partners = effect.difference.partners;
    if (partners.empty()) {
        return {tr("No partner's revenue, commission or tier moves.")};
    }
    QStringList lines;
    const auto shown = std::min(partners.size(), static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < shown; ++i) {
        lines << lineOf(effect, partners[i]);
    }
    if (const std::size_t more = partners.size() - shown; more > 0) {
        lines << (more == 1 ? tr("and 1 more partner")
                            : tr("and %1 more partners").arg(formatCount(static_cast<qint64>(more))));
    }
    return lines;
}

QString effectTitle(const Effect& effect) {
    return tr("What this changes, as of %1")
        .arg(QLocale().toString(toQDate(effect.after->lens.asOf), QLocale::ShortFormat));
}

} // namespace counterpart
