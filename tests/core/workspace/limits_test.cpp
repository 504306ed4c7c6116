// SPDX-License-Identifier: GPL-3.0-or-later
// Full disks, write protection, missing permissions: said clearly, and everything as it was?
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// Acts as a user for whom permissions count, while it lives.
class Unprivileged {
public:
    Unprivileged() : m_changed(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~Unprivileged() {
        if (m_changed && ::seteuid(0) != 0) {
            std::abort();
        }
    }
    bool works() const { return ::geteuid() != 0; }

private:
    bool m_changed;
};

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFullFileLimitIsADiskFull() {
        const Scratch scratch;
        prepare(scratch.path());
        const auto workspace = opened(scratch.path());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        for (const int rows : {5'000, 80'000}) {
            ChangeSet changes = newPartners(*workspace, rows, "full/");
            rlimit low = old;
            low.rlim_cur = 250'000; // less than the log of 5,000 new rows, more than it takes to open the file
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &low), 0);
            const auto refused = workspace->commit(changes, intent());
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
            QCOMPARE(codeOf(refused), ErrorCode::DiskFull);
            QCOMPARE(workspace->snapshot()->table<Partner>().size(), std::size_t{40});
            QCOMPARE(firstFinding(scratch.path()), std::string());
        }
        QVERIFY(workspace->commit(newPartners(*workspace, 5'000, "room/"), intent()));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void aFullDiskLeavesEverythingAsItWas() {
        const Scratch scratch;
        const std::string disk = scratch.path("disk");
        QCOMPARE(::mkdir(disk.c_str(), 0700), 0);
        if (::mount("none", disk.c_str(), "tmpfs", 0, "size=2m") != 0) {
            QSKIP("mounting is not permitted here");
        }
        const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
        const std::string path = disk + "/file.counterpart";
        prepare(path);
        {
            const auto workspace = opened(path);
            QCOMPARE(codeOf(workspace->commit(newPartners(*workspace, 30'000, "full/"), intent())),
                     ErrorCode::DiskFull);
            QCOMPARE(codeOf(workspace->commit(newPartners(*workspace, 80'000, "full/"), intent())),
                     ErrorCode::DiskFull);
            QVERIFY(workspace->commit(newPartners(*workspace, 10, "small/"), intent()));
            QCOMPARE(codeOf(workspace->backup(disk + "/one")), ErrorCode::NothingChanged);
            int backups = 1;
            while (workspace->backup(disk + "/" + std::to_string(backups)) && backups < 20) {
                ++backups;
            }
            QVERIFY(backups < 20);
            QVERIFY(!QFile::exists(QString::fromStdString(disk + "/" + std::to_string(backups))));
        }
        QCOMPARE(firstFinding(path), std::string());
        QCOMPARE(opened(path)->snapshot()->table<Partner>().size(), std::size_t{50});
        QCOMPARE(codeOf(Workspace::create(disk + "/new", {}, surroundings())), ErrorCode::DiskFull);
    }

    void aReadOnlyDiskIsReadAndNotWritten() {
        const Scratch scratch;
        const std::string disk = scratch.path("disk");
        QCOMPARE(::mkdir(disk.c_str(), 0700), 0);
        if (::mount("none", disk.c_str(), "tmpfs", 0, "size=4m") != 0) {
            QSKIP("mounting is not permitted here");
        }
        const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
        const std::string path = disk + "/file.counterpart";
        prepare(path);
        QCOMPARE(::mount("none", disk.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=4m"), 0);
        QCOMPARE(openingOf(path), ErrorCode::ReadOnly);
        const auto workspace = opened(path, OpenMode::ReadOnly);
        QVERIFY(workspace);
        QCOMPARE(nameOfPartner(*workspace, "P-7"), std::string("Zanzibar Trading"));
        QCOMPARE(workspace->log()->size(), std::size_t{5});
        QCOMPARE(codeOf(workspace->commit(newPartners(*workspace, 1, "x"), intent())), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(workspace->undo()), ErrorCode::ReadOnly);
        QCOMPARE(firstFinding(path), std::string());
        QCOMPARE(codeOf(Workspace::create(disk + "/new", {}, surroundings())), ErrorCode::FileNotWritable);
        QVERIFY(workspace->backup(scratch.path("copy")));
        QCOMPARE(firstFinding(scratch.path("copy")), std::string());
    }

    // A crash left changes in the log, and nobody may take them in where the file lies now.
    void changesThatWaitOnAReadOnlyDiskAreSaid() {
        const Scratch scratch;
        const std::string disk = scratch.path("disk");
        QCOMPARE(::mkdir(disk.c_str(), 0700), 0);
        if (::mount("none", disk.c_str(), "tmpfs", 0, "size=8m") != 0) {
            QSKIP("mounting is not permitted here");
        }
        const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
        const std::string path = disk + "/file.counterpart";
        prepare(scratch.path());
        {
            const auto workspace = opened(scratch.path());
            QVERIFY(workspace->commit(newPartners(*workspace, 10, "waits/"), intent()));
            QVERIFY(writeFile(path, bytesOfFile(scratch.path())));
            QVERIFY(writeFile(path + "-wal", bytesOfFile(scratch.path() + "-wal")));
        }
        QCOMPARE(::mount("none", disk.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=8m"), 0);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const auto refused = Workspace::open(path, mode, surroundings());
            QCOMPARE(codeOf(refused), ErrorCode::ReadOnly);
            QVERIFY(refused.error().detail.find("-wal") != std::string::npos);
        }
        QCOMPARE(::mount("none", disk.c_str(), "tmpfs", MS_REMOUNT, "size=8m"), 0);
        QCOMPARE(opened(path)->snapshot()->table<Partner>().size(), std::size_t{50});
        QCOMPARE(firstFinding(path), std::string());
    }

    void permissionsAreRespected() {
        const Scratch scratch;
        prepare(scratch.path());
        QCOMPARE(::chmod(scratch.path("").c_str(), 0755), 0);
        QCOMPARE(::chmod(scratch.path().c_str(), 0444), 0);
        const Unprivileged user;
        if (!user.works()) {
            QSKIP("cannot act as another user here");
        }
        QCOMPARE(openingOf(scratch.path()), ErrorCode::ReadOnly);
        QVERIFY(opened(scratch.path(), OpenMode::ReadOnly));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void aFileThatMayNotBeReadIsUnreadable() {
        const Scratch scratch;
        prepare(scratch.path());
        QCOMPARE(::chmod(scratch.path("").c_str(), 0755), 0);
        QCOMPARE(::chmod(scratch.path().c_str(), 0000), 0);
        const Unprivileged user;
        if (!user.works()) {
            QSKIP("cannot act as another user here");
        }
        QCOMPARE(openingOf(scratch.path(), OpenMode::ReadOnly), ErrorCode::FileUnreadable);
        QVERIFY(Workspace::check(scratch.path()).findings.at(0).what == CheckFinding::What::Unreadable);
    }
};

COUNTERPART_TEST(LimitsTest)
#include "limits_test.moc"
