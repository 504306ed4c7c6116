// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a pack that no other document has.
#pragma once

#include "core/report/compose/pack.h"
#include "core/report/compose/scene.h"

namespace counterpart::report {

// The deals that are credited to the partner, and behind them the math of each.
std::vector<Page> creditPages(const Scene& scene, const PackFacts& facts);
Page creditMathPage(const Scene& scene, Index deal);

// What the open deals would earn.
std::vector<Page> projectionPages(const Scene& scene, const PackFacts& facts);

} // namespace counterpart::report
