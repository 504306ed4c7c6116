// SPDX-License-Identifier: GPL-3.0-or-later
// Lays the results beside each other: effects of each decision, request, customer, conflicts, partner, timeline.
#include "ui/panels/desk/case_maker.h"

#include "core/engine/commission/prospect.h"
#include "ui/bridge/conflict_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/judgement_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/registration_text.h"
#include "ui/bridge/task_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

constexpr int kMostSimilar = 5;
constexpr int kMostDeals = 6;

QString tr(const char* text) { return QCoreApplication::translate("Desk", text); }

QString said(QStringList parts, const QString& between) { // without what is empty
    parts.removeAll(QString());
    return parts.join(between);
}

struct Maker {
    const DeskFacts& facts;
    Index position;
    const Programme& p = *facts.programme;
    const registration::Case& file = facts.cases[position];
    const Registration& record = file.record;
    const registration::Desk& desk = facts.deskOf(position);
    Index partner = p.columns->partnerOf.find(record.partner.value);

    bool hasPartner() const { return partner != kNoRecord; }
    QString money(Money amount) const { return formatMoney(amount.minor, amount.currency); }
    Money amount() const { return {record.amount, record.currency}; }
    QString customer() const;
    QStringList productKeys() const;
    commission::Prospective prospect(bool registered) const;
    QString prospectText(const commission::Prospective& what) const;

    QList<ReviewEffect> effects() const;
    ReviewCard request() const;
    ReviewCard account() const;
    ReviewCard conflictCard() const;
    ReviewCard similar() const;
    ReviewCard standing() const;
    ReviewCard timeline() const;
    ReviewCard policy() const;
};

QString Maker::customer() const { return customerOf(facts, position); }

QStringList Maker::productKeys() const {
    QStringList keys;
    for (const QString& key : toQString(record.products).split(u';', Qt::SkipEmptyParts)) {
        keys << key.trimmed();
    }
    return keys;
}

commission::Prospective Maker::prospect(bool registered) const {
    commission::Prospect announced;
    announced.partner = partner;
    announced.amount = amount();
    announced.on = p.lens.asOf;
    announced.region = record.region;
    for (const QString& key : productKeys()) {
        if (const Product* product = p.snapshot->table<Product>().findKey(key.toStdString())) {
            announced.products.push_back(p.columns->productOf.find(product->id));
        }
    }
    return commission::prospectOf(p.commissionContext(), announced, registered);
}

QString Maker::prospectText(const commission::Prospective& what) const {
    if (what.reason != commission::Reason::Earned) {
        return commissionReason(what.reason);
    }
    const CommissionRule& rule = p.rulebook->plans[what.plan].rules[what.rule];
    return what.rate.ppm != 0
               ? tr("%1 by rule \"%2\"").arg(formatRatio(what.rate.ppm), QString::fromStdString(rule.name))
               : tr("flat, by rule \"%1\"").arg(QString::fromStdString(rule.name));
}

QList<ReviewEffect> Maker::effects() const {
    QList<ReviewEffect> effects;
    if (!facts.isWaiting(position)) {
        return effects;
    }
    const bool extending = file.state() == RegistrationState::Approved;
    const Date today = facts.now.date();
    if (extending) {
        const Date now = desk.protectedUntil(file);
        effects << ReviewEffect{tr("Extend"), QStringLiteral("E"),
                                formatDate(now.plusDays(desk.policy().extensionDays)),
                                tr("Protected %1 days longer, once; now until %2")
                                    .arg(desk.policy().extensionDays)
                                    .arg(formatDate(now)),
                                ui::Tone::Positive}
                << ReviewEffect{tr("Refuse the extension"), QStringLiteral("R"), formatDate(now),
                                tr("The protection ends as it stands"), ui::Tone::Negative};
        return effects;
    }
    ReviewEffect approve{tr("Approve"), QStringLiteral("A"), {}, {}, ui::Tone::Positive};
    ReviewEffect reject{tr("Reject"), QStringLiteral("R"), {}, {}, ui::Tone::Negative};
    const QString until = tr("protected until %1").arg(formatDate(today.plusDays(desk.policy().validDays)));
    if (hasPartner() && record.amount != 0) {
        const auto registered = prospect(true);
        const auto otherwise = prospect(false);
        approve.figure = money(registered.amount);
        approve.text = tr("if it is won: %1; %2").arg(prospectText(registered), until);
        reject.figure = money(otherwise.amount);
        reject.text = tr("if it is won all the same: %1").arg(prospectText(otherwise));
        if (registered.amount.currency == otherwise.amount.currency) {
            const Minor less = registered.amount.minor - otherwise.amount.minor;
            reject.text += tr("; %1 less for the partner").arg(money({less, registered.amount.currency}));
        }
    } else {
        approve.text = until;
        reject.text = tr("No amount is stated, so there is no margin to compare");
    }
    effects << approve << reject
            << ReviewEffect{tr("Return with a question"),
                            QStringLiteral("Q"),
                            {},
                            tr("The clock stands still until the partner answers, and starts anew then"),
                            ui::Tone::Neutral};
    return effects;
}

