// SPDX-License-Identifier: GPL-3.0-or-later
// Entries: their stored words, their hash, the head of the chain.
#include "core/store/trail.h"

#include "core/domain/value.h"

#include <boost/json.hpp>

namespace counterpart::store {

namespace {

constexpr std::array<std::string_view, 3> kTypes = {"do", "undo", "redo"};

void appendFixed(std::string& out, std::uint64_t value) { // 8 bytes, low ones first
    for (int shift = 0; shift < 64; shift += 8) {
        out += static_cast<char>(value >> shift);
    }
}
void appendNumber(std::string& out, std::int64_t value) { appendFixed(out, static_cast<std::uint64_t>(value)); }
void appendText(std::string& out, std::string_view text) {
    appendFixed(out, text.size());
    out += text;
}

std::string rowsText(const std::array<RowCounts, kKindCount>& rows) {
    std::string text = "{";
    for (std::size_t i = 0; i < kKindCount; ++i) {
        if (rows[i] != RowCounts{}) {
            text += text.size() > 1 ? ",\"" : "\"";
            text += tableOf(static_cast<Kind>(i));
            text += "\":[" + std::to_string(rows[i].created) + ',' + std::to_string(rows[i].updated) + ',' +
                    std::to_string(rows[i].deleted) + ']';
        }
    }
    return text + '}';
}

constexpr const char* kEntryColumns =
    "number, at, author, action, kind, subject, reason, type, target, rows, payload, previous, hash";

EntryRow entryAt(const Statement& row) {
    EntryRow entry;
    entry.number = row.integer(0);
    entry.at = {row.integer(1)};
    entry.author = row.text(2);
    entry.action = row.text(3);
    entry.kind = row.text(4);
    entry.subject = row.text(5);
    entry.reason = row.text(6);
    entry.type = row.text(7);
    entry.target = row.integer(8);
    entry.rows = row.text(9);
    entry.payload = digestFrom(row.blob(10));
    entry.previous = digestFrom(row.blob(11));
    entry.hash = digestFrom(row.blob(12));
    return entry;
}

} // namespace

Digest entryHash(const EntryRow& entry) {
    std::string bytes = "counterpart entry 1\n";
    appendNumber(bytes, entry.number);
    appendNumber(bytes, entry.at.seconds);
    appendText(bytes, entry.author);
    appendText(bytes, entry.action);
    appendText(bytes, entry.kind);
    appendText(bytes, entry.subject);
    appendText(bytes, entry.reason);
    appendText(bytes, entry.type);
    appendNumber(bytes, entry.target);
    appendText(bytes, entry.rows);
    bytes += bytesOf(entry.payload);
    bytes += bytesOf(entry.previous);
    return sha256(bytes);
}

std::array<RowCounts, kKindCount> rowCountsOf(const EntryRow& entry) {
    std::array<RowCounts, kKindCount> rows{};
    boost::json::error_code failed;
    const auto value = boost::json::parse(entry.rows, failed);
    if (failed || !value.is_object()) {
        throw Fault(ErrorCode::DamagedWorkspace, "row counts of an entry: " + entry.rows);
    }
    for (const auto& [table, counts] : value.get_object()) {
        const auto kind = kindOfTable({table.data(), table.size()});
        const auto* list = counts.if_array();
        if (!kind || list == nullptr || list->size() != 3) {
            continue; // a kind of a later version
        }
        const auto at = [&](std::size_t i) { return list->at(i).is_int64() ? list->at(i).get_int64() : 0; };
        rows[static_cast<std::size_t>(*kind)] = {at(0), at(1), at(2)};
    }
    return rows;
}

Entry toEntry(const EntryRow& row) {
    Entry entry;
    entry.number = row.number;
    entry.at = row.at;
    entry.intent.author = row.author;
    entry.intent.action = actionNamed(row.action).value_or(Action::EditRecords); // of a later version
    entry.intent.kind = kindOfTable(row.kind).value_or(Kind::Setting);
    entry.intent.subject = row.subject;
    entry.intent.reason = row.reason;
    const auto type = std::ranges::find(kTypes, row.type);
    if (type == kTypes.end()) {
        throw Fault(ErrorCode::DamagedWorkspace, "entry of unknown type: " + row.type);
    }
    entry.type = static_cast<EntryType>(type - kTypes.begin());
    entry.target = row.target;
    entry.rows = rowCountsOf(row);
    entry.hash = hexOf(row.hash);
    return entry;
}

EntryRow toRow(const Entry& entry) {
    EntryRow row;
    row.number = entry.number;
    row.at = entry.at;
    row.author = entry.intent.author;
    row.action = nameOf(entry.intent.action);
    row.kind = tableOf(entry.intent.kind);
    row.subject = entry.intent.subject;
    row.reason = entry.intent.reason;
    row.type = kTypes[static_cast<std::size_t>(entry.type)];
    row.target = entry.target;
    row.rows = rowsText(entry.rows);
    return row;
}

std::array<RowCounts, kKindCount> countRows(const ChangeSet& changes) {
    std::array<RowCounts, kKindCount> rows{};
    forEachKind([&]<class Record>() {
        const Changes<Record>& of = changes.of<Record>();
        rows[static_cast<std::size_t>(Description<Record>::kind)] = {static_cast<std::int64_t>(of.created.size()),
                                                                     static_cast<std::int64_t>(of.updated.size()),
                                                                     static_cast<std::int64_t>(of.deleted.size())};
    });
    return rows;
}

std::vector<EntryRow> readEntries(Database& database, Revision from, Revision to) {
    Statement select(database, "SELECT " + std::string(kEntryColumns) +
                                   " FROM entry WHERE number >= ?1 AND (?2 = 0 OR number <= ?2) ORDER BY number");
    select.bind(1, from);
    select.bind(2, to);
    std::vector<EntryRow> entries;
    while (select.step()) {
        entries.push_back(entryAt(select));
    }
    return entries;
}

std::optional<EntryRow> readEntry(Database& database, Revision number) {
    auto entries = readEntries(database, number, number);
    if (number <= 0 || entries.empty()) {
        return std::nullopt;
    }
    return std::move(entries.front());
}

void insertEntry(Database& database, const EntryRow& entry) {
    Statement insert(database, "INSERT INTO entry(" + std::string(kEntryColumns) +
                                   ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    insert.bind(1, entry.number);
    insert.bind(2, entry.at.seconds);
    insert.bindCopy(3, entry.author);
    insert.bindCopy(4, entry.action);
    insert.bindCopy(5, entry.kind);
    insert.bindCopy(6, entry.subject);
    insert.bindCopy(7, entry.reason);
    insert.bindCopy(8, entry.type);
    insert.bind(9, entry.target);
    insert.bindCopy(10, entry.rows);
    insert.bindBlob(11, bytesOf(entry.payload));
    insert.bindBlob(12, bytesOf(entry.previous));
    insert.bindBlob(13, bytesOf(entry.hash));
    insert.run();
}

Head readHead(Database& database) {
    Head head;
    int found = 0;
    Statement select(database, "SELECT name, value FROM meta");
    while (select.step()) {
        const std::string_view name = select.text(0);
        ++found;
        if (name == "revision") {
            head.revision = select.integer(1);
        } else if (name == "head") {
            head.hash = digestFrom(select.blob(1));
        } else if (name == "origin") {
            head.origin = static_cast<std::uint32_t>(select.integer(1));
        } else if (name == "next_id") {
            head.nextId = static_cast<std::uint32_t>(select.integer(1));
        } else {
            --found;
        }
    }
    if (found != 4) {
        throw Fault(ErrorCode::DamagedWorkspace, "the head of the trail is missing");
    }
    return head;
}

void writeHead(Database& database, const Head& head) {
    Statement update(database, "UPDATE meta SET value = ?2 WHERE name = ?1");
    const auto put = [&](std::string_view name, std::int64_t value) {
        update.bind(1, name);
        update.bind(2, value);
        update.run();
    };
    put("revision", head.revision);
    put("next_id", head.nextId);
    update.bind(1, std::string_view("head"));
    update.bindBlob(2, bytesOf(head.hash));
    update.run();
}

} // namespace counterpart::store
