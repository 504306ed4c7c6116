// SPDX-License-Identifier: GPL-3.0-or-later
// What every touch weighs, written plainly from the rules (semantics 3, 4) and apart from the bulk's kernels.
#include "core/domain/touch_expression.h"
#include "core/engine/attribution/explain_parts.h"
#include "core/engine/attribution/rules.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace counterpart::attribution {

namespace {

constexpr std::int64_t kOne = Micros::kOne;
constexpr std::string_view kDirectKey = "direct";

std::int64_t roleWeight(const AttributionPolicy& policy, Symbol type) {
    const auto found = std::ranges::find(policy.roleWeights, type, &RoleWeight::type);
    return usableWeight(found == policy.roleWeights.end() ? policy.roleDefault : found->weight);
}

double decayWeight(const AttributionPolicy& policy, std::int64_t ageSeconds) {
    const double halfLifeSeconds = static_cast<double>(policy.halfLifeDays.value) * 86400 / static_cast<double>(kOne);
    if (ageSeconds == 0) {
        return 1;
    }
    return halfLifeSeconds > 0 ? std::exp2(-static_cast<double>(ageSeconds) / halfLifeSeconds) : 0;
}

std::int64_t positionWeight(const AttributionPolicy& policy, std::int64_t position, std::int64_t touches) {
    if (touches == 1) {
        return kOne;
    }
    const std::int64_t middles = std::max<std::int64_t>(touches - 2, 1);
    if (position == 1) {
        return usableWeight(policy.positionFirst) * middles;
    }
    return position == touches ? usableWeight(policy.positionLast) * middles : usableWeight(policy.positionMiddle);
}

// Of the models that weigh by the policy's numbers alone.
Weight ruleWeight(const DealExplanation& e, const ExplainedTouch& touch, bool firstOfParty, std::size_t touches) {
    const auto whole = [](std::int64_t exact) { return Weight{exact, 0, {}}; };
    switch (e.model) {
    case Model::Equal:
        return whole(firstOfParty ? kOne : 0);
    case Model::First:
        return whole(touch.position == 1 ? kOne : 0);
    case Model::Last:
        return whole(touch.position == static_cast<int>(touches) ? kOne : 0);
    case Model::Decay:
        return {0, decayWeight(e.policy, touch.ageSeconds), {}};
    case Model::Position:
        return whole(positionWeight(e.policy, touch.position, static_cast<std::int64_t>(touches)));
    case Model::Role:
        return whole(roleWeight(e.policy, touch.type));
    case Model::Linear:
    case Model::Custom:
    case Model::Ai:
        break;
    }
    return whole(kOne);
}

void addUp(Weight& sum, const Weight& more) {
    sum.exact += more.exact;
    sum.real += more.real;
    sum.custom.type = more.custom.type;
    sum.custom.scale = more.custom.scale;
    sum.custom.mantissa += more.custom.mantissa;
    sum.custom.real += more.custom.real;
}

Weight learnedWeight(const Explaining& of, ExplainedTouch& touch) {
    const LearnedWeights& learned = *of.aids.learned;
    const Index party = touch.partner.has() ? of.columns->partnerOf.find(touch.partner.value) : kDirect;
    const double halvings = static_cast<double>(touch.ageSeconds) / learned.halfLifeSeconds;
    touch.learned.ofType = learned.weightOf(touch.type);
    touch.learned.factor = learned.factorOf(party);
    touch.learned.decay = learned.halfLifeSeconds > 0 ? std::exp2(-std::min(halvings, 900.0)) : 1;
    return {0, touch.learned.ofType * touch.learned.factor * touch.learned.decay, {}};
}

std::int64_t amountValue(const Money& amount) {
    std::int64_t scaled = amount.minor;
    for (int places = amount.currency.digits(); places < kAmountScale; ++places) {
        if (__builtin_mul_overflow(scaled, std::int64_t{10}, &scaled)) {
            return expression::kMissingDecimal;
        }
    }
    return scaled;
}

// What the expression's variables count, once for all touches of the deal.
struct Counts {
    std::int64_t touches = 0;
    std::int64_t parties = 0;
    std::unordered_map<RecordId, std::int64_t> ofPartner;

