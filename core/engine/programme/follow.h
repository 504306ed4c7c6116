// SPDX-License-Identifier: GPL-3.0-or-later
// Where does the lens to begin with stand after an edit? Without reading every record again.
#pragma once

#include "core/engine/programme/programme.h"

namespace counterpart {

// What defaultLens() says of `snapshot`, given that it said before.lens.asOf of the snapshot of `before`. O(chunks +
// records that differ), a full reading when the record that gave the last day may be gone.
Lens followingLens(const Programme& before, const Snapshot& snapshot, const Rulebook& rulebook);

} // namespace counterpart
