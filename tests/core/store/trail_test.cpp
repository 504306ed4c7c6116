// SPDX-License-Identifier: GPL-3.0-or-later
// Are rows, entries and their hashes what the format says, and does the file give back what was appended?
#include "core/store/append.h"
#include "core/store/file.h"
#include "core/store/load.h"
#include "core/store/verify.h"
#include "tests/core/store/record_samples.h"
#include "tests/core/store/scratch.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::store;
using counterpart::testing::Filling;
using counterpart::testing::Scratch;
using counterpart::testing::Scribbler;

namespace {

constexpr std::chrono::milliseconds kPatience{0};

// A workspace file with the store's own means.
class File {
public:
    explicit File(const std::string& path) {
        {
            Database made(path, Access::Create, kPatience);
            createSchema(made, 7, 1000);
        }
        m_first = openFile(path, Access::ReadWrite, kPatience).database;
        m_second = openFile(path, Access::ReadOnly, kPatience).database;
        m_head = readHead(*m_first);
    }
    Database& database() { return *m_first; }
    const Head& head() const { return m_head; }

    Entry append(const Snapshot& before, const ChangeSet& changes) {
        WriteTransaction transaction(*m_first);
        Entry entry;
        entry.at = {1'790'000'000};
        entry.intent = {Action::EditRecords, Kind::Deal, "subject", "why", "me"};
        const Appended appended = store::append(*m_first, m_head, {before, changes, entry, {}, nullptr, {}});
        transaction.commit();
        m_head = appended.head;
        return appended.entry;
    }
    Loaded load() { return store::load(*m_first, *m_second, nullptr); }

private:
    std::unique_ptr<Database> m_first;
    std::unique_ptr<Database> m_second;
    Head m_head;
};

// References lead to the record of the same kind of filling, which is there for each kind.
ChangeSet oneOfEach(Filling filling, RecordId id) {
    ChangeSet changes;
    forEachKind([&]<class Record>() {
        changes.of<Record>().created.push_back(
            counterpart::testing::filled<Record>(filling, id, id, "key " + std::to_string(id)));
    });
    return changes;
}

} // namespace

class TrailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldOfEveryKindIsStoredAndLoaded() {
        const Scratch scratch;
        File file(scratch.path());
        SnapshotPtr snapshot = std::make_shared<Snapshot>();
        RecordId id = makeRecordId(7, 1);
        for (const Filling filling : counterpart::testing::kFillings) {
            const ChangeSet changes = oneOfEach(filling, id++);
            const Entry entry = file.append(*snapshot, changes);
            snapshot = apply(*snapshot, changes, entry.number);
        }
        const Loaded loaded = file.load();
        QVERIFY(counterpart::testing::sameRecords(*loaded.snapshot, *snapshot));
        QCOMPARE(loaded.snapshot->revision(), Revision{5});
        QCOMPARE(loaded.head.nextId, std::uint32_t{6});
        QCOMPARE(loaded.entries.size(), std::size_t{5});
        QCOMPARE(loaded.entries[3].rows[static_cast<std::size_t>(Kind::Lead)].created, std::int64_t{1});
        QCOMPARE(loaded.entries[3].intent.subject, std::string("subject"));
        const Verdict verdict = verify(file.database(), nullptr);
        QVERIFY(!verdict.chain && !verdict.head && !verdict.differs && !verdict.missing && !verdict.extra);
        QCOMPARE(verdict.records, std::int64_t{5 * kKindCount});
    }

    void randomChangesAreStoredLoadedAndRemembered() {
        const bool holds = rc::check([](std::uint64_t seed) {
            const Scratch scratch;
            File file(scratch.path());
            Scribbler scribbler(seed);
            SnapshotPtr snapshot = std::make_shared<Snapshot>();
            for (int i = 0; i < 4; ++i) {
                const ChangeSet changes = scribbler.changes(*snapshot, {7, file.head().nextId}, 12);
                if (changes.empty()) {
                    continue;
                }
                RC_ASSERT(bool(check(*snapshot, changes)));
                const Entry entry = file.append(*snapshot, changes);
                const SnapshotPtr next = apply(*snapshot, changes, entry.number);
                // The rows that the trail gives back make the same revision out of the one before.
                const auto row = readEntry(file.database(), entry.number);
                RC_ASSERT(counterpart::testing::sameRecords(
                    *apply(*snapshot, readChanges(file.database(), *row), entry.number), *next));
                snapshot = next;
            }
            RC_ASSERT(counterpart::testing::sameRecords(*file.load().snapshot, *snapshot));
            const Verdict verdict = verify(file.database(), nullptr);
            RC_ASSERT(!verdict.chain && !verdict.head && !verdict.differs && !verdict.missing && !verdict.extra);
        });
        QVERIFY(holds);
    }

