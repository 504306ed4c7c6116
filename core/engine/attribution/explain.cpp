// SPDX-License-Identifier: GPL-3.0-or-later
// Follows one deal from its records to its amounts, step by step (semantics 2 and 3), keeping every step.
#include "core/base/parallel.h"
#include "core/engine/attribution/explain_parts.h"
#include "core/engine/attribution/family.h"
#include "core/engine/attribution/rules.h"

#include <algorithm>

namespace counterpart::attribution {

namespace {

using boost::multiprecision::cpp_int;

constexpr std::size_t kChunksPerBlock = 16;
constexpr std::int64_t kOne = Micros::kOne;
constexpr std::string_view kDirectKey = "direct";

// The family of the largest line, from the records.
Symbol familyOf(const Explaining& of) {
    const DealLine* largest = nullptr;
    of.snapshot.table<DealLine>().forEach([&](const DealLine& line) {
        const bool named = line.deal.value == of.deal.id && of.snapshot.find(line.product) != nullptr;
        const bool larger = named && (largest == nullptr || line.amount > largest->amount ||
                                      (line.amount == largest->amount && line.key < largest->key));
        largest = larger ? &line : largest;
    });
    return largest == nullptr ? Symbol() : of.snapshot.find(largest->product)->family;
}

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
    if (!touch.excluded.empty()) {
        return TouchStatus::Excluded;
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
        ExplainedTouch explained;
        explained.touch = touch->id;
        explained.key = touch->key;
        explained.at = touch->at;
        explained.partner = touch->partner;
        explained.type = touch->type;
        explained.status = statusOf(*touch, snapshot, e);
        e.touches.push_back(explained);
    }
    const bool none = std::ranges::none_of(e.touches, [](const auto& t) { return t.status == TouchStatus::Counted; });
    e.implicit = none && snapshot.find(deal.partner) != nullptr;
    if (e.implicit) {
        const Date day = deal.created.has() ? deal.created : deal.closed;
        const Time at = day.has() ? Time::startOf(day) : Time{};
        ExplainedTouch implied;
        implied.at = at;
        implied.partner = deal.partner;
        implied.type = sourcedType();
        implied.status = TouchStatus::Implicit;
        e.touches.push_back(implied);
        std::ranges::stable_sort(e.touches, {}, &ExplainedTouch::at);
    }
    std::vector<ExplainedTouch*> counted;
    for (ExplainedTouch& touch : e.touches) {
        if (touch.status == TouchStatus::Counted || touch.status == TouchStatus::Implicit) {
            counted.push_back(&touch);
            touch.position = static_cast<int>(counted.size());
        }
    }
    const Time now = e.model == Model::Ai ? e.reference : counted.empty() ? Time{} : counted.back()->at;
    for (ExplainedTouch* touch : counted) {
        const bool timed = touch->at.has() && touch->status == TouchStatus::Counted;
        touch->ageSeconds = timed ? now.seconds - touch->at.seconds : 0;
    }
    return counted;
}

// The weights of the parties as exact integers over one unit; the house's points at the end.
std::vector<cpp_int> exactWeights(const DealExplanation& e) {
    std::vector<double> real;
    std::vector<cpp_int> whole;
    for (const ExplainedParty& party : e.parties) {
        const Weight& weight = party.weight;
        real.push_back(e.model == Model::Custom ? weight.custom.real : weight.real);
        whole.emplace_back(e.model == Model::Custom ? cpp_int(weight.custom.mantissa) : cpp_int(weight.exact));
    }
    const bool anyone = std::ranges::any_of(real, [](double weight) { return weight > 0; });
    real.push_back(anyone ? e.house : 0);
    whole.emplace_back(0);
    const bool isReal = e.model == Model::Decay || e.model == Model::Ai ||
                        (e.model == Model::Custom && e.total.custom.type == expression::Type::Real);
    if (e.refused) {
        std::ranges::fill(whole, 0);
        return whole;
    }
    return isReal ? exactIntegers(real) : whole;
}

void share(DealExplanation& e) {
    const bool fixed = e.policy.direct == DirectTeam::Fixed;
    const std::int64_t ppm = fixed ? std::clamp<std::int64_t>(e.policy.partnersShare.ppm, 0, kOne) : kOne;
    const std::uint64_t partnersPart = static_cast<std::uint64_t>(ppm) * (kShareOne / kOne);
    const std::vector<cpp_int> weights = exactWeights(e);
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < e.parties.size(); ++i) {
        claims.push_back(claimOf(e.parties[i], weights[i]));
    }
    claims.push_back(houseClaim(weights.back()));
    divideExactly(partnersPart, claims);
    e.unattributedShare = partnersPart;
    for (std::size_t i = 0; i < e.parties.size(); ++i) {
        e.parties[i].share = static_cast<std::uint64_t>(claims[i].part);
        e.parties[i].ownShare = e.parties[i].share;
        e.parties[i].shareUnit = claims[i].unit;
        e.unattributedShare -= e.parties[i].share;
    }
    if (fixed) {
        ExplainedParty direct;
        direct.key = Text(kDirectKey);
        direct.fixedPart = true;
        direct.share = direct.ownShare = kShareOne - partnersPart;
        e.parties.push_back(direct);
    }
}

