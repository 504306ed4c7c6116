// SPDX-License-Identifier: GPL-3.0-or-later
// What a tier asks for and what is missing, in the words of a document.
#pragma once

#include "core/report/compose/scene.h"

namespace counterpart::report {

// "12.4 K USD attributed revenue", "2 certified people"; "no data".
std::string amountWords(const Scene& scene, LadderMetric metric, Symbol level, std::int64_t value);
std::string criterionName(const Scene& scene, const tiering::Need& need); // "Attributed revenue"
// What of these is not met: "12.4 K USD attributed revenue and 1 certified person"; "" when all are.
std::string missingWords(const Scene& scene, const std::vector<tiering::Need>& needs);

} // namespace counterpart::report
