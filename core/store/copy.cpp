// SPDX-License-Identifier: GPL-3.0-or-later
// Copying through SQLite's backup interface, then an atomic rename.
#include "core/store/copy.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace counterpart::store {

namespace {

[[noreturn]] void failWith(int systemError, const std::string& path) {
    ErrorCode code = ErrorCode::FileNotWritable;
    if (systemError == EEXIST) {
        code = ErrorCode::FileExists;
    } else if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG) {
        code = ErrorCode::DiskFull;
    } else if (systemError == EROFS) {
        code = ErrorCode::ReadOnly;
    }
    Error error = makeError(code, {}, std::strerror(systemError));
    error.file = path;
    throw Fault(std::move(error));
}

void syncFolderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle); // some file systems cannot: the name is then as durable as they make it
        ::close(handle);
    }
}

// Where renameat2 cannot refuse to replace, a hard link does.
int renameNoReplace(const std::string& from, const std::string& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    if (::link(from.c_str(), to.c_str()) != 0) {
        return errno;
    }
    ::unlink(from.c_str());
    return 0;
}

void copyPages(Database& from, Database& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) {
        to.fail(sqlite3_extended_errcode(to.handle()));
    }
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) {
        to.fail(stepped);
    }
    if (finished != SQLITE_OK) {
        to.fail(finished);
    }
}

} // namespace

void requireFree(const std::string& path) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) == 0) {
        failWith(EEXIST, path);
    }
}

TemporaryFile::TemporaryFile(const std::string& path) {
    static std::atomic<unsigned> counter{0};
    m_path = path + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(counter++);
}

TemporaryFile::~TemporaryFile() {
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
        ::unlink((m_path + suffix).c_str());
    }
}

void giveName(const std::string& temporary, const std::string& target, IfThere ifThere) {
    int failed = 0;
    if (ifThere == IfThere::Refuse) {
        failed = renameNoReplace(temporary, target);
    } else if (std::rename(temporary.c_str(), target.c_str()) != 0) {
        failed = errno;
    }
    if (failed != 0) {
        failWith(failed, target);
    }
    syncFolderOf(target);
}

void copyDatabase(Database& from, const std::string& target, IfThere ifThere) {
    if (ifThere == IfThere::Refuse) {
        requireFree(target);
    }
    const TemporaryFile temporary(target);
    {
        Database to(temporary.path(), Access::Create, std::chrono::milliseconds(0));
        copyPages(from, to);
    }
    giveName(temporary.path(), target, ifThere);
}

} // namespace counterpart::store
