// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside this gzip file? zlib inflates piece by piece, so that a hostile archive is stopped before it fills
// memory.
#include "core/io/csv/gzip.h"

#include <algorithm>
#include <fmt/format.h>
#include <zlib.h>

namespace counterpart::csv {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18; // per call of inflate, packed and unpacked alike

class Unpacker {
public:
    Unpacker(std::string_view packed, const SourceOptions& options) : m_packed(packed), m_options(options) {
        // 15 + 16: the largest window, and a gzip header whose checksum and length zlib verifies.
        if (inflateInit2(&m_stream, 15 + 16) != Z_OK)
            throw std::bad_alloc();
    }
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    ~Unpacker() { inflateEnd(&m_stream); }

    Result<ByteBuffer> all() {
        for (;;) {
            if (m_options.progress != nullptr && m_options.progress->cancelled())
                return makeError(ErrorCode::Cancelled);
            const int status = piece();
            if (m_out.size() > m_options.maxBytes)
                return makeError(ErrorCode::ArchiveTooLarge, fmt::to_string(m_options.maxBytes), "bytes");
            if (m_out.size() > m_options.ratioFloor && m_out.size() / m_at > m_options.maxRatio)
                return makeError(ErrorCode::ArchiveTooLarge, fmt::to_string(m_options.maxRatio), "ratio");
            if (status == Z_STREAM_END) {
                if (onlyZerosLeft())
                    return std::move(m_out);
                if (m_packed[m_at] != '\x1f' || inflateReset(&m_stream) != Z_OK)
                    return makeError(ErrorCode::BadArchive, fmt::to_string(m_at), "bytes behind the last member");
            } else if (status == Z_MEM_ERROR) {
                throw std::bad_alloc();
            } else if (status != Z_OK && status != Z_BUF_ERROR) {
                return makeError(ErrorCode::BadArchive, fmt::to_string(m_at),
                                 m_stream.msg != nullptr ? m_stream.msg : "");
            } else if (m_at == m_packed.size() && m_stream.avail_out > 0) {
                return makeError(ErrorCode::FileTruncated, fmt::to_string(m_at));
            }
        }
    }

private:
    int piece() {
        m_out.reserve(kPiece);
        const std::size_t in = std::min(kPiece, m_packed.size() - m_at);
        const std::size_t out = std::min(m_out.room(), 4 * kPiece);
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(m_packed.data() + m_at));
        m_stream.avail_in = static_cast<uInt>(in);
        m_stream.next_out = reinterpret_cast<Bytef*>(m_out.tail());
        m_stream.avail_out = static_cast<uInt>(out);
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        m_at += in - m_stream.avail_in;
        m_out.grow(out - m_stream.avail_out);
        if (m_options.progress != nullptr)
            m_options.progress->advance(in - m_stream.avail_in);
        return status;
    }
    // Tapes and some tools pad the file with zeros.
    bool onlyZerosLeft() const { return m_packed.find_first_not_of('\0', m_at) == std::string_view::npos; }

    std::string_view m_packed;
    const SourceOptions& m_options;
    z_stream m_stream{};
    std::size_t m_at = 0;
    ByteBuffer m_out;
};

} // namespace

bool isGzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

Result<ByteBuffer> unpackGzip(std::string_view packed, const SourceOptions& options) {
    return Unpacker(packed, options).all();
}

} // namespace counterpart::csv
