// SPDX-License-Identifier: GPL-3.0-or-later
// The next revision: checks that a changeset fits a snapshot and makes the snapshot after it.
#pragma once

#include "core/snapshot/snapshot.h"

namespace counterpart {

// Every before-image holds (else StaleWrite naming the record's key), created ids are free, keys are unique (KeyTaken),
// references resolve (UnknownReference) and nothing deleted is still referred to (StillReferenced), required fields are
// filled and closed deals have a close date (RequiredFieldEmpty, ClosedDealNeedsCloseDate), a deal whose currency
// changes has no lines or refunds left in the old one (CurrencyInUse). O(changes x log n), plus one pass over the kinds
// that may refer to a deleted record.
Result<void> check(const Snapshot& before, const ChangeSet& changes);

// The snapshot after `changes`, which `check` accepted, with this revision number.
SnapshotPtr apply(const Snapshot& before, const ChangeSet& changes, Revision revision);

// What must change in `from` so that it holds what `to` holds (records compared by id). For tests and for `check`
// reports.
ChangeSet difference(const Snapshot& from, const Snapshot& to);

} // namespace counterpart
