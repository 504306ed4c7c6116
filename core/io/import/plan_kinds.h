// SPDX-License-Identifier: GPL-3.0-or-later
// Plans every kind that the feeds give, in the order in which references resolve.
#pragma once

#include "core/io/import/planning.h"

namespace counterpart::importing {

bool planKinds(Planning& planning); // false: cancelled

// Halves of the work, so that they compile side by side.
bool planMasterKinds(Planning& planning);  // settings to certifications
bool planJourneyKinds(Planning& planning); // activities to leads

} // namespace counterpart::importing
