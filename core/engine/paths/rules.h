// SPDX-License-Identifier: GPL-3.0-or-later
// How many conversions does a rule of position give each channel? The heuristics on aggregated paths, to hold models
// against; deals are credited in core/engine/attribution.
#pragma once

#include "core/engine/paths/paths.h"

namespace counterpart::paths {

enum class Rule : std::uint8_t { First, Last, Linear, Position }; // Position: 40/20/40

// By channel; a path's conversions are divided, those of untouched paths are nobody's. OutOfRange: what check()
// refuses.
Result<std::vector<double>> creditByRule(const Paths& paths, Rule rule);

} // namespace counterpart::paths
