// SPDX-License-Identifier: GPL-3.0-or-later
// How is the audit trail written, read and chained? Entries with their hashes, and the chunks of rows they carry.
#pragma once

#include "core/snapshot/entry.h"
#include "core/store/chunk.h"
#include "core/store/sqlite.h"

#include <functional>
#include <optional>
#include <vector>

namespace counterpart::store {

// An entry as it is stored and hashed: words, not enums, so that what a later version wrote hashes the same here.
struct EntryRow {
    Revision number = 0;
    Time at;
    std::string author;
    std::string action;
    std::string kind; // table name
    std::string subject;
    std::string reason;
    std::string type; // "do", "undo", "redo"
    Revision target = 0;
    std::string rows; // {"deals":[created,updated,deleted], ...} of the kinds concerned
    Digest payload{}; // over its chunks; of undo and redo: those of the target
    Digest previous{};
    Digest hash{};
};

Digest entryHash(const EntryRow& entry);                              // over all but `hash`
std::array<RowCounts, kKindCount> rowCountsOf(const EntryRow& entry); // throws DamagedWorkspace for no JSON
Entry toEntry(const EntryRow& entry);                                 // throws DamagedWorkspace for an unknown type
EntryRow toRow(const Entry& entry);                                   // without the digests
std::array<RowCounts, kKindCount> countRows(const ChangeSet& changes);

std::vector<EntryRow> readEntries(Database& database, Revision from, Revision to); // to = 0: the end
std::optional<EntryRow> readEntry(Database& database, Revision number);
void insertEntry(Database& database, const EntryRow& entry);

// What the file says of itself. The last entry's number and hash are kept twice: a cut trail shows.
struct Head {
    Revision revision = 0;
    Digest hash{};
    std::uint32_t origin = 0;
    std::uint32_t nextId = 1;
};
Head readHead(Database& database);
void writeHead(Database& database, const Head& head);

// The digest over the chunks of one entry, fed in their order.
class PayloadDigest {
public:
    void add(Kind kind, RecordId first, RecordId last, std::int64_t count, const Digest& digest);
    Digest finish() const { return sha256(m_bytes); }

private:
    std::string m_bytes = "counterpart payload 1\n";
};

class PayloadWriter {
public:
    PayloadWriter(Database& database, Revision entry);
    void write(const PackedChunk& chunk);
    Digest finish() const { return m_digest.finish(); }

private:
    Statement m_insert;
    Revision m_entry;
    std::int64_t m_seq = 0;
    PayloadDigest m_digest;
};

// The entry whose chunks hold the rows: itself, or the target of an undo or redo.
inline Revision payloadOwner(const EntryRow& entry) { return entry.type == "do" ? entry.number : entry.target; }

// The typed rows that this entry wrote (those of an undo are its target's, reversed). The digests of its chunks are
// checked; throws DamagedWorkspace.
ChangeSet readChanges(Database& database, const EntryRow& entry, Progress* progress = nullptr);

// The chunks of one entry in order, as stored.
struct StoredChunk {
    Kind kind;
    RecordId firstId;
    RecordId lastId;
    std::int64_t count;
    Digest digest;
    std::string_view rows;
};
void forEachChunk(Database& database, Revision owner, const std::function<void(const StoredChunk&)>& visit);

// Which entries changed a record, newest first, at most `most` of them (0 = all).
struct Touch {
    Revision entry = 0;
    Op op = Op::Created;
};
std::vector<Touch> historyOf(Database& database, Kind kind, RecordId id, std::size_t most);

// The record as the trail last knew it: its row and the layout it stands under. Empty when it was deleted or never was.
struct Image {
    std::string layout;
    std::string row;
};
std::optional<Image> lastImage(Database& database, Kind kind, RecordId id);

} // namespace counterpart::store