ReviewCard Maker::request() const {
    ReviewCard card{tr("Request"), {}, {}, {}, {}, false};
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty()) {
            card.facts << ReviewFact{label, value};
        }
    };
    add(tr("Customer"), customer());
    add(tr("Domain"), toQString(record.domain));
    add(tr("Amount"), record.amount != 0 ? money(amount()) : tr("not stated"));
    QStringList products;
    for (const QString& key : productKeys()) {
        const Product* product = p.snapshot->table<Product>().findKey(key.toStdString());
        products << (product != nullptr ? toQString(product->name) : key);
    }
    add(tr("Products"), products.join(QStringLiteral(", ")));
    add(tr("Where"), said({toQString(record.country.view()), toQString(record.region.view())}, QStringLiteral(", ")));
    add(tr("Contact"), toQString(record.contact));
    add(tr("Submitted"), formatTime(record.submitted));
    add(tr("Reviewer"), toQString(record.owner.view()));
    add(tr("Because"), toQString(record.justification));
    add(tr("Asked"), file.state() == RegistrationState::Returned ? toQString(record.reason) : QString());
    add(tr("Rejected because"), file.state() == RegistrationState::Rejected ? toQString(record.reason) : QString());
    return card;
}

ReviewCard Maker::account() const {
    ReviewCard card{tr("Customer"), {}, {}, {}, tr("Not among the accounts of this workspace"), false};
    const Account* known = p.snapshot->find(record.account);
    if (known == nullptr) { // the ones it may well be
        for (const conflicts::Compared& other : facts.book->compared(record.id)) {
            if (other.against == conflicts::Against::Account && card.lines.size() < kMostSimilar) {
                card.note = tr("no account is named; these are alike");
                card.lines << ReviewLine{recordTitle(*p.snapshot, Kind::Account, other.other),
                                         {},
                                         evidenceText(other.evidence),
                                         ui::Tone::Neutral,
                                         Kind::Account,
                                         static_cast<qint64>(other.other)};
            }
        }
        return card;
    }
    card.note = toQString(known->key);
    card.facts << ReviewFact{tr("Name"), toQString(known->name)};
    if (!known->domain.empty()) {
        card.facts << ReviewFact{tr("Domain"), toQString(known->domain)};
    }
    card.facts << ReviewFact{tr("Direct team"), known->directSince.has()
                                                    ? tr("since %1").arg(formatDate(known->directSince))
                                                    : tr("no relationship recorded")};
    if (!known->owner.empty()) {
        card.facts << ReviewFact{tr("Owner"), toQString(known->owner.view())};
    }
    std::vector<const Deal*> deals;
    p.snapshot->table<Deal>().forEach([&](const Deal& deal) {
        if (deal.account == record.account) {
            deals.push_back(&deal);
        }
    });
    std::ranges::sort(deals, std::greater(), [](const Deal* deal) { return deal->created; });
    for (const Deal* deal : deals) {
        if (card.lines.size() == kMostDeals) {
            card.lines << ReviewLine{
                tr("and %1 more").arg(formatCount(static_cast<qint64>(deals.size()) - kMostDeals))};
            break;
        }
        const Partner* by = p.snapshot->find(deal->partner);
        card.lines << ReviewLine{deal->name.empty() ? toQString(deal->key) : toQString(deal->name),
                                 formatDate(deal->closed.has() ? deal->closed : deal->created),
                                 tr("%1, %2, %3")
                                     .arg(toQString(deal->stage.view()), formatMoney(deal->amount, deal->currency),
                                          by != nullptr ? toQString(by->name) : tr("the direct team")),
                                 ui::Tone::Neutral,
                                 Kind::Deal,
                                 deal->id};
    }
    return card;
}

