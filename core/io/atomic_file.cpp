// SPDX-License-Identifier: GPL-3.0-or-later
// How is a file replaced so that a failure leaves the old one, whole? Temporary file in the same folder, fsync, rename.
#include "core/io/atomic_file.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace counterpart {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;

Error systemError(const std::string& path, int code) {
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    Error error =
        makeError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, {}, std::generic_category().message(code));
    error.file = path;
    return error;
}

// 0 or errno.
int writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0 && errno != EINTR)
            return errno;
        if (done > 0)
            bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return 0;
}

std::string followed(const std::string& path) {
    std::error_code ignored;
    const auto real = std::filesystem::weakly_canonical(path, ignored);
    return ignored ? path : real.string();
}

std::string folderOf(const std::string& target) {
    const auto place = std::filesystem::path(target);
    return place.has_parent_path() ? place.parent_path().string() : std::string(".");
}

// Tries names that nobody else is using: process and a count, and on to the next when one is left over from a crash.
// `take` gives a descriptor (or 0), or -1 and errno.
template <class Take>
int takeTemporary(const std::string& target, std::string& name, const Take& take) {
    static std::atomic<unsigned> counter{0};
    const auto place = std::filesystem::path(target);
    for (int tries = 0; tries < 1000; ++tries) {
        // Long names are cut, so that the addition does not make a name longer than a file system takes.
        name = (std::filesystem::path(folderOf(target)) /
                fmt::format(".{}.{}-{}.part", place.filename().string().substr(0, 200), ::getpid(), counter++))
                   .string();
        const int taken = take(name.c_str());
        if (taken >= 0 || errno != EEXIST)
            return taken;
    }
    return -1;
}

std::string ownPath(int fd) { return fmt::format("/proc/self/fd/{}", fd); }

// A file that gets its name later; -1 where that cannot be.
int openNameless(const std::string& target) {
#ifdef O_TMPFILE
    const int fd = ::open(folderOf(target).c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
    if (fd >= 0 && ::access(ownPath(fd).c_str(), F_OK) == 0)
        return fd;
    if (fd >= 0)
        ::close(fd);
#endif
    return -1;
}

int linkTo(int fd, const char* name) {
    return ::linkat(AT_FDCWD, ownPath(fd).c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}

// The rename itself must reach the disk. A file system that cannot sync a folder is left in peace.
void syncFolderOf(const std::string& target) {
    const auto folder = std::filesystem::path(target).parent_path().string();
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

Result<AtomicFile> AtomicFile::create(std::string path) {
    AtomicFile file;
    file.m_path = std::move(path);
    struct stat status {};
    const bool exists = ::stat(file.m_path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        return file.failed(EISDIR);
    if (exists && !S_ISREG(status.st_mode)) {
        file.m_fd = ::open(file.m_path.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        file.m_target = followed(file.m_path);
        if (exists && ::access(file.m_target.c_str(), W_OK) != 0) // a rename would not ask
            return file.failed(errno);
        file.m_fd = openNameless(file.m_target);
        file.m_nameless = file.m_fd >= 0;
        if (!file.m_nameless) {
            file.m_fd = takeTemporary(file.m_target, file.m_temporary, [](const char* name) {
                return ::open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            });
        }
    }
    if (file.m_fd < 0) {
        const int code = errno;
        file.m_temporary.clear();
        return file.failed(code);
    }
    if (exists && (file.m_nameless || !file.m_temporary.empty()) && ::fchmod(file.m_fd, status.st_mode & 07777) != 0)
        return file.failed(errno);
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_target(std::move(other.m_target)),
      m_temporary(std::exchange(other.m_temporary, {})), m_buffer(std::move(other.m_buffer)),
      m_error(std::move(other.m_error)), m_written(other.m_written), m_fd(std::exchange(other.m_fd, -1)),
      m_nameless(other.m_nameless), m_failed(other.m_failed) {}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
    if (this == &other)
        return *this;
    discard();
    m_path = std::move(other.m_path);
    m_target = std::move(other.m_target);
    m_temporary = std::exchange(other.m_temporary, {});
    m_buffer = std::move(other.m_buffer);
    m_error = std::move(other.m_error);
    m_written = other.m_written;
    m_fd = std::exchange(other.m_fd, -1);
    m_nameless = other.m_nameless;
    m_failed = other.m_failed;
    return *this;
}

AtomicFile::~AtomicFile() { discard(); }

void AtomicFile::discard() noexcept {
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
    m_temporary.clear();
}

Error AtomicFile::failed(int code) {
    m_error = systemError(m_path, code);
    m_failed = true;
    discard();
    return m_error;
}

Result<void> AtomicFile::flush() {
    if (const int code = writeAll(m_fd, m_buffer); code != 0)
        return failed(code);
    m_buffer.clear();
    return {};
}

Result<void> AtomicFile::write(std::string_view bytes) {
    if (m_failed)
        return m_error;
    if (m_fd < 0)
        return failed(EBADF); // after commit
    m_buffer += bytes;
    m_written += bytes.size();
    return m_buffer.size() < kBuffer ? Result<void>() : flush();
}

int AtomicFile::place() {
    if (m_nameless) {
        if (linkTo(m_fd, m_target.c_str()) == 0)
            return 0; // nothing stood there
        if (errno != EEXIST ||
            takeTemporary(m_target, m_temporary, [this](const char* name) { return linkTo(m_fd, name); }) < 0)
            return errno;
    }
    if (std::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return errno;
    m_temporary.clear();
    return 0;
}

Result<void> AtomicFile::commit(Reach reach) {
    if (m_failed)
        return m_error;
    if (m_fd < 0)
        return failed(EBADF);
    if (auto flushed = flush(); !flushed)
        return flushed;
    const bool direct = m_temporary.empty() && !m_nameless;
    const bool toDisk = !direct && reach == Reach::Disk; // pipes and terminals cannot be synced
    if (toDisk && ::fsync(m_fd) != 0)
        return failed(errno);
    if (const int code = direct ? 0 : place(); code != 0)
        return failed(code);
    if (::close(std::exchange(m_fd, -1)) != 0)
        return failed(errno);
    if (toDisk)
        syncFolderOf(m_target);
    return {};
}

Result<void> syncFolder(const std::string& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int code = fd < 0 || ::syncfs(fd) != 0 ? errno : 0;
    if (fd >= 0)
        ::close(fd);
    return code == 0 ? Result<void>() : systemError(folder, code);
}

} // namespace counterpart
