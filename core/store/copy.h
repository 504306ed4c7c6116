// SPDX-License-Identifier: GPL-3.0-or-later
// How does a whole workspace file become another file, consistent and at once?
#pragma once

#include "core/store/sqlite.h"

#include <string>

namespace counterpart::store {

enum class IfThere { Refuse, Replace };

// One state of the open file, complete under `target` or not there at all. Throws FileExists, DiskFull,
// FileNotWritable.
void copyDatabase(Database& from, const std::string& target, IfThere ifThere);

// Gives a finished file its name; never replaces another under Refuse (FileExists). Durable when it returns.
void giveName(const std::string& temporary, const std::string& target, IfThere ifThere);

void requireFree(const std::string& path); // throws FileExists

// A name beside `path` that no other process uses; what stands under it, and what SQLite keeps beside it, goes with
// the object.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& path);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace counterpart::store
