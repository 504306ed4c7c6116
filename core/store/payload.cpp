// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the trail: writing chunks, reading an entry's changes, looking one record up.
#include "core/domain/value.h"
#include "core/store/trail.h"

namespace counterpart::store {

namespace {

Kind kindOf(std::string_view table) {
    const auto kind = kindOfTable(table);
    if (!kind) {
        throw Fault(ErrorCode::DamagedWorkspace, "no such kind of record: " + std::string(table));
    }
    return *kind;
}

// The changes of a kind in chunks, decoded on all cores: each chunk by itself, then joined in order.
class ChangesReader {
public:
    ChangesReader(ChangeSet& into, Progress* progress) : m_into(into), m_progress(progress) {}

    void add(const StoredChunk& chunk) {
        m_waiting.push_back({chunk.kind, chunk.digest, std::string(chunk.rows), {}});
        if (m_waiting.size() >= kBatch) {
            decode();
        }
    }

    void decode() {
        parallelBlocks(m_waiting.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
            Words words;
            for (std::size_t i = begin; i < end; ++i) {
                const UnpackedChunk chunk(m_waiting[i].rows, m_waiting[i].digest);
                unpackInto(m_waiting[i].changes, m_waiting[i].kind, chunk, words);
            }
        });
        for (Waiting& waiting : m_waiting) {
            const std::size_t rows = waiting.changes.size();
            join(waiting);
            if (m_progress != nullptr) {
                m_progress->advance(rows);
                if (m_progress->cancelled()) {
                    throw Fault(ErrorCode::Cancelled, {});
                }
            }
        }
        m_waiting.clear();
    }

private:
    static constexpr std::size_t kBatch = 64;
    struct Waiting {
        Kind kind;
        Digest digest;
        std::string rows;
        ChangeSet changes;
    };

    template <class T>
    static void move(std::vector<T>& from, std::vector<T>& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    }
    void join(Waiting& waiting) {
        withKind(waiting.kind, [&]<class Record>() {
            Changes<Record>& from = waiting.changes.of<Record>();
            Changes<Record>& to = m_into.of<Record>();
            move(from.created, to.created);
            move(from.updated, to.updated);
            move(from.deleted, to.deleted);
        });
    }

    ChangeSet& m_into;
    Progress* m_progress;
    std::vector<Waiting> m_waiting;
};

// The chunks that may hold a record, newest entry first.
class ChunksOf {
public:
    ChunksOf(Database& database, Kind kind, RecordId id)
        : m_select(database, "SELECT entry, digest, rows FROM payload INDEXED BY payload_zone "
                             "WHERE kind = ?1 AND first_id <= ?2 AND last_id >= ?2 ORDER BY entry DESC"),
          m_id(id) {
        m_select.bindCopy(1, tableOf(kind));
        m_select.bind(2, id);
    }
    // Calls visit(entry, chunk, row) for each row of the record, until it returns false.
    template <class Visit>
    void forEach(Visit&& visit) {
        for (bool more = true; more && m_select.step();) {
            const UnpackedChunk chunk(m_select.blob(2), digestFrom(m_select.blob(1)));
            chunk.forEachRow([&](const UnpackedChunk::Row& row) {
                if (row.id == m_id) {
                    more = visit(m_select.integer(0), chunk, row);
                }
            });
        }
    }

private:
    Statement m_select;
    RecordId m_id;
};

} // namespace

void PayloadDigest::add(Kind kind, RecordId first, RecordId last, std::int64_t count, const Digest& digest) {
    appendBytes(m_bytes, tableOf(kind));
    appendVarint(m_bytes, static_cast<std::uint64_t>(first));
    appendVarint(m_bytes, static_cast<std::uint64_t>(last));
    appendVarint(m_bytes, static_cast<std::uint64_t>(count));
    m_bytes += bytesOf(digest);
}

PayloadWriter::PayloadWriter(Database& database, Revision entry)
    : m_insert(database, "INSERT INTO payload(entry, seq, kind, first_id, last_id, count, digest, rows) "
                         "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
      m_entry(entry) {}

void PayloadWriter::write(const PackedChunk& chunk) {
    m_digest.add(chunk.kind, chunk.firstId, chunk.lastId, chunk.count, chunk.digest);
    m_insert.bind(1, m_entry);
    m_insert.bind(2, m_seq++);
    m_insert.bind(3, tableOf(chunk.kind));
    m_insert.bind(4, chunk.firstId);
    m_insert.bind(5, chunk.lastId);
    m_insert.bind(6, chunk.count);
    m_insert.bindBlob(7, bytesOf(chunk.digest));
    m_insert.bindBlob(8, chunk.rows);
    m_insert.run();
}

void forEachChunk(Database& database, Revision owner, const std::function<void(const StoredChunk&)>& visit) {
    Statement select(database, "SELECT kind, first_id, last_id, count, digest, rows FROM payload "
                               "WHERE entry = ?1 ORDER BY seq");
    select.bind(1, owner);
    while (select.step()) {
        visit({kindOf(select.text(0)), select.integer(1), select.integer(2), select.integer(3),
               digestFrom(select.blob(4)), select.blob(5)});
    }
}

ChangeSet readChanges(Database& database, const EntryRow& entry, Progress* progress) {
    ChangeSet changes;
    PayloadDigest digest;
    ChangesReader reader(changes, progress);
    forEachChunk(database, payloadOwner(entry), [&](const StoredChunk& chunk) {
        digest.add(chunk.kind, chunk.firstId, chunk.lastId, chunk.count, chunk.digest);
        reader.add(chunk);
    });
    reader.decode();
    if (digest.finish() != entry.payload) {
        throw Fault(ErrorCode::DamagedWorkspace, "rows of entry " + std::to_string(entry.number) + " are missing");
    }
    return entry.type == "undo" ? std::move(changes).reversed() : std::move(changes);
}

std::vector<Touch> historyOf(Database& database, Kind kind, RecordId id, std::size_t most) {
    std::vector<Touch> touches;
    Statement repeats(database, "SELECT number, type FROM entry WHERE target = ?1 AND target <> 0");
    ChunksOf(database, kind, id).forEach([&](Revision owner, const UnpackedChunk&, const UnpackedChunk::Row& row) {
        touches.push_back({owner, row.op});
        repeats.bind(1, owner);
        while (repeats.step()) {
            touches.push_back({repeats.integer(0), repeats.text(1) == "undo" ? reversed(row.op) : row.op});
        }
        repeats.reset();
        return true;
    });
    std::ranges::sort(touches, std::ranges::greater{}, &Touch::entry);
    if (most != 0 && touches.size() > most) {
        touches.resize(most);
    }
    return touches;
}

std::optional<Image> lastImage(Database& database, Kind kind, RecordId id) {
    const auto touches = historyOf(database, kind, id, 1);
    const auto entry = touches.empty() ? std::nullopt : readEntry(database, touches.front().entry);
    if (!entry) {
        return std::nullopt;
    }
    std::optional<Image> image;
    ChunksOf(database, kind, id)
        .forEach([&](Revision owner, const UnpackedChunk& chunk, const UnpackedChunk::Row& row) {
            if (owner != payloadOwner(*entry)) {
                return true;
            }
            const std::string_view bytes = entry->type == "undo" ? row.before : row.after;
            if (!bytes.empty()) {
                image = Image{std::string(chunk.layout()), std::string(bytes)};
            }
            return false;
        });
    return image;
}

} // namespace counterpart::store
