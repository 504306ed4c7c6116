// SPDX-License-Identifier: GPL-3.0-or-later
// Do undo and redo give back what was, across restarts, and does the history of a record tell it?
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::testing;

class UndoTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoAndRedoSurviveRestarts() {
        const Scratch scratch;
        {
            const auto workspace = created(scratch.path());
            QVERIFY(workspace->commit(newPartners(*workspace, 2, "P-"), intent("add")));
            QVERIFY(workspace->commit(renamed(*workspace->snapshot(), "P-1", "Renamed"), intent("rename")));
        }
        {
            const auto workspace = opened(scratch.path());
            QCOMPARE(workspace->nextUndo()->intent.subject, std::string("rename"));
            QVERIFY(workspace->undo());
            QCOMPARE(nameOfPartner(*workspace, "P-1"), std::string("Name of P-1"));
        }
        {
            const auto workspace = opened(scratch.path());
            QCOMPARE(workspace->nextUndo()->intent.subject, std::string("add"));
            QCOMPARE(workspace->nextRedo()->intent.subject, std::string("rename"));
            QVERIFY(workspace->undo());
            QVERIFY(workspace->snapshot()->table<Partner>().empty());
            QVERIFY(workspace->redo());
        }
        const auto workspace = opened(scratch.path());
        QVERIFY(workspace->redo());
        QCOMPARE(nameOfPartner(*workspace, "P-1"), std::string("Renamed"));
        QCOMPARE(codeOf(workspace->redo()), ErrorCode::NothingToRedo);
        const Entry last = workspace->log()->back();
        QVERIFY(last.type == EntryType::Redo);
        QCOMPARE(last.target, Revision{3});
        QVERIFY(workspace->commit(renamed(*workspace->snapshot(), "P-0", "New"), intent()));
        QVERIFY(!workspace->nextRedo());
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void anyEntryIsUndoneWhileItsRowsStand() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 3, "P-"), intent("add")));
        const Revision first = *workspace->commit(renamed(*workspace->snapshot(), "P-1", "One"), intent());
        const Revision second = *workspace->commit(renamed(*workspace->snapshot(), "P-2", "Two"), intent());
        const Revision undone = *workspace->undoEntry(first);
        QCOMPARE(nameOfPartner(*workspace, "P-1"), std::string("Name of P-1"));
        QCOMPARE(nameOfPartner(*workspace, "P-2"), std::string("Two"));
        QCOMPARE(codeOf(workspace->undoEntry(first)), ErrorCode::NothingToUndo);
        QVERIFY(workspace->undoEntry(undone)); // does it again
        QCOMPARE(nameOfPartner(*workspace, "P-1"), std::string("One"));
        QVERIFY(workspace->commit(renamed(*workspace->snapshot(), "P-2", "Later"), intent()));
        const auto stale = workspace->undoEntry(second);
        QCOMPARE(codeOf(stale), ErrorCode::StaleWrite);
        QCOMPARE(stale.error().key, std::string("P-2"));
        QCOMPARE(nameOfPartner(*workspace, "P-2"), std::string("Later"));
        QCOMPARE(codeOf(workspace->undoEntry(1)), ErrorCode::NothingToUndo); // the workspace itself
        QCOMPARE(codeOf(workspace->undoEntry(77)), ErrorCode::NothingToUndo);
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void doingAndUndoingGivesBackWhatWas() {
        const bool holds = rc::check([](std::uint64_t seed) {
            const Scratch scratch;
            Scribbler scribbler(seed);
            auto workspace = created(scratch.path());
            std::vector<SnapshotPtr> states = {workspace->snapshot()};
            for (int i = 0; i < 4; ++i) {
                ChangeSet changes = scribbler.changes(*workspace->snapshot(), workspace->ids(), 6);
                if (!changes.empty()) {
                    RC_ASSERT(bool(workspace->commit(std::move(changes), intent())));
                    states.push_back(workspace->snapshot());
                }
            }
            for (std::size_t i = states.size() - 1; i > 0; --i) {
                if (scribbler.below(2) == 0) {
                    workspace.reset();
                    workspace = opened(scratch.path());
                }
                RC_ASSERT(sameRecords(*workspace->snapshot(), *states[i]));
                RC_ASSERT(bool(workspace->undo()));
            }
            RC_ASSERT(sameRecords(*workspace->snapshot(), *states[0]));
            for (std::size_t i = 1; i < states.size(); ++i) {
                RC_ASSERT(bool(workspace->redo()));
                RC_ASSERT(sameRecords(*workspace->snapshot(), *states[i]));
            }
            workspace.reset();
            RC_ASSERT(firstFinding(scratch.path()).empty());
        });
        QVERIFY(holds);
    }

    void aBulkImportIsUndoneAndDoneAgain() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 60'000, "P-"), intent()));
        QVERIFY(workspace->undo());
        QVERIFY(workspace->snapshot()->table<Partner>().empty());
        QVERIFY(workspace->redo());
        QCOMPARE(workspace->snapshot()->table<Partner>().size(), std::size_t{60'000});
        QVERIFY(sameRecords(*opened(scratch.path())->snapshot(), *workspace->snapshot()));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void historyTellsWhatHappenedToARecord() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 2, "P-"), intent()));
        const RecordId id = workspace->snapshot()->table<Partner>().findKey("P-1")->id;
        QVERIFY(workspace->commit(renamed(*workspace->snapshot(), "P-1", "One"), intent()));
        QVERIFY(workspace->commit(renamed(*workspace->snapshot(), "P-0", "Zero"), intent()));
        QVERIFY(workspace->undo());
        QVERIFY(workspace->undo());
        QVERIFY(workspace->undo());
        using What = RecordEvent::What;
        const auto history = *workspace->historyOf(Kind::Partner, id);
        std::vector<std::pair<Revision, What>> events;
        for (const RecordEvent& event : history) {
            events.emplace_back(event.entry, event.what);
        }
        const std::vector<std::pair<Revision, What>> expected = {
            {7, What::Deleted}, {6, What::Updated}, {3, What::Updated}, {2, What::Created}};
        QVERIFY(events == expected);
        QCOMPARE(workspace->historyOf(Kind::Partner, id, 2)->size(), std::size_t{2});
        QVERIFY(workspace->historyOf(Kind::Deal, id)->empty());
        QCOMPARE(workspace->changesOf(6)->of<Partner>().updated[0].after.name.str(), std::string("Name of P-1"));
    }
};

COUNTERPART_TEST(UndoTest)
#include "undo_test.moc"
