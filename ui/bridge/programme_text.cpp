// SPDX-License-Identifier: GPL-3.0-or-later
// Tiers, certifications and commissions in words.
#include "core/engine/commission/explain.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

using commission::Reason;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString partnerKey(const Programme& programme, Index party) {
    if (party == kDirect) {
        return tr("direct team");
    }
    return party == kNoRecord ? tr("the house") : toQString(programme.snapshot->table<Partner>().at(party).key);
}

QString amountOf(const tiering::Need& need, std::int64_t value, Currency currency, Figures figures) {
    if (need.metric == LadderMetric::AttributedRevenue) {
        return tr("%1 attributed revenue").arg(moneyText(value, currency, figures));
    }
    return value == 1 ? tr("1 certified person") : tr("%1 certified people").arg(countText(value, figures));
}

Step needStep(const tiering::Need& need, Currency currency, Figures figures) {
    const QString outcome =
        need.met() ? tr("met") : tr("missing %1").arg(amountOf(need, need.missing(), currency, figures));
    return {tr("At least %1").arg(amountOf(need, need.atLeast, currency, figures)),
            tr("has %1: %2").arg(amountOf(need, need.have, currency, figures), outcome),
            {}};
}

QString conditionText(commission::Condition condition) {
    switch (condition) {
    case commission::Condition::None:
        return tr("applies");
    case commission::Condition::PartnerType:
        return tr("not for this partner type");
    case commission::Condition::DealType:
        return tr("not for this deal type");
    case commission::Condition::Product:
        return tr("not for this product");
    case commission::Condition::Family:
        return tr("not for this product family");
    case commission::Condition::Region:
        return tr("not for this region");
    case commission::Condition::Currency:
        return tr("not for this currency");
    case commission::Condition::Registered:
        return tr("not for a deal that is (not) registered");
    case commission::Condition::TermYear:
        return tr("not in this term year");
    case commission::Condition::Tier:
        return tr("not for the tier in force");
    }
    return {};
}

QString registeredText(commission::Registered registered) {
    switch (registered) {
    case commission::Registered::Yes:
        return tr("yes, by an approved registration of this partner");
    case commission::Registered::NoneNamed:
        return tr("no, the deal names no registration");
    case commission::Registered::OtherPartner:
        return tr("no, the registration is another partner's");
    case commission::Registered::NotApproved:
        return tr("no, the registration is not approved");
    case commission::Registered::SubmittedAfterClose:
        return tr("no, it was submitted after the deal closed");
    }
    return {};
}

Step ruleStep(const Programme& programme, const commission::LineExplanation& e) {
    Step step{tr("Rule"), {}, {}};
    if (e.plan == commission::kNoRule) {
        step.value = tr("no plan is in force for this partner type");
        return step;
    }
    const CommissionPlan& plan = programme.rulebook->plans[e.plan];
    step.label = tr("Plan %1").arg(QString::fromStdString(plan.name));
    for (const auto& tried : e.tried) {
        const CommissionRule& rule = plan.rules[tried.rule];
        step.parts.push_back(
            {QString::fromStdString(rule.name.empty() ? rule.key : rule.name), conditionText(tried.failed), {}});
    }
    return step;
}

} // namespace

QString tierName(const Rulebook& rulebook, std::size_t tier) {
    return QString::fromStdString(rulebook.ladder.tiers[tier].name);
}

QString gapText(const Programme& programme, Index partner, Figures figures) {
    const Ladder& ladder = programme.rulebook->ladder;
    const std::size_t tier = programme.standings.tiers[partner];
    if (tier + 1 >= ladder.tiers.size()) {
        return {};
    }
    QStringList missing;
    for (const auto& need : tiering::needsOf(ladder, tier + 1, programme.standings.facts[partner])) {
        if (!need.met()) {
            missing << amountOf(need, need.missing(), programme.standings.currency, figures);
        }
    }
    return missing.join(tr(" and "));
}

QString requirementsText(const Rulebook& rulebook, std::size_t tier, Figures figures) {
    QStringList asked;
    for (const auto& need : tiering::needsOf(rulebook.ladder, tier, {})) {
        asked << amountOf(need, need.atLeast, rulebook.currency, figures);
    }
    return asked.join(tr(" and "));
}

