// SPDX-License-Identifier: GPL-3.0-or-later
// Words for conflicts.
#include "ui/bridge/conflict_text.h"

#include "ui/bridge/touch_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

using conflicts::Against;
using conflicts::Conflict;
using conflicts::First;
using conflicts::Rule;
using conflicts::Sanction;
using conflicts::Verdict;

QString tr(const char* text) { return QCoreApplication::translate("Conflict", text); }

QString rateText(Rate rate, Figures figures) {
    return figures == Figures::Local ? formatRatio(rate.ppm) : QString::fromStdString(toString(rate));
}

template <class Record>
QString keyOf(const Snapshot& snapshot, RecordId id) {
    const Record* record = snapshot.table<Record>().find(id);
    return record == nullptr ? QStringLiteral("?") : shownText(record->key.view());
}

// The party of either side; the direct team has no key.
QString partyOf(const Snapshot& snapshot, Id<Partner> partner) {
    return partner.has() ? keyOf<Partner>(snapshot, partner.value) : tr("the direct team");
}

QString mineOf(const Snapshot& snapshot, const Conflict& conflict) {
    const Registration* registration = snapshot.table<Registration>().find(conflict.registration);
    return registration == nullptr ? QStringLiteral("?") : partyOf(snapshot, registration->partner);
}

QString firstWins(const Snapshot& snapshot, const Conflict& conflict) {
    const bool mine = conflict.first == First::This;
    const QString winner = mine ? mineOf(snapshot, conflict) : partyOf(snapshot, conflict.partner);
    const QString other = mine ? partyOf(snapshot, conflict.partner) : mineOf(snapshot, conflict);
    return tr("%1 was first and keeps the customer, %2 is told").arg(winner, other);
}

QString warning(const Snapshot& snapshot, const Conflict& conflict) {
    switch (conflict.sanction) {
    case Sanction::Probation:
        return tr("%1 did so once before: probation").arg(mineOf(snapshot, conflict));
    case Sanction::Termination:
        return tr("%1 did so twice or more before: termination").arg(mineOf(snapshot, conflict));
    case Sanction::None:
    case Sanction::Warning:
        return tr("%1 is warned").arg(mineOf(snapshot, conflict));
    }
    return {};
}

} // namespace

QString conflictRuleName(ConflictRule rule) {
    switch (rule) {
    case ConflictRule::Duplicate:
        return tr("Duplicate registration");
    case ConflictRule::SamePartner:
        return tr("Registered twice by the same partner");
    case ConflictRule::DirectDeal:
        return tr("Direct relationship");
    case ConflictRule::LeadInCrm:
        return tr("Lead already in the CRM");
    case ConflictRule::Poaching:
        return tr("Poaching");
    case ConflictRule::DirectOnPartnerAccount:
        return tr("Direct team on a partner's account");
    }
    return {};
}

QString conflictOutcomeName(ConflictOutcome outcome) {
    switch (outcome) {
    case ConflictOutcome::FirstWins:
        return tr("The first wins, the other is told");
    case ConflictOutcome::Split:
        return tr("Shared between partner and direct team");
    case ConflictOutcome::Refuse:
        return tr("The registration is refused");
    case ConflictOutcome::Warn:
        return tr("Warning, then probation, then termination");
    case ConflictOutcome::Block:
        return tr("Blocked and escalated");
    case ConflictOutcome::Ask:
        return tr("Somebody decides");
    }
    return {};
}

QString sanctionName(Sanction sanction) {
    switch (sanction) {
    case Sanction::None:
        return {};
    case Sanction::Warning:
        return tr("Warning");
    case Sanction::Probation:
        return tr("Probation");
    case Sanction::Termination:
        return tr("Termination");
    }
    return {};
}

QString matchRuleName(Rule rule) {
    switch (rule) {
    case Rule::Key:
        return tr("same account");
    case Rule::Domain:
        return tr("same domain");
    case Rule::Name:
        return tr("same name");
    case Rule::WordOrder:
        return tr("same words in another order");
    case Rule::Spacing:
        return tr("same letters");
    case Rule::NameWithoutAdd:
        return tr("same name but for \"group\" or the like");
    case Rule::SimilarName:
        return tr("similar name");
    case Rule::DomainSaysName:
        return tr("the domain is the name");
    case Rule::PartOfName:
        return tr("one name is part of the other");
    case Rule::Label:
        return tr("same domain under another suffix");
    case Rule::Initials:
        return tr("initials");
    }
    return {};
}

QString verdictText(Verdict verdict) {
    switch (verdict) {
    case Verdict::Conflict:
        return tr("conflict");
    case Verdict::TooWeak:
        return tr("similar, not a conflict: below the similarity of the policy");
    case Verdict::OtherProducts:
        return tr("not a conflict: the same customer, but no product in common");
    case Verdict::NotLive:
        return tr("not a conflict: it is over");
    case Verdict::NothingAgainst:
        return tr("not a conflict: the same customer, and nobody else claims it");
    case Verdict::NotWatched:
        return tr("not a conflict: the policy does not watch this rule");
    }
    return {};
}