ReviewCard Maker::conflictCard() const {
    ReviewCard card{tr("Conflicts"), {}, {}, {}, tr("None: nobody else claims this customer"), true};
    for (const conflicts::Conflict& conflict : facts.book->of(record.id)) {
        const std::int64_t left = conflict.due.seconds - facts.now.seconds;
        card.lines << ReviewLine{conflictRuleName(conflict.rule),
                                 left < 0 ? tr("to settle: %1").arg(timeLeftText(facts.now, conflict.due))
                                          : tr("settle %1").arg(timeLeftText(facts.now, conflict.due)),
                                 QStringList({againstText(*p.snapshot, conflict, Figures::Local),
                                              evidenceText(conflict, facts.book->explain(conflict)),
                                              resolutionText(*p.snapshot, conflict, Figures::Local)})
                                     .join(QStringLiteral("\n")),
                                 conflict.first == conflicts::First::This ? ui::Tone::Warning : ui::Tone::Negative,
                                 conflicts::kindOf(conflict.against),
                                 static_cast<qint64>(conflict.other)};
    }
    return card;
}

ReviewCard Maker::similar() const {
    ReviewCard card{tr("Similar registrations"), tr("similar, not a conflict"), {}, {}, tr("None"), false};
    for (const conflicts::Compared& other : facts.book->compared(record.id)) {
        if (other.verdict == conflicts::Verdict::Conflict || other.against != conflicts::Against::Registration) {
            continue;
        }
        if (card.lines.size() == kMostSimilar) {
            break;
        }
        card.lines << ReviewLine{recordTitle(*p.snapshot, Kind::Registration, other.other),
                                 partnerTitle(*p.snapshot, other.partner),
                                 said({verdictText(other.verdict), evidenceText(other.evidence)}, QStringLiteral("\n")),
                                 ui::Tone::Neutral,
                                 Kind::Registration,
                                 static_cast<qint64>(other.other)};
    }
    return card;
}

ReviewCard Maker::standing() const {
    ReviewCard card{tr("Partner"), {}, {}, {}, tr("The registration names no partner"), false};
    if (!hasPartner()) {
        return card;
    }
    const RecordId id = p.columns->partners.id[partner];
    card.note = toQString(p.columns->partners.key[partner]);
    card.facts << ReviewFact{tr("Name"), recordTitle(*p.snapshot, Kind::Partner, id), Kind::Partner,
                             static_cast<qint64>(id)};
    card.facts << ReviewFact{tr("Tier"), tierName(*p.rulebook, p.standings.tiers[partner])};
    card.facts << ReviewFact{tr("Type"), partnerTypeName(p.columns->partners.type[partner].view())};
    const Judgement& j = *facts.judgement;
    const std::int16_t band = j.cards.band[partner];
    card.facts << ReviewFact{tr("Score"), said({scoreText(j.cards.score[partner], Figures::Local),
                                                band >= 0 ? bandName(j.scorecard, band) : QString()},
                                               QStringLiteral(", "))};
    QStringList restricting;
    for (const std::size_t flag : restrictionsOf(j, partner)) {
        restricting << flagSentence(j, flag, partner, Figures::Local);
    }
    for (const auto& lapse : certification::restrictionsOf(*p.columns, *p.rulebook, p.certifications)) {
        if (lapse.partner == partner) {
            restricting << restrictionText(p, lapse, Figures::Local);
        }
    }
    card.facts << ReviewFact{tr("May register"), restricting.isEmpty()
                                                     ? tr("yes")
                                                     : tr("no: %1").arg(restricting.join(QStringLiteral(" ")))};
    for (const metrics::Id id2 : {metrics::Id::RegistrationsSubmitted, metrics::Id::RegistrationsApproved,
                                  metrics::Id::WinRate, metrics::Id::RevenueAttributed}) {
        const std::int64_t value = p.valueOf(id2, partner);
        card.facts << ReviewFact{metricTitle(id2), value == metrics::kNoData ? tr("no data")
                                                                             : formatMetric(metrics::metric(id2).unit,
                                                                                            value, p.lens.reporting)};
    }
    for (std::size_t flag = 0; flag < j.flags.size(); ++flag) {
        if (j.flags[flag][partner] == scorecard::Holds::Yes) {
            card.lines << ReviewLine{flagSentence(j, flag, partner, Figures::Local), {}, {}, ui::Tone::Warning};
        }
    }
    return card;
}

