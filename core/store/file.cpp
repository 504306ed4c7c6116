// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at a file's first bytes, and opening it.
#include "core/store/file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace counterpart::store {

namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderBytes = 100;

Error errorOf(ErrorCode code, std::string detail, std::string value = {}) {
    return makeError(code, std::move(value), std::move(detail));
}

std::uint32_t bigEndian(const char* bytes, int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) {
        value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

bool hasLog(const std::string& path) {
    struct stat info {};
    return ::stat((path + "-wal").c_str(), &info) == 0 && info.st_size > 0;
}

// The file's size as its header says it, or 0 when the header does not know (SQLite file format, 1.3.7).
std::uint64_t statedSize(const char* header) {
    const std::uint32_t page = bigEndian(header + 16, 2);
    const bool valid = bigEndian(header + 24, 4) == bigEndian(header + 92, 4);
    return valid ? std::uint64_t{page == 1 ? 65536 : page} * bigEndian(header + 28, 4) : 0;
}

std::optional<Error> faultOfHeader(const char* header, std::size_t got, std::uint64_t size, const std::string& path) {
    if (got == 0) {
        return errorOf(ErrorCode::NotAWorkspace, "the file is empty");
    }
    if (std::memcmp(header, kMagic.data(), std::min(got, kMagic.size())) != 0) {
        return errorOf(ErrorCode::NotAWorkspace, "another file format");
    }
    const std::uint64_t stated = got < kHeaderBytes ? kHeaderBytes : statedSize(header);
    if (stated > size && !hasLog(path)) {
        return errorOf(ErrorCode::FileTruncated, std::to_string(stated), std::to_string(size));
    }
    return std::nullopt;
}

} // namespace

std::optional<Error> faultOfFile(const std::string& path) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) {
        const int failed = errno;
        const bool missing = failed == ENOENT || failed == ENOTDIR;
        return errorOf(missing ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, std::strerror(failed));
    }
    struct stat info {};
    std::array<char, kHeaderBytes> header{};
    const bool known = ::fstat(handle, &info) == 0;
    const bool regular = known && S_ISREG(info.st_mode);
    const ssize_t got = regular ? ::pread(handle, header.data(), header.size(), 0) : 0;
    const int failed = errno;
    ::close(handle);
    if (!regular) {
        const bool folder = known && S_ISDIR(info.st_mode);
        return errorOf(ErrorCode::FileUnreadable, folder ? std::strerror(EISDIR) : "not a regular file");
    }
    if (got < 0) {
        return errorOf(ErrorCode::FileUnreadable, std::strerror(failed));
    }
    return faultOfHeader(header.data(), static_cast<std::size_t>(got), static_cast<std::uint64_t>(info.st_size), path);
}

namespace {

// Opens and reads the first page, so that whatever stands against the file shows here.
std::unique_ptr<Database> openAs(const std::string& path, Access access, std::chrono::milliseconds patience) {
    auto database = std::make_unique<Database>(path, access, patience);
    database->integer("SELECT count(*) FROM sqlite_schema");
    return database;
}

// Whether it is the place that forbids it, not the file's contents.
bool isBarred(const Fault& fault) {
    const ErrorCode code = fault.error().code;
    return code == ErrorCode::FileUnreadable || code == ErrorCode::FileNotWritable || code == ErrorCode::ReadOnly;
}

// A connection that could write, but does not, takes its lock files away when it was the last; one that cannot, because
// the file is write-protected, is what SQLite makes of it then.
std::unique_ptr<Database> openForReading(const std::string& path, std::chrono::milliseconds patience) {
    try {
        auto database = openAs(path, Access::ReadWrite, patience);
        database->execute("PRAGMA query_only=ON");
        return database;
    } catch (const Fault& fault) {
        if (!isBarred(fault)) {
            throw;
        }
    }
    // Without its lock files, which cannot be made here, only a file at rest can be read.
    if (hasLog(path)) {
        throw Fault(ErrorCode::ReadOnly, "changes wait in " + path + "-wal, to be copied along");
    }
    return openAs(path, Access::Immutable, patience);
}

// What can be read, only not written, is write-protected and not unreadable.
std::unique_ptr<Database> openForWriting(const std::string& path, std::chrono::milliseconds patience) {
    try {
        return openAs(path, Access::ReadWrite, patience);
    } catch (const Fault& fault) {
        if (!isBarred(fault)) {
            throw;
        }
        openForReading(path, patience);
        throw Fault(ErrorCode::ReadOnly, fault.error().detail);
    }
}

// Who only reads an older file has it brought up to date as well, with the copy beside it, unless the place forbids it.
Opened migrateThenRead(const std::string& path, std::chrono::milliseconds patience, std::int64_t version) {
    std::string backup;
    try {
        backup = openFile(path, Access::ReadWrite, patience).migrationBackup;
    } catch (const Fault& fault) {
        if (!isBarred(fault)) {
            throw;
        }
        throw Fault(ErrorCode::ReadOnly, "schema " + std::to_string(version) + " must be migrated first");
    }
    Opened opened = openFile(path, Access::ReadOnly, patience);
    opened.migrationBackup = std::move(backup);
    return opened;
}

} // namespace

Opened openFile(const std::string& path, Access access, std::chrono::milliseconds patience) {
    if (auto fault = faultOfFile(path)) {
        throw Fault(std::move(*fault));
    }
    const bool writing = access == Access::ReadWrite;
    Opened opened;
    opened.database = writing ? openForWriting(path, patience) : openForReading(path, patience);
    Database& database = *opened.database;
    const std::int64_t version = requireWorkspace(database);
    if (writing && database.isReadOnly()) {
        throw Fault(ErrorCode::ReadOnly, "the file cannot be written");
    }
    prepareConnection(database, writing);
    if (version < kSchemaVersion) {
        if (!writing) {
            return migrateThenRead(path, patience, version);
        }
        opened.migrationBackup = migrate(database, migrations());
    }
    const auto missing = missingObjects(database);
    if (!missing.empty()) {
        throw Fault(ErrorCode::DamagedWorkspace, "missing: " + missing.front());
    }
    return opened;
}

} // namespace counterpart::store
