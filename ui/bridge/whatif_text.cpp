// SPDX-License-Identifier: GPL-3.0-or-later
// The words for assumptions.
#include "ui/bridge/whatif_text.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

#include <array>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("WhatIf", text); }
QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

// A JSON value as one reads it: texts without their quotes.
QString valueText(const std::string& json) {
    if (json == "null") {
        return tr("none");
    }
    QString shown = text(json);
    if (shown.size() >= 2 && shown.startsWith(u'"') && shown.endsWith(u'"')) {
        shown = shown.mid(1, shown.size() - 2);
    }
    constexpr qsizetype most = 40;
    return shown.size() > most ? shown.left(most) + QChar(0x2026) : shown;
}

template <class Record>
QString nameOf(const Snapshot& facts, const std::string& key) {
    const Record* record = facts.table<Record>().findKey(key);
    return record == nullptr || record->name.empty() ? text(key) : toQString(record->name);
}

QString partnerName(const Snapshot& facts, const std::string& key) {
    return key.empty() || key == scenario::kDirectTeam ? tr("the direct team") : nameOf<Partner>(facts, key);
}

// "Deal, 3 March 2026, demo".
QString touchName(const Snapshot& facts, const std::string& key) {
    const Touchpoint* touch = facts.table<Touchpoint>().findKey(key);
    const Deal* deal = touch != nullptr ? facts.find(touch->deal) : nullptr;
    return deal == nullptr
               ? text(key)
               : tr("%1 of %2 on %3")
                     .arg(touchTypeName(touch->type.view()), toQString(deal->key), formatDate(touch->at.date()));
}

QString fieldsText(const scenario::Fields& fields) {
    QStringList parts;
    for (const auto& [name, value] : fields) {
        parts << tr("%1 %2").arg(text(name), value.empty() ? tr("none") : text(value));
    }
    return parts.join(QStringLiteral(", "));
}

struct Words {
    const Snapshot& facts;

    QString operator()(const scenario::SetPolicy& change) const {
        const QString value = valueText(change.value);
        const auto model = change.path == "attribution.model" ? modelNamed(value.toStdString()) : std::nullopt;
        return tr("%1: %2").arg(policyName(change.path), model ? modelName(*model) : value);
    }
    QString operator()(const scenario::UnsetPolicy& change) const {
        return tr("%1: not set").arg(policyName(change.path));
    }
    QString operator()(const scenario::AddTouches& change) const {
        const QString by = partnerName(facts, change.partner);
        return change.count == 1 ? tr("1 more touch of type %1 by %2").arg(touchTypeName(change.type), by)
                                 : tr("%1 more touches of type %2 by %3")
                                       .arg(formatCount(change.count), touchTypeName(change.type), by);
    }
    QString operator()(const scenario::EditTouch& change) const {
        return tr("%1: %2").arg(touchName(facts, change.touch), fieldsText(change.fields));
    }
    QString operator()(const scenario::RemoveTouch& change) const {
        return tr("without %1").arg(touchName(facts, change.touch));
    }
    QString operator()(const scenario::RemoveTouches& change) const {
        const QString by = change.partner.empty() ? tr("anybody") : partnerName(facts, change.partner);
        return change.type.empty()
                   ? tr("%1: without touches by %2").arg(text(change.deal), by)
                   : tr("%1: without touches of type %2 by %3").arg(text(change.deal), touchTypeName(change.type), by);
    }
    QString operator()(const scenario::EditDeal& change) const {
        return tr("%1: %2").arg(text(change.deal), fieldsText(change.fields));
    }
};

QString signedMoney(Minor minor, Currency currency) {
    return (minor > 0 ? QStringLiteral("+") : QString()) + formatMoney(minor, currency);
}

} // namespace

QString changeText(const Snapshot& facts, const scenario::Change& change) { return std::visit(Words{facts}, change); }

QString changesText(const Snapshot& facts, const scenario::Assumptions& assumed, int most) {
    QStringList parts;
    for (const scenario::Change& change : assumed.changes) {
        if (parts.size() == most) {
            parts << tr("and %1 more").arg(formatCount(static_cast<qint64>(assumed.changes.size()) - most));
            break;
        }
        parts << changeText(facts, change);
    }
    return parts.join(QStringLiteral("; "));
}

QString policyName(const std::string& path) {
    struct Name {
        std::string_view path;
        const char* words;
    };
    static constexpr std::array names = {
        Name{"attribution.model", QT_TRANSLATE_NOOP("WhatIf", "Model")},
        Name{"attribution.half_life_days", QT_TRANSLATE_NOOP("WhatIf", "Half-life in days")},
        Name{"attribution.lookback_days", QT_TRANSLATE_NOOP("WhatIf", "Touches count back for days")},
        Name{"attribution.position.first", QT_TRANSLATE_NOOP("WhatIf", "First touch counts")},
        Name{"attribution.position.middle", QT_TRANSLATE_NOOP("WhatIf", "Middle touches count")},
        Name{"attribution.position.last", QT_TRANSLATE_NOOP("WhatIf", "Last touch counts")},
        Name{"attribution.direct", QT_TRANSLATE_NOOP("WhatIf", "Direct team")},
        Name{"attribution.partners_share", QT_TRANSLATE_NOOP("WhatIf", "Partners share")}};
    for (const Name& name : names) {
        if (name.path == path) {
            return tr(name.words);
        }
    }
    constexpr std::string_view role = "attribution.role_weights.";
    return path.starts_with(role) ? tr("Weight of %1").arg(touchTypeName(path.substr(role.size()))) : text(path);
}

QString whatIfEffect(const Programme& facts, const Programme& assumed) {
    std::int64_t movers = 0;
    Minor hands = 0; // credit that somebody has now and had not
    for (Index p = 0; p < facts.columns->partners.size(); ++p) {
        const Index then = assumed.columns->partnerOf.find(facts.columns->partners.id[p]);
        if (then == kNoRecord) {
            continue;
        }
        movers += facts.rulebook->ladder.tiers[facts.standings.tiers[p]].key !=
                  assumed.rulebook->ladder.tiers[assumed.standings.tiers[then]].key;
        hands += std::max<Minor>(0, assumed.valueOf(metrics::Id::RevenueAttributed, then) -
                                        facts.valueOf(metrics::Id::RevenueAttributed, p));
    }
    const auto change = [&](metrics::Id id) {
        const Minor before = facts.total.groups() > 0 ? facts.total.value(id, 0) : 0;
        const Minor after = assumed.total.groups() > 0 ? assumed.total.value(id, 0) : 0;
        return before == metrics::kNoData || after == metrics::kNoData ? Minor{0} : after - before;
    };
    const Currency currency = assumed.lens.reporting;
    QStringList parts;
    if (const Minor commission = change(metrics::Id::CommissionAccrued); commission != 0) {
        parts << tr("commission %1").arg(signedMoney(commission, currency));
    }
    if (hands != 0) {
        parts << tr("%1 more credit to those who gain").arg(formatMoney(hands, currency));
    }
    if (const Minor won = change(metrics::Id::RevenueWon); won != 0) {
        parts << tr("won revenue %1").arg(signedMoney(won, currency));
    }
    if (movers > 0) {
        parts << (movers == 1 ? tr("1 partner changes tier") : tr("%1 partners change tier").arg(formatCount(movers)));
    }
    return parts.isEmpty() ? tr("Nothing moves in this period.") : parts.join(QStringLiteral(", "));
}

} // namespace counterpart
