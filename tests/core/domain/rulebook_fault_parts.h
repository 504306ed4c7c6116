// SPDX-License-Identifier: GPL-3.0-or-later
// How are the cases of one part of a rulebook written down?
#pragma once

#include "tests/core/domain/rulebook_fault_cases.h"

namespace counterpart::testing {

enum : bool { kFits = false, kShape = true }; // told by how members fit together, or by the member alone

struct Change {
    std::string from; // there exactly once
    std::string to;
    std::string path;
    ErrorCode code;
    bool isShape = kFits;
};

struct FaultCases {
    std::vector<FaultCase> all;
    // Members beside name and currency, and a ladder of one tier unless they have one.
    void with(const std::string& members, const std::vector<Change>& changes);
};

void addValueFaults(FaultCases& cases); // those that any part can have
void addLadderFaults(FaultCases& cases);
void addPlanFaults(FaultCases& cases);
void addAttributionFaults(FaultCases& cases);
void addJudgementFaults(FaultCases& cases);
void addDeskFaults(FaultCases& cases);
void addEnablementFaults(FaultCases& cases);

} // namespace counterpart::testing