    explicit Counts(const DealExplanation& e) {
        for (const ExplainedTouch& touch : e.touches) {
            touches += touch.position > 0 ? 1 : 0;
            ofPartner[touch.partner.value] += touch.position > 0 ? 1 : 0;
        }
        parties = std::ranges::count_if(e.parties, [](const auto& party) { return party.touches > 0; });
    }
};

// The variables of one touch, in the order of the schema.
std::vector<expression::Value> variablesOf(const Snapshot& snapshot, const DealExplanation& e, const Counts& counts,
                                           const ExplainedTouch& touch) {
    using expression::Value;
    using V = TouchVariable;
    const Deal& deal = *snapshot.find(e.deal);
    const Partner* partner = snapshot.find(touch.partner);
    std::vector<Value> values(kTouchVariables);
    const auto put = [&](V variable, Value value) { values[static_cast<std::size_t>(variable)] = value; };
    const auto whole = [&](V variable, std::int64_t value) { put(variable, Value::ofDecimal(value)); };
    const Time at = touch.at.has() ? touch.at : e.reference;
    put(V::AgeDays, Value::ofReal(static_cast<double>(touch.ageSeconds) / 86400));
    whole(V::DaysToClose, e.reference.date().days - at.date().days);
    whole(V::Position, touch.position);
    whole(V::Touches, counts.touches);
    whole(V::Partners, counts.parties);
    whole(V::PartnerTouches, counts.ofPartner.at(touch.partner.value));
    put(V::IsFirst, Value::ofBoolean(touch.position == 1));
    put(V::IsLast, Value::ofBoolean(touch.position == counts.touches));
    put(V::RoleWeight, Value::ofDecimal(roleWeight(e.policy, touch.type), 6));
    put(V::Type, Value::ofWord(touch.type));
    put(V::Direct, Value::ofBoolean(partner == nullptr));
    put(V::Implied, Value::ofBoolean(touch.status == TouchStatus::Implicit));
    put(V::At, Value::ofDate(at.date()));
    put(V::PartnerType, Value::ofWord(partner == nullptr ? Symbol() : partner->type));
    put(V::PartnerTier, Value::ofWord(partner == nullptr ? Symbol() : partner->tier));
    put(V::PartnerRegion, Value::ofWord(partner == nullptr ? Symbol() : partner->region));
    const auto& tiers = e.policy.tiers;
    const auto tier = std::ranges::find_if(
        tiers, [&](Symbol key) { return partner != nullptr && !key.empty() && sameWord(key, partner->tier); });
    whole(V::TierRank, tier == tiers.end() ? 0 : tier - tiers.begin() + 1);
    const std::int64_t amount = amountValue(e.amount);
    put(V::DealAmount, amount == expression::kMissingDecimal ? Value::none(expression::Type::Decimal, kAmountScale)
                                                             : Value::ofDecimal(amount, kAmountScale));
    put(V::DealCurrency, Value::ofWord(Symbol(deal.currency.code())));
    put(V::DealType, Value::ofWord(deal.type));
    put(V::DealSource, Value::ofWord(deal.source));
    put(V::DealRegion, Value::ofWord(deal.region));
    put(V::DealOwner, Value::ofWord(deal.owner));
    put(V::DealStage, Value::ofWord(deal.stage));
    put(V::DealWon, Value::ofBoolean(e.outcome == Outcome::Won));
    put(V::DealCreated, Value::ofDate(deal.created));
    put(V::DealClosed, Value::ofDate(deal.closed));
    return values;
}

WeightFault::Kind faultOf(const expression::Evaluated& weight) {
    using Kind = WeightFault::Kind;
    switch (weight.finding) {
    case expression::Finding::DivisionByZero:
        return Kind::DivisionByZero;
    case expression::Finding::Overflow:
        return Kind::TooLarge;
    case expression::Finding::NotFinite:
        return Kind::NotFinite;
    case expression::Finding::Missing:
        return Kind::Missing;
    case expression::Finding::None:
        break;
    }
    if (weight.value.type == expression::Type::Real) {
        return weight.value.real < 0 ? Kind::Negative : Kind::None;
    }
    constexpr Int128 kMost = Int128{1} << 100; // so that sums over a deal fit (attribution/custom.cpp)
    return weight.value.mantissa < 0 ? Kind::Negative : weight.value.mantissa > kMost ? Kind::TooLarge : Kind::None;
}

// Needs the parties: some variables count them.
void weighByExpression(DealExplanation& e, const Explaining& of, const std::vector<ExplainedTouch*>& counted) {
    const auto program = compileWeight(e.policy.expression);
    const Counts counts(e);
    double sum = 0;
    for (ExplainedTouch* touch : counted) {
        const expression::Evaluated weight = program->evaluate(variablesOf(of.snapshot, e, counts, *touch));
        touch->weight.custom = weight.value;
        touch->fault = faultOf(weight);
        sum += weight.value.real;
        if (touch->fault == WeightFault::Kind::None && !std::isfinite(sum)) {
            touch->fault = WeightFault::Kind::TooLarge;
        }
        e.refused = e.refused || touch->fault != WeightFault::Kind::None;
    }
}

} // namespace

void explainWeights(DealExplanation& e, const Explaining& of, const std::vector<ExplainedTouch*>& counted) {
    std::unordered_map<RecordId, std::size_t> rowOf;
    std::vector<std::size_t> rows;
    for (ExplainedTouch* touch : counted) {
        const auto [at, isNew] = rowOf.emplace(touch->partner.value, e.parties.size());
        if (isNew) {
            ExplainedParty added;
            added.partner = touch->partner;
            added.key = touch->partner.has() ? of.snapshot.find(touch->partner)->key : Text(kDirectKey);
            added.sourced = e.parties.empty();
            e.parties.push_back(added);
        }
        rows.push_back(at->second);
        ++e.parties[at->second].touches;
        if (e.model == Model::Ai) {
            touch->weight = learnedWeight(of, *touch);
        } else if (e.model != Model::Custom) {
            touch->weight = ruleWeight(e, *touch, isNew, counted.size());
        }
    }
    if (e.model == Model::Custom) {
        weighByExpression(e, of, counted);
    }
    for (std::size_t i = 0; i < counted.size(); ++i) {
        addUp(e.parties[rows[i]].weight, counted[i]->weight);
    }
    for (const ExplainedParty& party : e.parties) {
        addUp(e.total, party.weight);
    }
}

std::vector<expression::Step> explainWeight(const Snapshot& snapshot, const DealExplanation& deal,
                                            const ExplainedTouch& touch) {
    const auto program = compileWeight(deal.policy.expression);
    return program ? program->explain(variablesOf(snapshot, deal, Counts(deal), touch))
                   : std::vector<expression::Step>();
}

} // namespace counterpart::attribution
