// SPDX-License-Identifier: GPL-3.0-or-later
// How does one changeset get into the file? Its rows, its entry in the trail and the new head, in one transaction.
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/store/trail.h"

#include <functional>

namespace counterpart::store {

struct Appending {
    const Snapshot& before; // what the file holds
    const ChangeSet& changes;
    Entry entry;                         // all but number, rows and hash
    std::optional<Digest> sharedPayload; // of undo and redo: the rows stand in the target already
    Progress* progress = nullptr;
    std::function<void()> alongside; // done on another thread meanwhile; may be empty
};

struct Appended {
    Entry entry;
    Head head;
};

// Inside a write transaction that the caller commits. Throws Cancelled, DiskFull and what the database throws.
Appended append(Database& database, const Head& head, const Appending& what);

} // namespace counterpart::store
