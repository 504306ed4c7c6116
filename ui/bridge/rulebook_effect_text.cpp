// SPDX-License-Identifier: GPL-3.0-or-later
// Counts partners and says what becomes of them.
#include "ui/bridge/rulebook_effect_text.h"

#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

namespace counterpart {

namespace {

using scenario::RulebookEffect;

QString tr(const char* text) { return QCoreApplication::translate("RulebookEffect", text); }

QString counted(qsizetype count, const char* one, const char* many) {
    return count == 1 ? tr(one) : tr(many).arg(formatCount(count));
}

QString signedMoney(Minor minor, Currency currency) {
    return (minor > 0 ? QStringLiteral("+") : QString()) + formatMoney(minor, currency);
}

void add(QList<RulebookEffectLine>& lines, QList<qint64> partners, const char* one, const char* many, int good = 0,
         const QString& note = {}) {
    if (!partners.isEmpty()) {
        const QString text = counted(partners.size(), one, many);
        lines << RulebookEffectLine{text, note, std::move(partners), good};
    }
}

QString tierNote(const RulebookEffect& effect) {
    QStringList parts;
    for (const scenario::TierCount& count : effect.counts) {
        if (count.before != count.after) {
            parts << tr("%1 %2 to %3")
                         .arg(QString::fromStdString(count.name), formatCount(static_cast<qint64>(count.before)),
                              formatCount(static_cast<qint64>(count.after)));
        }
    }
    return parts.join(QStringLiteral(", "));
}

void addTiers(const RulebookEffect& effect, QList<RulebookEffectLine>& lines) {
    QList<qint64> steps[3]; // down, other, up
    for (const scenario::TierMove& move : effect.tiers) {
        steps[move.step + 1] << move.partner;
    }
    add(lines, steps[2], QT_TRANSLATE_NOOP("RulebookEffect", "1 partner moves up"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners move up"), 1);
    add(lines, steps[0], QT_TRANSLATE_NOOP("RulebookEffect", "1 partner moves down"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners move down"), -1);
    add(lines, steps[1], QT_TRANSLATE_NOOP("RulebookEffect", "1 partner stands on a tier of another key"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners stand on tiers of other keys"));
    if (!effect.tiers.empty()) {
        lines.back().note = tierNote(effect);
    }
}

void addCommission(const RulebookEffect& effect, QList<RulebookEffectLine>& lines) {
    for (const scenario::CommissionTotal& total : effect.commission) {
        if (total.before == total.after) {
            continue;
        }
        const Minor by = total.after - total.before;
        lines << RulebookEffectLine{
            tr("Commission %1").arg(signedMoney(by, total.currency)),
            tr("%1 to %2").arg(formatMoney(total.before, total.currency), formatMoney(total.after, total.currency)),
            QList<qint64>(effect.paidOtherwise.begin(), effect.paidOtherwise.end()), by > 0 ? 1 : -1};
    }
    add(lines, {effect.paidOtherwise.begin(), effect.paidOtherwise.end()},
        QT_TRANSLATE_NOOP("RulebookEffect", "1 partner earns another commission"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners earn another commission"));
    add(lines, {effect.creditedOtherwise.begin(), effect.creditedOtherwise.end()},
        QT_TRANSLATE_NOOP("RulebookEffect", "1 partner is credited with another revenue"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners are credited with another revenue"));
}

void addJudgements(const RulebookEffect& effect, QList<RulebookEffectLine>& lines) {
    if (!effect.judged) {
        return;
    }
    const auto& columns = effect.after->columns->partners;
    const auto those = [&](const auto& moved) {
        QList<qint64> ids;
        for (const auto& move : moved) {
            ids << columns.id[move.partner];
        }
        return ids;
    };
    std::set<Index> raised;
    std::set<Index> cleared;
    for (const auto& move : effect.judged->flags) {
        (move.raised ? raised : cleared).insert(move.partner);
    }
    const auto ids = [&](const std::set<Index>& partners) {
        QList<qint64> list;
        for (const Index partner : partners) {
            list << columns.id[partner];
        }
        return list;
    };
    const QString flagged = tr("With any flag: %1 to %2")
                                .arg(formatCount(static_cast<qint64>(effect.judged->flaggedBefore)),
                                     formatCount(static_cast<qint64>(effect.judged->flaggedAfter)));
    add(lines, ids(raised), QT_TRANSLATE_NOOP("RulebookEffect", "1 partner gets a flag"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners get a flag"), -1, flagged);
    add(lines, ids(cleared), QT_TRANSLATE_NOOP("RulebookEffect", "1 partner loses a flag"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners lose a flag"), 1, raised.empty() ? flagged : QString());
    add(lines, those(effect.judged->bands), QT_TRANSLATE_NOOP("RulebookEffect", "1 partner changes score band"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners change score band"));
    add(lines, those(effect.judged->risks), QT_TRANSLATE_NOOP("RulebookEffect", "1 partner changes churn risk"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners change churn risk"));
    add(lines, those(effect.judged->segments), QT_TRANSLATE_NOOP("RulebookEffect", "1 partner changes segment"),
        QT_TRANSLATE_NOOP("RulebookEffect", "%1 partners change segment"));
}

} // namespace

QList<RulebookEffectLine> rulebookEffectLines(const RulebookEffect& effect) {
    QList<RulebookEffectLine> lines;
    addTiers(effect, lines);
    addCommission(effect, lines);
    addJudgements(effect, lines);
    if (lines.isEmpty()) {
        lines << RulebookEffectLine{effect.judged ? tr("Nobody's tier, commission, credit, flags or score moves.")
                                                  : tr("Nobody's tier, commission or credit moves."),
                                    {},
                                    {},
                                    0};
    }
    return lines;
}

} // namespace counterpart
