// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of ladders and commission plans that no single member shows: order of tiers, keys that occur twice, plans that
// overlap, unknown tiers.
#include "core/domain/rulebook_check.h"

#include <set>

namespace counterpart::rulebook {

namespace {

// Where a level stands: track and rank, for every track that has it.
std::vector<std::pair<std::size_t, std::size_t>> ranksOf(const CertificationPolicy& policy, std::string_view level) {
    std::vector<std::pair<std::size_t, std::size_t>> ranks;
    for (std::size_t track = 0; track < policy.tracks.size(); ++track) {
        const auto& levels = policy.tracks[track].levels;
        for (std::size_t rank = 0; rank < levels.size(); ++rank) {
            if (equalsIgnoringAsciiCase(levels[rank].key.view(), level)) {
                ranks.emplace_back(track, rank);
            }
        }
    }
    return ranks;
}

// Whoever counts for `strong` counts for `weak`: people of a higher level of the same track.
bool implies(const Criterion& strong, const Criterion& weak, const CertificationPolicy& policy) {
    const auto a = criterionNamed(strong.metric);
    const auto b = criterionNamed(weak.metric);
    if (strong.metric == weak.metric || !a || !b || a->metric != b->metric || a->level.empty()) {
        return strong.metric == weak.metric;
    }
    if (b->level.empty()) {
        return true;
    }
    const auto lower = ranksOf(policy, b->level);
    const auto higher = ranksOf(policy, a->level);
    return !higher.empty() && std::ranges::all_of(higher, [&](const auto& at) {
        return std::ranges::any_of(
            lower, [&](const auto& below) { return below.first == at.first && below.second <= at.second; });
    });
}

const Criterion* boundOf(const Tier& tier, const Criterion& lower, const CertificationPolicy& policy) {
    const Criterion* best = nullptr;
    for (const Criterion& criterion : tier.criteria) {
        const bool counts = implies(criterion, lower, policy);
        if (counts && (best == nullptr || criterion.atLeast > best->atLeast)) {
            best = &criterion;
        }
    }
    return best;
}

// True when the higher tier asks for a smaller share.
bool checkTop(const Tier& lower, const Tier& higher, const Place& place, Faults& faults) {
    const Place top = place.member("top");
    if (!lower.top.asked()) {
        return higher.top.asked();
    }
    if (!higher.top.asked()) {
        addFault(faults, ErrorCode::RequiredFieldEmpty, top,
                 "a share of the best, because the tier below asks for one");
    } else if (higher.top.metric != lower.top.metric) {
        addFault(faults, ErrorCode::BadRulebook, top.member("metric"), "the metric by which the tier below ranks");
    } else if (higher.top.share > lower.top.share) {
        addFault(faults, ErrorCode::OutOfRange, top.member("share"), "not more than the share of the tier below");
    }
    return higher.top.asked() && higher.top.share < lower.top.share;
}

// A higher tier asks for everything the lower one asks for, and for more of something.
void checkStep(const Tier& lower, const Tier& higher, const CertificationPolicy& certification, const Place& place,
               Faults& faults) {
    bool more = checkTop(lower, higher, place, faults);
    const Place criteria = place.member("criteria");
    for (const Criterion& criterion : lower.criteria) {
        const Criterion* bound = boundOf(higher, criterion, certification);
        if (bound == nullptr) {
            addFault(faults, ErrorCode::RequiredFieldEmpty,
                     Place{criteria.node, criteria.member(criterion.metric).path},
                     "a bound, because the tier below has one");
        } else if (bound->atLeast < criterion.atLeast) {
            addFault(faults, ErrorCode::OutOfRange, criteria.member(bound->metric),
                     "not less than the tier below asks for");
        }
        more = more || (bound != nullptr && bound->atLeast > criterion.atLeast);
    }
    for (const Criterion& criterion : higher.criteria) {
        const bool isNew =
            std::ranges::find(lower.criteria, criterion.metric, &Criterion::metric) == lower.criteria.end();
        more = more || (isNew && criterion.atLeast > 0);
    }
    if (!more) {
        addFault(faults, ErrorCode::OutOfRange, criteria,
                 "more than the tier below asks for; tiers stand lowest first");
    }
}

void checkNames(const Tier& tier, const CertificationPolicy& certification, const Place& place, Faults& faults) {
    for (const Criterion& criterion : tier.criteria) {
        const auto named = criterionNamed(criterion.metric);
        if (named && !named->level.empty() && ranksOf(certification, named->level).empty()) {
            addFault(faults, ErrorCode::UnknownReference, place.member("criteria").member(criterion.metric),
                     "a level of a certification track");
        }
    }
    if (tier.top.asked() && !ladderMetricNamed(tier.top.metric)) {
        addFault(faults, ErrorCode::UnknownReference, place.member("top").member("metric"),
                 "a metric that tiers can ask for, like revenue.attributed");
    }
    if (tier.placesTo > 0 && tier.placesTo < tier.placesFrom) {
        addFault(faults, ErrorCode::OutOfRange, place.member("places_to"), "not less than places_from");
    }
}

void checkLadder(const Ladder& ladder, const CertificationPolicy& certification, const Place& place, Faults& faults) {
    const Place tiers = place.member("tiers");
    checkDistinct(ladder.tiers, &Tier::key, tiers, faults);
    if (!ladder.tiers.front().criteria.empty() || ladder.tiers.front().top.asked()) {
        addFault(faults, ErrorCode::BadRulebook,
                 tiers.item(0).member(ladder.tiers.front().criteria.empty() ? "top" : "criteria"),
                 "nothing: the lowest tier is the floor on which everyone stands");
    }
    for (std::size_t i = 0; i < ladder.tiers.size(); ++i) {
        checkNames(ladder.tiers[i], certification, tiers.item(i), faults);
        if (i > 0) {
            checkStep(ladder.tiers[i - 1], ladder.tiers[i], certification, tiers.item(i), faults);
        }
    }
}

// Plans by the partner types that they take, in lower case; "" = everyone whom no other plan takes.
class Takers {
public:
    // Those so far that take a type of the plan, ascending; it is one of them from then on.
    std::set<std::size_t> join(const CommissionPlan& plan, std::size_t place) {
        std::set<std::size_t> others;
        const auto take = [&](std::string_view type) {
            std::string key(type);
            std::ranges::transform(key, key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
            std::vector<std::size_t>& takers = m_byType[std::move(key)];
            others.insert(takers.begin(), takers.end());
            takers.push_back(place);
        };
        if (plan.partnerTypes.empty()) {
            take("");
        }
        for (const Symbol type : plan.partnerTypes) {
            take(type.view());
        }
        others.erase(place); // of a type that it names twice
        return others;
    }

private:
    std::unordered_map<std::string, std::vector<std::size_t>> m_byType;
};

bool shareDay(const CommissionPlan& a, const CommissionPlan& b) {
    const bool aEndsBefore = a.until.has() && b.from.has() && a.until <= b.from;
    const bool bEndsBefore = b.until.has() && a.from.has() && b.until <= a.from;
    return !aEndsBefore && !bEndsBefore;
}

void checkTierNames(const Rulebook& book, const CommissionRule& rule, const Place& place, Faults& faults) {
    for (std::size_t i = 0; i < rule.covers.tiers.size(); ++i) {
        const auto isNamed = [&](const Tier& tier) { return sameWord(tier.key, rule.covers.tiers[i]); };
        if (std::ranges::none_of(book.ladder.tiers, isNamed)) {
            addFault(faults, ErrorCode::UnknownReference, place.member("covers").item("tiers", i),
                     "the key of a tier of the ladder");
        }
    }
}

} // namespace

void checkLadders(const Rulebook& book, const Place& root, Faults& faults) {
    const Place main = root.member("ladder");
    if (!book.ladder.key.empty()) {
        addFault(faults, ErrorCode::BadRulebook, main.member("key"),
                 "absent: only the ladders beside the main one have keys");
    }
    checkLadder(book.ladder, book.certification, main, faults);
    const Place others = root.member("other_ladders");
    checkDistinct(book.otherLadders, &Ladder::key, others, faults);
    for (std::size_t i = 0; i < book.otherLadders.size(); ++i) {
        if (book.otherLadders[i].key.empty()) {
            addFault(faults, ErrorCode::RequiredFieldEmpty, others.item(i).member("key"), "a key of its own");
        }
        checkLadder(book.otherLadders[i], book.certification, others.item(i), faults);
    }
}

void checkPlans(const Rulebook& book, bool ladderStands, const Place& root, Faults& faults) {
    const auto& plans = book.plans;
    const Place list = root.member("plans");
    checkDistinct(plans, &CommissionPlan::key, list, faults);
    Takers takers;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const Place place = list.item(i);
        checkDistinct(plans[i].rules, &CommissionRule::key, place.member("rules"), faults);
        for (std::size_t j = 0; ladderStands && j < plans[i].rules.size(); ++j) {
            checkTierNames(book, plans[i].rules[j], place.item("rules", j), faults);
        }
        for (const std::size_t earlier : takers.join(plans[i], i)) {
            if (shareDay(plans[earlier], plans[i])) {
                addFault(faults, ErrorCode::BadRulebook, place.member("partner_types"),
                         fmt::format("no partner type that {} takes on the same days", list.item(earlier).path));
            }
        }
    }
}

} // namespace counterpart::rulebook
