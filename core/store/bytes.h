// SPDX-License-Identifier: GPL-3.0-or-later
// How do numbers and texts stand in the bytes of the trail? (README, "The trail")
#pragma once

#include "core/store/fault.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::store {

// 7 bits per byte, low ones first, the top bit set on all but the last.
inline void appendVarint(std::string& out, std::uint64_t value) {
    char buffer[10];
    std::size_t n = 0;
    while (value >= 0x80) {
        buffer[n++] = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    buffer[n++] = static_cast<char>(value);
    out.append(buffer, n);
}

// Small magnitudes to small numbers: 0, -1, 1, -2 ... become 0, 1, 2, 3 ...
constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

inline void appendBytes(std::string& out, std::string_view bytes) {
    appendVarint(out, bytes.size());
    out.append(bytes);
}

// Reads what was appended; throws DamagedWorkspace where the bytes end early or make no sense.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    bool atEnd() const { return m_at == m_end; }
    std::uint8_t byte() {
        if (m_at == m_end) {
            fail();
        }
        return static_cast<std::uint8_t>(*m_at++);
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        fail();
    }
    std::string_view bytes() { return take(varint()); }
    std::string_view take(std::uint64_t size) {
        if (size > static_cast<std::uint64_t>(m_end - m_at)) {
            fail();
        }
        const std::string_view taken(m_at, static_cast<std::size_t>(size));
        m_at += size;
        return taken;
    }
    std::string_view rest() const { return {m_at, static_cast<std::size_t>(m_end - m_at)}; }
    [[noreturn]] static void fail() { throw Fault(ErrorCode::DamagedWorkspace, "rows of the trail are malformed"); }

private:
    const char* m_at;
    const char* m_end;
};

} // namespace counterpart::store
