// SPDX-License-Identifier: GPL-3.0-or-later
// One commission line from the records up: the rules tried one by one, the arithmetic step by step.
#include "core/engine/commission/explain.h"

#include "core/engine/attribution/credit_book.h"
#include "core/engine/commission/facts.h"
#include "core/engine/commission/refunds.h"

#include <algorithm>

namespace counterpart::commission {

namespace {

bool covers(const std::vector<Symbol>& words, Symbol word) {
    return words.empty() || std::ranges::any_of(words, [&](Symbol other) { return sameWord(other, word); });
}

template <class Value, class Wanted>
bool has(const std::vector<Value>& list, const Wanted& wanted) {
    return list.empty() || std::ranges::find(list, wanted) != list.end();
}

class Explainer {
public:
    Explainer(const Context& context, Index deal, Index item, Index partner)
        : m_context(context), m_deal(context.snapshot.table<Deal>().at(deal)),
          m_partner(context.snapshot.table<Partner>().at(partner)), m_splitter(context.columns.partners) {
        m_out.deal = deal;
        m_out.item = item;
        m_out.partner = partner;
        m_out.currency = m_deal.currency;
        m_out.dealAmount = m_deal.amount;
    }

    // False when the deal has no such item, or the partner no part in it.
    bool accrual() {
        itemsOf(m_context.columns, m_out.deal, m_items);
        const auto item = std::ranges::find(m_items, m_out.item, &Item::item);
        if (!isWon(m_deal) || !m_deal.closed.has() || m_deal.closed > m_context.asOf || item == m_items.end() ||
            !share(*item)) {
            return false;
        }
        m_product = m_context.snapshot.find(productOf(*item));
        m_out.registered = registered();
        m_out.termYear = termYearOf(m_context.columns.deals, m_out.deal);
        m_out.facts = m_context.history.factsOn(m_out.partner, m_deal.closed);
        m_out.tier = m_context.history.tierOn(m_out.partner, m_deal.closed);
        choosePlan();
        chooseRule();
        pay();
        return true;
    }

    // Every refund of the deal up to `last`, as it bears on this line. False when it does not.
    bool refund(Index last);

    LineExplanation take() { return std::move(m_out); }

private:
    Id<Product> productOf(const Item& item) const {
        return item.item >= kRestOfDeal ? Id<Product>() : m_context.snapshot.table<DealLine>().at(item.item).product;
    }
    bool share(const Item& item);
    Registered registered() const;
    void choosePlan();
    void chooseRule();
    Condition firstFailed(const Coverage& rule) const;
    void pay();
    void payFlat(Money flat);
    bool flatIsElsewhere() const;
    Minor reversed(const RefundSplit& split, std::size_t item, std::size_t party) const;
    std::span<const Index> parties() const { return m_context.credits[m_out.deal].party; }
    std::span<const std::uint64_t> shares() const { return m_context.credits[m_out.deal].share; }

