// SPDX-License-Identifier: GPL-3.0-or-later
// Where assumed touches fall: on which deals, at what time (the rule stands at AddTouches).
#pragma once

#include "core/base/date.h"
#include "core/snapshot/columns/columns.h"

#include <vector>

namespace counterpart::scenario {

// At most `most`, latest touched first, then by key. `partner` may be kDirect.
std::vector<Index> dealsTouchedBy(const Snapshot& snapshot, const Columns& columns, Index partner, std::size_t most);

Time timeBeside(const Columns& columns, Index deal, Index partner); // none = the deal has no day at all

} // namespace counterpart::scenario
