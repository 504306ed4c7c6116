// SPDX-License-Identifier: GPL-3.0-or-later
// Follows one deal from its records to its amounts, step by step (semantics 2 and 3), keeping every step.
#include "core/base/parallel.h"
#include "core/engine/attribution/exact_division.h"
#include "core/engine/attribution/explanation.h"
#include "core/engine/attribution/rules.h"

#include <algorithm>
#include <cmath>

namespace counterpart::attribution {

namespace {

using boost::multiprecision::cpp_int;

constexpr std::size_t kChunksPerBlock = 16;
constexpr std::int64_t kOne = Micros::kOne;
constexpr std::string_view kDirectKey = "direct";

std::vector<const Touchpoint*> touchesOf(const Snapshot& snapshot, const Deal& deal, const Columns* columns) {
    const auto& table = snapshot.table<Touchpoint>();
    std::vector<const Touchpoint*> touches;
    const Index index = columns != nullptr ? columns->dealOf.find(deal.id) : kNoRecord;
    if (index != kNoRecord) {
        const auto [journeys, at] = columns->journeys[index];
        for (Index slot = journeys.offsets[at]; slot < journeys.offsets[at + 1]; ++slot) {
            touches.push_back(table.find(journeys.touch[slot]));
        }
        return touches;
    }
    std::vector<std::vector<const Touchpoint*>> found(blockCount(table.chunkCount(), kChunksPerBlock));
    parallelBlocks(table.chunkCount(), kChunksPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        for (std::size_t i = begin; i < end; ++i) {
            for (const Touchpoint& touch : table.chunk(i)) {
                if (touch.deal.value == deal.id) {
                    found[worker].push_back(&touch);
                }
            }
        }
    });
    for (const auto& part : found) {
        touches.insert(touches.end(), part.begin(), part.end());
    }
    std::ranges::stable_sort(touches, [](const Touchpoint* a, const Touchpoint* b) {
        return a->at != b->at ? a->at < b->at : a->key < b->key;
    });
    return touches;
}

TouchStatus statusOf(const Touchpoint& touch, const Snapshot& snapshot, const DealExplanation& e) {
    if (!touch.at.has()) {
        return TouchStatus::NoTime;
    }
    if (touch.partner.has() && snapshot.find(touch.partner) == nullptr) {
        return TouchStatus::UnknownPartner;
    }
    if (touch.at > e.reference) {
        return TouchStatus::AfterReference;
    }
    if (e.lookbackFrom.has() && touch.at < e.lookbackFrom) {
        return TouchStatus::BeforeLookback;
    }
    if (std::ranges::find(e.policy.postDecision, touch.type) != e.policy.postDecision.end()) {
        return TouchStatus::PostDecision;
    }
    if (!touch.partner.has() && e.policy.direct != DirectTeam::Include) {
        return TouchStatus::DirectLeftOut;
    }
    return TouchStatus::Counted;
}

// The fate of every touch, the implicit one, and the places of those that count.
std::vector<ExplainedTouch*> sortOut(DealExplanation& e, const Snapshot& snapshot, const Deal& deal,
                                     const Columns* columns) {
    for (const Touchpoint* touch : touchesOf(snapshot, deal, columns)) {
        ExplainedTouch explained{touch->id, touch->key, touch->at, touch->partner, touch->type, {}, 0, 0, {}};
        explained.status = statusOf(*touch, snapshot, e);
        e.touches.push_back(explained);
    }
    const bool none = std::ranges::none_of(e.touches, [](const auto& t) { return t.status == TouchStatus::Counted; });
    e.implicit = none && snapshot.find(deal.partner) != nullptr;
    if (e.implicit) {
        const Date day = deal.created.has() ? deal.created : deal.closed;
        const Time at = day.has() ? Time::startOf(day) : Time{};
        e.touches.push_back({0, {}, at, deal.partner, sourcedType(), TouchStatus::Implicit, 0, 0, {}});
        std::ranges::stable_sort(e.touches, {}, &ExplainedTouch::at);
    }
    std::vector<ExplainedTouch*> counted;
    for (ExplainedTouch& touch : e.touches) {
        if (touch.status == TouchStatus::Counted || touch.status == TouchStatus::Implicit) {
            counted.push_back(&touch);
            touch.position = static_cast<int>(counted.size());
        }
    }
    for (ExplainedTouch* touch : counted) {
        touch->ageSeconds = touch->at.has() ? counted.back()->at.seconds - touch->at.seconds : 0;
    }
    return counted;
}

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

Weight weightOf(const DealExplanation& e, const ExplainedTouch& touch, bool firstOfParty, std::size_t touches) {
    switch (e.model) {
    case Model::Equal:
        return {firstOfParty ? kOne : 0, 0};
    case Model::Linear:
        return {kOne, 0};
    case Model::First:
        return {touch.position == 1 ? kOne : 0, 0};
    case Model::Last:
        return {touch.position == static_cast<int>(touches) ? kOne : 0, 0};
    case Model::Decay:
        return {0, decayWeight(e.policy, touch.ageSeconds)};
    case Model::Position:
        return {positionWeight(e.policy, touch.position, static_cast<std::int64_t>(touches)), 0};
    case Model::Role:
        return {roleWeight(e.policy, touch.type), 0};
    }
    return {};
}

void addUp(Weight& sum, const Weight& more) {
    sum.exact += more.exact;
    sum.real += more.real;
}

// One entry per party that is weighed, in the order of first touches.
void weigh(DealExplanation& e, const Snapshot& snapshot, const std::vector<ExplainedTouch*>& counted) {
    for (ExplainedTouch* touch : counted) {
        auto party = std::ranges::find(e.parties, touch->partner, &ExplainedParty::partner);
        const bool isNew = party == e.parties.end();
        if (isNew) {
            ExplainedParty added;
            added.partner = touch->partner;
            added.key = touch->partner.has() ? snapshot.find(touch->partner)->key : Text(kDirectKey);
            added.sourced = e.parties.empty();
            party = e.parties.insert(e.parties.end(), added);
        }
        touch->weight = weightOf(e, *touch, isNew, counted.size());
        ++party->touches;
        addUp(party->weight, touch->weight);
    }
    for (const ExplainedParty& party : e.parties) {
        addUp(e.total, party.weight);
    }
}

Claim claimOf(const ExplainedParty& party, cpp_int weight) {
    Claim claim;
    claim.weight = std::move(weight);
    claim.key = party.key.view();
    claim.direct = !party.partner.has();
    return claim;
}

void share(DealExplanation& e) {
    const bool fixed = e.policy.direct == DirectTeam::Fixed;
    const std::int64_t ppm = fixed ? std::clamp<std::int64_t>(e.policy.partnersShare.ppm, 0, kOne) : kOne;
    const std::uint64_t partnersPart = static_cast<std::uint64_t>(ppm) * (kShareOne / kOne);
    std::vector<double> real;
    std::ranges::transform(e.parties, std::back_inserter(real), [](const auto& party) { return party.weight.real; });
    const std::vector<cpp_int> exactReal = exactIntegers(real);
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < e.parties.size(); ++i) {
        claims.push_back(
            claimOf(e.parties[i], e.model == Model::Decay ? exactReal[i] : cpp_int(e.parties[i].weight.exact)));
    }
    divideExactly(partnersPart, claims);
    e.unattributedShare = partnersPart;
    for (std::size_t i = 0; i < e.parties.size(); ++i) {
        e.parties[i].share = static_cast<std::uint64_t>(claims[i].part);
        e.parties[i].shareUnit = claims[i].unit;
        e.unattributedShare -= e.parties[i].share;
    }
    if (fixed) {
        ExplainedParty direct;
        direct.key = Text(kDirectKey);
        direct.fixedPart = true;
        direct.share = kShareOne - partnersPart;
        e.parties.push_back(direct);
    }
}

