// SPDX-License-Identifier: GPL-3.0-or-later
// A document as JSON: what a review keeps of what was presented, so that it reads the same years later (mission I2).
#pragma once

#include "core/base/result.h"
#include "core/report/document/document.h"

#include <functional>
#include <string>
#include <string_view>

namespace counterpart::report {

// Records are named by their keys, so that a workspace that took them in under other ids finds them again.
using KeyOf = std::function<std::string(Kind, RecordId)>;             // "" for one that is gone
using RecordOf = std::function<RecordId(Kind, std::string_view key)>; // 0 for one that is gone

// One line, members that say nothing are left out. A figure whose record is gone keeps its words and leads nowhere.
std::string writeDocument(const Document& document, const KeyOf& keyOf);

// readDocument(writeDocument(d)) == cleaned(d). BadJson with the line; BadArgument with the path of what is none of a
// document; members that it does not know are passed over, so that a later version's still opens.
Result<Document> readDocument(std::string_view json, const RecordOf& recordOf);

} // namespace counterpart::report
