// SPDX-License-Identifier: GPL-3.0-or-later
// What was seen in each record that was compared with a registration, and why is it a conflict or none?
#pragma once

#include "core/engine/conflicts/judge.h"

namespace counterpart::conflicts {

struct Room { // what a book is made of
    const Snapshot& snapshot;
    const Customers& customers;
    const Claimants& claimants;
    const std::vector<Claim>& claims;
    const ConflictPolicy& policy;
    Reading reading;
};

// `conflicts`: all of the one that asks. Strongest first, then by key.
std::vector<Compared> comparedWith(const Room& room, const Asking& asked, const Matches& matches,
                                   const std::vector<Conflict>& conflicts, int least);

// Why both sides of a conflict are one customer.
Explanation evidenceOf(const Room& room, const Columns& columns, const Asking& asked, const Conflict& conflict);

} // namespace counterpart::conflicts
