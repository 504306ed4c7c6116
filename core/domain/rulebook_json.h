// SPDX-License-Identifier: GPL-3.0-or-later
// The rulebook as a JSON document: read, validated, written.
#pragma once

#include "core/base/result.h"
#include "core/domain/rulebook.h"

#include <string>
#include <string_view>
#include <vector>

namespace counterpart {

// Every fault of a document at once, each with the JSON path in `column` (e.g. "plans[1].rules[0].rate"), the offending
// value and in `detail` what is expected. The syntax error of a text that is no JSON names its line.
struct RulebookReading {
    Rulebook rulebook; // meaningful only without errors
    std::vector<Error> errors;
    bool ok() const { return errors.empty(); }
};
RulebookReading readRulebook(std::string_view json);
std::string writeRulebook(const Rulebook& rulebook); // canonical, indented; readRulebook gives the same back

} // namespace counterpart
