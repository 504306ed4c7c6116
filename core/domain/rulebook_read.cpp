// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook out of its JSON document.
#include "core/domain/policy/reader.h"
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

Rulebook readTop(const Node& root, Faults& faults) {
    Rulebook book;
    Members top(root, "", faults);
    Reader reader(top, book);
    describe(reader, book);
    top.finish();
    if (!top.isObject()) {
        return book;
    }
    for (const Tier& tier : book.ladder.tiers) {
        book.attribution.tiers.push_back(tier.key);
    }
    for (FamilyPolicy& family : book.attribution.byFamily) {
        family.policy.tiers = book.attribution.tiers;
    }
    const bool ladderStands = stands("ladder", faults);
    const bool plansStand = stands("plans", faults);
    if (ladderStands) {
        checkLadder(book, root, faults);
    }
    if (plansStand) {
        checkPlans(book, ladderStands, root, faults);
    }
    return book;
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