void shareAmount(DealExplanation& e) {
    std::vector<Claim> claims;
    for (const ExplainedParty& party : e.parties) {
        claims.push_back(claimOf(party, party.share));
    }
    Claim house;
    house.weight = e.unattributedShare;
    house.house = true;
    claims.push_back(house);
    const bool negative = e.amount.minor < 0;
    const cpp_int amount = e.amount.minor;
    divideExactly(negative ? cpp_int(-amount) : amount, claims);
    const auto signedPart = [&](const Claim& claim) {
        return static_cast<Minor>(negative ? cpp_int(-claim.part) : claim.part);
    };
    for (std::size_t i = 0; i < e.parties.size(); ++i) {
        e.parties[i].amount = signedPart(claims[i]);
        e.parties[i].amountUnit = claims[i].unit;
    }
    e.unattributed = signedPart(claims.back());
    e.unattributedUnit = claims.back().unit;
}

DealExplanation begin(const Deal& deal, const Rulebook& rulebook, Model model, Date asOf) {
    DealExplanation e;
    e.deal = {deal.id};
    e.key = deal.key;
    e.amount = {deal.amount, deal.currency};
    e.outcome = isWon(deal) ? Outcome::Won : isLost(deal) ? Outcome::Lost : Outcome::Open;
    e.model = model;
    e.policy = rulebook.attribution;
    e.rulebook = rulebook.name;
    e.rulebookVersion = rulebook.version;
    e.asOf = asOf;
    const bool closed = e.outcome != Outcome::Open && deal.closed.has();
    e.referenceRule = closed ? ReferenceRule::EndOfCloseDate : ReferenceRule::EndOfAsOf;
    e.reference = Time::endOf(closed ? deal.closed : asOf);
    if (e.policy.lookbackDays) {
        e.lookbackFrom = {e.reference.seconds - std::int64_t{*e.policy.lookbackDays} * 86400};
    }
    return e;
}

Result<DealExplanation> explain(const Snapshot& snapshot, const Deal* deal, Error missing, const Rulebook& rulebook,
                                Model model, Date asOf, const Columns* columns) {
    if (deal == nullptr) {
        return missing;
    }
    DealExplanation e = begin(*deal, rulebook, model, asOf);
    weigh(e, snapshot, sortOut(e, snapshot, *deal, columns));
    share(e);
    shareAmount(e);
    return e;
}

} // namespace

Result<DealExplanation> explainDeal(const Snapshot& snapshot, Id<Deal> deal, const Rulebook& rulebook, Model model,
                                    Date asOf, const Columns* columns) {
    return explain(snapshot, snapshot.find(deal),
                   makeError(ErrorCode::NoSuchRecord, std::to_string(deal.value), "Deal"), rulebook, model, asOf,
                   columns);
}

Result<DealExplanation> explainDeal(const Snapshot& snapshot, std::string_view dealKey, const Rulebook& rulebook,
                                    Model model, Date asOf, const Columns* columns) {
    Error missing = makeError(ErrorCode::NoSuchRecord, std::string(dealKey), "Deal");
    missing.key = dealKey;
    return explain(snapshot, snapshot.table<Deal>().findKey(dealKey), missing, rulebook, model, asOf, columns);
}

} // namespace counterpart::attribution
