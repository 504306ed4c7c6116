// SPDX-License-Identifier: GPL-3.0-or-later
// Playing the trail: each row must follow from the image before it.
#include "core/store/images.h"

namespace counterpart::store {

namespace {

[[noreturn]] void contradiction() {
    throw Fault(ErrorCode::DamagedWorkspace, "its rows do not follow from the entries before");
}

// Digests of rows as today's description writes them, whatever layout they stand under.
template <class Record>
class RowDigest {
public:
    explicit RowDigest(std::string_view layout) : m_decoder(layout) {}
    std::uint64_t of(std::string_view row, RecordId id) {
        if (m_decoder.isCurrent()) {
            return hashOf(row);
        }
        m_bytes.clear();
        appendRow(m_bytes, m_decoder.read(row, id, m_words));
        return hashOf(std::string_view(m_bytes));
    }

private:
    RowDecoder<Record> m_decoder;
    Words m_words;
    std::string m_bytes;
};

} // namespace

void Images::playRow(ImageDigests& digests, const UnpackedChunk::Row& row, std::uint64_t before, std::uint64_t after) {
    if (row.op == Op::Created) {
        if (!digests.emplace(row.id, after).second) {
            contradiction();
        }
        return;
    }
    const auto found = digests.find(row.id);
    if (found == digests.end() || found->second != before) {
        contradiction();
    }
    if (row.op == Op::Deleted) {
        digests.erase(found);
    } else {
        found->second = after;
    }
}

void Images::playChunk(const StoredChunk& stored, bool backwards) {
    const UnpackedChunk chunk(stored.rows, stored.digest);
    ImageDigests& digests = of(stored.kind);
    RecordId first = 0;
    RecordId last = 0;
    withKind(stored.kind, [&]<class Record>() {
        RowDigest<Record> digest(chunk.layout());
        chunk.forEachRow([&](UnpackedChunk::Row row) {
            first = first == 0 ? row.id : first;
            last = row.id;
            std::uint64_t before = row.op == Op::Created ? 0 : digest.of(row.before, row.id);
            std::uint64_t after = row.op == Op::Deleted ? 0 : digest.of(row.after, row.id);
            if (backwards) {
                row.op = reversed(row.op);
                std::swap(before, after);
            }
            playRow(digests, row, before, after);
        });
    });
    if (first != stored.firstId || last != stored.lastId || chunk.count() != stored.count) {
        throw Fault(ErrorCode::DamagedWorkspace, "a chunk of rows is filed wrongly");
    }
}

void Images::lose(const EntryRow& entry) {
    try {
        const auto rows = rowCountsOf(entry);
        for (std::size_t k = 0; k < kKindCount; ++k) {
            m_lost[k] = m_lost[k] || rows[k] != RowCounts{};
        }
    } catch (const Fault&) {
        m_lost.fill(true);
    }
}

std::optional<std::string> Images::play(Database& database, const EntryRow& entry, Progress* progress) {
    try {
        if (entry.type != "do" && entry.type != "undo" && entry.type != "redo") {
            throw Fault(ErrorCode::DamagedWorkspace, "its type is unknown: " + entry.type);
        }
        PayloadDigest digest;
        forEachChunk(database, payloadOwner(entry), [&](const StoredChunk& chunk) {
            digest.add(chunk.kind, chunk.firstId, chunk.lastId, chunk.count, chunk.digest);
            playChunk(chunk, entry.type == "undo");
            if (progress != nullptr) {
                progress->advance(static_cast<std::uint64_t>(chunk.count));
                if (progress->cancelled()) {
                    throw Fault(ErrorCode::Cancelled, {});
                }
            }
        });
        if (digest.finish() != entry.payload) {
            throw Fault(ErrorCode::DamagedWorkspace, "its rows are not those that were written");
        }
        return std::nullopt;
    } catch (const Fault& fault) {
        if (fault.error().code != ErrorCode::DamagedWorkspace) {
            throw;
        }
        lose(entry);
        return fault.error().detail;
    }
}

} // namespace counterpart::store
