// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook out of its JSON document.
#include "core/domain/policy/reader.h"
#include "core/domain/rulebook_check.h"
#include "core/domain/rulebook_json.h"
#include "core/domain/rulebook_parts.h"

#include <algorithm>

namespace counterpart {

namespace rulebook {

namespace {

// Whether the reading of a part found no fault: only then can be asked how it fits.
bool stands(std::string_view part, const Faults& faults) {
    return std::ranges::none_of(faults, [&](const Error& fault) {
        const std::string_view path = fault.column;
        return path.starts_with(part) &&
               (path.size() == part.size() || path[part.size()] == '.' || path[part.size()] == '[');
    });
}

void checkParts(const Rulebook& book, const Place& root, Faults& faults) {
    const Faults read = faults; // a check is no reason to leave out another one
    const auto whenStands = [&](std::string_view part, const auto& check) {
        if (stands(part, read)) {
            check(root.member(part));
        }
    };
    const bool certificationStands = stands("certification", read);
    const bool laddersStand = stands("ladder", read) && stands("other_ladders", read) && certificationStands;
    const bool metricsStand = stands("metrics", read);
    if (laddersStand) {
        checkLadders(book, root, faults);
    }
    const bool tiersStand = stands("ladder", read);
    whenStands("certification", [&](const Place& at) { checkCertification(book, tiersStand, at, faults); });
    whenStands("plans", [&](const Place&) { checkPlans(book, tiersStand, root, faults); });
    whenStands("metrics", [&](const Place& at) { checkMetrics(book, at, faults); });
    if (metricsStand) {
        whenStands("scorecard", [&](const Place& at) { checkScorecard(book, book.scorecard, at, faults); });
        whenStands("health", [&](const Place& at) { checkScorecard(book, book.health, at, faults); });
    }
    whenStands("flags", [&](const Place& at) { checkDistinct(book.flags, &FlagRule::key, at, faults); });
    whenStands("badges", [&](const Place& at) { checkDistinct(book.badges, &BadgeRule::key, at, faults); });
    whenStands("segments", [&](const Place& at) { checkSegments(book, at, faults); });
    whenStands("registration", [&](const Place& at) { checkRegistration(book, at, faults); });
    whenStands("conflicts", [&](const Place& at) { checkConflicts(book, at, faults); });
    whenStands("partner_types", [&](const Place& at) { checkPartnerTypes(book, at, faults); });
    whenStands("plan_templates", [&](const Place& at) { checkPlanTemplates(book, at, faults); });
}

Rulebook readTop(const Node& root, Faults& faults) {
    Rulebook book;
    Members top(root, "", faults);
    Reader reader(top, book);
    describe(reader, book);
    top.finish();
    if (!top.isObject() || faults.size() >= kMostFaults) { // what was no longer noted may be anywhere
        return book;
    }
    for (const Tier& tier : book.ladder.tiers) {
        book.attribution.tiers.push_back(tier.key);
    }
    for (FamilyPolicy& family : book.attribution.byFamily) {
        family.policy.tiers = book.attribution.tiers;
    }
    checkParts(book, {&root, ""}, faults);
    return book;
}

} // namespace

RulebookReading readTree(const Node& root) {
    RulebookReading reading;
    reading.rulebook = readTop(root, reading.errors);
    return reading;
}

} // namespace rulebook

RulebookReading readRulebook(std::string_view json) {
    const Result<rulebook::Node> root = rulebook::parseTree(json);
    if (!root) {
        RulebookReading reading;
        reading.errors.push_back(root.error());
        return reading;
    }
    return rulebook::readTree(*root);
}

} // namespace counterpart
