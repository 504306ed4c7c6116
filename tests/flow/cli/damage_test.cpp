// SPDX-License-Identifier: GPL-3.0-or-later
// Full disks, write protection, cut and changed files: what does the real program say, and is anything made worse?
#include "tests/flow/cli/program.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QScopeGuard>
#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace counterpart::testing;

class CliDamageTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_sound = path("sound.counterpart"); // a demo programme, at rest
    std::string m_partners = path("more.csv");       // an import too large for a small disk

    std::string path(const char* name) const { return m_folder.path(name); }
    std::string copied(const char* name) const { return copyFile(m_sound, path(name)) ? path(name) : std::string(); }

    static qint64 sizeOf(const std::string& file) { return QFile(QString::fromStdString(file)).size(); }
    static bool says(const Output& output, const char* words) { return output.err.find(words) != std::string::npos; }

    // Commands that only read, each of which must succeed.
    static void reads(const std::string& file, const InChild& before) {
        for (const Words& call : {Words{"check", file},
                                  {"log", file},
                                  {"export", file, "partners"},
                                  {"tiers", file},
                                  {"import", file, file + ".csv", "--dry-run"}}) {
            const Output output = program(call, before);
            QVERIFY2(output.exit == 0, (call[0] + ": " + output.words()).c_str());
        }
    }
    // Commands that write, each of which must be refused in one line that holds `words`.
    void isRefused(const std::string& file, const char* words, const InChild& before) const {
        for (const Words& call :
             {Words{"import", file, m_partners}, {"undo", file}, {"rulebook", file, "--set", path("rules.json")}}) {
            const Output output = program(call, before);
            QVERIFY2(output.isOneError(3) && says(output, words), (call[0] + ": " + output.words()).c_str());
        }
    }

    void stillHoldsTheDemo(const std::string& file) const {
        const Output checked = program({"check", file});
        QVERIFY2(checked.exit == 0 && checked.err.empty(), checked.words().c_str());
        QCOMPARE(program({"export", file, "partners"}).out, program({"export", m_sound, "partners"}).out);
    }

