// SPDX-License-Identifier: GPL-3.0-or-later
// How is a file replaced so that a failure leaves the old one, whole? Temporary file beside it, fsync, rename.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart {

// Nothing stands under the path before commit(); without commit() the temporary file goes with the object. A symbolic
// link is followed; a path that is no regular file (a pipe, /dev/stdout) is written directly. Errors: DiskFull,
// FileNotWritable, with the path in `file`. After an error all further calls give the same error.
class AtomicFile {
public:
    static Result<AtomicFile> create(std::string path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    Result<void> write(std::string_view bytes); // buffered
    Result<void> commit();                      // at most once
    std::uint64_t written() const { return m_written; }
    const std::string& path() const { return m_path; }

private:
    AtomicFile() = default;
    Result<void> flush();
    Error failed(int code); // remembers the error, removes the temporary file
    void discard() noexcept;

    std::string m_path;      // as given
    std::string m_target;    // with symbolic links followed
    std::string m_temporary; // empty: written directly, or nothing left to remove
    std::string m_buffer;
    Error m_error;
    std::uint64_t m_written = 0;
    int m_fd = -1;
    bool m_failed = false;
};

} // namespace counterpart
