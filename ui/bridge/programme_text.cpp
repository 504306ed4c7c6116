// SPDX-License-Identifier: GPL-3.0-or-later
// Commissions in words.
#include "core/engine/commission/explain.h"
#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using commission::Reason;

QString tr(const char* text) { return QCoreApplication::translate("Explain", text); }

QString partyTitle(const Programme& p, Index party) {
    if (party == kNoRecord) {
        return tr("the house, credited to nobody");
    }
    return party == kDirect ? tr("direct team")
                            : recordTitle(*p.snapshot, Kind::Partner, p.columns->partners.id[party]);
}

QString ruleName(const CommissionPlan& plan, std::size_t at) {
    const CommissionRule& rule = plan.rules[at];
    return QString::fromStdString(rule.name.empty() ? rule.key : rule.name);
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

// The rules of the plan in the order in which they were tried, through the one that applies.
Step ruleStep(const Programme& p, const commission::LineExplanation& e) {
    Step step{tr("Rule"), {}, {}};
    if (e.plan == commission::kNoRule) {
        step.value = tr("no plan is in force for this partner type");
        return step;
    }
    const CommissionPlan& plan = p.rulebook->plans[e.plan];
    step.value = e.rule == commission::kNoRule ? tr("none of the plan applies") : ruleName(plan, e.rule);
    step.rule = ruleIn(*p.rulebook, tr("plan %1").arg(QString::fromStdString(plan.name)));
    for (const auto& tried : e.tried) {
        step.parts.push_back({ruleName(plan, tried.rule), conditionText(tried.failed), {}});
    }
    return step;
}

// What was sold, divided: this partner's part is the base.
Step baseStep(const ProgrammePtr& p, const commission::LineExplanation& e, Figures figures) {
    const auto written = [currency = e.currency, figures](Minor minor) { return moneyText(minor, currency, figures); };
    Step base{tr("Base: part of %1 in %2").arg(partyTitle(*p, e.partner), written(e.itemAmount)), written(e.base), {}};
    const bool refund = e.kind == commission::LineKind::Refund;
    Step divided{refund ? tr("The deal was divided so") : tr("Divided among"), written(e.itemAmount), {}};
    divided.number = e.itemAmount;
    divided.rule = ruleIn(*p->rulebook, tr("model %1").arg(modelName(p->lens.model)));
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(e.parts.size());
    list->make = [p, written, parts = e.parts, figures](qsizetype at) {
        const auto& part = parts[static_cast<std::size_t>(at)];
        Step one{
            partyTitle(*p, part.party), tr("%1, share %2").arg(written(part.base), shareText(part.share, figures)), {}};
        one.number = part.base;
        return one;
    };
    list->rest = [written, parts = e.parts](qsizetype from) {
        Minor sum = 0;
        for (std::size_t i = static_cast<std::size_t>(from); i < parts.size(); ++i) {
            sum += parts[i].base;
        }
        return std::pair(written(sum), std::optional<qint64>(sum));
    };
    divided.parts = listed(list);
    base.parts.push_back(std::move(divided));
    base.parts.push_back(creditsStep(p, e.deal, tr("Why these shares"), {}, figures));
    return base;
}

Step tierInForce(const ProgrammePtr& p, const commission::LineExplanation& e, Figures figures) {
    Step step{tr("Tier in force on the close date"),
              tr("%1 (%2 attributed revenue, %3 certified people)")
                  .arg(tierName(*p->rulebook, e.tier), moneyText(e.facts.revenue, p->rulebook->currency, figures))
                  .arg(e.facts.people),
              {}};
    step.rule = ruleIn(*p->rulebook, tr("tier ladder"));
    const Date closed = p->columns->deals.closed[e.deal];
    step.more = [p, partner = e.partner, closed, figures] { return tierSteps(p, partner, figures, closed).parts; };
    return step;
}

QString arithmetic(const commission::LineExplanation& e, Figures figures) {
    const auto written = [&](Minor minor, Currency currency) { return moneyText(minor, currency, figures); };
    if (e.reason != Reason::Earned) {
        return commissionReason(e.reason);
    }
    if (!e.flat.currency.has()) {
        return tr("%1 x %2 = %3, rounded half to even")
            .arg(written(e.base, e.currency), QString::fromStdString(toString(e.rate)), written(e.amount, e.currency));
    }
    return e.flat.currency == e.currency
               ? tr("flat %1").arg(written(e.flat.minor, e.flat.currency))
               : tr("flat %1 = %2").arg(written(e.flat.minor, e.flat.currency), written(e.amount, e.currency));
}

Step refundStep(const ProgrammePtr& p, const commission::LineExplanation& e, const commission::RefundStep& refund,
                Figures figures) {
    Step step{tr("Refund of %1").arg(dateText(refund.at, figures)),
              tr("%1 of the deal, of which on this line %2")
                  .arg(moneyText(refund.given, e.currency, figures), moneyText(refund.base, e.currency, figures)),
              {}};
    step.kind = Kind::Refund;
    step.record = p->snapshot->table<Refund>().at(refund.refund).id;
    return step;
}

Step dealStep(const ProgrammePtr& p, const commission::LineExplanation& e, Figures figures) {
    const Deal& deal = p->snapshot->table<Deal>().at(e.deal);
    Step step = factStep(p->snapshot, Kind::Deal, deal.id, moneyText(e.dealAmount, e.currency, figures), figures);
    step.label = tr("Deal %1, closed %2").arg(toQString(deal.key), dateText(deal.closed, figures));
    return step;
}

QVector<Step> lineFrames(const Programme& p, const QString& means, Figures figures) {
    return frames(p, means, {true, false}, figures);
}

} // namespace

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

