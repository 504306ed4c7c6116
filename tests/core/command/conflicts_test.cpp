// SPDX-License-Identifier: GPL-3.0-or-later
// Is each conflict one task however often it is raised, and settled by a decision that is kept?
#include "core/command/conflicts.h"
#include "core/engine/conflicts/rules.h"
#include "core/snapshot/apply.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::conflicts;
using counterpart::testing::Sample;

namespace {

const Time kNow = *parseTime("2026-09-01T12:00:00Z");

struct Scene {
    Sample sample;
    RecordId first = sample.partner("P-1").id;
    RecordId second = sample.partner("P-2").id;
    SnapshotPtr snapshot;
    IdSource ids{9, 1};

    Scene() {
        int number = 0;
        for (const RecordId partner : {first, second, second}) {
            Registration& one = sample.add<Registration>("R-" + std::to_string(++number));
            one.name = "Ravensworth Logistics";
            one.partner.value = partner;
            one.submitted = *parseTime("2026-08-0" + std::to_string(number));
            one.status = Symbol(number == 1 ? "approved" : "submitted");
            one.owner = Symbol("reviewer");
        }
        snapshot = sample.snapshot();
    }
    std::vector<Conflict> found() const { return ConflictBook(snapshot, nullptr, Rulebook{}, kNow).all(); }
    Conflict one(ConflictRule rule, std::string_view registration) const {
        const RecordId id = snapshot->table<Registration>().findKey(registration)->id;
        for (const Conflict& conflict : found()) {
            if (conflict.rule == rule && conflict.registration == id) {
                return conflict;
            }
        }
        return {};
    }
    template <class Command>
    Result<Planned> run(const Command& command) {
        auto planned = plan(*snapshot, ids, command);
        if (planned) {
            snapshot = apply(*snapshot, planned->changes, snapshot->revision() + 1);
        }
        return planned;
    }
    std::size_t tasks() const { return snapshot->table<Task>().size(); }
};

template <class T>
ErrorCode codeOf(const Result<T>& result) {
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class ConflictsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachConflictHasOneTaskHoweverOftenItIsRaised() {
        Scene scene;
        // duplicates of R-1 and poaching; R-3 also registered twice by its partner.
        QVERIFY(scene.run(RaiseConflictTasks{scene.found(), kNow, ""}));
        QCOMPARE(scene.tasks(), std::size_t{5});
        QCOMPARE(codeOf(scene.run(RaiseConflictTasks{scene.found(), kNow, ""})), ErrorCode::NothingChanged);
        const Task* task = scene.snapshot->table<Task>().findKey("conflict/duplicate/R-2/registration/R-1");
        QVERIFY(task != nullptr);
        QVERIFY(task->source.view() == "conflict" && task->rule == "duplicate" && task->status.view() == "open");
        QVERIFY(task->title == "R-2 / R-1" && task->owner.view() == "reviewer");
        QVERIFY(task->due == *parseTime("2026-08-03") && task->partner.value == scene.second);
    }
    void aSettledConflictStaysSettledAndIsNotRaisedAgain() {
        Scene scene;
        const Conflict conflict = scene.one(ConflictRule::Duplicate, "R-2");
        SettleConflict command{conflict, Keeper::Partner, {scene.first}, {}, " was first ", Symbol("judge"), kNow};
        QVERIFY(scene.run(command));
        const Task* task = taskOf(*scene.snapshot, conflict);
        QVERIFY(task != nullptr && task->status.view() == "done" && task->reason == "was first");
        QVERIFY(task->closed == kNow && task->closedBy.view() == "judge");
        QVERIFY(settlementOf(*task)->keeper == Keeper::Partner && settlementOf(*task)->partner == "P-1");
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::NothingChanged);
        QVERIFY(scene.run(RaiseConflictTasks{scene.found(), kNow, ""}));
        QCOMPARE(scene.tasks(), std::size_t{5});
        command.keeper = Keeper::Shared;
        command.share = Rate::percent(40);
        QVERIFY(scene.run(command));
        QVERIFY(settlementOf(*taskOf(*scene.snapshot, conflict))->share == Rate::percent(40));
        command.keeper = Keeper::Dismissed;
        QVERIFY(scene.run(command));
        QVERIFY(taskOf(*scene.snapshot, conflict)->status.view() == "dismissed");
        QVERIFY(settlementOf(*taskOf(*scene.snapshot, conflict))->keeper == Keeper::Dismissed);
    }
    void onlyUpheldPoachingLeadsToTheNextSanction() {
        for (const bool upheld : {true, false}) {
            Scene scene;
            QVERIFY(scene.one(ConflictRule::Poaching, "R-3").sanction == Sanction::Warning);
            const Id<Partner> keeper{upheld ? scene.first : scene.second};
            QVERIFY(scene.run(SettleConflict{
                scene.one(ConflictRule::Poaching, "R-2"), Keeper::Partner, keeper, {}, "why", Symbol("judge"), kNow}));
            QVERIFY(scene.one(ConflictRule::Poaching, "R-3").sanction ==
                    (upheld ? Sanction::Probation : Sanction::Warning));
            QVERIFY(scene.one(ConflictRule::Poaching, "R-2").sanction == Sanction::Warning);
        }
    }
    void whatCannotBeDecidedIsRefusedByName() {
        Scene scene;
        const RecordId stranger = scene.sample.partner("P-3").id;
        scene.snapshot = scene.sample.snapshot();
        const Conflict conflict = scene.one(ConflictRule::Duplicate, "R-2");
        SettleConflict command{conflict, Keeper::Partner, {scene.first}, {}, "  ", Symbol("judge"), kNow};
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::RequiredFieldEmpty);
        command.reason = "\xFF";
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::NotUtf8);
        command.reason = std::string(10'001, 'x');
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::TextTooLong);
        command.reason = "why";
        command.partner = {stranger};
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::BadArgument);
        command.partner = {};
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::NoSuchRecord);
        command.keeper = Keeper::Shared;
        command.share = Rate::percent(101);
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::OutOfRange);
        command.share = Rate::percent(60);
        command.conflict.registration = 1;
        QCOMPARE(codeOf(scene.run(command)), ErrorCode::NoSuchRecord);
        QCOMPARE(scene.tasks(), std::size_t{0});
    }
};

COUNTERPART_TEST(ConflictsTest)
#include "conflicts_test.moc"
