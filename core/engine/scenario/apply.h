// SPDX-License-Identifier: GPL-3.0-or-later
// The facts and the policy as they would be under some assumptions.
#pragma once

#include "core/engine/scenario/policy.h"
#include "core/snapshot/change_set.h"
#include "core/snapshot/columns/columns.h"

#include <memory>
#include <optional>

namespace counterpart::scenario {

// What is assumed upon; the columns are of that very snapshot.
struct Facts {
    SnapshotPtr snapshot;
    std::shared_ptr<const Rulebook> rulebook;
    std::shared_ptr<const Columns> columns;
};

struct Applied {
    SnapshotPtr snapshot;                     // the facts' own where no fact changes
    std::shared_ptr<const Rulebook> rulebook; // the facts' own where no policy changes
    ChangeSet changes;                        // from the facts to `snapshot`
    std::vector<PolicyMove> policy;
    std::optional<Model> model; // the model that the assumptions name
    bool changesFacts() const { return !changes.empty(); }
};

// Never writes: what it makes belongs to the caller alone. Errors name the change in `column` ("changes[2].partner"),
// those of the rulebook the place in its document; what `check` refuses of a record is refused here too. O(changes x
// log n + touches of the deals concerned); AddTouches without deals reads the column of partners once.
Result<Applied> apply(const Assumptions& assumed, const Facts& facts);

// The changes to facts alone.
Result<ChangeSet> factChangesOf(const Assumptions& assumed, const Facts& facts);

} // namespace counterpart::scenario
