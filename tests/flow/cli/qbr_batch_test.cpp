// SPDX-License-Identifier: GPL-3.0-or-later
// Can a batch of reviews be trusted? Stopped, killed, on a full disk, in a folder that cannot be written: what is there
// is whole, what is not is said.
#include "tests/flow/cli/program.h"
#include "tests/support/package_reader.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <map>
#include <random>
#include <sched.h>
#include <set>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace counterpart::testing;

namespace {

constexpr int kPartners = 14;

using Files = std::map<QString, QByteArray>;

Files filesOf(const std::string& folder, const QDir::Filters more = {}) {
    Files out;
    const QDir dir(QString::fromStdString(folder));
    for (const QString& name : dir.entryList(QDir::Files | more)) {
        out[name] = bytesOfFile(dir.filePath(name).toStdString());
    }
    return out;
}

bool isWhole(const QString& name, const QByteArray& bytes) {
    if (name.endsWith(QLatin1String(".pptx"))) {
        const Parts parts = partsOf(bytes.toStdString());
        return !parts.empty() && faultsOfPackage(parts).empty();
    }
    return name.endsWith(QLatin1String(".pdf")) ? bytes.startsWith("%PDF") && bytes.trimmed().endsWith("%%EOF")
           : name.endsWith(QLatin1String(".png"))
               ? bytes.endsWith(QByteArray("IEND\xAE\x42\x60\x82", 8))
               : bytes.startsWith("partner,pages,files,bytes,skipped\n") && bytes.endsWith('\n');
}

struct Line {
    int files = 0;
    QString skipped;
};
std::map<QString, Line> logOf(const QByteArray& csv) {
    std::map<QString, Line> out;
    for (const QByteArray& line : csv.trimmed().split('\n').mid(1)) {
        const QByteArrayList cells = line.split(',');
        out[QString::fromUtf8(cells[0])] = {cells[2].toInt(), QString::fromUtf8(cells.mid(4).join(','))};
    }
    return out;
}

} // namespace

class QbrBatchTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_file = m_folder.path("demo.counterpart");
    Files m_undisturbed;
    unsigned m_usual = 0; // milliseconds

    std::string path(const char* name) const { return m_folder.path(name); }
    Words call(const std::string& folder, const Words& more = {"--format", "pptx,pdf"}) const {
        Words words{"qbr", m_file, "--all", "-o", folder, "--period", "2026-Q3"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    static void remove(const std::string& folder) { QDir(QString::fromStdString(folder)).removeRecursively(); }

    // Every file is what it would have been; nothing else is there.
    void isPartOfTheWhole(const Files& files) const {
        for (const auto& [name, bytes] : files) {
            const bool isLog = name.endsWith(QLatin1String(".csv"));
            QVERIFY2(isWhole(name, bytes), qPrintable(name));
            QVERIFY2(isLog || (m_undisturbed.contains(name) && m_undisturbed.at(name) == bytes), qPrintable(name));
        }
    }
    // What the log says is written is there, of every partner all or nothing.
    void logIsTrue(const Files& files) const {
        const auto log = logOf(files.at(QStringLiteral("qbr-2026-Q3.log.csv")));
        QCOMPARE(static_cast<int>(log.size()), kPartners);
        for (const auto& [partner, line] : log) {
            const auto there = std::ranges::count_if(
                files, [&, key = partner](const auto& file) { return file.first.startsWith(key + QLatin1Char('-')); });
            QCOMPARE(static_cast<int>(there), line.files);
            QCOMPARE(line.files, line.skipped.isEmpty() ? 2 : 0);
        }
    }

private Q_SLOTS:
    void initTestCase() {
        const Output made = program(
            {"demo", m_file, "--partners", std::to_string(kPartners), "--deals", "300", "--as-of", "2026-09-30"});
        QVERIFY2(made.exit == 0, made.words().c_str());
        QElapsedTimer timer;
        timer.start();
        const Output all = program(call(path("undisturbed"), {"--format", "pptx,pdf", "--csv"}));
        m_usual = static_cast<unsigned>(timer.elapsed()) + 1;
        QVERIFY2(all.exit == 0, all.words().c_str());
        m_undisturbed = filesOf(path("undisturbed"));
        QCOMPARE(static_cast<int>(m_undisturbed.size()), 2 * kPartners + 1);
        isPartOfTheWhole(m_undisturbed);
        logIsTrue(m_undisturbed);
        QCOMPARE(m_undisturbed.at(QStringLiteral("qbr-2026-Q3.log.csv")), QByteArray::fromStdString(all.out));
    }

    void theSameFactsGiveTheSameFilesOnOneCore() {
        const Output one = program(call(path("core")), [] {
            cpu_set_t first;
            CPU_ZERO(&first);
            CPU_SET(0, &first);
            ::sched_setaffinity(0, sizeof first, &first);
        });
        QVERIFY2(one.exit == 0, one.words().c_str());
        QVERIFY(filesOf(path("core")) == m_undisturbed);
    }

    void whoIsLeftOutStandsInTheLogWithTheReason() {
        const Output some = program(call(path("some"), {"--min-tier", "silver"}));
        QVERIFY2(some.exit == 0, some.words().c_str());
        const auto log = logOf(filesOf(path("some")).at(QStringLiteral("qbr-2026-Q3.log.csv")));
        QCOMPARE(static_cast<int>(log.size()), kPartners);
        std::size_t left = 0;
        for (const auto& [partner, line] : log) {
            left += line.skipped == QLatin1String("Registered is below Silver") ? 1 : 0;
        }
        QVERIFY(left > 0 && left < kPartners);
        QCOMPARE(filesOf(path("some")).size(), kPartners - left + 1);
    }

    void progressIsSaidWhereItIsAskedFor() {
        const Output quiet = program(call(path("said"), {}));
        QVERIFY2(quiet.exit == 0 && quiet.err.empty(), quiet.words().c_str());
        const Output loud = program(call(path("said"), {"--progress"}));
        QVERIFY2(loud.exit == 0 && loud.err.find("14 of 14 reviews, ") != std::string::npos, loud.words().c_str());
        QCOMPARE(QString::fromStdString(quiet.out), QString::fromStdString(loud.out));
    }

    void stoppedItFinishesWhatIsInHandAndSaysHowFarItCame_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void stoppedItFinishesWhatIsInHandAndSaysHowFarItCame() {
        QFETCH(int, signal);
        std::mt19937 random(7);
        int amid = 0;
        for (int round = 0; round < 12; ++round) {
            remove(path("stopped"));
            const auto process = started(call(path("stopped")));
            QVERIFY(process->waitForStarted());
            QTest::qSleep(static_cast<int>(m_usual / 5 + random() % m_usual));
            ::kill(static_cast<pid_t>(process->processId()), signal);
            const Output output = ended(*process);
            const Files files = filesOf(path("stopped"), QDir::Hidden);
            isPartOfTheWhole(files);
            if (output.exit == -1) { // before anything was begun
                QVERIFY(files.empty());
                continue;
            }
            QVERIFY2(output.exit == 0 || output.exit == 1, output.words().c_str());
            logIsTrue(files);
            if (output.exit == 0) {
                QVERIFY(files == m_undisturbed);
                continue;
            }
            ++amid;
            static const QRegularExpression said(
                QStringLiteral("^Stopped: (\\d+) of 14 reviews of 2026-Q3 are written in .*\\.\\n$"));
            const auto match = said.match(QString::fromStdString(output.err));
            QVERIFY2(match.hasMatch(), output.words().c_str());
            QCOMPARE(match.captured(1).toInt() * 2 + 1, static_cast<int>(files.size()));
        }
        QVERIFY2(amid > 0, "none was stopped amid its work");
    }

    void killedItLeavesWholeFilesAndTheNextRunTheRest() {
        std::mt19937 random(9);
        int amid = 0;
        for (int round = 0; round < 15; ++round) {
            if (round % 3 == 0) {
                remove(path("killed"));
            }
            const auto process = started(call(path("killed")));
            QVERIFY(process->waitForStarted());
            QTest::qSleep(static_cast<int>(m_usual / 5 + random() % m_usual));
            process->kill();
            QVERIFY(process->waitForFinished());
            const Files files = filesOf(path("killed"));
            isPartOfTheWhole(files);
            amid += process->exitStatus() == QProcess::CrashExit && !files.empty() ? 1 : 0;
        }
        QVERIFY2(amid > 0, "none was killed amid its work");
        QCOMPARE(program(call(path("killed"))).exit, 0);
        QVERIFY(filesOf(path("killed")) == m_undisturbed);
    }

    void aFullDiskEndsItInOneLine() {
        const std::string disk = path("disk");
        QCOMPARE(::mkdir(disk.c_str(), 0700), 0);
        if (::mount("none", disk.c_str(), "tmpfs", 0, "size=1200k") != 0) {
            QSKIP("mounting is not permitted here");
        }
        const auto unmount = qScopeGuard([&] { ::umount2(disk.c_str(), MNT_DETACH); });
        const Output full = program(call(disk));
        QVERIFY2(full.isOneError(3) && full.err.find("disk is full") != std::string::npos, full.words().c_str());
        QVERIFY2(full.err.find(" of 14 reviews of 2026-Q3 are written in ") != std::string::npos, full.words().c_str());
        Files files = filesOf(disk, QDir::Hidden);
        isPartOfTheWhole(files);
        if (files.contains(QStringLiteral("qbr-2026-Q3.log.csv"))) {
            logIsTrue(files);
            files.erase(QStringLiteral("qbr-2026-Q3.log.csv"));
        }
        QVERIFY(!files.empty() && files.size() < 2 * kPartners && files.size() % 2 == 0);
    }

    void filesThatMayNotBeLargeEndItInOneLine() {
        const Output low = program(call(path("low"), {"--format", "png,pptx"}), [] {
            const rlimit limit{40'000, 40'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        QVERIFY2(low.isOneError(3), low.words().c_str());
        const Files files = filesOf(path("low"), QDir::Hidden);
        QVERIFY2(files.size() <= 1, "of a review that could not be finished nothing stays");
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        const std::string folder = path("locked");
        QCOMPARE(::mkdir(folder.c_str(), 0700), 0);
        QCOMPARE(::chmod(folder.c_str(), 0555), 0);
        const auto writable = qScopeGuard([&] { ::chmod(folder.c_str(), 0755); });
        const Output output = program(call(folder), withoutOverride);
        QVERIFY2(output.isOneError(3), output.words().c_str());
        QVERIFY(filesOf(folder, QDir::Hidden).empty());
    }

    void aFolderNamedLikeAFileIsSaidAndStays() {
        const std::string folder = path("named");
        const std::string inTheWay = folder + "/P-0003-2026-Q3.pdf";
        QVERIFY(QDir().mkpath(QString::fromStdString(inTheWay)));
        const Output output = program(call(folder));
        QVERIFY2(output.isOneError(3) && output.err.find("P-0003-2026-Q3.pdf") != std::string::npos,
                 output.words().c_str());
        QVERIFY(QFileInfo(QString::fromStdString(inTheWay)).isDir());
        const Files files = filesOf(folder, QDir::Hidden);
        isPartOfTheWhole(files);
        logIsTrue(files); // P-0003's presentation is not there without its PDF
        QCOMPARE(logOf(files.at(QStringLiteral("qbr-2026-Q3.log.csv"))).at(QStringLiteral("P-0003")).skipped,
                 QStringLiteral("could not be written"));
    }

    void whatAnEarlierRunSaidIsNotLeftBehind() {
        remove(path("stale"));
        QVERIFY(QDir().mkpath(QString::fromStdString(path("stale"))));
        QVERIFY(writeFile(path("stale") + "/qbr-2026-Q3.log.csv", "old"));
        const auto process = started(call(path("stale")));
        QVERIFY(process->waitForStarted());
        QTest::qSleep(static_cast<int>(m_usual / 2));
        process->kill();
        QVERIFY(process->waitForFinished());
        const Files files = filesOf(path("stale"));
        const auto log = files.find(QStringLiteral("qbr-2026-Q3.log.csv"));
        const bool old = log != files.end() && log->second == "old";
        QVERIFY(!old || files.size() == 1); // killed before it began
    }
};

COUNTERPART_TEST(QbrBatchTest)
#include "qbr_batch_test.moc"
