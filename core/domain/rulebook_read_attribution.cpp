// SPDX-License-Identifier: GPL-3.0-or-later
// The attribution policy out of its JSON object: the programme's own, those of product families, chains.
#include "core/domain/organisations.h"
#include "core/domain/rulebook_parts.h"
#include "core/domain/touch_expression.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace counterpart::rulebook {

namespace {

void readPosition(Members& attribution, AttributionPolicy& policy) {
    const Node* node = attribution.optional("position");
    if (node == nullptr) {
        return;
    }
    Members members(*node, attribution.pathOf("position"), attribution.faults());
    const Micros least = Micros::of(0);
    const Micros most = Micros::of(kMostWeight);
    members.decimal("first", policy.positionFirst, least, most);
    members.decimal("middle", policy.positionMiddle, least, most);
    members.decimal("last", policy.positionLast, least, most);
    members.finish();
    if (members.isObject() && policy.positionFirst.value + policy.positionLast.value == 0) {
        addFault(members.faults(), ErrorCode::OutOfRange, *node, members.path(),
                 "first and last together more than 0: a journey of two touches has no middle");
    }
}

void readRoles(Members& attribution, AttributionPolicy& policy) {
    const Node* node = attribution.optional("role_weights");
    if (node == nullptr) {
        return;
    }
    const Members members(*node, attribution.pathOf("role_weights"), attribution.faults());
    policy.roleWeights.clear();
    for (const Member& member : node->members) {
        const std::string path = members.pathOf(member.name);
        Micros weight;
        const bool ok =
            parseDecimalNode(member.value, path, Micros::of(0), Micros::of(kMostWeight), weight, members.faults());
        if (member.name.empty() || trimmed(member.name) != member.name) {
            addFault(members.faults(), ErrorCode::BadRulebook, member.value, path,
                     "a touch type, without white space around it");
        } else if (ok && member.name == "default") {
            policy.roleDefault = weight;
        } else if (ok) {
            policy.roleWeights.push_back({Symbol(member.name), weight});
        }
    }
}

void readInheritance(Members& attribution, std::string_view name, Inheritance& out) {
    const Node* node = attribution.optional(name);
    if (node == nullptr) {
        return;
    }
    Members members(*node, attribution.pathOf(name), attribution.faults());
    if (const int i = members.choice("credit", kInheritNames, true); i >= 0) {
        out.credit = static_cast<Inherit>(i);
    }
    members.rate("rate", out.rate);
    members.finish();
}

void readLookback(Members& attribution, std::optional<int>& days) {
    const Node* node = attribution.optional("lookback_days");
    if (node != nullptr && node->type == Node::Type::Null) {
        days.reset();
        return;
    }
    attribution.whole("lookback_days", days, {0, kMostLookback});
}

std::vector<std::string_view> modelNames(bool withLearned) {
    std::vector<std::string_view> names;
    for (const Model model : kModels) {
        if (withLearned || model != Model::Ai) {
            names.push_back(nameOf(model));
        }
    }
    return names;
}

void readExpression(Members& members, AttributionPolicy& policy) {
    members.text("expression", policy.expression);
    const Node* node = members.optional("expression");
    if (node == nullptr || trimmed(policy.expression).empty()) {
        return;
    }
    if (const auto program = compileWeight(policy.expression); !program) {
        Error error = expression::toError(program.error());
        error.line = node->line;
        error.column = members.pathOf("expression");
        members.faults().push_back(std::move(error));
    }
}

void readOrganisation(Members& members, AttributionPolicy& policy) {
    const auto names = organisations();
    if (const int i = members.choice("organisation", names); i >= 0) {
        const Result<Node> pack = parseTree(organisationPolicy(names[i]));
        policy = {};
        Faults faults;
        Members packed(*pack, {}, faults);
        readPolicy(packed, policy);
        policy.organisation = names[i];
    }
}

void readChain(const Node& node, const std::string& path, Faults& faults, std::vector<ChainLink>& chains) {
    Members members(node, path, faults);
    ChainLink link;
    std::string from;
    std::string to;
    members.text("from", from, true);
    members.text("to", to, true);
    members.rate("share", link.share, true);
    members.date("since", link.since);
    members.date("until", link.until);
    members.finish();
    link.from = trimmed(from);
    link.to = trimmed(to);
    if (members.isObject() && !link.from.empty() && link.from == link.to) {
        members.fault(ErrorCode::BadRulebook, "to", "another partner than the one that passes on");
    }
    if (link.since.has() && link.until.has() && link.until <= link.since) {
        members.fault(ErrorCode::OutOfRange, "until", "a day after " + toString(link.since));
    }
    chains.push_back(std::move(link));
}

void readFamily(const Node& node, const std::string& path, Faults& faults, AttributionPolicy& programme) {
    Members members(node, path, faults);
    FamilyPolicy family;
    family.policy = programme;
    family.policy.organisation.clear();
    family.policy.chains.clear();
    family.policy.byFamily.clear();
    members.words("families", family.families);
    if (members.isObject() && family.families.empty()) {
        addFault(faults, ErrorCode::RequiredFieldEmpty, node, path + ".families", "at least one product family");
    }
    readPolicy(members, family.policy);
    members.finish();
    family.policy.learned = programme.learned;
    programme.byFamily.push_back(std::move(family));
}

} // namespace

