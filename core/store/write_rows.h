// SPDX-License-Identifier: GPL-3.0-or-later
// How do the rows of a changeset get into the record tables?
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/store/sqlite.h"

#include <functional>

namespace counterpart::store {

// Whether this is too much for SQLite's own foreign key checks (each deleted parent would scan its children): then they
// are switched off before the transaction, and `checkReferences` looks before the commit.
bool isBulk(const ChangeSet& changes);

// Inside a write transaction; `changes` fits `before`, which is what the tables hold. Calls `pause` every few thousand
// rows with their number. Throws DamagedWorkspace when a row to change is not there.
void writeRows(Database& database, const Snapshot& before, const ChangeSet& changes,
               const std::function<void(std::size_t rows)>& pause);

// SQLite's foreign key check on every table that the changes touched, or that may refer to what they deleted.
void checkReferences(Database& database, const ChangeSet& changes);

} // namespace counterpart::store
