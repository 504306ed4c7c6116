// SPDX-License-Identifier: GPL-3.0-or-later
// Is there a workspace under this path, and how is it opened?
#pragma once

#include "core/store/schema.h"

#include <memory>
#include <optional>

namespace counterpart::store {

// What speaks against the file before SQLite sees it: FileNotFound, FileUnreadable (a folder, no permission),
// NotAWorkspace (empty, another format), FileTruncated (value: bytes there, detail: bytes that it says it has).
std::optional<Error> faultOfFile(const std::string& path);

struct Opened {
    std::unique_ptr<Database> database; // prepared, of this schema
    std::string migrationBackup;        // of a file that had to be migrated, else empty
};

// Throws what faultOfFile says, ReadOnly when a readable file cannot be written, NewerSchema, NotAWorkspace,
// DamagedWorkspace. Files in folders where nothing can be made are opened all the same for reading, unless a crash left
// work behind.
Opened openFile(const std::string& path, Access access, std::chrono::milliseconds patience);

} // namespace counterpart::store
