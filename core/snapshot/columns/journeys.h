// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that are grouped by deal. Each gives back how many of its references led nowhere.
#pragma once

#include "core/snapshot/columns/columns.h"

namespace counterpart::columns {

std::size_t fillJourneys(const Snapshot& snapshot, const Columns& of, JourneyColumns& journeys);
std::size_t fillLines(const Snapshot& snapshot, const Columns& of, LineColumns& lines);
std::size_t fillRefunds(const Snapshot& snapshot, const Columns& of, RefundColumns& refunds);

} // namespace counterpart::columns
