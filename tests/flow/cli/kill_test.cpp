// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, killed at random moments of an import: does the workspace hold all of it or nothing?
#include "core/workspace/workspace.h"
#include "tests/flow/cli/program.h"
#include "tests/support/equal_workspaces.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

constexpr int kKills = 50;

SnapshotPtr recordsOf(const std::string& path) {
    const auto workspace = Workspace::open(path, OpenMode::ReadOnly, {[] { return Time{1}; }, "Tester"});
    return workspace ? (*workspace)->snapshot() : nullptr;
}

bool sameRecords(const Snapshot& a, const Snapshot& b) { return firstDifference(a, b).empty(); }

} // namespace

class CliKillTest : public QObject {
    Q_OBJECT
private:
    Folder m_folder;
    std::string m_empty = m_folder.path("empty.counterpart");
    Words m_sources;

    Words importInto(const std::string& file) const {
        Words call{"import", file};
        call.insert(call.end(), m_sources.begin(), m_sources.end());
        return call;
    }

private Q_SLOTS:
    void initTestCase() {
        const std::string demo = m_folder.path("demo.counterpart");
        QCOMPARE(program({"demo", demo, "--partners", "40", "--deals", "4000"}).exit, 0);
        for (const char* table :
             {"products", "accounts", "partners", "registrations", "deals", "deal_lines", "touchpoints"}) {
            m_sources.push_back(m_folder.path(table) + ".csv");
            QCOMPARE(program({"export", demo, table, "-o", m_sources.back()}).exit, 0);
        }
        QVERIFY(removeFile(demo));
        QCOMPARE(program({"new", m_empty}).exit, 0);
    }

    void killedAtRandomAnImportIsThereInFullOrNotAtAll() {
        const std::string whole = m_folder.path("whole.counterpart");
        QVERIFY(copyFile(m_empty, whole));
        QElapsedTimer timer;
        timer.start();
        const Output done = program(importInto(whole));
        QVERIFY2(done.exit == 0, done.words().c_str());
        auto usual = static_cast<unsigned>(timer.elapsed()) + 1;
        const SnapshotPtr nothing = recordsOf(m_empty);
        const SnapshotPtr all = recordsOf(whole);
        QVERIFY(nothing && all && !sameRecords(*nothing, *all));
        QVERIFY(removeFile(whole));
        const int things = static_cast<int>(m_folder.names().size());

        std::mt19937 random(50);
        int killed = 0;
        int arrived = 0;
        int amidWriting = 0;
        const std::string file = m_folder.path("killed.counterpart");
        int round = 0;
        for (; killed < kKills && round < 4 * kKills; ++round) {
            QVERIFY(copyFile(m_empty, file));
            const auto process = started(importInto(file));
            QVERIFY(process->waitForStarted());
            const unsigned earliest = round % 2 == 0 ? 0 : usual / 2; // writing is the later half
            QTest::qSleep(static_cast<int>(earliest + random() % (usual * 5 / 4 - earliest)));
            process->kill();
            QVERIFY(process->waitForFinished());
            const bool wasKilled = process->exitStatus() == QProcess::CrashExit;
            killed += wasKilled ? 1 : 0;
            usual -= wasKilled ? 0 : usual / 20; // the machine was busier when it was measured
            amidWriting += QFile(QString::fromStdString(file + "-wal")).size() > 0 ? 1 : 0;

            const Output checked = program({"check", file});
            QVERIFY2(checked.exit == 0 && checked.err.empty(), checked.words().c_str());
            const SnapshotPtr found = recordsOf(file);
            QVERIFY(found);
            const bool there = sameRecords(*found, *all);
            QVERIFY2(there || sameRecords(*found, *nothing), qPrintable(QStringLiteral("round %1").arg(round)));
            QVERIFY(there || wasKilled); // what reported success is there
            arrived += there ? 1 : 0;
            QVERIFY(removeFile(file));
            QCOMPARE(static_cast<int>(m_folder.names().size()), things); // no log, no half file beside it
        }
        qInfo("%d of %d imports of %u ms were killed, %d while they wrote; %d workspaces hold all of it, %d nothing",
              killed, round, usual, amidWriting, arrived, round - arrived);
        QCOMPARE(killed, kKills);
        QVERIFY2(amidWriting > 0, "none was killed while it wrote");
        QVERIFY(arrived < round);
    }

    // Undo and a second import after a kill go on as if nothing had been.
    void aKilledImportIsSimplyImportedAgain() {
        const std::string file = m_folder.path("again.counterpart");
        QVERIFY(copyFile(m_empty, file));
        const auto process = started(importInto(file));
        QVERIFY(process->waitForStarted());
        QTest::qSleep(50);
        process->kill();
        QVERIFY(process->waitForFinished());
        Output output = program(importInto(file));
        QVERIFY2(output.exit == 0, output.words().c_str());
        output = program(importInto(file));
        QVERIFY2(output.exit == 0 && output.out.ends_with("0 changes.\n"), output.words().c_str());
        QCOMPARE(program({"undo", file}).exit, 0);
        QVERIFY(sameRecords(*recordsOf(file), *recordsOf(m_empty)));
        QCOMPARE(program({"check", file}).exit, 0);
    }
};

COUNTERPART_TEST(CliKillTest)
#include "kill_test.moc"
