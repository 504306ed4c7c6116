// SPDX-License-Identifier: GPL-3.0-or-later
// Why a tier is in force, and the ways to a higher one, in sentences.
#include "ui/bridge/format.h"
#include "ui/bridge/tier_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString nameIn(const Ladder& ladder, std::size_t tier) { return QString::fromStdString(ladder.tiers[tier].name); }

QString byHandText(const Snapshot& snapshot, const QString& tier, const tiering::TierEvent& event, Figures figures) {
    const TierOverride* byHand = snapshot.find(Id<TierOverride>{event.byHand});
    const QString reason = byHand != nullptr ? toQString(byHand->reason) : QString();
    return event.until.has() ? tr("%1: set by hand until %2: %3").arg(tier, dateText(event.until, figures), reason)
                             : tr("%1: set by hand, without an end: %2").arg(tier, reason);
}

Step eventStep(const Programme& programme, const Ladder& ladder, const tiering::TierEvent& event, Figures figures) {
    Step step{tierEventText(*programme.snapshot, ladder, event, figures), dateText(event.from, figures), {}};
    if (event.byHand != 0) {
        step.kind = Kind::TierOverride;
        step.record = event.byHand;
    }
    return step;
}

Step historyStep(const Programme& programme, const tiering::History& history, Index partner, Figures figures) {
    const Date today = programme.lens.asOf;
    const auto events = tiering::historyOf(history, partner);
    Step past{toQString(history.ladder().name), {}, {}};
    Step coming{tr("To come if nothing changes"), {}, {}};
    for (const tiering::TierEvent& event : events) {
        (event.from > today ? coming : past).parts << eventStep(programme, history.ladder(), event, figures);
    }
    std::ranges::reverse(past.parts);
    if (!coming.parts.isEmpty()) {
        past.parts.prepend(std::move(coming));
    }
    if (!events.empty()) {
        past.value = nameIn(history.ladder(), tiering::reasonOn(events, today).tier);
    }
    return past;
}

} // namespace

Step tierHistorySteps(const Programme& programme, Index partner, Figures figures) {
    Step root = historyStep(programme, programme.history, partner, figures);
    root.label = tr("Tier history");
    const Symbol type = programme.snapshot->table<Partner>().at(partner).type;
    for (const tiering::History& other : programme.otherHistories) {
        const auto& types = other.ladder().partnerTypes;
        if (types.empty() || std::ranges::any_of(types, [&](Symbol of) { return sameWord(of, type); })) {
            root.parts << historyStep(programme, other, partner, figures);
        }
    }
    return root;
}

QString tierEventText(const Snapshot& snapshot, const Ladder& ladder, const tiering::TierEvent& event,
                      Figures figures) {
    using tiering::Why;
    const QString tier = nameIn(ladder, event.tier);
    const QString evaluated = dateText(event.evaluated, figures);
    switch (event.why) {
    case Why::First:
        return tr("%1: from the beginning").arg(tier);
    case Why::Promoted:
        return tr("%1: promoted by the evaluation on %2").arg(nameIn(ladder, event.normal), evaluated);
    case Why::Grace:
        return tr("%1: grace, the evaluation on %2 found %3 (%4 of %5)")
            .arg(nameIn(ladder, event.normal), evaluated, nameIn(ladder, event.found), countText(event.count, figures),
                 countText(event.of, figures));
    case Why::Notice:
        return tr("%1: notice, the evaluation on %2 found %3; the tier ends on %4")
            .arg(nameIn(ladder, event.normal), evaluated, nameIn(ladder, event.found), dateText(event.until, figures));
    case Why::Recovered:
        return tr("%1: kept, the evaluation on %2 found it again").arg(nameIn(ladder, event.normal), evaluated);
    case Why::Demoted:
        return tr("%1: demoted by the evaluation on %2").arg(nameIn(ladder, event.normal), evaluated);
    case Why::Override:
        return byHandText(snapshot, tier, event, figures);
    case Why::OverrideEnded:
        return tr("%1: the tier set by hand has ended").arg(tier);
    }
    return {};
}

QStringList waysText(const Ladder& ladder, const tiering::Outlook& outlook, Currency currency, Figures figures) {
    QStringList lines;
    for (const auto& way : outlook.ways) {
        const QString tier = nameIn(ladder, way.tier);
        const QString missing = needsText(way.missing, currency, figures);
        if (missing.isEmpty()) {
            lines << tr("%1: nothing is missing; the evaluation on %2 decides")
                         .arg(tier, dateText(outlook.evaluation, figures));
        } else {
            lines << (lines.isEmpty() ? tr("%1: %2").arg(tier, missing) : tr("or %1: %2").arg(tier, missing));
        }
        if (way.byItself.has()) {
            lines << tr("%1 comes by itself on %2 if nothing changes").arg(tier, dateText(way.byItself, figures));
        }
    }
    for (const auto& leaving : outlook.leaving) {
        lines << tr("%1 leaves the window on %2")
                     .arg(moneyText(leaving.revenue, currency, figures), dateText(leaving.on, figures));
    }
    return lines;
}

} // namespace counterpart
