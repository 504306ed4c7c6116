// SPDX-License-Identifier: GPL-3.0-or-later
// The attribution policy as its JSON object.
#include "core/domain/rulebook_parts.h"
#include "core/domain/rulebook_writer.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace counterpart::rulebook {

std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

namespace {

void writeInheritance(Writer& out, std::string_view name, const Inheritance& inheritance, bool always) {
    if (inheritance == Inheritance{} && !always) {
        return;
    }
    out.open(name, '{');
    out.text("credit", kInheritNames[static_cast<std::size_t>(inheritance.credit)]);
    out.text("rate", toString(inheritance.rate));
    out.close('}');
}

// Over a pack or the programme everything is written, also what is empty: their value would stand there otherwise.
void writePolicy(Writer& out, const AttributionPolicy& policy, bool complete) {
    const bool packed = complete || !policy.organisation.empty();
    out.textUnlessEmpty("organisation", policy.organisation);
    out.text("model", nameOf(policy.model));
    out.value("half_life_days", toString(policy.halfLifeDays));
    out.open("position", '{');
    out.value("first", toString(policy.positionFirst));
    out.value("middle", toString(policy.positionMiddle));
    out.value("last", toString(policy.positionLast));
    out.close('}');
    out.open("role_weights", '{');
    for (const RoleWeight& role : policy.roleWeights) {
        out.value(role.type.view(), toString(role.weight));
    }
    out.value("default", toString(policy.roleDefault));
    out.close('}');
    out.text("direct", kDirectNames[static_cast<std::size_t>(policy.direct)]);
    if (packed || policy.direct == DirectTeam::Fixed || policy.partnersShare != Rate::percent(100)) {
        out.text("partners_share", toString(policy.partnersShare));
    }
    if (policy.lookbackDays || packed) {
        out.value("lookback_days", policy.lookbackDays ? std::to_string(*policy.lookbackDays) : "null");
    }
    out.words("post_decision", policy.postDecision, packed);
    if (!policy.expression.empty() || packed) {
        out.text("expression", policy.expression);
    }
    writeInheritance(out, "renewals", policy.renewals, packed);
    writeInheritance(out, "expansions", policy.expansions, packed);
}

void writeChains(Writer& out, const std::vector<ChainLink>& chains) {
    if (chains.empty()) {
        return;
    }
    out.open("chains", '[');
    for (const ChainLink& link : chains) {
        out.open("", '{');
        out.text("from", link.from.view());
        out.text("to", link.to.view());
        out.text("share", toString(link.share));
        out.textUnlessEmpty("since", toString(link.since));
        out.textUnlessEmpty("until", toString(link.until));
        out.close('}');
    }
    out.close(']');
}

void writeFamilies(Writer& out, const AttributionPolicy& policy) {
    if (policy.byFamily.empty()) {
        return;
    }
    out.open("by_family", '[');
    for (const FamilyPolicy& family : policy.byFamily) {
        out.open("", '{');
        out.words("families", family.families);
        writePolicy(out, family.policy, true);
        out.close('}');
    }
    out.close(']');
}

} // namespace

void writeAttribution(Writer& out, const AttributionPolicy& policy) {
    out.open("attribution", '{');
    writePolicy(out, policy, false);
    const LearnedPolicy defaults;
    if (policy.learned.houseShare) {
        out.value("house_share", "true");
    }
    if (policy.learned.segment != defaults.segment) {
        out.text("segment", policy.learned.segment);
    }
    if (policy.learned.fallback != defaults.fallback) {
        out.text("fallback", nameOf(policy.learned.fallback));
    }
    writeChains(out, policy.chains);
    writeFamilies(out, policy);
    out.close('}');
}

} // namespace counterpart::rulebook
