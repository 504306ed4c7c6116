// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook out of its JSON document: the parts beside the plans.
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"

namespace counterpart {

namespace rulebook {

namespace {

constexpr std::int64_t kMostWeight = 1'000'000;

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

void readAttribution(Members& top, AttributionPolicy& policy) {
    const Node* node = top.optional("attribution");
    if (node == nullptr) {
        return;
    }
    Members members(*node, top.pathOf("attribution"), top.faults());
    std::vector<std::string_view> models;
    for (const Model model : kModels) {
        models.push_back(nameOf(model));
    }
    if (const int i = members.choice("model", models); i >= 0) {
        policy.model = kModels[i];
    }
    members.decimal("half_life_days", policy.halfLifeDays, Micros{1}, Micros::of(36'500));
    readPosition(members, policy);
    readRoles(members, policy);
    if (const int i = members.choice("direct", kDirectNames); i >= 0) {
        policy.direct = static_cast<DirectTeam>(i);
    }
    members.rate("partners_share", policy.partnersShare, policy.direct == DirectTeam::Fixed);
    members.whole("lookback_days", policy.lookbackDays, {0, 36'500});
    members.words("post_decision", policy.postDecision);
    members.finish();
}

void readCertification(Members& top, CertificationPolicy& policy) {
    if (const Node* node = top.optional("certification")) {
        Members members(*node, top.pathOf("certification"), top.faults());
        members.whole("expiring_days", policy.expiringDays, {0, 3'650});
        members.finish();
    }
}

void readRegistration(Members& top, RegistrationPolicy& policy) {
    if (const Node* node = top.optional("registration")) {
        Members members(*node, top.pathOf("registration"), top.faults());
        members.whole("valid_days", policy.validDays, {1, 3'650});
        members.whole("extension_days", policy.extensionDays, {0, 3'650});
        members.whole("decision_hours", policy.decisionHours, {0, 8'760});
        members.finish();
    }
}

Rulebook readTop(const Node& root, Faults& faults) {
    Rulebook rulebook;
    Members top(root, "", faults);
    top.text("name", rulebook.name, true);
    top.text("version", rulebook.version);
    top.currency("currency", rulebook.currency, true);
    top.whole("fiscal_first_month", rulebook.fiscalFirstMonth, {1, 12});
    if (const int i = top.choice("fx_rule", kFxRuleNames); i >= 0) {
        rulebook.fxRule = static_cast<FxRule>(i);
    }
    readAttribution(top, rulebook.attribution);
    readCertification(top, rulebook.certification);
    readRegistration(top, rulebook.registration);
    const std::size_t beforeLadder = faults.size();
    readLadder(top, rulebook.currency, rulebook.ladder);
    const bool ladderStands = faults.size() == beforeLadder && top.isObject();
    if (ladderStands) {
        checkLadder(rulebook, root, faults);
    }
    const std::size_t beforePlans = faults.size();
    readPlans(top, rulebook.currency, rulebook.plans);
    if (faults.size() == beforePlans) {
        checkPlans(rulebook, ladderStands, root, faults);
    }
    top.finish();
    return rulebook;
}

} // namespace
} // namespace rulebook

RulebookReading readRulebook(std::string_view json) {
    RulebookReading reading;
    const Result<rulebook::Node> root = rulebook::parseTree(json);
    if (!root) {
        reading.errors.push_back(root.error());
        return reading;
    }
    reading.rulebook = rulebook::readTop(*root, reading.errors);
    return reading;
}

} // namespace counterpart
