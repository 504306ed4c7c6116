// SPDX-License-Identifier: GPL-3.0-or-later
// Random programmes and rulebooks for commissions, with everything that is awkward.
#pragma once

#include "tests/core/engine/policy_case.h"

#include <initializer_list>
#include <random>

namespace counterpart::testing {

class Chance {
public:
    explicit Chance(unsigned seed) : m_random(seed) {}
    int upTo(int most) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(most + 1)); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    std::string_view of(std::initializer_list<std::string_view> words) {
        return *(words.begin() + upTo(static_cast<int>(words.size()) - 1));
    }
    Date day(int from, int span) { return {from + upTo(span)}; }

private:
    std::mt19937_64 m_random;
};

inline Coverage randomCoverage(Chance& chance) {
    Coverage covers;
    const auto words = [&](std::vector<Symbol>& list, std::initializer_list<std::string_view> from) {
        if (chance.oneIn(4)) {
            list.emplace_back(chance.of(from));
        }
    };
    words(covers.tiers, {"registered", "silver", "gold", "Platinum"});
    words(covers.partnerTypes, {"reseller", "VAR"});
    words(covers.dealTypes, {"new", "renewal", "Expansion"});
    words(covers.families, {"soft", "hard"});
    words(covers.regions, {"emea", "AMER"});
    if (chance.oneIn(4)) {
        covers.products.emplace_back(chance.of({"w1", "w2", "gone"}));
    }
    if (chance.oneIn(4)) {
        covers.currencies = {currencyOf(chance.of({"USD", "JPY"}))};
    }
    if (chance.oneIn(3)) {
        covers.registered = chance.oneIn(2);
    }
    if (chance.oneIn(3)) {
        covers.firstTermYear = 1 + chance.upTo(2);
    }
    if (chance.oneIn(3)) {
        covers.lastTermYear = covers.firstTermYear.value_or(1) + chance.upTo(1);
    }
    return covers;
}

inline Rulebook randomRulebook(Chance& chance) {
    Rulebook book = classicFour();
    book.plans.clear();
    book.fxRule = static_cast<FxRule>(chance.upTo(2));
    book.attribution.direct = static_cast<DirectTeam>(chance.upTo(2));
    book.attribution.partnersShare = Rate::percent(60);
    book.ladder.tiers[1].criteria = {{"revenue.attributed", 100'000}};
    book.ladder.tiers[2].criteria = {{"revenue.attributed", 300'000}};
    book.ladder.tiers[3].criteria = {{"revenue.attributed", 300'000}, {"certs.people", Micros::of(1).value}};
    for (const char* type : {"reseller", "var", ""}) {
        CommissionPlan plan{std::string("plan") + type, "P", {}, {}, {}, {}};
        if (*type != '\0') {
            plan.partnerTypes = {Symbol(type)};
        }
        if (chance.oneIn(2)) {
            plan.from = chance.day(19'000, 300);
        }
        for (int i = 0; i < 4; ++i) {
            CommissionRule rule{
                std::to_string(i), "R", randomCoverage(chance), static_cast<Pay>(chance.upTo(3)), {}, {}, {}};
            rule.rate = {chance.upTo(300'000)};
            rule.flat = {chance.upTo(50'000), currencyOf(chance.of({"USD", "EUR", "JPY"}))};
            plan.rules.push_back(rule);
        }
        book.plans.push_back(plan);
    }
    return book;
}

inline void addDeal(PolicySample& sample, Chance& chance, int i, const std::vector<RecordId>& partners,
                    const std::vector<RecordId>& registrations, const std::vector<RecordId>& products,
                    RecordId before) {
    Deal& deal = sample.dealOf("D" + std::to_string(i), partners[chance.upTo(5)], chance.upTo(90'000) - 5'000,
                               toString(chance.day(19'000, 900)));
    const RecordId id = deal.id;
    const Minor amount = deal.amount;
    deal.currency = currencyOf(chance.of({"USD", "USD", "EUR", "JPY", "KWD"}));
    deal.type = Symbol(chance.of({"new", "Renewal", "expansion", ""}));
    deal.region = Symbol(chance.of({"EMEA", "amer", ""}));
    deal.registration.value = chance.oneIn(2) ? registrations[chance.upTo(11)] : 0;
    deal.renewalOf.value = chance.oneIn(3) ? before : 0;
    deal.stage = chance.oneIn(8) ? Symbol("proposal") : stageWon();
    for (int j = chance.upTo(4); j > 0; --j) {
        sample.touch(id, chance.oneIn(5) ? 0 : partners[chance.upTo(5)], toString(chance.day(18'900, 100)));
    }
    const int lines = chance.upTo(4);
    for (int j = 0; j < lines; ++j) {
        const bool last = j + 1 == lines && chance.oneIn(2);
        sample.line(id, std::to_string(j),
                    last ? amount / lines + amount % lines
                         : amount / lines + (chance.oneIn(6) ? chance.upTo(9'000) - 5'000 : 0),
                    chance.oneIn(3) ? 0 : products[chance.upTo(2)]);
    }
    for (int j = chance.oneIn(2) ? chance.upTo(4) : 0; j > 0; --j) {
        sample.refund(id, toString(chance.day(19'100, 1'000)), chance.oneIn(6) ? amount : chance.upTo(30'000) - 100);
    }
}

inline SnapshotPtr randomSnapshot(Chance& chance) {
    PolicySample sample;
    std::vector<RecordId> products;
    for (const char* key : {"w1", "w2", "w3"}) {
        Product& product = sample.add<Product>(key);
        product.family = Symbol(chance.of({"Soft", "hard", ""}));
        products.push_back(product.id);
    }
    std::vector<RecordId> partners;
    for (int i = 0; i < 6; ++i) {
        Partner& partner = sample.partner(std::string(1, static_cast<char>('a' + (i * 5) % 26)),
                                          chance.of({"Reseller", "var", "oem"}));
        partner.region = Symbol(chance.of({"emea", "AMER"}));
        partners.push_back(partner.id);
        if (chance.oneIn(2)) {
            sample.certify(partners.back(), "x", toString(chance.day(19'000, 300)), toString(chance.day(19'300, 500)));
        }
    }
    std::vector<RecordId> registrations;
    for (int i = 0; i < 12; ++i) {
        registrations.push_back(sample.registration(
            partners[chance.upTo(5)], chance.of({"Approved", "won", "rejected"}), toString(chance.day(19'000, 300))));
    }
    RecordId before = 0;
    for (int i = 0; i < 60; ++i) {
        const RecordId next = sample.nextId();
        addDeal(sample, chance, i, partners, registrations, products, before);
        before = next;
    }
    for (int d = 19'200; d < 20'000; d += 40) {
        sample.rate(toString(Date{d}), "EUR", "USD", "1." + std::to_string(100 + chance.upTo(200)));
        sample.rate(toString(Date{d}), "EUR", "JPY", "1" + std::to_string(40 + chance.upTo(20)));
    }
    return sample.snapshot();
}

} // namespace counterpart::testing
