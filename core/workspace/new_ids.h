// SPDX-License-Identifier: GPL-3.0-or-later
// Two processes planned new records with the same ids: which does the later writer take?
#pragma once

#include "core/snapshot/change_set.h"

namespace counterpart {

// Moves the ids of this origin whose counter is at least `from` up by `by`, in created records and wherever the
// changes refer to them. Only records that the changes create have such ids.
void moveNewIds(ChangeSet& changes, std::uint32_t origin, std::uint32_t from, std::uint32_t by);

} // namespace counterpart
