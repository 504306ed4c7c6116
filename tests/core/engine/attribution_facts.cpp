// SPDX-License-Identifier: GPL-3.0-or-later
// Makes up facts and turns facts into a snapshot.
#include "tests/core/engine/attribution_facts.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace counterpart::testing {

namespace {

using Random = std::mt19937_64;

std::int64_t between(Random& random, std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

template <class Value>
const Value& oneOf(Random& random, const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(between(random, 0, static_cast<std::int64_t>(values.size()) - 1))];
}

Minor randomAmount(Random& random) {
    switch (between(random, 0, 9)) {
    case 0:
        return 0;
    case 1:
        return between(random, 1, 9);
    case 2:
        return -between(random, 1, 9);
    case 3:
        return -between(random, 1'000, 100'000'000);
    case 4:
        return oneOf<Minor>(random, {std::numeric_limits<Minor>::max(), std::numeric_limits<Minor>::min(),
                                     std::numeric_limits<Minor>::max() - 1});
    default:
        return between(random, 1, 100'000'000);
    }
}

std::int64_t randomTime(Random& random, std::int64_t reference) {
    constexpr std::int64_t kDay = 86400;
    const std::int64_t days = between(random, 0, 100);
    switch (between(random, 0, 7)) {
    case 0:
        return reference;
    case 1:
        return reference + 1;
    case 2:
        return reference - 30 * kDay; // the edge of a window of the policies below
    case 3:
        return reference - 30 * kDay - 1;
    case 4:
        return reference - 40 * kDay; // often, for ties
    case 5:
        return reference + days * kDay;
    default:
        return reference - days * kDay - between(random, 0, 3) * 3600;
    }
}

FactDeal randomDeal(Random& random, const Facts& facts, int number, int& nextTouch) {
    FactDeal deal;
    deal.key = "D" + std::to_string(number);
    deal.amount = randomAmount(random);
    deal.currency = oneOf<std::string>(random, {"USD", "JPY", "BHD", "CLF", "EUR"});
    deal.stage = oneOf<std::string>(random, {"won", "won", "lost", "negotiation"});
    deal.created = Date{static_cast<std::int32_t>(between(random, 18'000, 19'500))};
    if (between(random, 0, 9) == 0) {
        deal.created = Date();
    }
    if (deal.stage != "negotiation" || between(random, 0, 1) == 0) { // an open deal's close date is a forecast
        deal.closed = Date{static_cast<std::int32_t>(between(random, 19'500, 20'400))};
    }
    if (between(random, 0, 2) > 0) {
        deal.partner = oneOf(random, facts.partners);
    }
    const bool open = deal.stage == "negotiation";
    const std::int64_t reference = Time::endOf(open ? kAsOf : deal.closed).seconds;
    const auto few = between(random, 1, 6);
    for (auto left = between(random, 0, 3) == 0 ? 0 : between(random, 1, between(random, 0, 20) == 0 ? 60 : 8);
         left > 0; --left) {
        FactTouch touch;
        // keys whose order by bytes is not that of their making
        touch.key = std::to_string((nextTouch * 7919) % 100'003) + "-" + std::to_string(nextTouch);
        ++nextTouch;
        touch.seconds = randomTime(random, reference);
        if (between(random, 0, 4) > 0) {
            touch.partner = facts.partners[static_cast<std::size_t>(between(random, 0, few))];
        }
        touch.type = oneOf<std::string>(random, {"sourced", "demo", "demo", "referral", "closing", "lunch", "admin"});
        touch.excluded = between(random, 0, 11) == 0;
        deal.touches.push_back(touch);
    }
    deal.type = oneOf<std::string>(random, {"new", "renewal", "Renewal", "expansion"});
    if (number > 0 && between(random, 0, 1) == 0) {
        deal.renewalOf = "D" + std::to_string(between(random, 0, number - 1));
    }
    return deal;
}

// Positions 0 .. size-1 in the order that `shuffle` decides.
std::vector<std::size_t> orderOf(std::size_t size, unsigned shuffle) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (shuffle != 0) {
        std::shuffle(order.begin(), order.end(), std::mt19937(shuffle));
    }
    return order;
}

} // namespace

Facts randomFacts(std::mt19937_64& random, int deals) {
    Facts facts;
    // "direct" is also the word for the direct team; bytes above 127 come after every ASCII letter
    facts.partners = {"direct", "Zeta", "alpha", "alph", "\xc3\x84hre", "10", "9", "beta", "gamma", "Delta"};
    std::shuffle(facts.partners.begin(), facts.partners.end(), random);
    int nextTouch = 1;
    for (int i = 0; i < deals; ++i) {
        facts.deals.push_back(randomDeal(random, facts, i, nextTouch));
    }
    return facts;
}

AttributionPolicy randomPolicy(std::mt19937_64& random) {
    AttributionPolicy policy;
    policy.halfLifeDays =
        oneOf<Micros>(random, {{500'000}, Micros::of(1), Micros::of(7), Micros::of(30), {45'123'457}});
    const auto positions = oneOf<std::array<std::int64_t, 3>>(
        random, {{40, 20, 40}, {30, 40, 30}, {0, 100, 0}, {1, 0, 0}, {0, 0, 0}, {33, 33, 34}});
    const std::int64_t odd = oneOf<std::int64_t>(random, {1'000'000, 333'333, 1});
    policy.positionFirst = {positions[0] * odd};
    policy.positionMiddle = {positions[1] * odd};
    policy.positionLast = {positions[2] * odd};
    for (const char* type : {"sourced", "demo", "referral", "closing"}) {
        if (between(random, 0, 3) > 0) {
            policy.roleWeights.push_back({Symbol(type), {between(random, 0, 40'000'000)}});
        }
    }
    policy.roleDefault = oneOf<Micros>(random, {Micros::of(0), Micros::of(0), {5'500'000}});
    policy.direct = oneOf<DirectTeam>(random, {DirectTeam::Exclude, DirectTeam::Include, DirectTeam::Fixed});
    policy.partnersShare = {oneOf<std::int64_t>(random, {0, 123'456, 333'333, 600'000, 1'000'000})};
    policy.lookbackDays = oneOf<std::optional<int>>(random, {std::nullopt, std::nullopt, 0, 30, 90});
    if (between(random, 0, 1) == 0) {
        policy.postDecision = {Symbol("admin")};
    }
    return policy;
}

Snapshot snapshotOf(const Facts& facts, unsigned shuffle) {
    RecordId next = makeRecordId(11, 1);
    std::map<std::string, Id<Partner>> partnerIds;
    std::vector<Partner> partners;
    for (const std::size_t i : orderOf(facts.partners.size(), shuffle)) {
        Partner& partner = partners.emplace_back();
        partner.id = next++;
        partner.key = facts.partners[i];
        partnerIds[facts.partners[i]] = {partner.id};
    }
    std::vector<Deal> deals;
    std::vector<std::pair<const FactTouch*, Id<Deal>>> journeys;
    for (const std::size_t i : orderOf(facts.deals.size(), shuffle)) {
        const FactDeal& fact = facts.deals[i];
        Deal& deal = deals.emplace_back();
        deal.id = next++;
        deal.key = fact.key;
        deal.amount = fact.amount;
        deal.currency = *Currency::fromCode(fact.currency);
        deal.stage = Symbol(fact.stage);
        deal.type = Symbol(fact.type);
        deal.created = fact.created;
        deal.closed = fact.closed;
        deal.partner = fact.partner.empty() ? Id<Partner>{} : partnerIds.at(fact.partner);
        for (const FactTouch& touch : fact.touches) {
            journeys.emplace_back(&touch, Id<Deal>{deal.id});
        }
    }
    for (const FactDeal& fact : facts.deals) {
        if (!fact.renewalOf.empty()) {
            std::ranges::find(deals, fact.key, &Deal::key)->renewalOf = {
                std::ranges::find(deals, fact.renewalOf, &Deal::key)->id};
        }
    }
    std::vector<Touchpoint> touches;
    for (const std::size_t i : orderOf(journeys.size(), shuffle)) {
        const auto& [fact, deal] = journeys[i];
        Touchpoint& touch = touches.emplace_back();
        touch.id = next++;
        touch.key = fact->key;
        touch.deal = deal;
        touch.at = {fact->seconds};
        touch.partner = fact->partner.empty() ? Id<Partner>{} : partnerIds.at(fact->partner);
        touch.type = Symbol(fact->type);
        touch.excluded = fact->excluded ? "a mistake" : "";
    }
    Snapshot snapshot;
    snapshot.edit<Partner>() = Table<Partner>::fromSorted(std::move(partners));
    snapshot.edit<Deal>() = Table<Deal>::fromSorted(std::move(deals));
    snapshot.edit<Touchpoint>() = Table<Touchpoint>::fromSorted(std::move(touches));
    snapshot.setRevision(1);
    return snapshot;
}

} // namespace counterpart::testing
