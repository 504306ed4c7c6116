// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one file: do both read, do writes queue up, is a stale one refused with the other's kept?
#include "core/store/file.h"
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

class SharingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothReadAndTakeInWhatTheOtherWrote() {
        const Scratch scratch;
        const auto first = created(scratch.path());
        const auto second = opened(scratch.path());
        QVERIFY(first->commit(newPartners(*first, 2, "P-"), intent("by the first")));
        QVERIFY(second->snapshot()->table<Partner>().empty());
        int heard = 0;
        const auto subscription = second->subscribe([&](const SnapshotPtr&) { ++heard; });
        QVERIFY(*second->refresh());
        QVERIFY(!*second->refresh());
        QCOMPARE(heard, 1);
        QVERIFY(sameRecords(*first->snapshot(), *second->snapshot()));
        QCOMPARE(second->nextUndo()->intent.subject, std::string("by the first"));
        QVERIFY(second->undo());
        QVERIFY(*first->refresh());
        QVERIFY(first->snapshot()->table<Partner>().empty());
        QCOMPARE(first->nextRedo()->intent.subject, std::string("by the first"));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void aStaleWriteIsRefusedAndTheOthersIsKept() {
        const Scratch scratch;
        const auto first = created(scratch.path());
        QVERIFY(first->commit(newPartners(*first, 2, "P-"), intent()));
        const auto second = opened(scratch.path());
        QVERIFY(first->commit(renamed(*first->snapshot(), "P-1", "first's"), intent()));
        const auto refused = second->commit(renamed(*second->snapshot(), "P-1", "second's"), intent());
        QCOMPARE(codeOf(refused), ErrorCode::StaleWrite);
        QCOMPARE(refused.error().key, std::string("P-1"));
        QCOMPARE(nameOfPartner(*second, "P-1"), std::string("first's")); // and it knows now
        QVERIFY(second->commit(renamed(*second->snapshot(), "P-1", "second's"), intent()));
        QVERIFY(*first->refresh());
        QCOMPARE(nameOfPartner(*first, "P-1"), std::string("second's"));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void writesToDifferentRecordsBothStand() {
        const Scratch scratch;
        const auto first = created(scratch.path());
        QVERIFY(first->commit(newPartners(*first, 2, "P-"), intent()));
        const auto second = opened(scratch.path());
        QVERIFY(first->commit(renamed(*first->snapshot(), "P-0", "first's"), intent()));
        QVERIFY(second->commit(renamed(*second->snapshot(), "P-1", "second's"), intent()));
        QCOMPARE(nameOfPartner(*second, "P-0"), std::string("first's"));
        QCOMPARE(nameOfPartner(*second, "P-1"), std::string("second's"));
    }

    void newRecordsPlannedWithTheSameIdsBothStand() {
        const Scratch scratch;
        const auto first = created(scratch.path());
        const auto second = opened(scratch.path());
        ChangeSet mine = newPartners(*second, 3, "second/"); // P-1 and P-2 refer to P-0 as their parent
        QVERIFY(first->commit(newPartners(*first, 3, "first/"), intent()));
        QVERIFY(second->commit(std::move(mine), intent()));
        const auto& table = second->snapshot()->table<Partner>();
        QCOMPARE(table.size(), std::size_t{6});
        QCOMPARE(table.findKey("second/2")->parent.value, table.findKey("second/0")->id);
        QCOMPARE(table.findKey("first/2")->parent.value, table.findKey("first/0")->id);
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void undoMeansTheLastOneSeenHere() {
        const Scratch scratch;
        const auto first = created(scratch.path());
        QVERIFY(first->commit(newPartners(*first, 2, "P-"), intent()));
        QVERIFY(first->commit(renamed(*first->snapshot(), "P-0", "mine"), intent()));
        const auto second = opened(scratch.path());
        QVERIFY(second->commit(renamed(*second->snapshot(), "P-1", "the other's"), intent()));
        QVERIFY(first->undo()); // had not heard of the other's yet
        QCOMPARE(nameOfPartner(*first, "P-0"), std::string("Name of P-0"));
        QCOMPARE(nameOfPartner(*first, "P-1"), std::string("the other's"));
    }

    void aWriterThatTakesTooLongIsBusy() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        const auto other = store::openFile(scratch.path(), store::Access::ReadWrite, std::chrono::milliseconds(0));
        {
            const store::WriteTransaction writing(*other.database);
            QCOMPARE(codeOf(workspace->commit(newPartners(*workspace, 1, "P-"), intent())), ErrorCode::Busy);
            QVERIFY(opened(scratch.path())); // reading goes on
        }
        QVERIFY(workspace->commit(newPartners(*workspace, 1, "P-"), intent()));
    }

    void aFileMigratedByANewerProgramMeanwhileIsLeftAlone() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        const auto other = store::openFile(scratch.path(), store::Access::ReadWrite, std::chrono::milliseconds(0));
        other.database->execute("PRAGMA user_version=9");
        QCOMPARE(codeOf(workspace->commit(newPartners(*workspace, 1, "P-"), intent())), ErrorCode::NewerSchema);
        QCOMPARE(codeOf(workspace->refresh()), ErrorCode::NewerSchema);
    }

    void anotherProcessIsSeenAndRefusedLikewise() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 2, "P-"), intent()));
        const auto other = secondProcess("rename", scratch.path());
        QVERIFY(other->waitForFinished());
        QCOMPARE(other->exitCode(), 0);
        QCOMPARE(codeOf(workspace->commit(renamed(*workspace->snapshot(), "P-1", "mine"), intent())),
                 ErrorCode::StaleWrite);
        QCOMPARE(nameOfPartner(*workspace, "P-1"), std::string("by the other process"));
    }

    void threeProcessesAddAtOnceAndNothingIsLost() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        const auto a = secondProcess("a", scratch.path());
        const auto b = secondProcess("b", scratch.path());
        for (int i = 0; i < 40; ++i) {
            auto done = workspace->commit(newPartners(*workspace, 1, "c/" + std::to_string(i) + "-"), intent());
            while (codeOf(done) == ErrorCode::Busy) {
                done = workspace->commit(newPartners(*workspace, 1, "c/" + std::to_string(i) + "-"), intent());
            }
            QVERIFY2(bool(done), done ? "" : done.error().detail.c_str());
        }
        for (const auto& process : {a.get(), b.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
        }
        QVERIFY(workspace->refresh());
        QCOMPARE(workspace->snapshot()->table<Partner>().size(), std::size_t{120});
        QCOMPARE(workspace->snapshot()->revision(), Revision{121});
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }
};

COUNTERPART_TEST(SharingTest)
#include "sharing_test.moc"
