// SPDX-License-Identifier: GPL-3.0-or-later
// Does a template become the right steps, and is the progress of a plan what a recount says?
#include "core/engine/plans/plans.h"
#include "tests/core/enablement/academy.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace counterpart;
using namespace counterpart::testing;
using plans::PlanState;
using plans::StepState;

namespace {

PlanTemplate onboarding() { // a -> b -> c, d on its own; two phases
    PlanTemplate plan;
    plan.key = "onboarding";
    plan.name = "Onboarding";
    plan.phases = {
        {"Start", 0, 13, "Knows us", {{"a", "Contract", "legal", 0, {}}, {"b", "Kickoff", "cam", 10, {"a"}}}},
        {"Launch", 14, 83, "Sells", {{"c", "First deal", "partner", 31, {"b"}}, {"d", "Press", "", 20, {}}}}};
    return plan;
}

Rulebook withPlans() {
    Rulebook rulebook = academy();
    PlanTemplate var = onboarding();
    var.key = "for-var";
    var.partnerTypes = {Symbol("VAR"), Symbol("msp")};
    PlanTemplate launch = onboarding();
    launch.key = "launch";
    launch.use = PlanUse::Launch;
    rulebook.planTemplates = {var, onboarding(), launch};
    return rulebook;
}

struct Scene {
    Sample sample;
    Rulebook rulebook = withPlans();
    RecordId partner = sample.partner("P-1").id;
    std::vector<Task*> add(std::string_view plan, std::string_view start, bool programme = false) {
        const auto made = plans::planFor(*plans::templateNamed(rulebook, plan), {programme ? 0 : partner},
                                         programme ? "" : "P-1", dayOf(start));
        const std::size_t first = sample.changes().of<Task>().created.size();
        for (const Task& task : made) {
            Task& added = sample.add<Task>(task.key);
            const RecordId id = added.id;
            added = task;
            added.id = id;
        }
        std::vector<Task*> tasks;
        for (std::size_t i = first; i < sample.changes().of<Task>().created.size(); ++i) {
            tasks.push_back(&sample.changes().of<Task>().created[i]);
        }
        return tasks;
    }
    static void close(Task& task, std::string_view status, std::string_view at) {
        task.status = Symbol(status);
        task.closed = *parseTime(at);
    }
    std::vector<plans::PlanProgress> on(std::string_view day) const {
        const SnapshotPtr snapshot = sample.snapshot();
        return plans::plansOf(*snapshot, *columnsOf(*snapshot), rulebook, dayOf(day));
    }
};

std::string statesOf(const plans::PlanProgress& plan) {
    std::string states;
    for (const auto& step : plan.all) {
        states += "OWBDX"[static_cast<std::size_t>(step.state)];
    }
    return states;
}

} // namespace

class PlansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTemplateThatNamesThePartnersTypeGoesFirst() {
        const Rulebook rulebook = withPlans();
        const auto keyFor = [&](PlanUse use, std::string_view type) {
            const PlanTemplate* plan = plans::templateFor(rulebook, use, Symbol(type));
            return plan == nullptr ? std::string() : plan->key;
        };
        QCOMPARE(keyFor(PlanUse::Onboarding, "var"), std::string("for-var"));
        QCOMPARE(keyFor(PlanUse::Onboarding, "MSP"), std::string("for-var"));
        QCOMPARE(keyFor(PlanUse::Onboarding, "agency"), std::string("onboarding"));
        QCOMPARE(keyFor(PlanUse::Onboarding, ""), std::string("onboarding"));
        QCOMPARE(keyFor(PlanUse::Launch, "var"), std::string("launch"));
        QCOMPARE(keyFor(PlanUse::Improvement, "var"), std::string());
        QVERIFY(plans::templateNamed(rulebook, "Onboarding") == nullptr); // keys are exact
    }

    void stepsAreDueAtTheEndOfTheirDayAcrossMonths() {
        const auto tasks = plans::planFor(onboarding(), {42}, "P/1", dayOf("2024-01-31"));
        QCOMPARE(tasks.size(), std::size_t{4});
        QCOMPARE(toString(tasks[0].due), std::string("2024-01-31T23:59:59Z"));
        QCOMPARE(toString(tasks[1].due), std::string("2024-02-10T23:59:59Z"));
        QCOMPARE(toString(tasks[2].due), std::string("2024-03-02T23:59:59Z")); // over the leap day
        QCOMPARE(tasks[0].key.str(), std::string("onboarding 2024-01-31/P\\/1/a"));
        QCOMPARE(tasks[1].owner.str(), std::string("cam"));
        QCOMPARE(tasks[2].phase.str(), std::string("Launch"));
        QCOMPARE(tasks[2].rule.str(), std::string("c"));
        QVERIFY(tasks[0].source == plans::planSource() && tasks[0].partner.value == 42);
        const auto name = plans::planNamed(tasks[0].plan);
        QVERIFY(name.key == "onboarding" && name.start == dayOf("2024-01-31"));
        QVERIFY((plans::planNamed("two words") == plans::PlanName{"two words", {}}));
        QVERIFY((plans::planNamed("two words 2026-02-28") == plans::PlanName{"two words", dayOf("2026-02-28")}));
    }

    void aStepWaitsForThoseBeforeItAndIsLateFromTheNextDayOn() {
        Scene scene;
        auto tasks = scene.add("onboarding", "2026-01-01");
        auto plan = scene.on("2026-01-01").at(0);
        QCOMPARE(statesOf(plan), std::string("OWWO"));
        QCOMPARE(plan.steps.late, 0); // due today is not late
        QCOMPARE(*plan.steps.percent(), 0);
        QCOMPARE(*plan.next, std::size_t{0});
        QVERIFY((plan.all[1].waitsFor == std::vector<std::string>{"a"}));
        QCOMPARE(toString(plan.expected), std::string("2026-02-01"));
        plan = scene.on("2026-01-04").at(0);
        QCOMPARE(plan.all[0].daysLate, 3);
        // Three days late pulls along what waits for it: b needs its ten days after a, c its 21 after b.
        QCOMPARE(toString(plan.all[1].expected), std::string("2026-01-14"));
        QCOMPARE(toString(plan.expected), std::string("2026-02-04"));
        QCOMPARE(toString(plan.due), std::string("2026-02-01"));
        Scene::close(*tasks[0], "done", "2026-01-05T23:59:59Z");
        plan = scene.on("2026-01-05").at(0);
        QCOMPARE(statesOf(plan), std::string("DOWO"));
        QCOMPARE(*plan.steps.percent(), 25);
        QCOMPARE(toString(plan.all[1].expected), std::string("2026-01-15")); // its ten days begin when a was done
        QCOMPARE(statesOf(scene.on("2026-01-04").at(0)), std::string("OWWO"));
    }

    void blockedAndDismissedStepsSayWhatTheyAre() {
        Scene scene;
        auto tasks = scene.add("onboarding", "2026-01-01");
        tasks[0]->status = Symbol("blocked");
        tasks[0]->reason = "no signature";
        Scene::close(*tasks[1], "dismissed", "2026-01-02");
        const auto plan = scene.on("2026-01-03").at(0);
        QCOMPARE(statesOf(plan), std::string("BXOO")); // c waits no longer: b is not needed any more
        QVERIFY(plan.steps.blocked == 1 && plan.steps.late == 1 && plan.steps.dismissed == 1);
        QCOMPARE(plan.steps.needed(), 3);
        QCOMPARE(int(plan.state), int(PlanState::Running));
        QCOMPARE(*plan.phase, std::size_t{0});
        QCOMPARE(plan.phases.at(0).outcome, std::string("Knows us"));
        QCOMPARE(plan.phases.at(0).steps.blocked, 1);
        QCOMPARE(toString(plan.phases.at(1).until), std::string("2026-03-25"));
    }

    void thePlanOfTheProgrammeStandsBesideThoseOfPartners() {
        Scene scene;
        scene.add("onboarding", "2026-01-01");
        scene.add("launch", "2026-01-01", true);
        scene.add("onboarding", "2025-01-01");
        const auto all = scene.on("2025-06-01");
        QCOMPARE(all.size(), std::size_t{3});
        QVERIFY(all[0].partner == kNoRecord && all[0].name.key == "launch");
        QCOMPARE(int(all[0].state), int(PlanState::Ahead));
        QCOMPARE(toString(all[1].name.start), std::string("2025-01-01"));
        QCOMPARE(int(all[1].state), int(PlanState::Running));
        const SnapshotPtr snapshot = scene.sample.snapshot();
        const auto late = plans::lateSteps(*snapshot, all);
        QCOMPARE(late.size(), std::size_t{4});
        QVERIFY(late[0].plan == 1 && late[0].step == 0);
    }

    void whatEndsAPlanSaysHowItEnded() {
        Scene scene;
        auto tasks = scene.add("onboarding", "2026-01-01");
        for (Task* task : tasks) {
            Scene::close(*task, "done", "2026-01-10");
        }
        QCOMPARE(int(scene.on("2026-01-10").at(0).state), int(PlanState::Finished));
        QCOMPARE(int(scene.on("2026-01-09").at(0).state), int(PlanState::Running));
        QCOMPARE(*scene.on("2026-01-10").at(0).steps.percent(), 100);
        Scene::close(*tasks[1], "dismissed", "2026-01-08");
        QCOMPARE(int(scene.on("2026-01-10").at(0).state), int(PlanState::Finished)); // a step done came after it
        Scene::close(*tasks[3], "dismissed", "2026-01-11");
        QCOMPARE(int(scene.on("2026-01-11").at(0).state), int(PlanState::Abandoned));
        for (Task* task : tasks) {
            Scene::close(*task, "dismissed", "2026-01-10");
        }
        QCOMPARE(int(scene.on("2026-01-10").at(0).state), int(PlanState::Abandoned));
        QVERIFY(!scene.on("2026-01-10").at(0).steps.percent());
    }

    void aCycleOrAnUnknownTemplateHangsNothing() {
        Scene scene;
        scene.rulebook.planTemplates[1].phases[0].steps[0].after = {"c", "a", "nobody"};
        auto tasks = scene.add("onboarding", "2026-01-01");
        auto plan = scene.on("2026-03-01").at(0);
        QCOMPARE(statesOf(plan), std::string("WWWO"));
        QVERIFY(plan.expected >= dayOf("2026-03-01"));
        QVERIFY((plan.all[0].waitsFor == std::vector<std::string>{"c", "a"}));
        scene.rulebook.planTemplates.clear();
        tasks[1]->phase = "";
        plan = scene.on("2026-03-01").at(0);
        QVERIFY(!plan.policy);
        QCOMPARE(statesOf(plan), std::string("OOOO"));
        QCOMPARE(plan.phases.size(), std::size_t{3}); // "Start", "", "Launch"
        QCOMPARE(plan.phases[0].name, std::string("Start"));
    }

    void theProgressOfRandomPlansEqualsARecount() {
        Chance chance(31);
        static constexpr std::string_view states[] = {"open", "open", "blocked", "done", "done", "dismissed", "odd"};
        for (int round = 0; round < 300; ++round) {
            Scene scene;
            PlanTemplate& plan = scene.rulebook.planTemplates[1];
            plan = randomTemplate(chance);
            for (Task* task : scene.add(plan.key, "2026-01-01")) {
                task->status = Symbol(chance.oneOf(states));
                if (task->status == Symbol("done") || task->status == Symbol("dismissed")) {
                    task->closed = Time::startOf(dayOf("2026-01-01").plusDays(chance.upTo(120)));
                }
            }
            const SnapshotPtr snapshot = scene.sample.snapshot();
            const auto columns = columnsOf(*snapshot);
            const Date asOf = dayOf("2026-01-01").plusDays(chance.upTo(150));
            const auto all = plans::plansOf(*snapshot, *columns, scene.rulebook, asOf);
            if (plan.phases.empty()) {
                QVERIFY(all.empty());
                continue;
            }
            QCOMPARE(all.size(), std::size_t{1});
            QVERIFY(recounted(*snapshot, plan, all[0], asOf));
            const auto twin = plans::planOf(*snapshot, *columns, scene.rulebook, asOf, 0, all[0].plan);
            QVERIFY(twin && *twin == all[0]);
            QVERIFY(!plans::planOf(*snapshot, *columns, scene.rulebook, asOf, kNoRecord, all[0].plan));
        }
    }

