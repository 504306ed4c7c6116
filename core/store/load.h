// SPDX-License-Identifier: GPL-3.0-or-later
// How does a workspace file become a snapshot? All tables, read by two connections at once.
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/store/sqlite.h"
#include "core/store/trail.h"

namespace counterpart::store {

struct Loaded {
    SnapshotPtr snapshot;
    Head head;
    std::vector<Entry> entries;
};

// Both connections are to the same file, prepared and idle. Throws Cancelled, DamagedWorkspace.
Loaded load(Database& first, Database& second, Progress* progress);

} // namespace counterpart::store
