// SPDX-License-Identifier: GPL-3.0-or-later
// What are the bytes of this file, as UTF-8? Opens plain and gzip files and finds out their encoding.
#pragma once

#include "core/base/parallel.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace counterpart::csv {

enum class Encoding { Utf8, Utf8WithBom, Utf16Le, Utf16Be, Windows1252 };

struct SourceOptions {
    std::optional<Encoding> encoding = std::nullopt; // none = detect
    // Against archives made to fill memory: no more than this many bytes after unpacking, and, from `ratioFloor`
    // unpacked bytes on, no more than `maxRatio` times the packed bytes read so far.
    std::uint64_t maxBytes = std::uint64_t{4} << 30;
    std::uint32_t maxRatio = 200;
    std::uint64_t ratioFloor = std::uint64_t{64} << 20;
    Progress* progress = nullptr; // phase Reading, counted in bytes of the file; cancel gives Cancelled
};

// A file's text. Copies share the bytes, which stay where they are as long as one copy lives. Files up to 8 MiB are
// read, larger ones are mapped: such a file must not be shortened while it is in use.
class Source {
public:
    // FileNotFound, FileUnreadable, FileTruncated (half a gzip file), BadArchive, ArchiveTooLarge, NotText (a zip or
    // Office container), BadEncoding (unpaired surrogate or odd byte count: line, and the byte's offset in `value`),
    // Cancelled.
    static Result<Source> open(std::string path, const SourceOptions& options = {});
    // The same for bytes that are in memory already; `name` is what errors call the file.
    static Result<Source> fromBytes(std::string bytes, std::string name = {}, const SourceOptions& options = {});

    std::string_view bytes() const { return m_bytes; } // UTF-8 without byte order mark
    Encoding encoding() const { return m_encoding; }
    bool isFallback() const { return m_fallback; } // Windows-1252 because it was nothing else: say so in the report
    bool isDamaged() const {
        return m_damaged;
    }                                          // UTF-8 with broken bytes somewhere: the rows that hold them are faulty
    bool isPacked() const { return m_packed; } // was gzip
    const std::string& path() const { return m_path; }

private:
    std::shared_ptr<const char> m_owner;
    std::string_view m_bytes;
    std::string m_path;
    Encoding m_encoding = Encoding::Utf8;
    bool m_fallback = false;
    bool m_damaged = false;
    bool m_packed = false;

    static Result<Source> decoded(Source raw, const SourceOptions& options);
};

} // namespace counterpart::csv
