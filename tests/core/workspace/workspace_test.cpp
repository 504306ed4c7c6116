// SPDX-License-Identifier: GPL-3.0-or-later
// Does the one door for writes keep what it promises, and does everybody hear of it?
#include "tests/core/workspace/office.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <thread>

using namespace counterpart;
using namespace counterpart::testing;

class WorkspaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewWorkspaceHoldsItsCurrencyAndRulebook() {
        const Scratch scratch;
        CreateOptions options{*Currency::fromCode("JPY"), R"({"name":"x"})", "Classic", 0};
        {
            const auto made = Workspace::create(scratch.path(), options, surroundings("Ada"));
            QVERIFY(made);
            QVERIFY((*made)->ids().origin() != 0);
        }
        QCOMPARE(scratch.names().size(), 1);
        const auto workspace = opened(scratch.path());
        QVERIFY(workspace->snapshot()->defaultCurrency() == options.currency);
        QCOMPARE(workspace->snapshot()->table<RulebookVersion>().findKey("v1")->document.str(), options.rulebook);
        QCOMPARE(workspace->snapshot()->revision(), Revision{1});
        const auto log = *workspace->log();
        QCOMPARE(log.size(), std::size_t{1});
        QVERIFY(log[0].intent.action == Action::CreateWorkspace);
        QCOMPARE(log[0].intent.author, std::string("Ada"));
        QVERIFY(!workspace->nextUndo());
        QCOMPARE(codeOf(workspace->undo()), ErrorCode::NothingToUndo);
        QCOMPARE(codeOf(workspace->redo()), ErrorCode::NothingToRedo);
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void creatingNeverReplacesAFile() {
        const Scratch scratch;
        QVERIFY(writeFile(scratch.path(), "precious"));
        QCOMPARE(codeOf(Workspace::create(scratch.path(), {}, surroundings())), ErrorCode::FileExists);
        QCOMPARE(bytesOfFile(scratch.path()), QByteArray("precious"));
        QCOMPARE(codeOf(Workspace::create(scratch.path("no/such/folder"), {}, surroundings())),
                 ErrorCode::FileNotWritable);
        QCOMPARE(scratch.names().size(), 1);
    }

