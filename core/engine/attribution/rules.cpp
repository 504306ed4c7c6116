// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an AttributionPolicy into Rules.
#include "core/engine/attribution/rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace counterpart::attribution {

namespace {

constexpr std::int64_t kSecondsPerDay = 86400;

std::uint64_t weightOf(Micros weight) { return static_cast<std::uint64_t>(usableWeight(weight)); }

void divideAll(std::uint64_t divisor, auto&... values) {
    if (divisor > 1) {
        ((values /= divisor), ...);
    }
}

} // namespace

Symbol sourcedType() {
    static const Symbol type("sourced");
    return type;
}

std::int64_t usableWeight(Micros weight) { return std::clamp<std::int64_t>(weight.value, 0, kMostWeight); }

Rules::Rules(const AttributionPolicy& policy, Model modelToUse, Date asOf)
    : model(modelToUse), direct(policy.direct), hasLookback(policy.lookbackDays.has_value()),
      lookbackSeconds(policy.lookbackDays.value_or(0) * kSecondsPerDay), asOfEnd(Time::endOf(asOf).seconds),
      halfLifeSeconds(static_cast<double>(policy.halfLifeDays.value) * kSecondsPerDay / Micros::kOne),
      first(weightOf(policy.positionFirst)), middle(weightOf(policy.positionMiddle)),
      last(weightOf(policy.positionLast)) {
    if (direct == DirectTeam::Fixed) {
        const std::int64_t ppm = std::clamp<std::int64_t>(policy.partnersShare.ppm, 0, Micros::kOne);
        partnersPart = static_cast<std::uint64_t>(ppm) * (kShareOne / Micros::kOne);
    }
    divideAll(std::gcd(std::gcd(first, middle), last), first, middle, last);
    tiers = policy.tiers;

    const Symbol implicitType = sourcedType(); // interned before the words are counted
    role.assign(Symbol::count(), weightOf(policy.roleDefault));
    postDecision.assign(Symbol::count(), 0);
    std::uint64_t divisor = weightOf(policy.roleDefault);
    for (auto rule = policy.roleWeights.rbegin(); rule != policy.roleWeights.rend();
         ++rule) { // the first entry of a type holds
        role[rule->type.index()] = weightOf(rule->weight);
        divisor = std::gcd(divisor, weightOf(rule->weight));
    }
    roleMicros.assign(role.begin(), role.end());
    for (std::uint64_t& weight : role) {
        divideAll(divisor, weight);
    }
    implicitRole = role[implicitType.index()];
    for (const Symbol type : policy.postDecision) {
        postDecision[type.index()] = 1;
    }
}

int Rules::tierRank(Symbol tier) const {
    const auto found = std::ranges::find_if(tiers, [&](Symbol key) { return sameWord(key, tier); });
    return tier.empty() || found == tiers.end() ? 0 : static_cast<int>(found - tiers.begin()) + 1;
}

double Rules::decayed(std::int64_t ageSeconds) const {
    if (ageSeconds == 0) {
        return 1;
    }
    return halfLifeSeconds > 0 ? std::exp2(-static_cast<double>(ageSeconds) / halfLifeSeconds) : 0;
}

} // namespace counterpart::attribution
