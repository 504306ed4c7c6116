// SPDX-License-Identifier: GPL-3.0-or-later
// Accrual lines of one deal, then the lines of its refunds.
#include "core/engine/commission/deal_work.h"

#include <algorithm>

namespace counterpart::commission {

void DealWork::find(Problem problem, Index refund, Minor amount) {
    m_out.findings.push_back({problem, m_deal, refund, {amount, columns().deals.currency[m_deal]}});
}

// Why none of the deal's refunds can be taken back.
void DealWork::refuse(Problem problem) {
    const auto [refunds, at] = columns().refunds[m_deal];
    for (Index i = refunds.offsets[at]; i < refunds.offsets[at + 1]; ++i) {
        if (refunds.at[i] <= context().asOf) {
            find(problem, refunds.refund[i], refunds.amount[i]);
        }
    }
}

void DealWork::run(Index deal) {
    const DealColumns& deals = columns().deals;
    m_deal = deal;
    m_closed = deals.closed[deal];
    if (deals.outcome[deal] != Outcome::Won) {
        refuse(Problem::RefundOfUnwonDeal);
        return;
    }
    if (!m_closed.has()) {
        find(Problem::WonWithoutCloseDate, kNoRecord, deals.amount[deal]);
        return;
    }
    if (m_closed > context().asOf) {
        return;
    }
    const attribution::DealCredits credits = context().credits[deal];
    const std::size_t count = credits.size();
    m_parties = credits.party;
    m_shares = credits.share;
    m_attributed = credits.amount;
    m_termYear = termYearOf(deals, deal);
    itemsOf(columns(), deal, m_items);
    if (m_items.back().item == kRestOfDeal) {
        find(Problem::LinesDoNotSum, kNoRecord, m_items.back().amount);
    }
    m_parts.resize(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const auto parts = m_splitter.split(m_items[i].amount, m_parties, m_shares);
        m_parts[i].assign(parts.begin(), parts.end());
        m_parts[i].push_back(m_splitter.house());
    }
    m_order.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        m_order[i] = i;
    }
    const auto rank = [&](std::size_t i) { return columns().partners.rankOf(m_parties[i]); };
    std::ranges::sort(m_order, {}, rank);
    m_origins.clear();
    for (const std::size_t party : m_order) {
        if (m_parties[party] != kDirect && m_shares[party] != 0) {
            accrueFor(party);
        }
    }
    takeBack();
}

LineFacts DealWork::factsFor(Index partner) const {
    const DealColumns& deals = columns().deals;
    LineFacts facts;
    facts.partnerType = columns().partners.type[partner];
    facts.dealType = deals.type[m_deal];
    facts.region = deals.region[m_deal].empty() ? columns().partners.region[partner] : deals.region[m_deal];
    facts.currency = deals.currency[m_deal];
    facts.termYear = m_termYear;
    const Index registration = deals.registration[m_deal];
    facts.registered = registration != kNoRecord &&
                       registeredBy(m_shared.registration(registration), partner, m_closed) == Registered::Yes;
    facts.tier = context().history.tierOn(partner, m_closed);
    return facts;
}

void DealWork::accrueFor(std::size_t party) {
    const Index partner = m_parties[party];
    const Minor attributed = m_attributed[party];
    const std::uint16_t plan = m_shared.plans.planOf(partner, m_closed);
    LineFacts facts = factsFor(partner);
    m_flats.clear();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item& item = m_items[i];
        const Minor base = m_parts[i][party];
        facts.product = item.product;
        facts.family = item.product == kNoRecord ? Symbol() : columns().products.family[item.product];
        const std::uint16_t rule = plan == kNoRule ? kNoRule : m_shared.plans.ruleOf(plan, facts);
        const Paid paid = pay(plan, rule, facts, base, attributed);
        if (paid.reason == Reason::Earned) {
            m_origins.push_back({m_out.lines.size(), i, party, 0});
        }
        push(i, partner, base, paid, plan, rule, facts.tier);
    }
}

DealWork::Paid DealWork::pay(std::uint16_t plan, std::uint16_t rule, const LineFacts& facts, Minor base,
                             Minor attributed) {
    if (rule == kNoRule) {
        return {0, {}, plan == kNoRule ? Reason::NoPlan : Reason::NoRule};
    }
    const CommissionRule& policy = context().rulebook.plans[plan].rules[rule];
    Rate rate = policy.rate;
    switch (policy.pay) {
    case Pay::Nothing:
        return {0, {}, Reason::RuleSaysNothing};
    case Pay::Flat:
        return payFlat(rule, policy.flat, attributed);
    case Pay::TierMargin:
        rate = context().rulebook.ladder.tiers[facts.tier].margin;
        break;
    case Pay::Rate:
        break;
    }
    const auto amount = mulDivHalfEven(base, rate.ppm, Rate::percent(100).ppm);
    return {amount.value_or(0), rate, amount ? Reason::Earned : Reason::TooLarge};
}