void shareAmount(DealExplanation& e) {
    std::vector<Claim> claims;
    for (const ExplainedParty& party : e.parties) {
        claims.push_back(claimOf(party, party.share));
    }
    claims.push_back(houseClaim(e.unattributedShare));
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

// The policy by which the deal goes: of its family, where that has one.
void choosePolicy(DealExplanation& e, const Explaining& of, Model asked) {
    const AttributionPolicy& programme = of.rulebook.attribution;
    e.policy = programme;
    e.asked = asked;
    Model model = asked;
    if (!programme.byFamily.empty()) {
        const Symbol family = familyOf(of);
        const AttributionPolicy& own = policyFor(programme, family);
        if (&own != &programme) {
            e.family = family;
            e.policy = own;
            model = asked == programme.model ? own.model : asked;
        }
    }
    e.model = modelUsed(e.policy, model, of.aids);
}

DealExplanation begin(const Explaining& of, Model model, Date asOf) {
    const Deal& deal = of.deal;
    DealExplanation e;
    e.deal = {deal.id};
    e.key = deal.key;
    e.amount = {deal.amount, deal.currency};
    e.outcome = isWon(deal) ? Outcome::Won : isLost(deal) ? Outcome::Lost : Outcome::Open;
    choosePolicy(e, of, model);
    e.rulebook = of.rulebook.name;
    e.rulebookVersion = of.rulebook.version;
    e.asOf = asOf;
    const bool closed = e.outcome != Outcome::Open && deal.closed.has();
    e.referenceRule = closed ? ReferenceRule::EndOfCloseDate : ReferenceRule::EndOfAsOf;
    e.reference = Time::endOf(closed ? deal.closed : asOf);
    if (e.policy.lookbackDays) {
        e.lookbackFrom = {e.reference.seconds - std::int64_t{*e.policy.lookbackDays} * 86400};
    }
    if (e.model == Model::Ai && !of.aids.learned->house.empty()) {
        e.house = of.aids.learned->house[of.columns->dealOf.find(deal.id)];
    }
    return e;
}

Result<DealExplanation> explain(const Snapshot& snapshot, const Deal* deal, Error missing, const Rulebook& rulebook,
                                Model model, Date asOf, const Columns* columns, const Aids& aids) {
    if (deal == nullptr) {
        return missing;
    }
    const Explaining of{snapshot, *deal, rulebook, columns, aids};
    DealExplanation e = begin(of, model, asOf);
    explainWeights(e, of, sortOut(e, snapshot, *deal, columns));
    share(e);
    explainInheritance(e, of);
    shareAmount(e);
    explainPassing(e, of);
    return e;
}

} // namespace

Claim claimOf(const ExplainedParty& party, cpp_int weight) {
    Claim claim;
    claim.weight = std::move(weight);
    claim.key = party.key.view();
    claim.direct = !party.partner.has();
    return claim;
}

Claim houseClaim(cpp_int weight) {
    Claim house;
    house.weight = std::move(weight);
    house.house = true;
    return house;
}

Result<DealExplanation> explainDeal(const Snapshot& snapshot, Id<Deal> deal, const Rulebook& rulebook, Model model,
                                    Date asOf, const Columns* columns, const Aids& aids) {
    return explain(snapshot, snapshot.find(deal),
                   makeError(ErrorCode::NoSuchRecord, std::to_string(deal.value), "Deal"), rulebook, model, asOf,
                   columns, aids);
}

Result<DealExplanation> explainDeal(const Snapshot& snapshot, std::string_view dealKey, const Rulebook& rulebook,
                                    Model model, Date asOf, const Columns* columns, const Aids& aids) {
    Error missing = makeError(ErrorCode::NoSuchRecord, std::string(dealKey), "Deal");
    missing.key = dealKey;
    return explain(snapshot, snapshot.table<Deal>().findKey(dealKey), missing, rulebook, model, asOf, columns, aids);
}

} // namespace counterpart::attribution