    void largeTablesAreLoadedInPiecesOfBothConnections() {
        const Scratch scratch;
        File file(scratch.path());
        ChangeSet changes;
        auto& created = changes.of<Account>().created;
        for (std::uint32_t i = 0; i < 120'000; ++i) { // two origins, far apart
            const RecordId id = i % 2 == 0 ? makeRecordId(7, 1 + i) : makeRecordId(0x7fffffff, 0xffffffff - i);
            created.push_back(counterpart::testing::filled<Account>(Filling::None, id, 0, "A-" + std::to_string(i)));
        }
        file.append(Snapshot(), changes); // far above what goes through one thread, and not sorted by id
        const SnapshotPtr loaded = file.load().snapshot;
        QVERIFY(counterpart::testing::sameRecords(*loaded, *apply(Snapshot(), changes, 1)));
        QCOMPARE(loaded->table<Account>().findKey("A-119999")->id, makeRecordId(0x7fffffff, 0xffffffff - 119'999));
        QCOMPARE(file.database().integer("SELECT count(*) FROM payload"), std::int64_t{30}); // 120,000 / 4,096
        QVERIFY(missingObjects(file.database()).empty()); // the key index is there again
    }

    // The bytes of the README, hashed by other means.
    void theHashOfAnEntryIsTheStatedOne() {
        EntryRow entry;
        entry.number = 3;
        entry.at = {1'790'000'000};
        entry.author = "Ada";
        entry.action = "ImportFiles";
        entry.kind = "deals";
        entry.subject = "deals.csv";
        entry.reason = "Zürich";
        entry.type = "undo";
        entry.target = 2;
        entry.rows = R"({"deals":[1,0,2]})";
        entry.payload.fill(0xab);
        entry.previous.fill(0xcd);
        QCOMPARE(hexOf(entryHash(entry)),
                 std::string("e466eeb0514fccd73ca26363b7ef4b6de07b95a15f14bd7c46cda12753baaf90"));
        PayloadDigest payload;
        Digest chunk;
        chunk.fill(0x11);
        payload.add(Kind::Deal, 5, 300, 2, chunk);
        QCOMPARE(hexOf(payload.finish()),
                 std::string("1c7ee4f67ad1776af906df4ee13ffce56768bcfad1513ae0d40bc03c57f9a4f6"));
    }

    void entriesOfALaterVersionKeepTheirHash() {
        EntryRow row;
        row.action = "ActionOfTomorrow";
        row.kind = "kinds_of_tomorrow";
        row.type = "do";
        row.rows = R"({"kinds_of_tomorrow":[1,2,3],"deals":[4,5,6]})";
        const Entry entry = toEntry(row);
        QCOMPARE(entry.rows[static_cast<std::size_t>(Kind::Deal)].updated, std::int64_t{5});
        row.type = "something else";
        QVERIFY_THROWS_EXCEPTION(Fault, toEntry(row));
    }

    void aMissingRowIsFoundBeforeAnythingIsCommitted() {
        const Scratch scratch;
        File file(scratch.path());
        const ChangeSet made = oneOfEach(Filling::Unicode, makeRecordId(7, 1));
        file.append(Snapshot(), made);
        const SnapshotPtr snapshot = apply(Snapshot(), made, 1);
        file.database().execute("DELETE FROM leads");
        ChangeSet edit;
        const Lead& lead = snapshot->table<Lead>().at(0);
        edit.of<Lead>().updated.push_back({lead, lead});
        edit.of<Lead>().updated[0].after.amount = 5;
        QVERIFY_THROWS_EXCEPTION(Fault, file.append(*snapshot, edit));
        QCOMPARE(file.database().integer("SELECT count(*) FROM entry"), std::int64_t{1});
    }
};

COUNTERPART_TEST(TrailTest)
#include "trail_test.moc"
