// SPDX-License-Identifier: GPL-3.0-or-later
// One case for each fault that the reading of a rulebook can report: a document that is right, and one change of it.
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace counterpart::testing {

struct FaultCase {
    std::string right; // JSON
    std::string wrong;
    std::string path;
    ErrorCode code;
    bool isShape; // one that the JSON Schema can tell too
};
std::vector<FaultCase> faultCases();

} // namespace counterpart::testing
