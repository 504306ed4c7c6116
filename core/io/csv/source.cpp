// SPDX-License-Identifier: GPL-3.0-or-later
// What are the bytes of this file, as UTF-8? Reads or maps it, unpacks it, finds out its encoding.
#include "core/io/csv/source.h"

#include "core/io/csv/encoding.h"
#include "core/io/csv/gzip.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace counterpart::csv {
namespace {

constexpr std::size_t kReadUpTo = std::size_t{8} << 20; // larger files are mapped
constexpr std::size_t kSlice = std::size_t{4} << 20;    // between two looks at the progress handle

struct Bytes {
    std::shared_ptr<const char> owner;
    std::string_view view;

    explicit Bytes(ByteBuffer&& buffer) {
        const std::size_t size = buffer.size();
        owner = buffer.release();
        view = {owner.get(), size};
    }
    Bytes(std::shared_ptr<const char> data, std::size_t size) : owner(std::move(data)), view(owner.get(), size) {}
};

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

Error systemError(int code) {
    const bool missing = code == ENOENT || code == ENOTDIR;
    return makeError(missing ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, {},
                     std::generic_category().message(code));
}

// Also pipes, whose size nobody knows.
Result<Bytes> readAll(int fd, std::size_t expected, const SourceOptions& options) {
    ByteBuffer buffer;
    buffer.reserve(expected + 4096);
    for (;;) {
        buffer.reserve(4096);
        const ssize_t got = ::read(fd, buffer.tail(), buffer.room());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(errno);
        if (got == 0)
            return Bytes(std::move(buffer));
        buffer.grow(static_cast<std::size_t>(got));
        if (buffer.size() > options.maxBytes)
            return makeError(ErrorCode::ArchiveTooLarge, fmt::to_string(options.maxBytes), "bytes");
        if (options.progress != nullptr && options.progress->cancelled())
            return makeError(ErrorCode::Cancelled);
    }
}

Result<Bytes> mapAll(int fd, std::size_t size) {
    void* at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at == MAP_FAILED)
        return systemError(errno);
    ::madvise(at, size, MADV_SEQUENTIAL);
    return Bytes({static_cast<const char*>(at), [size](const char* data) { ::munmap(const_cast<char*>(data), size); }},
                 size);
}

Result<Bytes> load(const std::string& path, const SourceOptions& options) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        return systemError(errno);
    if (S_ISDIR(status.st_mode))
        return systemError(EISDIR);
    const auto size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    if (options.progress != nullptr)
        options.progress->begin(Progress::Phase::Reading, size);
    return size > kReadUpTo ? mapAll(file.get(), size) : readAll(file.get(), size, options);
}

// What people drop on an import that is no text at all.
bool isContainer(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

Result<Utf8Census> census(std::string_view text, Progress* progress) {
    Utf8Census result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = sliceEnd(text.substr(at), kSlice);
        result.feed(text.substr(at, size));
        at += size;
        if (progress != nullptr)
            progress->advance(size);
        if (progress != nullptr && progress->cancelled())
            return makeError(ErrorCode::Cancelled);
    }
    return result;
}

} // namespace

Result<Source> Source::decoded(Source raw, const SourceOptions& options) {
    const auto replace = [&raw](Bytes bytes) {
        raw.m_owner = std::move(bytes.owner);
        raw.m_bytes = bytes.view;
    };
    if (isGzip(raw.m_bytes)) {
        auto unpacked = unpackGzip(raw.m_bytes, options);
        if (!unpacked)
            return unpacked.error();
        replace(Bytes(std::move(*unpacked)));
        raw.m_packed = true;
    }
    if (isContainer(raw.m_bytes))
        return makeError(ErrorCode::NotText);
    const std::optional<Encoding> marked = options.encoding ? options.encoding : markedEncoding(raw.m_bytes);
    raw.m_encoding = marked.value_or(Encoding::Utf8);
    const std::size_t mark = markLength(raw.m_bytes, raw.m_encoding);
    const std::string_view text = raw.m_bytes.substr(mark);
    const bool bigEndian = raw.m_encoding == Encoding::Utf16Be;
    if (bigEndian || raw.m_encoding == Encoding::Utf16Le) {
        auto utf8 = fromUtf16(text, bigEndian, mark);
        if (!utf8)
            return utf8.error();
        replace(Bytes(std::move(*utf8)));
        return raw;
    }
    if (raw.m_encoding != Encoding::Windows1252) {
        const auto count = census(text, raw.m_packed ? nullptr : options.progress);
        if (!count)
            return count.error();
        raw.m_bytes = text;
        // Where nobody says what it is: mostly broken is another encoding, mostly whole is UTF-8 with damage.
        raw.m_fallback = !marked && count->broken > 0 && count->broken >= count->sequences;
        raw.m_damaged = !raw.m_fallback && count->broken > 0;
        if (!raw.m_fallback)
            return raw;
        raw.m_encoding = Encoding::Windows1252;
    }
    replace(Bytes(fromWindows1252(raw.m_bytes)));
    return raw;
}

Result<Source> Source::open(std::string path, const SourceOptions& options) {
    const auto failed = [&path](Error error) {
        error.file = path;
        return error;
    };
    try {
        auto bytes = load(path, options);
        if (!bytes)
            return failed(bytes.error());
        Source raw;
        raw.m_owner = std::move(bytes->owner);
        raw.m_bytes = bytes->view;
        raw.m_path = path;
        auto source = decoded(std::move(raw), options);
        if (!source)
            return failed(source.error());
        return source;
    } catch (const std::bad_alloc&) {
        return failed(systemError(ENOMEM));
    }
}

Result<Source> Source::fromBytes(std::string bytes, std::string name, const SourceOptions& options) {
    try {
        const auto held = std::make_shared<const std::string>(std::move(bytes));
        Source raw;
        raw.m_owner = {held, held->data()};
        raw.m_bytes = *held;
        raw.m_path = name;
        auto source = decoded(std::move(raw), options);
        if (source)
            return source;
        Error error = source.error();
        error.file = name;
        return error;
    } catch (const std::bad_alloc&) {
        Error error = systemError(ENOMEM);
        error.file = name;
        return error;
    }
}

} // namespace counterpart::csv
