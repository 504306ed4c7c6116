// SPDX-License-Identifier: GPL-3.0-or-later
// A process killed at any moment of its writing: is what it committed there whole, and the rest not at all?
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>

using namespace counterpart;
using namespace counterpart::testing;

class CrashTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAtRandomTheFileIsAlwaysWhole() {
        const int rounds = qEnvironmentVariableIntValue("COUNTERPART_KILLS") > 0
                               ? qEnvironmentVariableIntValue("COUNTERPART_KILLS")
                               : 25;
        std::mt19937 random(20261121);
        int withWork = 0;
        for (int round = 0; round < rounds; ++round) {
            const Scratch scratch;
            QVERIFY(created(scratch.path()));
            const auto writer = secondProcess("write forever", scratch.path());
            QVERIFY(writer->waitForReadyRead(30'000));
            QTest::qSleep(static_cast<int>(random() % 900));
            QVERIFY(writer->state() == QProcess::Running); // it never stops by itself
            writer->kill();
            QVERIFY(writer->waitForFinished(30'000));
            QCOMPARE(writer->exitStatus(), QProcess::CrashExit);

            const auto workspace = opened(scratch.path());
            QVERIFY(workspace);
            std::int64_t partners = 0;
            for (const Entry& entry : *workspace->log()) {
                const RowCounts rows = entry.rows[static_cast<std::size_t>(Kind::Partner)];
                partners += rows.created - rows.deleted;
            }
            QCOMPARE(static_cast<std::int64_t>(workspace->snapshot()->table<Partner>().size()), partners);
            QCOMPARE(firstFinding(scratch.path()), std::string());
            QVERIFY(workspace->commit(newPartners(*workspace, 1, "after the crash "), intent()));
            withWork += workspace->snapshot()->revision() > 2 ? 1 : 0;
        }
        QVERIFY(withWork > rounds / 2);
    }
};

COUNTERPART_TEST(CrashTest)
#include "crash_test.moc"
