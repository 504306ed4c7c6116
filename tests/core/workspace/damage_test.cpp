// SPDX-License-Identifier: GPL-3.0-or-later
// Changed bytes, missing rows, a trail that was meddled with, cut files: said clearly, nothing made worse?
#include "core/store/sqlite.h"
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>

using namespace counterpart;
using namespace counterpart::testing;
using What = CheckFinding::What;

namespace {

void alter(const std::string& path, const std::string& sql) {
    store::Database(path, store::Access::ReadWrite, std::chrono::milliseconds(0)).execute(sql);
}

std::optional<CheckFinding> findingOf(const std::string& path, What what) {
    for (const CheckFinding& finding : Workspace::check(path).findings) {
        if (finding.what == what) {
            return finding;
        }
    }
    return std::nullopt;
}

} // namespace

class DamageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSoundFileHasNoFindings() {
        const Scratch scratch;
        prepare(scratch.path());
        const CheckReport report = Workspace::check(scratch.path());
        QVERIFY(report.findings.empty());
        QCOMPARE(report.entries, std::int64_t{5});
        QCOMPARE(report.records, std::int64_t{41}); // and the currency setting
        QCOMPARE(scratch.names().size(), 1);
    }

    void aChangedFieldIsNamed() {
        const Scratch scratch;
        prepare(scratch.path());
        alter(scratch.path(), "UPDATE partners SET name = 'Zanzibar Trading!' WHERE key = 'P-7'");
        const CheckReport report = Workspace::check(scratch.path());
        QCOMPARE(report.findings.size(), std::size_t{1});
        const CheckFinding& finding = report.findings[0];
        QVERIFY(finding.what == What::Record);
        QVERIFY(finding.kind == Kind::Partner);
        QCOMPARE(finding.key, std::string("P-7"));
        QCOMPARE(finding.entry, Revision{3});
        QCOMPARE(finding.detail,
                 std::string(R"(name: "Zanzibar Trading!" in the file, "Zanzibar Trading" in the trail)"));
    }

    void theFirstOfSeveralIsNamedAndAChangedKeyByItsOldOne() {
        const Scratch scratch;
        prepare(scratch.path());
        alter(scratch.path(), "UPDATE partners SET status = 'x' WHERE key >= 'P-3'; "
                              "UPDATE partners SET key = 'new' WHERE key = 'P-2'");
        QCOMPARE(findingOf(scratch.path(), What::Record)->key, std::string("P-2"));
    }

    void missingAndExtraRecordsAreNamed() {
        const Scratch scratch;
        prepare(scratch.path());
        alter(scratch.path(), "DELETE FROM partners WHERE key IN ('P-9', 'P-11'); "
                              "INSERT INTO accounts(id, key, name) VALUES(5, 'A-5', 'from nowhere')");
        QCOMPARE(findingOf(scratch.path(), What::MissingRecord)->key, std::string("P-9"));
        const auto extra = findingOf(scratch.path(), What::ExtraRecord);
        QCOMPARE(extra->key, std::string("A-5"));
        QVERIFY(extra->kind == Kind::Account);
    }

    void aFieldThatCannotBeReadIsNamed() {
        const Scratch scratch;
        prepare(scratch.path());
        alter(scratch.path(), "UPDATE partners SET currency = 'XXQ' WHERE key = 'P-4'");
        const auto finding = findingOf(scratch.path(), What::Record);
        QCOMPARE(finding->key, std::string("P-4"));
        QCOMPARE(finding->detail, std::string("no such currency: XXQ"));
        QCOMPARE(openingOf(scratch.path()), ErrorCode::DamagedWorkspace);
    }

    void aReferenceThatLeadsNowhereIsNamed() {
        const Scratch scratch;
        prepare(scratch.path());
        alter(scratch.path(), "PRAGMA foreign_keys=OFF; UPDATE partners SET parent = 12345 WHERE key = 'P-5'");
        const auto finding = findingOf(scratch.path(), What::ForeignKey);
        QCOMPARE(finding->key, std::string("P-5"));
        QVERIFY(finding->kind == Kind::Partner);
        QCOMPARE(findingOf(scratch.path(), What::Record)->key, std::string("P-5"));
    }

    void whateverIsChangedInTheTrailIsFound_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("entry");
        const int chain = static_cast<int>(What::Chain);
        const int cut = static_cast<int>(What::TrailCut);
        QTest::newRow("author") << "UPDATE entry SET author = 'Mallory' WHERE number = 3" << chain << 3;
        QTest::newRow("reason") << "UPDATE entry SET reason = '' WHERE number = 2" << chain << 2;
        QTest::newRow("time") << "UPDATE entry SET at = at + 1 WHERE number = 4" << chain << 4;
        QTest::newRow("counts") << "UPDATE entry SET rows = '{}' WHERE number = 2" << chain << 2;
        QTest::newRow("hash") << "UPDATE entry SET hash = zeroblob(32) WHERE number = 2" << chain << 2;
        QTest::newRow("target") << "UPDATE entry SET target = 3 WHERE number = 5" << chain << 5;
        QTest::newRow("type") << "UPDATE entry SET type = 'redo' WHERE number = 5" << chain << 5;
        QTest::newRow("unknown type") << "UPDATE entry SET type = 'x' WHERE number = 5" << chain << 5;
        QTest::newRow("rows") << "UPDATE payload SET rows = CAST(substr(rows, 1, 30) || x'00' || substr(rows, 32) AS "
                                 "BLOB) WHERE entry = 2"
                              << chain << 2;
        QTest::newRow("no rows") << "DELETE FROM payload WHERE entry = 3" << chain << 3;
        QTest::newRow("digest") << "UPDATE payload SET digest = zeroblob(32) WHERE entry = 4" << chain << 4;
        QTest::newRow("short digest") << "UPDATE payload SET digest = x'00' WHERE entry = 4" << chain << 4;
        QTest::newRow("range") << "UPDATE payload SET last_id = last_id + 1 WHERE entry = 4" << chain << 4;
        QTest::newRow("kind") << "UPDATE payload SET kind = 'deals' WHERE entry = 4" << chain << 4;
        QTest::newRow("no such kind") << "UPDATE payload SET kind = 'x' WHERE entry = 4" << chain << 4;
        QTest::newRow("entry in the middle") << "DELETE FROM entry WHERE number = 3" << chain << 3;
        QTest::newRow("last entry") << "DELETE FROM entry WHERE number = 5" << cut << 5;
        QTest::newRow("orphan") << "INSERT INTO payload SELECT 9, seq, kind, first_id, last_id, count, digest, rows "
                                   "FROM payload WHERE entry = 2"
                                << chain << 9;
        QTest::newRow("head") << "UPDATE meta SET value = zeroblob(32) WHERE name = 'head'" << cut << 5;
        QTest::newRow("revision") << "UPDATE meta SET value = 7 WHERE name = 'revision'" << cut << 7;
    }
    void whateverIsChangedInTheTrailIsFound() {
        QFETCH(QString, sql);
        QFETCH(int, what);
        QFETCH(int, entry);
        const Scratch scratch;
        prepare(scratch.path());
        alter(scratch.path(), sql.toStdString());
        const auto finding = findingOf(scratch.path(), static_cast<What>(what));
        QVERIFY2(finding, firstFinding(scratch.path()).c_str());
        QCOMPARE(finding->entry, Revision{entry});
    }

    void damagedRowsAreNotUndone() {
        const Scratch scratch;
        prepare(scratch.path());
        alter(
            scratch.path(),
            "UPDATE payload SET rows = CAST(substr(rows, 1, 30) || x'00' || substr(rows, 32) AS BLOB) WHERE entry = 3");
        const auto workspace = opened(scratch.path());
        QVERIFY(workspace);
        QCOMPARE(codeOf(workspace->undo()), ErrorCode::DamagedWorkspace);
        QCOMPARE(codeOf(workspace->changesOf(3)), ErrorCode::DamagedWorkspace);
        QCOMPARE(nameOfPartner(*workspace, "P-7"), std::string("Zanzibar Trading"));
    }

    void aByteOfARecordInTheFileIsNamed() {
        const Scratch scratch;
        prepare(scratch.path());
        QByteArray bytes = bytesOfFile(scratch.path());
        const auto at = bytes.indexOf("Zanzibar Trading");
        QVERIFY(at > 0);
        bytes[at + 3] = static_cast<char>(bytes[at + 3] ^ 1);
        QVERIFY(writeFile(scratch.path(), bytes));
        const auto finding = findingOf(scratch.path(), What::Record);
        QVERIFY(finding);
        QCOMPARE(finding->key, std::string("P-7"));
    }

    // Any byte of the file: check never crashes, and whatever opens holds the right records or check says so.
    void anyChangedByteIsFoundOrHarmless() {
        const Scratch scratch;
        prepare(scratch.path());
        const QByteArray sound = bytesOfFile(scratch.path());
        const SnapshotPtr expected = opened(scratch.path())->snapshot();
        std::mt19937 random(7);
        const std::string path = scratch.path("flipped");
        int found = 0;
        for (int i = 0; i < 300; ++i) {
            QByteArray bytes = sound;
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
            QVERIFY(writeFile(path, bytes));
            const bool clean = Workspace::check(path).findings.empty();
            found += clean ? 0 : 1;
            const auto workspace = opened(path);
            QVERIFY(!clean || workspace);
            QVERIFY(!clean || sameRecords(*workspace->snapshot(), *expected));
        }
        QVERIFY(found > 0);
    }

    void cutFilesAreSaidToBeCut() {
        const Scratch scratch;
        prepare(scratch.path());
        const QByteArray sound = bytesOfFile(scratch.path());
        for (const int percent : {1, 10, 50, 90, 99}) {
            QVERIFY(writeFile(scratch.path(), sound.left(sound.size() * percent / 100)));
            QCOMPARE(openingOf(scratch.path()), ErrorCode::FileTruncated);
            const CheckReport report = Workspace::check(scratch.path());
            QVERIFY(report.findings.front().what == What::Integrity);
            QVERIFY(QByteArray::fromStdString(report.findings.front().detail).contains("cut"));
        }
    }

    void whatIsNoWorkspaceIsUnreadable() {
        const Scratch scratch;
        QVERIFY(writeFile(scratch.path("text"), "key,name\n"));
        QVERIFY(writeFile(scratch.path("empty"), ""));
        for (const std::string& path :
             {scratch.path("text"), scratch.path("empty"), scratch.path("missing"), scratch.path("")}) {
            const CheckReport report = Workspace::check(path);
            QCOMPARE(report.findings.size(), std::size_t{1});
            QVERIFY(report.findings[0].what == What::Unreadable);
            QVERIFY(!report.findings[0].detail.empty());
        }
    }
};

COUNTERPART_TEST(DamageTest)
#include "damage_test.moc"