private Q_SLOTS:
    void initTestCase() {
        const Output made = program({"demo", m_sound, "--partners", "20", "--deals", "150"});
        QVERIFY2(made.exit == 0, made.words().c_str());
        QByteArray rows = "key,name,email\n";
        for (int i = 0; i < 30'000; ++i) {
            const QByteArray number = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Md5).toHex();
            rows += "N-" + QByteArray::number(i) + ",Name of " + number + ',' + number + "@full.example\n";
        }
        QVERIFY(writeFile(m_partners, rows));
        const Output rules = program({"rulebook", m_sound});
        QVERIFY2(rules.exit == 0, rules.words().c_str());
        QVERIFY(writeFile(path("rules.json"), QByteArray::fromStdString(rules.out)));
    }

    void aLimitOfFileSizesIsAFullDisk() {
        const std::string file = copied("limited.counterpart");
        const auto limit = static_cast<rlim_t>(sizeOf(file) + 100'000);
        const InChild limited = [limit] {
            const rlimit low{limit, limit};
            ::setrlimit(RLIMIT_FSIZE, &low);
        };
        const Output full = program({"import", file, m_partners}, limited);
        QVERIFY2(full.isOneError(3) && says(full, "disk is full"), full.words().c_str());
        stillHoldsTheDemo(file);
    }

    void aFullDiskIsSaidAndLeavesEverythingAsItWas() {
        const std::string disk = path("disk");
        QCOMPARE(::mkdir(disk.c_str(), 0700), 0);
        if (::mount("none", disk.c_str(), "tmpfs", 0, "size=3m") != 0) {
            QSKIP("mounting is not permitted here");
        }
        const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
        const std::string file = disk + "/full.counterpart";
        QVERIFY(copyFile(m_sound, file));
        const Output full = program({"import", file, m_partners});
        QVERIFY2(full.isOneError(3) && says(full, "disk is full"), full.words().c_str());
        QCOMPARE(QDir(QString::fromStdString(disk)).entryList(QDir::Files).size(), 1);
        stillHoldsTheDemo(file);
    }

    void aReadOnlyFileInAReadOnlyFolderIsReadAndNotWritten() {
        const std::string folder = path("protected");
        QCOMPARE(::mkdir(folder.c_str(), 0755), 0);
        const std::string file = folder + "/file.counterpart";
        QVERIFY(copyFile(m_sound, file));
        QVERIFY(writeFile((file + ".csv"), "key,name,email\nP-new,New,\n"));
        const QByteArray before = bytesOfFile(file);
        QCOMPARE(::chmod(file.c_str(), 0444), 0);
        isRefused(file, "read-only", withoutOverride);
        reads(file, withoutOverride);
        QCOMPARE(::chmod(folder.c_str(), 0555), 0);
        const auto writable = qScopeGuard([&] { ::chmod(folder.c_str(), 0755); });
        isRefused(file, "read-only", withoutOverride);
        reads(file, withoutOverride);
        QCOMPARE(bytesOfFile(file), before);
        const Output made = program({"new", folder + "/new.counterpart"}, withoutOverride);
        QVERIFY2(made.isOneError(3), made.words().c_str());
    }

    void aReadOnlyDiskIsReadAndNotWritten() {
        const std::string disk = path("cd");
        QCOMPARE(::mkdir(disk.c_str(), 0700), 0);
        if (::mount("none", disk.c_str(), "tmpfs", 0, "size=8m") != 0) {
            QSKIP("mounting is not permitted here");
        }
        const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
        const std::string file = disk + "/file.counterpart";
        QVERIFY(copyFile(m_sound, file));
        QVERIFY(writeFile((file + ".csv"), "key,name,email\nP-new,New,\n"));
        QCOMPARE(::mount("none", disk.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=8m"), 0);
        isRefused(file, "read-only", {});
        reads(file, {});
    }

    void aFileCutInHalfIsSaidAndLeftAlone() {
        const std::string file = copied("half.counterpart");
        QVERIFY(QFile::resize(QString::fromStdString(file), sizeOf(file) / 2));
        const QByteArray before = bytesOfFile(file);
        isRefused(file, "bytes are there", {});
        const Output tiers = program({"tiers", file});
        QVERIFY2(tiers.isOneError(3), tiers.words().c_str());
        const Output checked = program({"check", file});
        QVERIFY2(checked.isOneError(1) && says(checked, "cut"), checked.words().c_str());
        QVERIFY(bytesOfFile(file) == before);
        QVERIFY(!QFile::exists(QString::fromStdString(file + "-wal")));
    }

    void aChangedByteOfARecordIsNamed() {
        const std::string file = copied("record.counterpart");
        const Output partners = program({"export", file, "partners"});
        const QByteArray row = QByteArray::fromStdString(partners.out).split('\n').at(1);
        const QByteArray key = row.split(',').at(0);
        const QByteArray name = row.split(',').at(1);
        QByteArray all = bytesOfFile(file);
        const auto at = all.indexOf(key + name); // columns of a row lie one behind the other
        QVERIFY(at > 0);
        all[at + key.size()] = all[at + key.size()] == 'Q' ? 'R' : 'Q';
        QVERIFY(writeFile(file, all));
        const Output checked = program({"check", file});
        QVERIFY2(checked.isOneError(1) && checked.err.find(key.toStdString()) != std::string::npos &&
                     says(checked, "name"),
                 checked.words().c_str());
        QVERIFY(bytesOfFile(file) == all);
    }

    void aChangedByteOfTheTrailIsNamed() {
        const std::string file = copied("trail.counterpart");
        QByteArray all = bytesOfFile(file);
        const auto frame = all.lastIndexOf(QByteArray::fromHex("28b52ffd")); // a packed chunk
        QVERIFY(frame > 0);
        all[frame + 60] = static_cast<char>(all[frame + 60] ^ 0x10);
        QVERIFY(writeFile(file, all));
        const Output checked = program({"check", file});
        QVERIFY2(checked.isOneError(1) && says(checked, "entry"), checked.words().c_str());
        QVERIFY(bytesOfFile(file) == all);
    }

    void whatIsNoWorkspaceIsSaid() {
        for (const QByteArray& content :
             {QByteArray(), QByteArray("key,name\n"), QByteArray("SQLite format 3\0", 16)}) {
            const std::string file = path("other");
            QVERIFY(writeFile(file, content));
            const Output output = program({"tiers", file});
            QVERIFY2(output.isOneError(3), output.words().c_str());
            QVERIFY(bytesOfFile(file) == content);
        }
        const Output missing = program({"tiers", path("nowhere")});
        QVERIFY2(missing.isOneError(3), missing.words().c_str());
        QCOMPARE(program({"import", m_sound}).exit, 2);
        QCOMPARE(program({"tiers", m_sound, "--model", "crystal-ball"}).exit, 2);
    }
};

COUNTERPART_TEST(CliDamageTest)
#include "damage_test.moc"