void readPolicy(Members& members, AttributionPolicy& policy) {
    readOrganisation(members, policy);
    if (const int i = members.choice("model", modelNames(true)); i >= 0) {
        policy.model = kModels[i];
    }
    members.decimal("half_life_days", policy.halfLifeDays, Micros{1}, Micros::of(36'500));
    readPosition(members, policy);
    readRoles(members, policy);
    const int direct = members.choice("direct", kDirectNames);
    if (direct >= 0) {
        policy.direct = static_cast<DirectTeam>(direct);
    }
    members.rate("partners_share", policy.partnersShare, direct == static_cast<int>(DirectTeam::Fixed));
    readLookback(members, policy.lookbackDays);
    members.words("post_decision", policy.postDecision);
    readExpression(members, policy);
    if (policy.model == Model::Custom && trimmed(policy.expression).empty()) {
        members.fault(ErrorCode::RequiredFieldEmpty, "model", "an expression beside it: custom weighs by one");
    }
    readInheritance(members, "renewals", policy.renewals);
    readInheritance(members, "expansions", policy.expansions);
}

void readAttribution(Members& top, AttributionPolicy& policy) {
    const Node* node = top.optional("attribution");
    if (node == nullptr) {
        return;
    }
    Members members(*node, top.pathOf("attribution"), top.faults());
    readPolicy(members, policy);
    std::optional<bool> house;
    members.flag("house_share", house);
    policy.learned.houseShare = house.value_or(false);
    members.text("segment", policy.learned.segment);
    if (const int i = members.choice("fallback", modelNames(false)); i >= 0) {
        policy.learned.fallback = *modelNamed(modelNames(false)[static_cast<std::size_t>(i)]);
    }
    if (policy.learned.fallback == Model::Custom && trimmed(policy.expression).empty()) {
        members.fault(ErrorCode::RequiredFieldEmpty, "fallback", "an expression beside it: custom weighs by one");
    }
    const std::size_t before = top.faults().size();
    members.each("chains", kMostChains, [&](const Node& item, const std::string& path) {
        readChain(item, path, top.faults(), policy.chains);
    });
    if (top.faults().size() == before && before < kMostFaults) {
        checkChains(policy.chains, *node, top.faults());
    }
    members.each("by_family", kMostFamilies,
                 [&](const Node& item, const std::string& path) { readFamily(item, path, top.faults(), policy); });
    members.finish();
}

} // namespace counterpart::rulebook
