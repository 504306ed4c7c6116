// SPDX-License-Identifier: GPL-3.0-or-later
// Is the workspace that schema 1 wrote still opened, equal in every record, and found sound?
#include "core/io/csv/gzip.h"
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// Packed, because its pages are mostly empty. COUNTERPART_WRITE_GOLDEN=FILE makes it anew, to be packed by `gzip -n9`:
// only for a schema that was never released.
const char* const kGolden = COUNTERPART_SOURCE_DIR "/tests/data/workspace_schema_1.counterpart.gz";

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

} // namespace

class GoldenWorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorkspaceOfSchemaOneIsReadInFull() {
        const Scratch scratch;
        if (qEnvironmentVariableIsSet("COUNTERPART_WRITE_GOLDEN")) {
            QVERIFY(make(qgetenv("COUNTERPART_WRITE_GOLDEN").toStdString()));
        }
        auto unpacked = csv::unpackGzip(bytesOfFile(kGolden).toStdString(), {});
        QVERIFY(unpacked);
        const auto size = static_cast<qsizetype>(unpacked->size());
        QVERIFY(writeFile(scratch.path(), QByteArray(unpacked->release().get(), size)));
        QCOMPARE(firstFinding(scratch.path()), std::string());
        const auto golden = opened(scratch.path());
        QVERIFY(golden);
        QCOMPARE(golden->log()->size(), std::size_t{5}); // made, one of each, partners, rename, undo
        QVERIFY(golden->log()->back().type == EntryType::Undo);
        forEachKind([&]<class Record>() { QVERIFY(golden->snapshot()->table<Record>().size() >= 4); });
        QCOMPARE(nameOfPartner(*golden, "P-3"), std::string("Name of P-3"));
        QVERIFY(make(scratch.path("fresh")));
        const auto fresh = opened(scratch.path("fresh"));
        QVERIFY(sameRecords(*golden->snapshot(), *fresh->snapshot()));
        // The same writes give the same hashes: no byte of the trail's format has moved.
        QCOMPARE(golden->log()->back().hash, fresh->log()->back().hash);
        QVERIFY(golden->redo());
        QCOMPARE(nameOfPartner(*golden, "P-3"), std::string("Renamed"));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }
};

COUNTERPART_TEST(GoldenWorkspaceTest)
#include "golden_workspace_test.moc"