QString keeperText(const Settlement& settlement, Figures figures) {
    switch (settlement.keeper) {
    case Keeper::Partner:
        return tr("%1 keeps the customer").arg(shownText(settlement.partner));
    case Keeper::DirectTeam:
        return tr("the direct team keeps the customer");
    case Keeper::Shared:
        return tr("shared, %1 to the partner").arg(rateText(settlement.share, figures));
    case Keeper::Dismissed:
        return tr("dismissed");
    }
    return {};
}

QString againstText(const Snapshot& snapshot, const Conflict& conflict, Figures figures) {
    // Of a deal or an account only the day may be known.
    const bool ofDay = conflict.theirs == Time::startOf(conflict.theirs.date());
    const QString since = ofDay ? dateText(conflict.theirs.date(), figures) : timeText(conflict.theirs, figures);
    QString text;
    switch (conflict.against) {
    case Against::Registration:
        text = tr("registration %1 of %2, since %3")
                   .arg(keyOf<Registration>(snapshot, conflict.other), partyOf(snapshot, conflict.partner), since);
        break;
    case Against::Account:
        text = tr("account %1, with the direct team since %2")
                   .arg(keyOf<Account>(snapshot, conflict.other), dateText(conflict.theirs.date(), figures));
        break;
    case Against::Deal:
        text = tr("deal %1 of %2, since %3")
                   .arg(keyOf<Deal>(snapshot, conflict.other), partyOf(snapshot, conflict.partner), since);
        break;
    case Against::Lead:
        text = conflict.partner.has()
                   ? tr("lead %1 of %2, since %3")
                         .arg(keyOf<Lead>(snapshot, conflict.other), partyOf(snapshot, conflict.partner), since)
                   : tr("lead %1, since %2").arg(keyOf<Lead>(snapshot, conflict.other), since);
        break;
    }
    return conflict.more == 0 ? text : tr("%1, and %2 more").arg(text, countText(conflict.more, figures));
}

QString evidenceText(const conflicts::Explanation& evidence) {
    QStringList parts;
    for (const conflicts::Finding& finding : evidence.findings) {
        parts
            << tr("%1 (%2 / %3)").arg(matchRuleName(finding.rule), shownText(finding.asked), shownText(finding.known));
    }
    if (evidence.otherDomain) {
        parts << tr("but other domains");
    }
    return tr("%1: %2 of 1000").arg(parts.join(QStringLiteral(", "))).arg(evidence.strength);
}

QString evidenceText(const Conflict& conflict, const conflicts::Explanation& evidence) {
    QString text = conflict.match == Rule::Key ? matchRuleName(Rule::Key) : evidenceText(evidence);
    if (conflict.common > 0) {
        text += tr("; products in common: %1").arg(conflict.common);
    }
    return text;
}

QString resolutionText(const Snapshot& snapshot, const Conflict& conflict, Figures figures) {
    switch (conflict.outcome) {
    case ConflictOutcome::FirstWins:
        return firstWins(snapshot, conflict);
    case ConflictOutcome::Split:
        return tr("shared: %1 to %2, %3 to %4")
            .arg(rateText(conflict.partnerShare, figures), mineOf(snapshot, conflict),
                 rateText({Rate::percent(100).ppm - conflict.partnerShare.ppm}, figures),
                 partyOf(snapshot, conflict.partner));
    case ConflictOutcome::Refuse:
        return tr("the registration of %1 is refused").arg(mineOf(snapshot, conflict));
    case ConflictOutcome::Warn:
        return conflict.rule == ConflictRule::Poaching ? warning(snapshot, conflict)
                                                       : tr("%1 is warned").arg(mineOf(snapshot, conflict));
    case ConflictOutcome::Block:
        return tr("%1 is blocked, and it is escalated")
            .arg(conflict.first == First::This ? partyOf(snapshot, conflict.partner) : mineOf(snapshot, conflict));
    case ConflictOutcome::Ask:
        return tr("somebody decides");
    }
    return {};
}

QString conflictText(const Snapshot& snapshot, const Conflict& conflict, const conflicts::Explanation& evidence,
                     Figures figures) {
    return tr("%1 with %2: %3. Resolution: %4, by %5.")
        .arg(conflictRuleName(conflict.rule), againstText(snapshot, conflict, figures),
             evidenceText(conflict, evidence), resolutionText(snapshot, conflict, figures),
             timeText(conflict.due, figures));
}

QString conflictTaskTitle(const Task& task) {
    for (std::size_t at = 0; conflicts::isConflictTask(task) && at < kConflictRules; ++at) {
        const auto rule = static_cast<ConflictRule>(at);
        if (task.rule == conflicts::nameOf(rule)) {
            return tr("%1: %2").arg(conflictRuleName(rule), shownText(task.title));
        }
    }
    return shownText(task.title);
}

} // namespace counterpart