Step tierSteps(const Programme& p, Index partner, Figures figures) {
    const auto e =
        tiering::explain(*p.snapshot, *p.columns, p.credits, *p.rulebook, p.rates, partner, p.lens.asOf, p.lens.asOf);
    const Currency currency = p.rulebook->currency;
    Step root{tr("Tier of %1 on %2").arg(partnerKey(p, partner), dateText(p.lens.asOf, figures)),
              tierName(*p.rulebook, e.tier),
              {}};
    root.parts.push_back(
        {tr("Window"),
         tr("%1 to %2").arg(dateText(e.window.from, figures), dateText(e.window.to.plusDays(-1), figures)),
         {}});
    Step keeps{tr("Criteria of %1").arg(tierName(*p.rulebook, e.tier)), e.keeps.empty() ? tr("none") : QString(), {}};
    for (const auto& need : e.keeps) {
        keeps.parts.push_back(needStep(need, currency, figures));
    }
    root.parts.push_back(keeps);
    if (!e.next.empty()) {
        Step next{tr("Next: %1").arg(tierName(*p.rulebook, e.tier + 1u)), {}, {}};
        for (const auto& need : e.next) {
            next.parts.push_back(needStep(need, currency, figures));
        }
        root.parts.push_back(next);
    }
    Step deals{tr("Attributed revenue"), moneyText(e.facts.revenue, currency, figures), {}};
    for (const auto& item : e.deals) {
        const Deal& deal = p.snapshot->table<Deal>().at(item.deal);
        const QString own = moneyText(item.attributed.minor, item.attributed.currency, figures);
        const QString converted = item.converted.has() ? moneyText(item.converted.money.minor, currency, figures)
                                                       : tr("not converted: no exchange rate");
        deals.parts.push_back({tr("%1, closed %2").arg(toQString(deal.key), dateText(deal.closed, figures)),
                               item.attributed.currency == currency ? own : tr("%1 = %2").arg(own, converted),
                               {}});
    }
    root.parts.push_back(deals);
    Step people{tr("Certified people"), formatCount(e.facts.people), {}};
    for (const Text& person : e.people) {
        people.parts.push_back({toQString(person), {}, {}});
    }
    root.parts.push_back(people);
    return root;
}

QString tierExplanation(const Programme& programme, Index partner) { return asText(tierSteps(programme, partner)); }

QString commissionReason(Reason reason) {
    switch (reason) {
    case Reason::Earned:
        return tr("earned");
    case Reason::NoPlan:
        return tr("no plan for this partner type");
    case Reason::NoRule:
        return tr("no rule of the plan covers it");
    case Reason::RuleSaysNothing:
        return tr("the rule pays nothing");
    case Reason::FlatElsewhere:
        return tr("the flat amount is on another line of the deal");
    case Reason::FlatNeedsBase:
        return tr("nothing is attributed, so no flat amount");
    case Reason::FlatNoRate:
        return tr("no exchange rate for the flat amount");
    case Reason::TooLarge:
        return tr("the amount is too large");
    }
    return {};
}

