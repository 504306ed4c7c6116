// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a deal that is only announced.
#include "core/engine/commission/prospect.h"

#include "core/engine/commission/matching.h"

namespace counterpart::commission {

Prospective prospectOf(const Context& context, const Prospect& prospect, bool registered) {
    static const Symbol kNew("new");
    const PartnerColumns& partners = context.columns.partners;
    LineFacts facts;
    facts.partnerType = partners.type[prospect.partner];
    facts.dealType = prospect.dealType.empty() ? kNew : prospect.dealType;
    facts.region = prospect.region.empty() ? partners.region[prospect.partner] : prospect.region;
    facts.currency = prospect.amount.currency;
    facts.registered = registered;
    facts.tier = context.history.tierOn(prospect.partner, prospect.on);
    if (!prospect.products.empty()) {
        facts.product = prospect.products.front();
        facts.family = context.columns.products.family[facts.product];
    }
    const CompiledPlans plans(context.snapshot, context.columns, context.rulebook);
    Prospective out;
    out.tier = facts.tier;
    out.plan = plans.planOf(prospect.partner, prospect.on);
    if (out.plan == kNoRule) {
        return out;
    }
    out.rule = plans.ruleOf(out.plan, facts);
    if (out.rule == kNoRule) {
        out.reason = Reason::NoRule;
        return out;
    }
    const CommissionRule& rule = context.rulebook.plans[out.plan].rules[out.rule];
    if (rule.pay == Pay::Nothing) {
        out.reason = Reason::RuleSaysNothing;
        return out;
    }
    out.reason = Reason::Earned;
    if (rule.pay == Pay::Flat) {
        out.amount = rule.flat;
        return out;
    }
    out.rate = rule.pay == Pay::TierMargin ? context.rulebook.ladder.tiers[facts.tier].margin : rule.rate;
    const Result<Money> amount = multiply(prospect.amount, out.rate);
    out.reason = amount ? Reason::Earned : Reason::TooLarge;
    out.amount = amount ? *amount : Money{0, prospect.amount.currency};
    return out;
}

} // namespace counterpart::commission
