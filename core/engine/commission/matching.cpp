// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles plans and rules, and matches lines against them.
#include "core/engine/commission/matching.h"

#include <algorithm>
#include <unordered_map>

namespace counterpart::commission {

namespace {

bool names(std::span<const Symbol> words, Symbol word) {
    return std::ranges::any_of(words, [&](Symbol other) { return sameWord(other, word); });
}

// Plans that name the type first, then those for everyone, each in the order of the rulebook.
std::vector<std::uint16_t> candidatesFor(const std::vector<CommissionPlan>& plans, Symbol type) {
    std::vector<std::uint16_t> named;
    std::vector<std::uint16_t> forEveryone;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (plans[i].partnerTypes.empty()) {
            forEveryone.push_back(static_cast<std::uint16_t>(i));
        } else if (names(plans[i].partnerTypes, type)) {
            named.push_back(static_cast<std::uint16_t>(i));
        }
    }
    named.insert(named.end(), forEveryone.begin(), forEveryone.end());
    return named;
}

} // namespace

WordSet::WordSet(std::span<const Symbol> words) : m_everything(words.empty()) {
    if (m_everything) {
        return;
    }
    m_has.assign(Symbol::count(), 0);
    for (std::uint32_t i = 0; i < m_has.size(); ++i) {
        m_has[i] = names(words, Symbol::fromIndex(i)) ? 1 : 0;
    }
}

CompiledPlans::Rule CompiledPlans::compiled(const Coverage& covers, const Snapshot& snapshot, const Columns& columns,
                                            const Ladder& ladder) {
    Rule rule{WordSet(covers.partnerTypes),
              WordSet(covers.dealTypes),
              WordSet(covers.families),
              WordSet(covers.regions),
              {},
              covers.products.empty(),
              covers.currencies,
              covers.registered,
              covers.firstTermYear.value_or(0),
              covers.lastTermYear.value_or(kNoRule),
              {}};
    for (const Text& key : covers.products) {
        if (const Product* product = snapshot.table<Product>().findKey(key.view())) {
            rule.products.push_back(columns.productOf.find(product->id));
        }
    }
    std::ranges::sort(rule.products);
    if (!covers.tiers.empty()) {
        for (const Tier& tier : ladder.tiers) {
            rule.tiers.push_back(names(covers.tiers, tier.key) ? 1 : 0);
        }
    }
    return rule;
}

CompiledPlans::CompiledPlans(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook) {
    for (const CommissionPlan& plan : rulebook.plans) {
        m_inForce.push_back({plan.from, plan.until});
        auto& rules = m_rules.emplace_back();
        for (const CommissionRule& rule : plan.rules) {
            rules.push_back(compiled(rule.covers, snapshot, columns, rulebook.ladder));
        }
    }
    std::unordered_map<std::uint32_t, std::uint32_t> ofType;
    for (const Symbol type : columns.partners.type) {
        const auto [at, isNew] = ofType.emplace(type.index(), static_cast<std::uint32_t>(m_plans.size()));
        if (isNew) {
            m_plans.push_back(candidatesFor(rulebook.plans, type));
        }
        m_candidatesOf.push_back(at->second);
    }
}

std::uint16_t CompiledPlans::planOf(Index partner, Date closed) const {
    for (const std::uint16_t plan : m_plans[m_candidatesOf[partner]]) {
        if (m_inForce[plan].contains(closed)) {
            return plan;
        }
    }
    return kNoRule;
}

bool CompiledPlans::covers(const Rule& rule, const LineFacts& facts) {
    const bool product = rule.anyProduct || std::ranges::binary_search(rule.products, facts.product);
    const bool currency =
        rule.currencies.empty() || std::ranges::find(rule.currencies, facts.currency) != rule.currencies.end();
    return rule.partnerTypes.covers(facts.partnerType) && rule.dealTypes.covers(facts.dealType) && product &&
           rule.families.covers(facts.family) && rule.regions.covers(facts.region) && currency &&
           (!rule.registered || *rule.registered == facts.registered) && facts.termYear >= rule.firstYear &&
           facts.termYear <= rule.lastYear && (rule.tiers.empty() || rule.tiers[facts.tier] != 0);
}

std::uint16_t CompiledPlans::ruleOf(std::uint16_t plan, const LineFacts& facts) const {
    const auto& rules = m_rules[plan];
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (covers(rules[i], facts)) {
            return static_cast<std::uint16_t>(i);
        }
    }
    return kNoRule;
}

} // namespace counterpart::commission
