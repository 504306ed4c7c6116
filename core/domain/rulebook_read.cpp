// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook out of its JSON document: the parts beside the plans.
#include "core/domain/rulebook_json.h"
#include "core/domain/policy/reader.h"
#include "core/domain/rulebook_parts.h"

namespace counterpart {

namespace rulebook {

namespace {

// One object of the document, described in policy/describe.h.
template <class T>
void readPart(Members& top, std::string_view name, const Rulebook& rulebook, T& out) {
    Reader(top, rulebook.currency, rulebook.metrics).object(name, out);
}

template <class T>
void readParts(Members& top, std::string_view name, const Rulebook& rulebook, std::vector<T>& out,
               std::size_t most = 1'000) {
    Reader(top, rulebook.currency, rulebook.metrics).list(name, out, most);
}

// Each may speak of those before it.
void readMetrics(Members& top, Currency currency, std::vector<UserMetric>& metrics) {
    std::vector<UserMetric> before;
    top.each("metrics", 1'000, [&](const Node& node, std::string path) {
        UserMetric metric;
        Reader(top, currency, before).read(node, std::move(path), metric);
        before.push_back(std::move(metric));
    });
    metrics = std::move(before);
}

void readLadders(Members& top, Rulebook& rulebook) {
    if (top.required("ladder") != nullptr) {
        readPart(top, "ladder", rulebook, rulebook.ladder);
        if (rulebook.ladder.tiers.empty() && top.optional("ladder")->type == Node::Type::Object) {
            addFault(top.faults(), ErrorCode::RequiredFieldEmpty, *top.optional("ladder"), "ladder.tiers",
                     "at least one tier");
        }
    }
    readParts(top, "other_ladders", rulebook, rulebook.otherLadders, 20);
}

void readJudgement(Members& top, Rulebook& rulebook) {
    readPart(top, "scorecard", rulebook, rulebook.scorecard);
    readPart(top, "health", rulebook, rulebook.health);
    readParts(top, "flags", rulebook, rulebook.flags);
    readParts(top, "badges", rulebook, rulebook.badges);
    readParts(top, "segments", rulebook, rulebook.segments);
    readParts(top, "partner_types", rulebook, rulebook.partnerTypes);
    readParts(top, "plan_templates", rulebook, rulebook.planTemplates);
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
    readMetrics(top, rulebook.currency, rulebook.metrics);
    readPart(top, "certification", rulebook, rulebook.certification);
    readPart(top, "registration", rulebook, rulebook.registration);
    readPart(top, "conflicts", rulebook, rulebook.conflicts);
    readJudgement(top, rulebook);
    const std::size_t beforeLadder = faults.size();
    readLadders(top, rulebook);
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
