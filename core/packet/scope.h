// SPDX-License-Identifier: GPL-3.0-or-later
// What does a reviewer need, and what must not leave? (README, "What leaves")
#pragma once

#include "core/snapshot/snapshot.h"

#include <string>
#include <vector>

namespace counterpart::packet {

// Which registrations are to be reviewed: all that pass every condition that is set.
struct Scope {
    bool everything = false;                // the whole workspace, for work on all of it elsewhere
    std::vector<std::string> registrations; // keys
    std::string region;                     // of the registration, or of its partner where it has none
    std::string manager;                    // of its partner
    std::string owner;                      // who reviews it
    std::string status;
    bool empty() const {
        return !everything && registrations.empty() && region.empty() && manager.empty() && owner.empty() &&
               status.empty();
    }
};
std::string scopeText(const Scope& scope); // "region=EMEA status=submitted", "all"

// The records of a review as `created` rows with their ids: the registrations, their partners and accounts, the deals,
// leads and other registrations of these accounts with all that belongs to them, what is known of the partners
// (certifications, quotas, activities ...), products, rates, settings, rulebooks. Of other partners that are referred
// to only key, name, type and region. NoSuchRecord for a key that is not there, or when no registration passes.
Result<ChangeSet> recordsFor(const Snapshot& snapshot, const Scope& scope);

} // namespace counterpart::packet
