// SPDX-License-Identifier: GPL-3.0-or-later
// Prepared statements per kind, in id order; the key index is made anew where that is cheaper than keeping it.
#include "core/store/write_rows.h"

#include "core/snapshot/references.h"
#include "core/store/row.h"
#include "core/store/schema.h"

#include <algorithm>
#include <array>

namespace counterpart::store {

namespace {

constexpr std::size_t kBulkRows = 50'000;
constexpr std::size_t kMostParents = 8; // deleted one by one under SQLite's own foreign key check
constexpr std::size_t kPauseRows = 4096;
constexpr std::size_t kIndexAnew = 10'000; // fewer changed keys than this are kept in the index one by one

template <class Record>
class KindWriter {
public:
    KindWriter(Database& database, const Table<Record>& before, const Changes<Record>& changes,
               const std::function<void(std::size_t)>& pause)
        : m_database(database), m_before(before), m_changes(changes), m_pause(pause) {}

    void write() {
        const std::size_t keys = m_changes.created.size() + m_changes.deleted.size();
        const bool anew = keys > kIndexAnew && keys > m_before.size() / 2;
        if (anew) {
            m_database.execute("DROP INDEX \"" + keyIndexOf(kKind) + '"');
        }
        erase();
        update();
        insert();
        if (anew) {
            m_database.execute(createKeyIndexSql(kKind));
        }
        m_pause(m_sincePause);
    }

private:
    static constexpr Kind kKind = Description<Record>::kind;

    void count() {
        if (++m_sincePause == kPauseRows) {
            m_pause(m_sincePause);
            m_sincePause = 0;
        }
    }

    void requireOne() const {
        if (m_database.changes() != 1) {
            throw Fault(ErrorCode::DamagedWorkspace, "a row is missing in " + std::string(Description<Record>::table));
        }
    }

    void erase() {
        if (m_changes.deleted.empty()) {
            return;
        }
        if (m_changes.deleted.size() == m_before.size()) { // all of them: SQLite drops the pages, not the rows
            m_database.execute("DELETE FROM " + quotedTable<Record>());
            if (static_cast<std::size_t>(m_database.changes()) != m_before.size()) {
                throw Fault(ErrorCode::DamagedWorkspace,
                            "rows are missing in " + std::string(Description<Record>::table));
            }
            m_pause(m_before.size());
            return;
        }
        Statement remove(m_database, "DELETE FROM " + quotedTable<Record>() + " WHERE id = ?1");
        for (const Record& record : m_changes.deleted) {
            remove.bind(1, record.id);
            remove.run();
            requireOne();
            count();
        }
    }

    // Sets the columns from `firstField` on; parameters as bindRecord numbers them.
    static std::string updateSql(std::size_t firstField) {
        std::string sql = "UPDATE " + quotedTable<Record>() + " SET ";
        std::size_t at = 0;
        forEachField<Record>([&](const auto& f) {
            if (at >= firstField) {
                sql += (at > firstField ? ", \"" : "\"") + std::string(f.name) + "\" = ?" + std::to_string(at + 2);
            }
            ++at;
        });
        return sql + " WHERE id = ?1";
    }

    void update() {
        if (m_changes.updated.empty()) {
            return;
        }
        vacateKeys();
        Statement withKey(m_database, updateSql(0));
        Statement withoutKey(m_database, updateSql(1) + " AND \"key\" = ?2");
        for (const auto& change : m_changes.updated) {
            Statement& statement = change.before.key == change.after.key ? withoutKey : withKey;
            bindRecord(statement, change.after);
            statement.run();
            requireOne();
            count();
        }
    }

    // Keys may go round (A takes B's, B takes A's), which a unique index only allows when all are free first.
    void vacateKeys() {
        Statement vacate(m_database,
                         "UPDATE " + quotedTable<Record>() + " SET \"key\" = hex(randomblob(16)) WHERE id = ?1");
        for (const auto& change : m_changes.updated) {
            if (change.before.key != change.after.key) {
                vacate.bind(1, change.before.id);
                vacate.run();
            }
        }
    }

    void insert() {
        if (m_changes.created.empty()) {
            return;
        }
        std::string sql = "INSERT INTO " + quotedTable<Record>() + '(' + columnsOf<Record>() + ") VALUES(?";
        for (std::size_t i = 0; i < kFieldCount<Record>; ++i) {
            sql += ",?";
        }
        Statement add(m_database, sql + ')');
        const auto addOne = [&](const Record& record) {
            bindRecord(add, record);
            add.run();
            count();
        };
        if (std::ranges::is_sorted(m_changes.created, {}, &Record::id)) {
            std::ranges::for_each(m_changes.created, addOne);
            return;
        }
        std::vector<const Record*> sorted;
        sorted.reserve(m_changes.created.size());
        for (const Record& record : m_changes.created) {
            sorted.push_back(&record);
        }
        std::ranges::sort(sorted, {}, [](const Record* record) { return record->id; });
        for (const Record* record : sorted) {
            addOne(*record);
        }
    }

    Database& m_database;
    const Table<Record>& m_before;
    const Changes<Record>& m_changes;
    const std::function<void(std::size_t)>& m_pause;
    std::size_t m_sincePause = 0;
};

// Whether anything may refer to records of this kind.
bool isParent(Kind kind) {
    bool parent = false;
    forEachKind([&]<class Record>() { parent = parent || canReferTo<Record>(kind); });
    return parent;
}

} // namespace

bool isBulk(const ChangeSet& changes) {
    std::size_t parents = 0;
    forEachKind([&]<class Record>() {
        if (isParent(Description<Record>::kind)) {
            parents += changes.of<Record>().deleted.size();
        }
    });
    return changes.size() > kBulkRows || parents > kMostParents;
}

void writeRows(Database& database, const Snapshot& before, const ChangeSet& changes,
               const std::function<void(std::size_t)>& pause) {
    forEachKind([&]<class Record>() {
        if (!changes.of<Record>().empty()) {
            KindWriter<Record>(database, before.table<Record>(), changes.of<Record>(), pause).write();
        }
    });
}

void checkReferences(Database& database, const ChangeSet& changes) {
    std::array<bool, kKindCount> shrunk{};
    forEachKind([&]<class Record>() {
        shrunk[static_cast<std::size_t>(Description<Record>::kind)] = !changes.of<Record>().deleted.empty();
    });
    forEachKind([&]<class Record>() {
        bool concerned = !changes.of<Record>().created.empty() || !changes.of<Record>().updated.empty();
        for (std::size_t k = 0; k < kKindCount; ++k) {
            concerned = concerned || (shrunk[k] && canReferTo<Record>(static_cast<Kind>(k)));
        }
        if (!concerned) {
            return;
        }
        Statement broken(database, "PRAGMA foreign_key_check(" + quotedTable<Record>() + ')');
        if (broken.step()) {
            throw Fault(ErrorCode::DamagedWorkspace, "a reference of " + std::string(broken.text(0)) + " to " +
                                                         std::string(broken.text(2)) + " leads nowhere");
        }
    });
}

} // namespace counterpart::store
