// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook out of its JSON document: the parts beside the plans.
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"

namespace counterpart {

namespace rulebook {

namespace {

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
    for (const Tier& tier : rulebook.ladder.tiers) {
        rulebook.attribution.tiers.push_back(tier.key);
    }
    for (FamilyPolicy& family : rulebook.attribution.byFamily) {
        family.policy.tiers = rulebook.attribution.tiers;
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
