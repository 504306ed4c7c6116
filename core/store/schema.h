// SPDX-License-Identifier: GPL-3.0-or-later
// Which tables stand in a workspace file, and how does a file of an older schema become one of this?
#pragma once

#include "core/domain/kinds.h"
#include "core/store/sqlite.h"

#include <span>
#include <string>
#include <vector>

namespace counterpart::store {

inline constexpr std::int64_t kApplicationId = 0x43505754; // "CPWT"
inline constexpr std::int64_t kSchemaVersion = 4;

// The step from one schema version to the next, inside a transaction.
using Migration = void (*)(Database&);
std::span<const Migration> migrations(); // [0] makes version 1 out of an empty file
extern const char* const kSchema1;       // the statements that do it

// Makes a new, empty workspace file of this schema.
void createSchema(Database& database, std::uint32_t origin, std::int64_t createdSeconds);

// Throws NotAWorkspace, NewerSchema (value: the file's version, detail: ours) or DamagedWorkspace when tables are
// missing. Gives the file's schema version.
std::int64_t requireWorkspace(Database& database);
// The same for a file that was checked before and may have been migrated by another process since.
void requireSameSchema(Database& database);

// Brings the file to the last of `steps`, in one transaction, after a copy beside it ("name.schema-1.backup"); gives
// the path of that copy.
std::string migrate(Database& database, std::span<const Migration> steps);

// Settings of a connection that last as long as it does.
void prepareConnection(Database& database, bool forWriting);

std::string createTableSql(Kind kind); // of the schema that the descriptions say
std::string createKeyIndexSql(Kind kind);
std::string keyIndexOf(Kind kind); // its name
// Tables and indexes that a sound file has, with what is missing from this one.
std::vector<std::string> missingObjects(Database& database);

} // namespace counterpart::store
