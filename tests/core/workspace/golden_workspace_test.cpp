// SPDX-License-Identifier: GPL-3.0-or-later
// Are the workspaces that each released schema wrote still opened, equal in every record, and found sound?
#include "core/io/csv/gzip.h"
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// Packed, because its pages are mostly empty. COUNTERPART_WRITE_GOLDEN=FILE makes it anew, to be packed by `gzip -n9`:
// only for a schema that was never released.
QString golden(int schema) {
    return QStringLiteral(COUNTERPART_SOURCE_DIR "/tests/data/workspace_schema_%1.counterpart.gz").arg(schema);
}

// One record of each kind at its limits, then edits, then an undo: never change it, the file holds exactly this.
bool make(const std::string& path) {
    const auto workspace = created(path, 7);
    IdSource ids = workspace->ids();
    ChangeSet changes;
    for (const Filling filling : {Filling::None, Filling::Highest, Filling::Lowest, Filling::Unicode}) {
        const RecordId id = ids.take();
        forEachKind([&]<class Record>() {
            Record record = filled<Record>(filling, id, id, "key " + std::to_string(id));
            forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
                if (f.is(Required) && isEmpty(toFieldValue(f.of(record)))) {
                    fill(f.of(record), Filling::Highest, id);
                }
            });
            if constexpr (std::is_same_v<Record, Deal>) {
                record.closed = Date{20000};
            }
            changes.of<Record>().created.push_back(std::move(record));
        });
    }
    const bool made = workspace->commit(std::move(changes), intent("one of each")).has_value();
    return made && workspace->commit(newPartners(*workspace, 5, "P-"), intent("partners")).has_value() &&
           workspace->commit(renamed(*workspace->snapshot(), "P-3", "Renamed"), intent("rename")).has_value() &&
           workspace->undo().has_value();
}

bool unpack(int schema, const std::string& to) {
    const QByteArray packed = bytesOfFile(golden(schema).toStdString());
    auto unpacked = csv::unpackGzip(packed.toStdString(), {});
    if (!unpacked) {
        return false;
    }
    const auto size = static_cast<qsizetype>(unpacked->size());
    return writeFile(to, QByteArray(unpacked->release().get(), size));
}

template <class Record>
void without(Snapshot& snapshot, const auto& takeAway) {
    std::vector<Record> records;
    snapshot.table<Record>().forEach([&](Record record) {
        takeAway(record);
        records.push_back(std::move(record));
    });
    snapshot.edit<Record>() = Table<Record>::fromSorted(std::move(records));
}

// What schema 3 could not hold, taken away.
Snapshot asOfSchema3(const Snapshot& snapshot) {
    Snapshot old = snapshot;
    without<Deal>(old, [](Deal& deal) { deal.nextStep = deal.blocker = {}; });
    old.edit<Meeting>() = {};
    old.edit<Review>() = {};
    return old;
}

// What schema 2 could not hold either.
Snapshot asOfSchema2(const Snapshot& snapshot) {
    Snapshot old = asOfSchema3(snapshot);
    without<Partner>(old, [](Partner& partner) { partner.commitment = 0; });
    without<RulebookVersion>(old, [](RulebookVersion& version) { version.author = {}; });
    without<Registration>(old, [](Registration& registration) {
        registration.name = registration.contact = registration.reason = {};
        registration.country = registration.region = registration.owner = {};
        registration.decidedBy = registration.extension = {};
        registration.decided = {};
        registration.expires = {};
    });
    old.edit<RegistrationEvent>() = {};
    old.edit<Task>() = {};
    old.edit<Exam>() = {};
    old.edit<TierOverride>() = {};
    old.edit<RulebookDraft>() = {};
    return old;
}

// What schema 1 could not hold either.
Snapshot asOfSchema1(const Snapshot& snapshot) {
    Snapshot old = asOfSchema2(snapshot);
    without<Touchpoint>(old, [](Touchpoint& touch) {
        touch.evidence = touch.contested = touch.excluded = {};
        touch.system = touch.recordedBy = {};
        touch.recorded = {};
    });
    old.edit<Scenario>() = {};
    old.edit<LearnedModel>() = {};
    return old;
}

} // namespace

class GoldenWorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorkspaceOfThisSchemaIsReadInFull() {
        const Scratch scratch;
        if (qEnvironmentVariableIsSet("COUNTERPART_WRITE_GOLDEN")) {
            QVERIFY(make(qgetenv("COUNTERPART_WRITE_GOLDEN").toStdString()));
        }
        QVERIFY(unpack(4, scratch.path()));
        QCOMPARE(firstFinding(scratch.path()), std::string());
        const auto golden = opened(scratch.path());
        QVERIFY(golden);
        QVERIFY(holdsWhatWasMade(*golden));
        forEachKind([&]<class Record>() { QVERIFY(golden->snapshot()->table<Record>().size() >= 4); });
        QVERIFY(make(scratch.path("fresh")));
        const auto fresh = opened(scratch.path("fresh"));
        QVERIFY(sameRecords(*golden->snapshot(), *fresh->snapshot()));
        // The same writes give the same hashes: no byte of the trail's format has moved.
        QCOMPARE(golden->log()->back().hash, fresh->log()->back().hash);
        QVERIFY(redoes(*golden));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void workspacesOfOlderSchemasAreMigratedInFull_data() {
        QTest::addColumn<int>("schema");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
        QTest::newRow("3") << 3;
    }
    void workspacesOfOlderSchemasAreMigratedInFull() {
        QFETCH(const int, schema);
        const Scratch scratch;
        QVERIFY(unpack(schema, scratch.path()));
        QCOMPARE(firstFinding(scratch.path()), std::string()); // checking only reads, and migrates all the same
        QVERIFY(
            QFile::exists(QString::fromStdString(scratch.path()) + QStringLiteral(".schema-%1.backup").arg(schema)));
        const auto golden = opened(scratch.path());
        QVERIFY(golden);
        QVERIFY(holdsWhatWasMade(*golden));
        QVERIFY(make(scratch.path("fresh")));
        const auto fresh = opened(scratch.path("fresh"));
        const Snapshot all = *fresh->snapshot();
        const Snapshot then = schema == 1 ? asOfSchema1(all) : schema == 2 ? asOfSchema2(all) : asOfSchema3(all);
        QVERIFY(sameRecords(*golden->snapshot(), then));
        QVERIFY(redoes(*golden));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

private:
    static bool holdsWhatWasMade(Workspace& golden) {
        const auto log = golden.log(); // made, one of each, partners, rename, undo
        return log->size() == 5 && log->back().type == EntryType::Undo && nameOfPartner(golden, "P-3") == "Name of P-3";
    }
    static bool redoes(Workspace& golden) {
        return golden.redo().has_value() && nameOfPartner(golden, "P-3") == "Renamed";
    }
};

COUNTERPART_TEST(GoldenWorkspaceTest)
#include "golden_workspace_test.moc"
