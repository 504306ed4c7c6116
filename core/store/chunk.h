// SPDX-License-Identifier: GPL-3.0-or-later
// How do the rows of a changeset stand in the trail? In chunks of one kind, sorted by id, hashed and compressed.
#pragma once

#include "core/snapshot/change_set.h"
#include "core/snapshot/entry.h"
#include "core/store/canonical.h"
#include "core/store/digest.h"

#include <functional>

namespace counterpart::store {

inline constexpr std::size_t kChunkRows = 4096;
inline constexpr std::size_t kChunkBytes = std::size_t{4} << 20; // closes a chunk early when texts are long

struct PackedChunk {
    Kind kind = Kind::Setting;
    RecordId firstId = 0;
    RecordId lastId = 0;
    std::int64_t count = 0;
    Digest digest{};  // of the bytes before compression
    std::string rows; // compressed
};

// Packs the changes kind after kind and hands each chunk to `sink`; stops when that returns false.
void packChanges(const ChangeSet& changes, const std::function<bool(PackedChunk)>& sink);

enum class Op : std::uint8_t { Created, Updated, Deleted };
constexpr Op reversed(Op op) { return op == Op::Created ? Op::Deleted : op == Op::Deleted ? Op::Created : op; }

// A chunk unpacked, for walking over its rows without making records of them.
class UnpackedChunk {
public:
    // Throws DamagedWorkspace when the bytes do not unpack, or are not those of the digest.
    UnpackedChunk(std::string_view packedRows, const Digest& digest);
    UnpackedChunk(const UnpackedChunk&) = delete; // views into itself
    UnpackedChunk& operator=(const UnpackedChunk&) = delete;

    struct Row {
        Op op = Op::Created;
        RecordId id = 0;
        std::string_view before; // empty under Created
        std::string_view after;  // empty under Deleted
    };
    std::string_view layout() const { return m_layout; }
    std::int64_t count() const { return m_count; }
    template <class F>
    void forEachRow(F&& f) const {
        ByteReader in(m_rows);
        RecordId id = 0;
        for (std::int64_t i = 0; i < m_count; ++i) {
            f(nextRow(in, id));
        }
        if (!in.atEnd()) {
            ByteReader::fail();
        }
    }

private:
    static Row nextRow(ByteReader& in, RecordId& id);
    std::string m_bytes;
    std::string_view m_layout;
    std::string_view m_rows;
    std::int64_t m_count = 0;
};

// Appends the typed changes of a chunk.
void unpackInto(ChangeSet& changes, Kind kind, const UnpackedChunk& chunk, Words& words);

} // namespace counterpart::store
