// SPDX-License-Identifier: GPL-3.0-or-later
// Did a partner register a deal in time (semantics 4)? What the rules ask of a registration.
#pragma once

#include "core/snapshot/columns/columns.h"

#include <memory>
#include <vector>

namespace counterpart::commission {

struct RegistrationFacts {
    Index partner = kNoRecord;
    std::int64_t submitted = 0; // seconds
    bool approved = false;      // status "approved" or "won"
};
RegistrationFacts factsOf(const Registration& registration, const Columns& columns);

// By position in the table; on all cores.
using Registrations = std::vector<RegistrationFacts>;
std::shared_ptr<const Registrations> registrationsOf(const Snapshot& snapshot, const Columns& columns);

} // namespace counterpart::commission