ReviewCard Maker::timeline() const {
    ReviewCard card{tr("Timeline"), {}, {}, {}, tr("Nothing is recorded but the submission"), false};
    const auto events = registration::historyOf(*p.snapshot, record.id);
    for (auto at = events.rbegin(); at != events.rend(); ++at) {
        const RegistrationEvent& event = **at;
        card.lines << ReviewLine{registrationEventName(event.event.view()), formatTime(event.at),
                                 said({toQString(event.by.view()), toQString(event.note)}, QStringLiteral(": "))};
    }
    return card;
}

ReviewCard Maker::policy() const {
    const RegistrationPolicy& rules = desk.policy();
    ReviewCard card{
        tr("Policy that applies"),
        tr("%1, version %2").arg(QString::fromStdString(p.rulebook->name), QString::fromStdString(p.rulebook->version)),
        {},
        {},
        {},
        false};
    card.facts << ReviewFact{tr("Decision"), decisionPolicyText(rules)};
    card.facts << ReviewFact{tr("Protection"), tr("%1 days from approval").arg(rules.validDays)};
    card.facts << ReviewFact{tr("Extension"), rules.extensionDays > 0
                                                  ? tr("once, %1 days, with a justification").arg(rules.extensionDays)
                                                  : tr("none")};
    QStringList roles;
    for (const Symbol role : file.must) {
        const bool agreed = std::ranges::find(file.agreed, role) != file.agreed.end();
        roles << (agreed ? tr("%1 (agreed)") : tr("%1 (missing)")).arg(toQString(role.view()));
    }
    card.facts << ReviewFact{tr("Must agree"), roles.isEmpty() ? tr("nobody else") : roles.join(QStringLiteral(", "))};
    return card;
}

} // namespace

ui::Tone registrationTone(RegistrationState state) {
    switch (state) {
    case RegistrationState::Approved:
    case RegistrationState::Won:
        return ui::Tone::Positive;
    case RegistrationState::Rejected:
    case RegistrationState::Lost:
        return ui::Tone::Negative;
    case RegistrationState::Returned:
    case RegistrationState::Expired:
    case RegistrationState::Unknown:
        return ui::Tone::Warning;
    case RegistrationState::Submitted:
    case RegistrationState::InReview:
        return ui::Tone::Accent;
    case RegistrationState::Draft:
    case RegistrationState::Cancelled:
        break;
    }
    return ui::Tone::Neutral;
}

QString customerOf(const DeskFacts& facts, Index position) {
    return QString::fromStdString(registration::customerOf(*facts.programme->snapshot, facts.cases[position].record));
}

ReviewCase reviewCaseOf(const DeskFacts& facts, Index position) {
    const Maker maker{facts, position};
    const Programme& p = *facts.programme;
    ReviewCase out;
    out.registration = static_cast<qint64>(maker.record.id);
    out.title = maker.customer();
    out.subtitle = QStringList({toQString(maker.record.key),
                                maker.hasPartner() ? recordTitle(*p.snapshot, Kind::Partner, maker.record.partner.value)
                                                   : tr("no partner"),
                                maker.record.amount != 0 ? maker.money(maker.amount()) : tr("no amount")})
                       .join(QStringLiteral(" · "));
    if (maker.hasPartner()) {
        const std::size_t tier = p.standings.tiers[maker.partner];
        out.tier = {tierName(*p.rulebook, tier), static_cast<int>(tier),
                    static_cast<int>(p.rulebook->ladder.tiers.size())};
    }
    out.state = registrationStateName(maker.file.state(), maker.record.status.view());
    out.stateTone = registrationTone(maker.file.state());
    if (facts.due[position] != 0) {
        const Time due{facts.due[position]};
        out.due = dueText(maker.desk.policy(), maker.file, due, timeLeftText(facts.now, due), Figures::Local);
        const std::int64_t left = due.seconds - facts.now.seconds;
        out.dueTone = left < 4 * 3600 ? ui::Tone::Negative : left < 12 * 3600 ? ui::Tone::Warning : ui::Tone::Neutral;
    }
    out.effects = maker.effects();
    out.cards = {maker.conflictCard(), maker.request(),  maker.account(), maker.standing(),
                 maker.similar(),      maker.timeline(), maker.policy()};
    return out;
}

} // namespace counterpart
