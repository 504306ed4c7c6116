// SPDX-License-Identifier: GPL-3.0-or-later
// Do exams, certifications and plans change as asked, by the policy, and is what makes no sense refused by name?
#include "core/command/enablement.h"
#include "core/command/task_verbs.h"
#include "core/command/tasks.h"
#include "core/engine/certification/levels.h"
#include "core/engine/plans/plans.h"
#include "core/snapshot/apply.h"
#include "tests/core/enablement/academy.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

struct Scene {
    Roll roll;
    Rulebook rulebook = academy();
    RecordId partner = roll.partner("P-1").id;
    IdSource ids{9, 1};
    SnapshotPtr snapshot;
    Scene() {
        PlanTemplate plan;
        plan.key = "ramp";
        plan.name = "Ramp";
        plan.phases = {{"One", 0, 6, "", {{"a", "Sign", "legal", 0, {}}, {"b", "Train", "cam", 5, {"a"}}}}};
        PlanTemplate launch = plan;
        launch.key = "launch";
        launch.use = PlanUse::Launch;
        rulebook.planTemplates = {plan, launch};
        snapshot = roll.snapshot();
    }
    template <class Command>
    Result<Planned> run(const Command& command) {
        auto planned = [&]() -> Result<Planned> {
            if constexpr (requires { plan(*snapshot, ids, rulebook, command); }) {
                return plan(*snapshot, ids, rulebook, command);
            } else if constexpr (requires { plan(*snapshot, rulebook, command); }) {
                return plan(*snapshot, rulebook, command);
            } else {
                return plan(*snapshot, command);
            }
        }();
        if (planned) {
            snapshot = apply(*snapshot, planned->changes, snapshot->revision() + 1);
        }
        return planned;
    }
    RecordExam exam(std::string_view module, std::string_view at, std::string_view score) const {
        return {partner,
                " Ada ",
                "Sales",
                "FOUNDATION",
                std::string(module),
                dayOf(at),
                score.empty() ? Micros::none() : *parseMicros(score)};
    }
    IssueCertification issue(std::string_view level, std::string_view issued, std::string_view expires = "") const {
        return {partner, "Ada", "sales", std::string(level), dayOf(issued), dayOf(expires), {}, false};
    }
    const Certification& last() const {
        const auto& table = snapshot->table<Certification>();
        return table.at(table.size() - 1);
    }
    const Task& step(std::string_view key) const {
        const Task* found = nullptr;
        snapshot->table<Task>().forEach([&](const Task& task) { found = task.rule == key ? &task : found; });
        return *found;
    }
};

struct Code {
    ErrorCode code;
    std::string column;
    friend bool operator==(const Code&, const Code&) = default;
};
Code codeOf(const Result<Planned>& result) {
    return result ? Code{ErrorCode::Internal, "it went through"} : Code{result.error().code, result.error().column};
}

} // namespace

class EnablementCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anExamIsRecordedInTheWordsOfThePolicyAndMayBeRepeated() {
        Scene scene;
        const auto first = scene.run(scene.exam("Pricing", "2026-01-05", "80"));
        QVERIFY(first);
        QCOMPARE(first->intent.action, Action::RecordExam);
        QCOMPARE(actionNamed(nameOf(first->intent.action)), std::optional(Action::RecordExam));
        QVERIFY(scene.run(scene.exam("pricing", "2026-01-05", "82.5"))); // the same day once more
        const auto& table = scene.snapshot->table<Exam>();
        QCOMPARE(table.size(), std::size_t{2});
        QCOMPARE(table.at(0).key.str(), std::string("P-1/Ada/sales/foundation/pricing/2026-01-05"));
        QCOMPARE(table.at(1).key.str(), std::string("P-1/Ada/sales/foundation/pricing/2026-01-05#2"));
        QVERIFY(scene.snapshot->table<Certification>().empty()); // exams certify nobody by themselves
    }

    void anExamThatThePolicyDoesNotHaveIsRefused() {
        Scene scene;
        const auto with = [&](auto change) {
            RecordExam command = scene.exam("pricing", "2026-01-05", "80");
            change(command);
            return codeOf(scene.run(command));
        };
        using E = ErrorCode;
        QVERIFY((with([](auto& c) { c.person = " "; }) == Code{E::RequiredFieldEmpty, "person"}));
        QVERIFY((with([](auto& c) { c.person = "\xFF"; }) == Code{E::NotUtf8, "person"}));
        QVERIFY((with([](auto& c) { c.partner = 77; }) == Code{E::NoSuchRecord, "partner"}));
        QVERIFY((with([](auto& c) { c.track = "law"; }) == Code{E::UnknownReference, "track"}));
        QVERIFY((with([](auto& c) { c.level = "guru"; }) == Code{E::UnknownReference, "level"}));
        QVERIFY((with([](auto& c) { c.module = "history"; }) == Code{E::UnknownReference, "module"}));
        QVERIFY((with([](auto& c) { c.module = ""; }) == Code{E::RequiredFieldEmpty, "module"}));
        QVERIFY((with([](auto& c) { c.at = Date(); }) == Code{E::RequiredFieldEmpty, "at"}));
        QVERIFY((with([](auto& c) { c.score = *parseMicros("100.000001"); }) == Code{E::OutOfRange, "score"}));
        QVERIFY((with([](auto& c) { c.score = *parseMicros("-1"); }) == Code{E::OutOfRange, "score"}));
        QVERIFY(with([](auto& c) { c.score = Micros::of(100); }).column == "it went through");
        scene.rulebook.certification.tracks.clear(); // nothing is unknown then
        QVERIFY(with([](auto& c) { c.track = "law", c.level = "guru"; }).column == "it went through");
    }

    void aCertificationIsIssuedUntilThePolicysDay() {
        Scene scene;
        QVERIFY(scene.run(scene.issue("Foundation", "2024-02-29")));
        QCOMPARE(toString(scene.last().expires), std::string("2025-02-28"));
        QCOMPARE(scene.last().level.str(), std::string("foundation"));
        QVERIFY(scene.run(scene.issue("master", "2024-02-29")));
        QVERIFY(!scene.last().expires.has());
        QVERIFY(scene.run(scene.issue("foundation", "2024-03-01", "2030-01-01"))); // lasts longer
        QVERIFY(
            (codeOf(scene.run(scene.issue("foundation", "2024-06-01"))) == Code{ErrorCode::NothingChanged, "level"}));
        QVERIFY((codeOf(scene.run(scene.issue("foundation", "2024-03-01"))) == Code{ErrorCode::KeyTaken, "issued"}));
        QVERIFY((codeOf(scene.run(scene.issue("foundation", "2024-06-01", "2024-05-31"))) ==
                 Code{ErrorCode::OutOfRange, "expires"}));
        QVERIFY((codeOf(scene.run(scene.issue("foundation", ""))) == Code{ErrorCode::RequiredFieldEmpty, "issued"}));
        QVERIFY((codeOf(scene.run(scene.issue("guru", "2024-06-01"))) == Code{ErrorCode::UnknownReference, "level"}));
    }

    void byExamsOnlyWhatIsPassedOnThatDayIsIssued() {
        Scene scene;
        QVERIFY(scene.run(scene.exam("value", "2026-01-05", "70")));
        QVERIFY(scene.run(scene.exam("pricing", "2026-01-06", "79")));
        IssueCertification command = scene.issue("foundation", "2026-01-31");
        command.byExams = true;
        const auto early = scene.run(command);
        QVERIFY((codeOf(early) == Code{ErrorCode::RequiredFieldEmpty, "module"}));
        QCOMPARE(early.error().value, std::string("pricing, demo"));
        QVERIFY(scene.run(scene.exam("pricing", "2026-01-31", "81")));
        QVERIFY(scene.run(scene.exam("demo", "2026-02-01", "90"))); // a day too late
        QCOMPARE(codeOf(scene.run(command)).column, std::string("module"));
        command.issued = dayOf("2026-02-01");
        QVERIFY(scene.run(command));
        QCOMPARE(toString(scene.last().score), std::string("80.333333")); // (70 + 81 + 90) / 3
        QCOMPARE(toString(scene.last().expires), std::string("2027-02-01"));
    }

    void renewingEarlyLosesNoDays() {
        Scene scene;
        QVERIFY(scene.run(scene.issue("foundation", "2024-03-31")));
        const RecordId first = scene.last().id;
        QVERIFY(scene.run(RenewCertification{first, dayOf("2025-02-15"), {}, {}}));
        QCOMPARE(toString(scene.last().expires), std::string("2026-03-31"));
        QCOMPARE(toString(scene.last().issued), std::string("2025-02-15"));
        QVERIFY((codeOf(scene.run(RenewCertification{first, dayOf("2025-02-16"), {}, {}})) ==
                 Code{ErrorCode::NothingChanged, "expires"})); // it was renewed
        const RecordId second = scene.last().id;
        QVERIFY(scene.run(RenewCertification{second, dayOf("2026-05-10"), {}, {}})); // after it ran out
        QCOMPARE(toString(scene.last().expires), std::string("2027-05-10"));
        const RecordId third = scene.last().id;
        QVERIFY((codeOf(scene.run(RenewCertification{third, dayOf("2026-05-09"), {}, {}})) ==
                 Code{ErrorCode::OutOfRange, "issued"}));
        QVERIFY((codeOf(scene.run(RenewCertification{third, dayOf("2026-06-01"), dayOf("2027-05-10"), {}})) ==
                 Code{ErrorCode::OutOfRange, "expires"}));
        QVERIFY(scene.run(scene.issue("master", "2026-06-01")));
        QVERIFY((codeOf(scene.run(RenewCertification{scene.last().id, dayOf("2026-07-01"), {}, {}})) ==
                 Code{ErrorCode::NothingChanged, "expires"})); // it does not run out
        QCOMPARE(codeOf(scene.run(RenewCertification{12, dayOf("2026-07-01"), {}, {}})).code, ErrorCode::NoSuchRecord);
        scene.rulebook.certification.tracks.clear();
        QVERIFY((codeOf(scene.run(RenewCertification{third, dayOf("2026-07-01"), {}, {}})) ==
                 Code{ErrorCode::RequiredFieldEmpty, "expires"}));
    }

    void aPlanIsStartedOncePerPartnerAndTemplate() {
        Scene scene;
        const auto started = scene.run(StartPlan{"ramp", scene.partner, dayOf("2026-01-01")});
        QVERIFY(started);
        QCOMPARE(started->intent.subject, std::string("ramp 2026-01-01, P-1"));
        QCOMPARE(scene.snapshot->table<Task>().size(), std::size_t{2});
        const auto again = scene.run(StartPlan{"ramp", scene.partner, dayOf("2026-02-01")});
        QVERIFY((codeOf(again) == Code{ErrorCode::NothingChanged, "plan"}));
        QCOMPARE(again.error().value, std::string("ramp 2026-01-01"));
        QVERIFY(scene.run(StartPlan{"launch", 0, dayOf("2026-01-01")}));
        QVERIFY((codeOf(scene.run(StartPlan{"ramp", 0, dayOf("2026-01-01")})) ==
                 Code{ErrorCode::RequiredFieldEmpty, "partner"}));
        QVERIFY(
            (codeOf(scene.run(StartPlan{"ramp", 4, dayOf("2026-01-01")})) == Code{ErrorCode::NoSuchRecord, "partner"}));
        QVERIFY(
            (codeOf(scene.run(StartPlan{"no", 0, dayOf("2026-01-01")})) == Code{ErrorCode::UnknownReference, "plan"}));
        QVERIFY(
            (codeOf(scene.run(StartPlan{"ramp", scene.partner, {}})) == Code{ErrorCode::RequiredFieldEmpty, "start"}));
        const Time at = *parseTime("2026-01-03");
        QVERIFY(scene.run(AbandonPlan{"ramp 2026-01-01", scene.partner, at, "jo", "they left"}));
        QVERIFY((codeOf(scene.run(AbandonPlan{"ramp 2026-01-01", scene.partner, at, "jo", "they left"})) ==
                 Code{ErrorCode::NothingChanged, "status"}));
        QVERIFY((codeOf(scene.run(AbandonPlan{"ramp 2020-01-01", scene.partner, at, "jo", "they left"})) ==
                 Code{ErrorCode::NoSuchRecord, "plan"}));
        QVERIFY((codeOf(scene.run(StartPlan{"ramp", scene.partner, dayOf("2026-01-01")})) ==
                 Code{ErrorCode::KeyTaken, "start"}));
        QVERIFY(scene.run(StartPlan{"ramp", scene.partner, dayOf("2026-02-01")})); // nothing of it runs any more
    }

    void stepsAreDoneInOrderBlockedAndReopened() {
        Scene scene;
        QVERIFY(scene.run(StartPlan{"ramp", scene.partner, dayOf("2026-01-01")}));
        const RecordId a = scene.step("a").id;
        const RecordId b = scene.step("b").id;
        const Time at = *parseTime("2026-01-02T10:00:00Z");
        const auto early = scene.run(CompleteStep{b, at, "jo"});
        QVERIFY((codeOf(early) == Code{ErrorCode::StillReferenced, "after"}));
        QCOMPARE(early.error().key, std::string("a"));
        QVERIFY((codeOf(scene.run(BlockStep{a, "  "})) == Code{ErrorCode::RequiredFieldEmpty, "reason"}));
        QVERIFY(scene.run(BlockStep{a, " no signature "}));
        QCOMPARE(scene.step("a").reason.str(), std::string("no signature"));
        QVERIFY((codeOf(scene.run(BlockStep{a, "no signature"})) == Code{ErrorCode::NothingChanged, "status"}));
        QVERIFY(scene.run(BlockStep{a, "no answer"}));
        QVERIFY(scene.run(CompleteStep{a, at, "jo"}));
        QVERIFY(scene.step("a").reason.empty() && scene.step("a").closed == at &&
                scene.step("a").closedBy == Symbol("jo"));
        QVERIFY((codeOf(scene.run(CompleteStep{a, at, "jo"})) == Code{ErrorCode::NothingChanged, "status"}));
        QVERIFY((codeOf(scene.run(BlockStep{a, "late"})) == Code{ErrorCode::NothingChanged, "status"}));
        QVERIFY((codeOf(scene.run(CompleteStep{b, {}, "jo"})) == Code{ErrorCode::RequiredFieldEmpty, "at"}));
        QVERIFY(scene.run(CompleteStep{b, at, "jo"}));
        QVERIFY(scene.run(ReopenStep{a, "it was the wrong contract"}));
        QVERIFY(!scene.step("a").closed.has() && scene.step("a").closedBy.empty());
        QVERIFY((codeOf(scene.run(ReopenStep{a, ""})) == Code{ErrorCode::NothingChanged, "status"}));
    }

    void verbsOnTasksOfSeveralSourcesKeepTheOrderOfPlans() {
        Scene scene;
        Task& call = scene.roll.add<Task>("T-1");
        call.title = "Call";
        call.source = Symbol("flag");
        call.status = Symbol("open");
        const RecordId other = call.id;
        scene.snapshot = scene.roll.snapshot();
        QVERIFY(scene.run(StartPlan{"ramp", scene.partner, dayOf("2026-01-01")}));
        const RecordId a = scene.step("a").id;
        const RecordId b = scene.step("b").id;
        const Time at = *parseTime("2026-01-02T10:00:00Z");
        const auto status = [&](RecordId id) { return scene.snapshot->table<Task>().find(id)->status.str(); };
        QVERIFY(
            (codeOf(scene.run(FinishTasks{{b, other}, "", at, "jo"})) == Code{ErrorCode::StillReferenced, "after"}));
        QCOMPARE(status(other), std::string("open")); // one refusal, and nothing is done
        const auto all = scene.run(FinishTasks{{other, b, a, b}, "all done", at, "jo"});
        QVERIFY(all);
        QCOMPARE(all->changes.of<Task>().updated.size(), std::size_t{3});
        QVERIFY(status(a) == "done" && status(b) == "done" && status(other) == "done");
        QCOMPARE(scene.snapshot->table<Task>().find(other)->reason.str(), std::string("all done"));
        QVERIFY((codeOf(scene.run(FinishTasks{{a}, "", at, "jo"})) == Code{ErrorCode::NothingChanged, "status"}));
        QVERIFY(scene.run(ReopenTasks{{a, other}}));
        QVERIFY(status(a) == "open" && status(b) == "done" && status(other) == "open");
        QVERIFY((codeOf(scene.run(BlockTasks{{a, other}, "no answer"})) == Code{ErrorCode::BadArgument, "task"}));
        QVERIFY(scene.run(BlockTasks{{a}, "no answer"}));
        QVERIFY(status(a) == "blocked" && isLate(scene.step("a"), at) && !isLate(scene.step("b"), at));
        QVERIFY((codeOf(scene.run(FinishTasks{{}, "", at, "jo"})).code == ErrorCode::NothingChanged));
    }

    void tasksOfAnotherSourceAreNoSteps() {
        Scene scene;
        Task& task = scene.roll.add<Task>("T-1");
        task.title = "Call";
        task.source = Symbol("flag");
        task.status = Symbol("open");
        const RecordId id = task.id;
        scene.snapshot = scene.roll.snapshot();
        QVERIFY((codeOf(scene.run(CompleteStep{id, *parseTime("2026-01-01"), ""})) ==
                 Code{ErrorCode::BadArgument, "task"}));
        QVERIFY((codeOf(scene.run(BlockStep{id, "x"})) == Code{ErrorCode::BadArgument, "task"}));
        QCOMPARE(codeOf(scene.run(ReopenStep{99, ""})).code, ErrorCode::NoSuchRecord);
    }
};

COUNTERPART_TEST(EnablementCommandsTest)
#include "commands_test.moc"