DealWork::Paid DealWork::payFlat(std::uint16_t rule, Money flat, Minor attributed) {
    if (attributed <= 0) {
        return {0, {}, Reason::FlatNeedsBase};
    }
    if (std::ranges::find(m_flats, rule) != m_flats.end()) {
        return {0, {}, Reason::FlatElsewhere};
    }
    m_flats.push_back(rule);
    const Currency currency = columns().deals.currency[m_deal];
    if (flat.currency == currency) {
        return {flat.minor, {}, Reason::Earned};
    }
    const fx::Converted converted =
        context().rates.convert(flat, currency, fx::rateDay(context().rulebook.fxRule, m_closed, context().asOf));
    return {converted.has() ? converted.money.minor : 0, {}, converted.has() ? Reason::Earned : Reason::FlatNoRate};
}

void DealWork::push(std::size_t item, Index partner, Minor base, const Paid& paid, std::uint16_t plan,
                    std::uint16_t rule, std::uint8_t tier) {
    LineRows& lines = m_out.lines;
    lines.deal.push_back(m_deal);
    lines.item.push_back(m_items[item].item);
    lines.partner.push_back(partner);
    lines.original.push_back(kNoRecord);
    lines.refund.push_back(kNoRecord);
    lines.base.push_back(base);
    lines.amount.push_back(paid.amount);
    lines.rate.push_back(paid.rate);
    lines.date.push_back(m_closed);
    lines.plan.push_back(plan);
    lines.rule.push_back(rule);
    lines.tier.push_back(tier);
    lines.kind.push_back(LineKind::Accrual);
    lines.reason.push_back(paid.reason);
}

void DealWork::takeBack() {
    const auto [refunds, at] = columns().refunds[m_deal];
    bool begun = false;
    for (Index i = refunds.offsets[at]; i < refunds.offsets[at + 1]; ++i) {
        const Index refund = refunds.refund[i];
        const Minor amount = refunds.amount[i];
        if (!refunds.at[i].has()) {
            find(Problem::RefundWithoutDate, refund, amount);
        } else if (refunds.at[i] > context().asOf) {
            continue;
        } else if (amount <= 0) {
            find(Problem::RefundNotPositive, refund, amount);
        } else {
            if (!begun) {
                m_refunds.begin(columns().deals.amount[m_deal], m_items, m_parts, m_parties, m_shares);
                begun = true;
            }
            const Minor counted = m_refunds.take(amount);
            if (counted < amount) {
                find(Problem::RefundBeyondDeal, refund, amount - counted);
            }
            if (counted > 0) {
                pushRefunds(refund, refunds.at[i]);
            }
        }
    }
}

// Of the accrual's amount, what all refunds so far take back: its own rounding, so that a full refund leaves nothing.
Minor DealWork::reversedOf(std::size_t row, std::size_t item, std::size_t party) const {
    const LineRows& lines = m_out.lines;
    const CommissionRule& rule = context().rulebook.plans[lines.plan[row]].rules[lines.rule[row]];
    if (rule.pay == Pay::Flat) {
        return mulDivHalfEven(lines.amount[row], m_refunds.taken(), columns().deals.amount[m_deal]).value_or(0);
    }
    return mulDivHalfEven(m_refunds.takenOf(item, party), lines.rate[row].ppm, Rate::percent(100).ppm).value_or(0);
}

void DealWork::pushRefunds(Index refund, Date at) {
    for (Origin& origin : m_origins) {
        LineRows& lines = m_out.lines;
        const Minor base = m_refunds.lastOf(origin.item, origin.party);
        const Minor reversed = reversedOf(origin.row, origin.item, origin.party);
        const Minor amount = reversed - origin.reversed;
        origin.reversed = reversed;
        if (base == 0 && amount == 0) {
            continue;
        }
        push(origin.item, m_parties[origin.party], -base, {-amount, lines.rate[origin.row], Reason::Earned},
             lines.plan[origin.row], lines.rule[origin.row], lines.tier[origin.row]);
        lines.original.back() = static_cast<Index>(origin.row);
        lines.refund.back() = refund;
        lines.date.back() = at;
        lines.kind.back() = LineKind::Refund;
    }
}

} // namespace counterpart::commission