Step commissionSteps(const Programme& p, std::size_t row, Figures figures) {
    const auto written = [figures](Minor minor, Currency currency) { return moneyText(minor, currency, figures); };
    const auto e = commission::explainLine(p.commissionContext(), p.accruals.lines, row);
    if (!e) {
        return {tr("The line is no longer there"), {}, {}};
    }
    const Deal& deal = p.snapshot->table<Deal>().at(e->deal);
    Step root{tr("Commission line %1")
                  .arg(QString::fromStdString(commission::keyOf(p.commissionContext(), p.accruals.lines, row))),
              written(e->amount, e->currency),
              {}};
    root.parts.push_back({tr("Deal %1, closed %2").arg(toQString(deal.key), dateText(deal.closed, figures)),
                          written(e->dealAmount, e->currency),
                          {}});
    Step base{tr("Base: part of %1").arg(written(e->itemAmount, e->currency)), written(e->base, e->currency), {}};
    for (const auto& part : e->parts) {
        base.parts.push_back({partnerKey(p, part.party),
                              tr("share %1 = %2")
                                  .arg(QString::fromStdString(formatScaled(static_cast<std::int64_t>(part.share), 12)),
                                       written(part.base, e->currency)),
                              {}});
    }
    root.parts.push_back(base);
    root.parts.push_back({tr("Tier in force on the close date"),
                          tr("%1 (%2 attributed revenue, %3 certified people)")
                              .arg(tierName(*p.rulebook, e->tier), written(e->facts.revenue, p.rulebook->currency))
                              .arg(e->facts.people),
                          {}});
    root.parts.push_back({tr("Registered"), registeredText(e->registered), {}});
    root.parts.push_back({tr("Term year"), QString::number(e->termYear), {}});
    root.parts.push_back(ruleStep(p, *e));
    for (const auto& refund : e->refunds) {
        root.parts.push_back({tr("Refund of %1").arg(dateText(refund.at, figures)),
                              tr("%1 of the deal, of which on this line %2")
                                  .arg(written(refund.given, e->currency), written(refund.base, e->currency)),
                              {}});
    }
    const QString rate = QString::fromStdString(toString(e->rate));
    const QString arithmetic = e->reason != Reason::Earned ? commissionReason(e->reason)
                               : e->flat.currency.has()
                                   ? tr("flat %1").arg(written(e->flat.minor, e->flat.currency))
                                   : tr("%1 x %2 = %3, rounded half to even")
                                         .arg(written(e->base, e->currency), rate, written(e->amount, e->currency));
    root.parts.push_back({tr("Amount"), arithmetic, {}});
    root.parts.push_back(
        {tr("Rulebook"),
         QStringLiteral("%1 %2")
             .arg(QString::fromStdString(p.rulebook->name), QString::fromStdString(p.rulebook->version))
             .trimmed(),
         {}});
    return root;
}

QString commissionExplanation(const Programme& programme, std::size_t row) {
    return asText(commissionSteps(programme, row));
}

QString findingText(const Programme& programme, const commission::Finding& finding) {
    const QString deal = toQString(programme.snapshot->table<Deal>().at(finding.deal).key);
    const QString amount = moneyText(finding.amount.minor, finding.amount.currency, Figures::Exact);
    switch (finding.problem) {
    case commission::Problem::WonWithoutCloseDate:
        return tr("Deal %1 is won without a close date: it accrues nothing until it has one.").arg(deal);
    case commission::Problem::LinesDoNotSum:
        return tr("Deal %1: its lines and its amount differ by %2; the difference has a line of its own.")
            .arg(deal, amount);
    case commission::Problem::RefundOfUnwonDeal:
        return tr("Deal %1 has a refund of %2 but is not won: there is nothing to take back.").arg(deal, amount);
    case commission::Problem::RefundNotPositive:
        return tr("Deal %1 has a refund that is not positive (%2): ignored.").arg(deal, amount);
    case commission::Problem::RefundWithoutDate:
        return tr("Deal %1 has a refund without a date (%2): ignored.").arg(deal, amount);
    case commission::Problem::RefundBeyondDeal:
        return tr("Deal %1: refunds exceed the deal by %2; no more than the deal is taken back.").arg(deal, amount);
    }
    return {};
}

std::string certificationStatusKey(certification::Status status) {
    switch (status) {
    case certification::Status::Current:
        return "current";
    case certification::Status::Expiring:
        return "expiring";
    case certification::Status::Renewed:
        return "renewed";
    case certification::Status::Expired:
        return "lapsed";
    case certification::Status::NotYetValid:
        return "not_yet_valid";
    }
    return {};
}

QString certificationStatusName(certification::Status status) {
    switch (status) {
    case certification::Status::Current:
        return tr("Current");
    case certification::Status::Expiring:
        return tr("Expiring");
    case certification::Status::Renewed:
        return tr("Renewed");
    case certification::Status::Expired:
        return tr("Lapsed");
    case certification::Status::NotYetValid:
        return tr("Not yet valid");
    }
    return {};
}

} // namespace counterpart
