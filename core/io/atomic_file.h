// SPDX-License-Identifier: GPL-3.0-or-later
// How is a file replaced so that a failure leaves the old one, whole? Temporary file in the same folder, fsync, rename.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart {

// Nothing stands under the path before commit(); without commit() the temporary file goes with the object. A symbolic
// link is followed; a path that is no regular file (a pipe, /dev/stdout) is written directly. Errors: DiskFull,
// FileNotWritable, with the path in `file`. After an error all further calls give the same error. Where the file system
// can, the temporary file has no name until the commit, so that a process that is killed leaves nothing behind.
class AtomicFile {
public:
    // Disk: there even if the power fails next. System: whole for everybody who looks; for many files that are brought
    // to the disk together, by syncFolder().
    enum class Reach : std::uint8_t { Disk, System };

    static Result<AtomicFile> create(std::string path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    Result<void> write(std::string_view bytes);     // buffered
    Result<void> commit(Reach reach = Reach::Disk); // at most once
    std::uint64_t written() const { return m_written; }
    const std::string& path() const { return m_path; }

private:
    AtomicFile() = default;
    Result<void> flush();
    int place();            // under its name; 0 or errno
    Error failed(int code); // remembers the error, removes the temporary file
    void discard() noexcept;

    std::string m_path;      // as given
    std::string m_target;    // with symbolic links followed
    std::string m_temporary; // empty: written directly, or nothing left to remove
    std::string m_buffer;
    Error m_error;
    std::uint64_t m_written = 0;
    int m_fd = -1;
    bool m_nameless = false; // until the commit
    bool m_failed = false;
};

// What was written to the file system of a folder is on its disk when this returns.
Result<void> syncFolder(const std::string& folder);

} // namespace counterpart