    void aCommitIsThereAfterReopening() {
        const Scratch scratch;
        {
            const auto workspace = created(scratch.path());
            QCOMPARE(*workspace->commit(newPartners(*workspace, 3, "P-"), intent("three")), Revision{2});
            QCOMPARE(workspace->ids().next(), std::uint32_t{5});
        }
        const auto workspace = opened(scratch.path());
        QCOMPARE(nameOfPartner(*workspace, "P-2"), std::string("Name of P-2"));
        QCOMPARE(workspace->ids().next(), std::uint32_t{5});
        const Entry entry = (*workspace->log(2))[0];
        QCOMPARE(entry.intent.subject, std::string("three"));
        QCOMPARE(entry.intent.reason, std::string("because"));
        QCOMPARE(entry.rows[static_cast<std::size_t>(Kind::Partner)].created, std::int64_t{3});
        QCOMPARE(entry.at.seconds, std::int64_t{1'790'000'000});
        QCOMPARE(entry.hash.size(), std::size_t{64});
        QCOMPARE(workspace->changesOf(2)->of<Partner>().created.size(), std::size_t{3});
        QCOMPARE(codeOf(workspace->changesOf(99)), ErrorCode::BadArgument);
    }

    void whatDoesNotFitIsRefusedAndNothingIsWritten() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 2, "P-"), intent()));
        QCOMPARE(codeOf(workspace->commit({}, intent())), ErrorCode::NothingChanged);
        QCOMPARE(codeOf(workspace->commit(newPartners(*workspace, 1, "P-"), intent())), ErrorCode::KeyTaken);
        ChangeSet deletion;
        deletion.of<Partner>().deleted.push_back(*workspace->snapshot()->table<Partner>().findKey("P-0"));
        QCOMPARE(codeOf(workspace->commit(deletion, intent())), ErrorCode::StillReferenced);
        QCOMPARE(workspace->snapshot()->revision(), Revision{2});
        QCOMPARE(workspace->log()->size(), std::size_t{2});
    }

    void cancellingLeavesNothingBehind() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        for (const int rows : {10, 20'000, 120'000}) {
            Progress progress;
            ChangeSet changes = newPartners(*workspace, rows, "P-");
            std::thread canceller([&] {
                while (rows > 10 && progress.phase() != Progress::Phase::Writing) {
                    std::this_thread::yield();
                }
                progress.cancel();
            });
            if (rows == 10) {
                canceller.join();
            }
            const auto done = workspace->commit(std::move(changes), intent(), &progress);
            if (canceller.joinable()) {
                canceller.join();
            }
            QCOMPARE(codeOf(done), ErrorCode::Cancelled);
            QVERIFY(workspace->snapshot()->table<Partner>().empty());
        }
        QCOMPARE(firstFinding(scratch.path()), std::string());
        QVERIFY(workspace->commit(newPartners(*workspace, 5, "P-"), intent()));
        QCOMPARE(firstFinding(scratch.path()), std::string());
    }

    void progressCountsTheRows() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        Progress progress;
        QVERIFY(workspace->commit(newPartners(*workspace, 10'000, "P-"), intent(), &progress));
        QVERIFY(progress.phase() == Progress::Phase::Committing);
        Progress loading;
        const auto again = Workspace::open(scratch.path(), OpenMode::ReadOnly, surroundings(), &loading);
        QVERIFY(again);
        QVERIFY(loading.phase() == Progress::Phase::Done);
        Progress cancelled;
        cancelled.cancel();
        QCOMPARE(codeOf(Workspace::open(scratch.path(), OpenMode::ReadOnly, surroundings(), &cancelled)),
                 ErrorCode::Cancelled);
    }

    void listenersHearOfEachSnapshotUntilTheyLeave() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        std::vector<Revision> heard;
        auto subscription = workspace->subscribe([&](const SnapshotPtr& s) { heard.push_back(s->revision()); });
        bool nested = false;
        const auto nesting = workspace->subscribe([&](const SnapshotPtr& s) { // a listener may write
            if (!nested) {
                nested = true;
                QVERIFY(workspace->commit(renamed(*s, "P-0", "by a listener"), intent()));
            }
        });
        QVERIFY(workspace->commit(newPartners(*workspace, 1, "P-"), intent()));
        QVERIFY(heard == (std::vector<Revision>{2, 3}));
        subscription.reset();
        QVERIFY(workspace->undo());
        QCOMPARE(heard.size(), std::size_t{2});
        QCOMPARE(codeOf(workspace->commit({}, intent())), ErrorCode::NothingChanged);
    }

    void snapshotsAreReadWhileOthersWrite() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 100, "P-"), intent()));
        std::atomic<bool> stop{false};
        std::atomic<int> wrong{0};
        std::thread reader([&] {
            while (!stop) {
                const SnapshotPtr snapshot = workspace->snapshot();
                wrong += snapshot->table<Partner>().size() == 100 ? 0 : 1;
                wrong += workspace->log(1, 2) ? 0 : 1;
                wrong += workspace->ids().origin() == 7 ? 0 : 1;
            }
        });
        for (int i = 0; i < 50; ++i) {
            QVERIFY(workspace->commit(renamed(*workspace->snapshot(), "P-7", std::to_string(i)), intent()));
        }
        stop = true;
        reader.join();
        QCOMPARE(wrong.load(), 0);
    }

    void aBackupIsAWorkspaceAndComesBack() {
        const Scratch scratch;
        const auto workspace = created(scratch.path());
        QVERIFY(workspace->commit(newPartners(*workspace, 50, "P-"), intent()));
        const std::string backup = scratch.path("backup");
        QVERIFY(workspace->backup(backup));
        QCOMPARE(codeOf(workspace->backup(backup)), ErrorCode::FileExists);
        QCOMPARE(firstFinding(backup), std::string());
        QCOMPARE(codeOf(Workspace::restore(backup, scratch.path())), ErrorCode::FileExists);
        const std::string restored = scratch.path("restored");
        QVERIFY(Workspace::restore(backup, restored));
        QVERIFY(sameRecords(*opened(restored)->snapshot(), *workspace->snapshot()));
        QVERIFY(opened(restored)->undo());
        QByteArray bytes = bytesOfFile(backup);
        QVERIFY(writeFile(backup, bytes.left(bytes.size() / 2)));
        QCOMPARE(codeOf(Workspace::restore(backup, scratch.path("again"))), ErrorCode::DamagedWorkspace);
        QVERIFY(!QFile::exists(QString::fromStdString(scratch.path("again"))));
        QCOMPARE(codeOf(Workspace::restore(scratch.path("missing"), scratch.path("again"))),
                 ErrorCode::DamagedWorkspace);
    }
};

COUNTERPART_TEST(WorkspaceTest)
#include "workspace_test.moc"