Step commissionSteps(const ProgrammePtr& p, std::size_t row, Figures figures) {
    const auto e = commission::explainLine(p->commissionContext(), p->accruals.lines, row);
    if (!e) {
        return {tr("The line is no longer there"), {}, {}};
    }
    Step root{tr("Commission line %1")
                  .arg(QString::fromStdString(commission::keyOf(p->commissionContext(), p->accruals.lines, row))),
              moneyText(e->amount, e->currency, figures),
              lineFrames(*p,
                         e->kind == commission::LineKind::Refund
                             ? tr("What a refund takes back of a commission that was earned on the deal.")
                             : tr("What the partner earns on its part of a won deal, by its plan."),
                         figures)};
    root.number = e->amount;
    root.parts.push_back({tr("Amount"), arithmetic(*e, figures), {}});
    root.parts.push_back(baseStep(p, *e, figures));
    root.parts.push_back(ruleStep(*p, *e));
    root.parts.push_back(tierInForce(p, *e, figures));
    root.parts.push_back({tr("Registered"), registeredText(e->registered), {}});
    root.parts.push_back({tr("Term year"), QString::number(e->termYear), {}});
    for (const auto& refund : e->refunds) {
        root.parts.push_back(refundStep(p, *e, refund, figures));
    }
    root.parts.push_back(dealStep(p, *e, figures));
    return root;
}

Step lineSteps(const ProgrammePtr& p, std::size_t row, LineFigure figure, Figures figures) {
    const auto e = commission::explainLine(p->commissionContext(), p->accruals.lines, row);
    if (!e) {
        return {tr("The line is no longer there"), {}, {}};
    }
    const QString key = QString::fromStdString(commission::keyOf(p->commissionContext(), p->accruals.lines, row));
    if (figure == LineFigure::Base) {
        const Step base = baseStep(p, *e, figures);
        Step root{tr("Base of commission line %1").arg(key), base.value,
                  lineFrames(*p, tr("The part of the deal, or of one of its lines, that is credited to the partner."),
                             figures)};
        root.number = e->base;
        root.parts += base.parts;
        for (const auto& refund : e->refunds) {
            root.parts.push_back(refundStep(p, *e, refund, figures));
        }
        root.parts.push_back(dealStep(p, *e, figures));
        return root;
    }
    Step root{tr("Rate of commission line %1").arg(key),
              figures == Figures::Local ? formatRatio(e->rate.ppm) : QString::fromStdString(toString(e->rate)),
              lineFrames(*p, tr("What the first rule of the plan that covers the line pays."), figures)};
    root.number = e->rate.ppm;
    root.parts.push_back(ruleStep(*p, *e));
    root.parts.push_back(tierInForce(p, *e, figures));
    root.parts.push_back({tr("Registered"), registeredText(e->registered), {}});
    root.parts.push_back({tr("Term year"), QString::number(e->termYear), {}});
    return root;
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

} // namespace counterpart
