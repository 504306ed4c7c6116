// SPDX-License-Identifier: GPL-3.0-or-later
// Does a failed or abandoned write leave the old file, whole and alone?
#include "core/io/atomic_file.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace counterpart;

namespace {

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::size_t filesIn(const std::string& folder) {
    return std::size_t(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

// A disk that takes no file above some size, for as long as the object lives.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

} // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    std::string folder() const { return m_folder->path().toStdString(); }
    std::string path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)).toStdString(); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingStandsThereBeforeTheCommit() {
        auto file = AtomicFile::create(path("out.csv")).value();
        QVERIFY(file.write("a,b\n").has_value());
        QVERIFY(!std::filesystem::exists(path("out.csv")));
        QVERIFY(file.write(std::string(1 << 20, 'x')).has_value());
        QVERIFY(file.commit().has_value());
        QCOMPARE(contentOf(path("out.csv")), "a,b\n" + std::string(1 << 20, 'x'));
        QCOMPARE(file.written(), std::uint64_t((1 << 20) + 4));
        QCOMPARE(filesIn(folder()), std::size_t(1));
    }

    void anAbandonedWriteLeavesTheOldFileAlone() {
        std::ofstream(path("out.csv")) << "old";
        {
            auto file = AtomicFile::create(path("out.csv")).value();
            QVERIFY(file.write(std::string(1 << 20, 'x')).has_value());
        }
        QCOMPARE(contentOf(path("out.csv")), std::string("old"));
        QCOMPARE(filesIn(folder()), std::size_t(1));
    }

    void aFullDiskLeavesTheOldFileAlone() {
        std::ofstream(path("out.csv")) << "old";
        auto file = AtomicFile::create(path("out.csv")).value();
        const SmallDisk disk(100'000);
        QVERIFY(file.write(std::string(1000, 'x')).has_value());
        const auto written = file.write(std::string(1 << 20, 'x'));
        QVERIFY(!written && written.error().code == ErrorCode::DiskFull);
        QCOMPARE(written.error().file, path("out.csv"));
        QVERIFY(!file.write("more") && file.commit().error().code == ErrorCode::DiskFull);
        QCOMPARE(contentOf(path("out.csv")), std::string("old"));
        QCOMPARE(filesIn(folder()), std::size_t(1));
    }

    void aDiskThatFillsAtTheCommitSaysSo() {
        auto file = AtomicFile::create(path("out.csv")).value();
        const SmallDisk disk(10);
        QVERIFY(file.write(std::string(1000, 'x')).has_value()); // still in the buffer
        const auto committed = file.commit();
        QVERIFY(!committed && committed.error().code == ErrorCode::DiskFull);
        QCOMPARE(filesIn(folder()), std::size_t(0));
    }

    void placesThatCannotBeWrittenSaySo() {
        for (const std::string& place : {path("no/such/folder/out.csv"), folder()}) {
            const auto file = AtomicFile::create(place);
            QVERIFY(!file && file.error().code == ErrorCode::FileNotWritable);
            QCOMPARE(file.error().file, place);
            QVERIFY(!file.error().detail.empty());
        }
        QCOMPARE(filesIn(folder()), std::size_t(0));
    }

    void aReadOnlyFileIsNotReplaced() {
        if (::geteuid() == 0)
            QSKIP("nothing is read-only for root");
        std::ofstream(path("out.csv")) << "old";
        ::chmod(path("out.csv").c_str(), 0444);
        const auto file = AtomicFile::create(path("out.csv"));
        QVERIFY(!file && file.error().code == ErrorCode::FileNotWritable);
        QCOMPARE(contentOf(path("out.csv")), std::string("old"));
    }

    void aReplacedFileKeepsItsPermissions() {
        std::ofstream(path("out.csv")) << "old";
        ::chmod(path("out.csv").c_str(), 0640);
        auto file = AtomicFile::create(path("out.csv")).value();
        QVERIFY(file.write("new").has_value() && file.commit().has_value());
        struct stat status {};
        QCOMPARE(::stat(path("out.csv").c_str(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0640);
    }

    void aSymbolicLinkStaysOne() {
        std::filesystem::create_directory(path("real"));
        std::ofstream(path("real/target.csv")) << "old";
        std::filesystem::create_symlink(path("real/target.csv"), path("link.csv"));
        auto file = AtomicFile::create(path("link.csv")).value();
        QVERIFY(file.write("new").has_value() && file.commit().has_value());
        QVERIFY(std::filesystem::is_symlink(path("link.csv")));
        QCOMPARE(contentOf(path("real/target.csv")), std::string("new"));
    }

    void devicesAreWrittenDirectly() {
        auto nothing = AtomicFile::create("/dev/null").value();
        QVERIFY(nothing.write("x").has_value() && nothing.commit().has_value());
        QVERIFY(std::filesystem::is_character_file("/dev/null"));
        auto full = AtomicFile::create("/dev/full").value();
        QVERIFY(full.write("x").has_value());
        const auto committed = full.commit();
        QVERIFY(!committed && committed.error().code == ErrorCode::DiskFull);
    }

    void nothingCanBeWrittenAfterTheCommit() {
        auto file = AtomicFile::create(path("out.csv")).value();
        QVERIFY(file.write("x").has_value() && file.commit().has_value());
        QVERIFY(!file.write("y") && !file.commit());
        QCOMPARE(contentOf(path("out.csv")), std::string("x"));
    }

    void movingHandsTheFileOn() {
        auto first = AtomicFile::create(path("first.csv")).value();
        auto second = AtomicFile::create(path("second.csv")).value();
        QVERIFY(first.write("1").has_value() && second.write("2").has_value());
        second = std::move(first); // the second is abandoned
        QVERIFY(second.commit().has_value());
        QCOMPARE(filesIn(folder()), std::size_t(1));
        QCOMPARE(contentOf(path("first.csv")), std::string("1"));
    }

    void longNamesFindRoomForTheTemporaryOne() {
        const std::string name = path((std::string(250, 'n')).c_str());
        auto file = AtomicFile::create(name).value();
        QVERIFY(file.write("x").has_value() && file.commit().has_value());
        QCOMPARE(contentOf(name), std::string("x"));
    }
};

COUNTERPART_TEST(AtomicFileTest)
#include "csv_atomic_file_test.moc"
