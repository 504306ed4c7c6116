// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of a rulebook that no single member shows: order of the ladder, keys that occur twice, plans that overlap,
// unknown tiers.
#include "core/domain/rulebook_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace counterpart::rulebook {

namespace {

const Node& childOf(const Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.members, name, &Member::name);
    return found == node.members.end() ? node : found->value;
}

const Node& itemOf(const Node& root, std::string_view list, std::size_t i) {
    const Node& node = childOf(root, list);
    return i < node.items.size() ? node.items[i] : root;
}

// Notes every key that stood before. `keyOf(i)`, `nodeOf(i)`, `pathOf(i)` of the i-th of `count`.
void checkDistinct(std::size_t count, const auto& keyOf, const auto& nodeOf, const auto& pathOf, Faults& faults) {
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < count; ++i) {
        const auto [at, isNew] = first.emplace(keyOf(i), i);
        if (!isNew) {
            addFault(faults, ErrorCode::KeyTaken, childOf(nodeOf(i), "key"), pathOf(i) + ".key",
                     fmt::format("a key of its own; {} has it", pathOf(at->second)));
        }
    }
}

std::optional<std::int64_t> boundOf(const Tier& tier, std::string_view metric) {
    const auto found = std::ranges::find(tier.criteria, metric, &Criterion::metric);
    return found == tier.criteria.end() ? std::nullopt : std::optional(found->atLeast);
}

// A higher tier asks for everything the lower one asks for, and for more of something.
void checkStep(const Tier& lower, const Tier& higher, const Node& node, const std::string& path, Faults& faults) {
    bool more = false;
    for (const Criterion& criterion : lower.criteria) {
        const auto bound = boundOf(higher, criterion.metric);
        const Node& criteria = childOf(node, "criteria");
        const std::string at = fmt::format("{}.criteria[\"{}\"]", path, criterion.metric);
        if (!bound) {
            addFault(faults, ErrorCode::RequiredFieldEmpty, criteria, at, "a bound, because the tier below has one");
        } else if (*bound < criterion.atLeast) {
            addFault(faults, ErrorCode::OutOfRange, childOf(criteria, criterion.metric), at,
                     "not less than the tier below asks for");
        }
        more = more || (bound && *bound > criterion.atLeast);
    }
    for (const Criterion& criterion : higher.criteria) {
        more = more || (!boundOf(lower, criterion.metric) && criterion.atLeast > 0);
    }
    if (!more) {
        addFault(faults, ErrorCode::OutOfRange, childOf(node, "criteria"), path + ".criteria",
                 "more than the tier below asks for; tiers stand lowest first");
    }
}

bool shareType(const CommissionPlan& a, const CommissionPlan& b) {
    if (a.partnerTypes.empty() || b.partnerTypes.empty()) {
        return a.partnerTypes.empty() && b.partnerTypes.empty();
    }
    return std::ranges::any_of(a.partnerTypes, [&](Symbol type) {
        return std::ranges::any_of(b.partnerTypes, [&](Symbol other) { return sameWord(type, other); });
    });
}

bool shareDay(const CommissionPlan& a, const CommissionPlan& b) {
    const bool aEndsBefore = a.until.has() && b.from.has() && a.until <= b.from;
    const bool bEndsBefore = b.until.has() && a.from.has() && b.until <= a.from;
    return !aEndsBefore && !bEndsBefore;
}

void checkTierNames(const Rulebook& rulebook, const CommissionRule& rule, const Node& node, const std::string& path,
                    Faults& faults) {
    const Node& names = childOf(childOf(node, "covers"), "tiers");
    for (std::size_t i = 0; i < rule.covers.tiers.size(); ++i) {
        const auto isNamed = [&](const Tier& tier) { return sameWord(tier.key, rule.covers.tiers[i]); };
        if (std::ranges::none_of(rulebook.ladder.tiers, isNamed)) {
            addFault(faults, ErrorCode::UnknownReference, i < names.items.size() ? names.items[i] : names,
                     indexed(path + ".covers.tiers", i), "the key of a tier of the ladder");
        }
    }
}

} // namespace

void checkLadder(const Rulebook& rulebook, const Node& root, Faults& faults) {
    const auto& tiers = rulebook.ladder.tiers;
    const Node& ladder = childOf(root, "ladder");
    const auto nodeOf = [&](std::size_t i) -> const Node& { return itemOf(ladder, "tiers", i); };
    const auto pathOf = [](std::size_t i) { return indexed("ladder.tiers", i); };
    checkDistinct(
        tiers.size(), [&](std::size_t i) { return tiers[i].key.view(); }, nodeOf, pathOf, faults);
    if (!tiers.front().criteria.empty()) {
        addFault(faults, ErrorCode::BadRulebook, childOf(nodeOf(0), "criteria"), pathOf(0) + ".criteria",
                 "nothing: the lowest tier is the floor on which everyone stands");
    }
    for (std::size_t i = 1; i < tiers.size(); ++i) {
        checkStep(tiers[i - 1], tiers[i], nodeOf(i), pathOf(i), faults);
    }
}

void checkPlans(const Rulebook& rulebook, bool ladderStands, const Node& root, Faults& faults) {
    const auto& plans = rulebook.plans;
    const auto nodeOf = [&](std::size_t i) -> const Node& { return itemOf(root, "plans", i); };
    const auto pathOf = [](std::size_t i) { return indexed("plans", i); };
    checkDistinct(
        plans.size(), [&](std::size_t i) { return std::string_view(plans[i].key); }, nodeOf, pathOf, faults);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const auto& rules = plans[i].rules;
        const auto rulePath = [&](std::size_t j) { return indexed(pathOf(i) + ".rules", j); };
        const auto ruleNode = [&](std::size_t j) -> const Node& { return itemOf(nodeOf(i), "rules", j); };
        checkDistinct(
            rules.size(), [&](std::size_t j) { return std::string_view(rules[j].key); }, ruleNode, rulePath, faults);
        for (std::size_t j = 0; ladderStands && j < rules.size(); ++j) {
            checkTierNames(rulebook, rules[j], ruleNode(j), rulePath(j), faults);
        }
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            if (shareType(plans[earlier], plans[i]) && shareDay(plans[earlier], plans[i])) {
                addFault(faults, ErrorCode::BadRulebook, childOf(nodeOf(i), "partner_types"),
                         pathOf(i) + ".partner_types",
                         fmt::format("no partner type that {} takes on the same days", pathOf(earlier)));
            }
        }
    }
}

} // namespace counterpart::rulebook