    const Context& m_context;
    const Deal& m_deal;
    const Partner& m_partner;
    const Product* m_product = nullptr;
    Splitter m_splitter;
    LineExplanation m_out;
    std::vector<Item> m_items;
    std::size_t m_count = 0; // of parties
    std::size_t m_party = 0; // this partner among them
};

bool Explainer::share(const Item& item) {
    m_count = parties().size();
    const auto mine = std::ranges::find(parties(), m_out.partner);
    m_party = static_cast<std::size_t>(mine - parties().begin());
    if (mine == parties().end() || shares()[m_party] == 0) {
        return false;
    }
    m_out.itemAmount = item.amount;
    const auto parts = m_splitter.split(item.amount, parties(), shares());
    std::uint64_t given = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        m_out.parts.push_back({parties()[i], shares()[i], parts[i]});
        given += shares()[i];
    }
    if (given != kShareOne) {
        m_out.parts.push_back({kNoRecord, kShareOne - given, m_splitter.house()});
    }
    m_out.base = parts[m_party];
    return true;
}

Registered Explainer::registered() const {
    const Registration* registration = m_context.snapshot.find(m_deal.registration);
    return registration == nullptr
               ? Registered::NoneNamed
               : registeredBy(factsOf(*registration, m_context.columns), m_out.partner, m_deal.closed);
}

void Explainer::choosePlan() {
    const auto& plans = m_context.rulebook.plans;
    for (const bool forEveryone : {false, true}) {
        for (std::size_t i = 0; i < plans.size() && m_out.plan == kNoRule; ++i) {
            const bool takesType =
                plans[i].partnerTypes.empty() == forEveryone && covers(plans[i].partnerTypes, m_partner.type);
            if (takesType && Period{plans[i].from, plans[i].until}.contains(m_deal.closed)) {
                m_out.plan = static_cast<std::uint16_t>(i);
            }
        }
    }
}

Condition Explainer::firstFailed(const Coverage& rule) const {
    const Symbol region = m_deal.region.empty() ? m_partner.region : m_deal.region;
    const Symbol family = m_product != nullptr ? m_product->family : Symbol();
    const Text product = m_product != nullptr ? m_product->key : Text();
    const bool year = m_out.termYear >= rule.firstTermYear.value_or(1) &&
                      m_out.termYear <= rule.lastTermYear.value_or(kMostTermYears);
    const bool registration = !rule.registered || *rule.registered == (m_out.registered == Registered::Yes);
    const std::pair<bool, Condition> conditions[] = {
        {covers(rule.partnerTypes, m_partner.type), Condition::PartnerType},
        {covers(rule.dealTypes, m_deal.type), Condition::DealType},
        {rule.products.empty() || (m_product != nullptr && has(rule.products, product)), Condition::Product},
        {covers(rule.families, family), Condition::Family},
        {covers(rule.regions, region), Condition::Region},
        {has(rule.currencies, m_deal.currency), Condition::Currency},
        {registration, Condition::Registered},
        {year, Condition::TermYear},
        {covers(rule.tiers, m_context.rulebook.ladder.tiers[m_out.tier].key), Condition::Tier},
    };
    for (const auto& [holds, condition] : conditions) {
        if (!holds) {
            return condition;
        }
    }
    return Condition::None;
}

void Explainer::chooseRule() {
    if (m_out.plan == kNoRule) {
        return;
    }
    const auto& rules = m_context.rulebook.plans[m_out.plan].rules;
    for (std::size_t i = 0; i < rules.size() && m_out.rule == kNoRule; ++i) {
        const auto rule = static_cast<std::uint16_t>(i);
        m_out.tried.push_back({rule, firstFailed(rules[i].covers)});
        m_out.rule = m_out.tried.back().failed == Condition::None ? rule : kNoRule;
    }
}

void Explainer::pay() {
    if (m_out.rule == kNoRule) {
        m_out.reason = m_out.plan == kNoRule ? Reason::NoPlan : Reason::NoRule;
        return;
    }
    const CommissionRule& rule = m_context.rulebook.plans[m_out.plan].rules[m_out.rule];
    if (rule.pay == Pay::Nothing) {
        m_out.reason = Reason::RuleSaysNothing;
        return;
    }
    if (rule.pay == Pay::Flat) {
        payFlat(rule.flat);
        return;
    }
    m_out.rate = rule.pay == Pay::Rate ? rule.rate : m_context.rulebook.ladder.tiers[m_out.tier].margin;
    const Result<Money> amount = multiply({m_out.base, m_out.currency}, m_out.rate);
    m_out.reason = amount ? Reason::Earned : Reason::TooLarge;
    m_out.amount = amount ? amount->minor : 0;
}

// Whether an earlier item of this partner meets the same rule.
bool Explainer::flatIsElsewhere() const {
    for (const Item& item : m_items) {
        if (item.item == m_out.item) {
            return false;
        }
        Explainer other(m_context, m_out.deal, item.item, m_out.partner);
        other.m_items = {item};
        other.m_product = m_context.snapshot.find(productOf(item));
        other.m_out.registered = m_out.registered;
        other.m_out.termYear = m_out.termYear;
        other.m_out.tier = m_out.tier;
        other.m_out.plan = m_out.plan;
        other.chooseRule();
        if (other.m_out.rule == m_out.rule) {
            return true;
        }
    }
    return false;
}

void Explainer::payFlat(Money flat) {
    m_out.flat = flat;
    if (m_context.credits[m_out.deal].amount[m_party] <= 0) {
        m_out.reason = Reason::FlatNeedsBase;
    } else if (flatIsElsewhere()) {
        m_out.reason = Reason::FlatElsewhere;
    } else {
        const Date day = fx::rateDay(m_context.rulebook.fxRule, m_deal.closed, m_context.asOf);
        m_out.flatConverted = m_context.rates.convert(flat, m_out.currency, day);
        m_out.reason = m_out.flatConverted.has() ? Reason::Earned : Reason::FlatNoRate;
        m_out.amount = m_out.flatConverted.has() ? m_out.flatConverted.money.minor : 0;
    }
}

Minor Explainer::reversed(const RefundSplit& split, std::size_t item, std::size_t party) const {
    if (m_context.rulebook.plans[m_out.plan].rules[m_out.rule].pay == Pay::Flat) {
        return mulDivHalfEven(m_out.originalAmount, split.taken(), m_out.dealAmount).value_or(0);
    }
    return mulDivHalfEven(split.takenOf(item, party), m_out.rate.ppm, Rate::percent(100).ppm).value_or(0);
}

bool Explainer::refund(Index last) {
    m_out.kind = LineKind::Refund;
    m_out.originalAmount = m_out.amount;
    std::vector<std::vector<Minor>> parts;
    for (const Item& item : m_items) {
        const auto of = m_splitter.split(item.amount, parties(), shares());
        parts.emplace_back(of.begin(), of.end()).push_back(m_splitter.house());
    }
    RefundSplit split(m_context.columns.partners);
    split.begin(m_deal.amount, m_items, std::move(parts), parties(), shares());
    const auto item = static_cast<std::size_t>(std::ranges::find(m_items, m_out.item, &Item::item) - m_items.begin());
    const auto [refunds, at] = m_context.columns.refunds[m_out.deal];
    Minor before = 0;
    for (Index i = refunds.offsets[at]; i < refunds.offsets[at + 1]; ++i) {
        if (!refunds.at[i].has() || refunds.at[i] > m_context.asOf || refunds.amount[i] <= 0) {
            continue;
        }
        RefundStep step{refunds.refund[i], refunds.at[i], refunds.amount[i], split.take(refunds.amount[i]), 0, 0};
        step.base = split.lastOf(item, m_party);
        step.reversed = reversed(split, item, m_party);
        m_out.refunds.push_back(step);
        if (step.refund == last) {
            m_out.base = -step.base;
            m_out.amount = before - step.reversed;
            return m_out.reason == Reason::Earned && step.counted > 0;
        }
        before = step.reversed;
    }
    return false;
}

} // namespace

std::optional<LineExplanation> explainLine(const Context& context, const Lines& lines, std::size_t row) {
    if (row >= lines.size() || lines.deal[row] >= context.columns.deals.size() ||
        lines.partner[row] >= context.columns.partners.size()) {
        return std::nullopt;
    }
    Explainer explainer(context, lines.deal[row], lines.item[row], lines.partner[row]);
    if (!explainer.accrual()) {
        return std::nullopt;
    }
    if (lines.kind[row] == LineKind::Refund && !explainer.refund(lines.refund[row])) {
        return std::nullopt;
    }
    return explainer.take();
}

} // namespace counterpart::commission
