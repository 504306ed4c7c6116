// SPDX-License-Identifier: GPL-3.0-or-later
// The commission plans out of their JSON: who is on them, their rules and what each rule covers and pays.
#include "core/domain/rulebook_parts.h"

#include <algorithm>

namespace counterpart::rulebook {

namespace {

void readCurrencies(Members& members, std::vector<Currency>& out) {
    members.strings("currencies", [&](std::string_view text, const Node& node, std::string path) {
        const auto currency = Currency::fromCode(text);
        if (!currency) {
            addFault(members.faults(), ErrorCode::NotACurrency, node, std::move(path), "a currency code like USD");
        } else if (std::ranges::find(out, *currency) != out.end()) {
            addFault(members.faults(), ErrorCode::BadRulebook, node, std::move(path), "each currency once");
        } else {
            out.push_back(*currency);
        }
    });
}

void readProducts(Members& members, std::vector<Text>& out) {
    members.strings("products", [&](std::string_view text, const Node& node, std::string path) {
        if (std::ranges::find(out, text, &Text::view) != out.end()) {
            addFault(members.faults(), ErrorCode::BadRulebook, node, std::move(path), "each product once");
        }
        out.emplace_back(text);
    });
}

void readCoverage(Members& rule, Coverage& covers) {
    const Node* node = rule.optional("covers");
    if (node == nullptr) {
        return;
    }
    Members members(*node, rule.pathOf("covers"), rule.faults());
    members.words("tiers", covers.tiers);
    members.words("partner_types", covers.partnerTypes);
    members.words("deal_types", covers.dealTypes);
    readProducts(members, covers.products);
    members.words("families", covers.families);
    members.words("regions", covers.regions);
    readCurrencies(members, covers.currencies);
    members.flag("registered", covers.registered);
    members.whole("first_term_year", covers.firstTermYear, {1, 100});
    members.whole("last_term_year", covers.lastTermYear, {1, 100});
    if (covers.firstTermYear && covers.lastTermYear && *covers.firstTermYear > *covers.lastTermYear) {
        members.fault(ErrorCode::OutOfRange, "last_term_year", "not less than first_term_year");
    }
    members.finish();
}

// A rule says what it pays by the member of its kind, and by no other.
void readPay(Members& members, Currency currency, CommissionRule& rule) {
    const int kind = members.choice("pay", kPayNames, true);
    const auto belongs = [&](Pay pay) { return kind == static_cast<int>(pay); };
    rule.pay = kind < 0 ? Pay::Rate : static_cast<Pay>(kind);
    members.rate("rate", rule.rate, belongs(Pay::Rate));
    const Node* flat = belongs(Pay::Flat) ? members.required("flat") : members.optional("flat");
    if (flat != nullptr) {
        parseMoneyNode(*flat, members.pathOf("flat"), currency, true, rule.flat, members.faults());
    }
    members.text("why", rule.why, belongs(Pay::Nothing));
    const std::pair<Pay, std::string_view> owners[] = {{Pay::Rate, "rate"}, {Pay::Flat, "flat"}, {Pay::Nothing, "why"}};
    for (const auto& [pay, name] : owners) {
        if (kind >= 0 && !belongs(pay)) {
            members.fault(ErrorCode::BadRulebook, name, "absent when a rule pays otherwise");
        }
    }
}

void readRule(const Node& node, std::string path, Currency currency, CommissionRule& rule, Faults& faults) {
    Members members(node, std::move(path), faults);
    Symbol key;
    members.word("key", key);
    rule.key = key.str();
    members.text("name", rule.name, true);
    readCoverage(members, rule.covers);
    readPay(members, currency, rule);
    members.finish();
}

void readPlan(const Node& node, std::string path, Currency currency, CommissionPlan& plan, Faults& faults) {
    Members members(node, std::move(path), faults);
    Symbol key;
    members.word("key", key);
    plan.key = key.str();
    members.text("name", plan.name, true);
    members.words("partner_types", plan.partnerTypes);
    members.date("from", plan.from);
    members.date("until", plan.until);
    if (plan.from.has() && plan.until.has() && plan.from >= plan.until) {
        members.fault(ErrorCode::OutOfRange, "until", "a day after from: the plan is in force on [from, until)");
    }
    members.each("rules", kMostRules, [&](const Node& rule, std::string at) {
        readRule(rule, std::move(at), currency, plan.rules.emplace_back(), faults);
    });
    if (plan.rules.empty() && members.isObject()) {
        addFault(faults, ErrorCode::RequiredFieldEmpty, node, members.pathOf("rules"), "at least one rule");
    }
    members.finish();
}

} // namespace

void readPlans(Members& top, Currency currency, std::vector<CommissionPlan>& plans) {
    top.each("plans", kMostPlans, [&](const Node& plan, std::string path) {
        readPlan(plan, std::move(path), currency, plans.emplace_back(), top.faults());
    });
}

} // namespace counterpart::rulebook
