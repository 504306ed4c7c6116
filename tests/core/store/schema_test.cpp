// SPDX-License-Identifier: GPL-3.0-or-later
// Does a file of an older schema become one of this, safely, and is every other file refused with the right word?
#include "core/store/copy.h"
#include "core/store/file.h"
#include "tests/core/store/scratch.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace counterpart;
using namespace counterpart::store;
using counterpart::testing::Scratch;

namespace {

constexpr std::chrono::milliseconds kPatience{0};

void make(const std::string& path) {
    Database database(path, Access::Create, kPatience);
    createSchema(database, 7, 1000);
}

Error errorOf(const std::function<void()>& f) {
    try {
        f();
    } catch (const Fault& fault) {
        return fault.error();
    }
    return makeError(ErrorCode::NothingChanged);
}

Error openingOf(const std::string& path, Access access = Access::ReadWrite) {
    return errorOf([&] { openFile(path, access, kPatience); });
}

void addColumn(Database& database) { database.execute("ALTER TABLE partners ADD COLUMN \"added\" TEXT"); }
void failHalfWay(Database& database) {
    database.execute("ALTER TABLE partners ADD COLUMN \"half\" TEXT");
    database.execute("CREATE TABLE partners(id INTEGER)");
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Whoever changes the descriptions must write a migration and freeze this text as that of schema 4 (README).
    void schemaFourIsTheOneOnRecord() {
        const Scratch scratch;
        make(scratch.path());
        Database database(scratch.path(), Access::ReadOnly, kPatience);
        Statement objects(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
        QByteArray schema;
        while (objects.step()) {
            schema += QByteArray::fromStdString(std::string(objects.text(0))) + ";\n";
        }
        const std::string golden = COUNTERPART_SOURCE_DIR "/tests/data/schema_4.sql";
        if (qEnvironmentVariableIsSet("COUNTERPART_WRITE_GOLDEN")) {
            QVERIFY(counterpart::testing::writeFile(golden, schema));
        }
        QCOMPARE(schema, counterpart::testing::bytesOfFile(golden));
    }

    void aNewFileSaysWhatItIs() {
        const Scratch scratch;
        make(scratch.path());
        const auto opened = openFile(scratch.path(), Access::ReadWrite, kPatience);
        QCOMPARE(opened.database->text("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(opened.database->integer("PRAGMA synchronous"), std::int64_t{2});
        QCOMPARE(opened.database->integer("PRAGMA foreign_keys"), std::int64_t{1});
        QCOMPARE(opened.database->integer("PRAGMA user_version"), kSchemaVersion);
        QVERIFY(opened.migrationBackup.empty());
    }

    void anOlderFileIsCopiedAndThenMigrated() {
        const Scratch scratch;
        make(scratch.path());
        Database database(scratch.path(), Access::ReadWrite, kPatience);
        const Migration steps[] = {migrations()[0], migrations()[1], migrations()[2], migrations()[3], addColumn};
        const std::string backup = migrate(database, steps);
        QCOMPARE(backup, scratch.path() + ".schema-4.backup");
        QCOMPARE(database.integer("PRAGMA user_version"), std::int64_t{5});
        database.execute("SELECT \"added\" FROM partners");
        const auto old = openFile(backup, Access::ReadOnly, kPatience); // still one that this version opens
        QVERIFY_THROWS_EXCEPTION(Fault, old.database->execute("SELECT \"added\" FROM partners"));
        migrate(database, steps); // nothing left to do
        QCOMPARE(database.integer("PRAGMA user_version"), std::int64_t{5});
    }

    void aMigrationThatFailsLeavesTheFileAsItWas() {
        const Scratch scratch;
        make(scratch.path());
        {
            Database database(scratch.path(), Access::ReadWrite, kPatience);
            const Migration steps[] = {migrations()[0], migrations()[1], migrations()[2], migrations()[3], failHalfWay};
            QVERIFY_THROWS_EXCEPTION(Fault, migrate(database, steps));
        }
        const auto opened = openFile(scratch.path(), Access::ReadWrite, kPatience);
        QVERIFY_THROWS_EXCEPTION(Fault, opened.database->execute("SELECT \"half\" FROM partners"));
    }

    void newerFilesAreRefusedWithBothVersions() {
        const Scratch scratch;
        make(scratch.path());
        Database(scratch.path(), Access::ReadWrite, kPatience).execute("PRAGMA user_version=9");
        const Error error = openingOf(scratch.path());
        QCOMPARE(error.code, ErrorCode::NewerSchema);
        QCOMPARE(error.value, std::string("9"));
        QCOMPARE(error.detail, std::string("4"));
        QCOMPARE(openingOf(scratch.path(), Access::ReadOnly).code, ErrorCode::NewerSchema);
    }

    void otherFilesAreRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::NotAWorkspace);
        QTest::newRow("text") << QByteArray("key,name\nP-1,Acme\n") << static_cast<int>(ErrorCode::NotAWorkspace);
        QTest::newRow("zeros") << QByteArray(5000, '\0') << static_cast<int>(ErrorCode::NotAWorkspace);
        QTest::newRow("magic alone") << QByteArray("SQLite format 3\0", 16)
                                     << static_cast<int>(ErrorCode::FileTruncated);
        QTest::newRow("magic and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x5a')
                                         << static_cast<int>(ErrorCode::FileTruncated);
    }
    void otherFilesAreRefused() {
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        const Scratch scratch;
        QVERIFY(counterpart::testing::writeFile(scratch.path(), content));
        QCOMPARE(static_cast<int>(openingOf(scratch.path()).code), code);
        QCOMPARE(counterpart::testing::bytesOfFile(scratch.path()), content);
        QCOMPARE(scratch.names().size(), 1);
    }

    void foldersPipesAndMissingFilesAreNamed() {
        const Scratch scratch;
        QCOMPARE(openingOf(scratch.path()).code, ErrorCode::FileNotFound);
        QCOMPARE(openingOf(scratch.path() + "/below").code, ErrorCode::FileNotFound);
        QVERIFY(scratch.names().isEmpty());
        QCOMPARE(openingOf(scratch.path("")).code, ErrorCode::FileUnreadable);
        QCOMPARE(::mkfifo(scratch.path().c_str(), 0600), 0);
        QCOMPARE(openingOf(scratch.path()).code, ErrorCode::FileUnreadable);
    }

    void anotherApplicationsDatabaseIsRefused() {
        const Scratch scratch;
        Database(scratch.path(), Access::Create, kPatience).execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)");
        QCOMPARE(openingOf(scratch.path()).code, ErrorCode::NotAWorkspace);
    }

    void aCutFileIsCalledTruncated() {
        const Scratch scratch;
        make(scratch.path());
        const QByteArray whole = counterpart::testing::bytesOfFile(scratch.path());
        QVERIFY(counterpart::testing::writeFile(scratch.path(), whole.left(whole.size() / 2)));
        const Error error = openingOf(scratch.path());
        QCOMPARE(error.code, ErrorCode::FileTruncated);
        QCOMPARE(QString::fromStdString(error.detail), QString::number(whole.size()));
        QCOMPARE(QString::fromStdString(error.value), QString::number(whole.size() / 2));
    }

    void aMissingTableIsDamage() {
        const Scratch scratch;
        make(scratch.path());
        Database(scratch.path(), Access::ReadWrite, kPatience).execute("DROP INDEX deals_key");
        const Error error = openingOf(scratch.path());
        QCOMPARE(error.code, ErrorCode::DamagedWorkspace);
        QCOMPARE(error.detail, std::string("missing: deals_key"));
    }

    void aFileFromElsewhereBringsNoCode() {
        const Scratch scratch;
        make(scratch.path());
        Database(scratch.path(), Access::ReadWrite, kPatience)
            .execute("CREATE TRIGGER t AFTER INSERT ON partners BEGIN DELETE FROM partners; END");
        const auto opened = openFile(scratch.path(), Access::ReadWrite, kPatience);
        opened.database->execute("INSERT INTO partners(id, key) VALUES(1, 'P-1')");
        QCOMPARE(opened.database->integer("SELECT count(*) FROM partners"), std::int64_t{1});
    }

    void readingLeavesNoFilesBehind() {
        const Scratch scratch;
        make(scratch.path());
        { const auto opened = openFile(scratch.path(), Access::ReadOnly, kPatience); }
        QCOMPARE(scratch.names().size(), 1);
        const auto opened = openFile(scratch.path(), Access::ReadOnly, kPatience);
        QVERIFY_THROWS_EXCEPTION(Fault, opened.database->execute("DELETE FROM meta"));
    }

    void namesWithAnyBytesWork() {
        const Scratch scratch;
        const std::string path = scratch.path("100% Größe?mode=memory#x.counterpart");
        make(path);
        QVERIFY(QFile::exists(QString::fromStdString(path)));
        openFile(path, Access::ReadWrite, kPatience);
    }

    void aCopyNeverReplacesUnlessToldTo() {
        const Scratch scratch;
        make(scratch.path());
        const auto opened = openFile(scratch.path(), Access::ReadOnly, kPatience);
        const std::string copy = scratch.path("copy");
        copyDatabase(*opened.database, copy, IfThere::Refuse);
        openFile(copy, Access::ReadWrite, kPatience);
        QVERIFY(counterpart::testing::writeFile(copy, "precious"));
        const Error error = errorOf([&] { copyDatabase(*opened.database, copy, IfThere::Refuse); });
        QCOMPARE(error.code, ErrorCode::FileExists);
        QCOMPARE(counterpart::testing::bytesOfFile(copy), QByteArray("precious"));
        copyDatabase(*opened.database, copy, IfThere::Replace);
        openFile(copy, Access::ReadWrite, kPatience);
        QCOMPARE(errorOf([&] { copyDatabase(*opened.database, scratch.path("no/folder"), IfThere::Refuse); }).code,
                 ErrorCode::FileNotWritable);
    }
};

COUNTERPART_TEST(SchemaTest)
#include "schema_test.moc"
