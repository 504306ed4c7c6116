// SPDX-License-Identifier: GPL-3.0-or-later
// The cases by part of the document; apostrophes stand for quotes.
#include "tests/core/domain/rulebook_fault_cases.h"

#include "tests/core/domain/rulebook_fault_parts.h"

#include <algorithm>
#include <stdexcept>

namespace counterpart::testing {

namespace {

std::string quoted(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

std::string documentOf(const std::string& members) {
    const bool hasLadder = members.find("'ladder':") != std::string::npos;
    const char* ladder = hasLadder ? "" : "'ladder': {'tiers': [{'key': 'a', 'name': 'A'}]}, ";
    return std::string("{'name': 'X', 'currency': 'USD', ") + ladder + members + "}";
}

} // namespace

void FaultCases::with(const std::string& members, const std::vector<Change>& changes) {
    const std::string right = documentOf(members);
    for (const Change& change : changes) {
        std::string wrong = right;
        const std::size_t at = wrong.find(change.from);
        if (change.from.empty() || at == std::string::npos || wrong.find(change.from, at + 1) != std::string::npos) {
            throw std::logic_error("not there exactly once: " + change.from + " in " + right);
        }
        wrong.replace(at, change.from.size(), change.to);
        all.push_back({quoted(right), quoted(wrong), quoted(change.path), change.code, change.isShape});
    }
}

std::vector<FaultCase> faultCases() {
    FaultCases cases;
    addValueFaults(cases);
    addLadderFaults(cases);
    addPlanFaults(cases);
    addAttributionFaults(cases);
    addJudgementFaults(cases);
    addDeskFaults(cases);
    addEnablementFaults(cases);
    return std::move(cases.all);
}

} // namespace counterpart::testing