private:
    static PlanTemplate randomTemplate(Chance& chance) {
        PlanTemplate plan = onboarding();
        plan.phases.clear();
        std::vector<std::string> keys;
        for (int p = chance.upTo(3); p > 0; --p) {
            PlanPhase& phase = plan.phases.emplace_back();
            phase.name = "phase " + std::to_string(p % 2); // two may share a name
            for (int s = 1 + chance.upTo(5); s > 0; --s) {
                PlanStep& step = phase.steps.emplace_back();
                step.key = "s" + std::to_string(keys.size());
                step.title = step.key;
                step.dueDay = chance.upTo(100);
                for (int a = keys.empty() ? 0 : chance.upTo(2); a > 0; --a) {
                    step.after.push_back(chance.oneOf(keys));
                }
                keys.push_back(step.key);
            }
        }
        return plan;
    }

    // Step by step from the template, the steps before a step standing before it.
    static bool recounted(const Snapshot& snapshot, const PlanTemplate& plan, const plans::PlanProgress& got,
                          Date asOf) {
        std::map<std::string, const Task*> tasks;
        snapshot.table<Task>().forEach([&](const Task& task) { tasks[task.rule.str()] = &task; });
        const auto closed = [&](const Task& task, std::string_view how) {
            return task.status == Symbol(how) && task.closed.date() <= asOf;
        };
        std::map<std::string, Date> expected;
        plans::StepCounts counts;
        Date end;
        std::size_t i = 0;
        bool same = true;
        for (const PlanPhase& phase : plan.phases) {
            for (const PlanStep& step : phase.steps) {
                const Task& task = *tasks.at(step.key);
                const bool done = closed(task, "done");
                const bool dismissed = closed(task, "dismissed");
                Date date = std::max(task.due.date(), asOf);
                std::set<std::string> waits;
                for (const std::string& key : step.after) {
                    const Task& other = *tasks.at(key);
                    if (closed(other, "dismissed")) {
                        continue;
                    }
                    const int gap = std::max(0, task.due.date().days - other.due.date().days);
                    date = std::max(date, expected.at(key).plusDays(gap));
                    if (!closed(other, "done")) {
                        waits.insert(key);
                    }
                }
                expected[step.key] = done || dismissed ? task.closed.date() : date;
                const bool late = !done && !dismissed && task.due.date() < asOf;
                const bool blocked = task.status == Symbol("blocked");
                counts.done += done ? 1 : 0;
                counts.dismissed += dismissed ? 1 : 0;
                counts.blocked += blocked ? 1 : 0;
                counts.open += done || dismissed || blocked ? 0 : 1;
                counts.late += late ? 1 : 0;
                end = dismissed ? end : std::max(end, expected[step.key]);
                const plans::StepProgress& one = got.all.at(i++);
                same = same && snapshot.table<Task>().at(one.task).rule == step.key && (one.daysLate > 0) == late &&
                       one.expected == expected[step.key] &&
                       (done || dismissed || std::set(one.waitsFor.begin(), one.waitsFor.end()) == waits);
            }
        }
        plans::StepCounts sum;
        for (const auto& phase : got.phases) {
            sum.done += phase.steps.done;
            sum.open += phase.steps.open;
            sum.blocked += phase.steps.blocked;
            sum.late += phase.steps.late;
            sum.dismissed += phase.steps.dismissed;
        }
        return same && i == got.all.size() && counts == got.steps && sum == counts && end == got.expected;
    }
};

COUNTERPART_TEST(PlansTest)
#include "plans_test.moc"
