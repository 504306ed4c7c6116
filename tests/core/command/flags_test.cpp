// SPDX-License-Identifier: GPL-3.0-or-later
// Does a raised flag make one task, and does the task end by fact or by decision?
#include "core/command/flags.h"
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace counterpart;
using namespace counterpart::testing;

namespace {

// One partner that registered once; the days go by.
class Desk {
public:
    Desk() {
        Sample sample;
        Partner& partner = sample.partner("P-7");
        partner.manager = Symbol("mia");
        m_partner.value = partner.id;
        Registration& registration = sample.add<Registration>("R-1");
        registration.partner = m_partner;
        registration.status = Symbol("approved");
        registration.submitted = *parseTime("2026-03-01");
        snapshot = sample.snapshot();
        m_rulebook = readRulebook(builtInProgram("classic-four")).rulebook;
        m_rulebook.metrics.clear();
        m_rulebook.flags = {defaultFlags().front()};
    }

    // Brings tasks up to date as of that day; how many were raised and closed.
    std::pair<std::size_t, std::size_t> raise(std::string_view day) {
        Lens lens;
        lens.asOf = *parseDate(day);
        lens.reporting = *Currency::fromCode("USD");
        lens.period = yearOf(lens.asOf);
        const auto programme = computeProgramme(snapshot, std::make_shared<const Rulebook>(m_rulebook), lens);
        const auto judged = judge(*programme);
        FlagTasks counted;
        const auto planned = plan(*snapshot, ids, RaiseFlagTasks{*programme, *judged, {}}, &counted);
        if (planned.has_value()) {
            snapshot = apply(*snapshot, planned->changes, snapshot->revision() + 1);
        } else {
            expect(planned.error().code == ErrorCode::NothingChanged);
        }
        return {counted.raised, counted.closed};
    }
    template <class Command>
    bool run(const Command& command) {
        const auto planned = plan(*snapshot, command);
        if (planned.has_value()) {
            snapshot = apply(*snapshot, planned->changes, snapshot->revision() + 1);
        }
        return planned.has_value();
    }
    void registers(std::string_view day) {
        ChangeSet changes;
        Registration made;
        made.id = ids.take();
        made.key = "R-" + std::string(day);
        made.partner = m_partner;
        made.status = Symbol("approved");
        made.submitted = *parseTime(day);
        changes.of<Registration>().created.push_back(made);
        snapshot = apply(*snapshot, changes, snapshot->revision() + 1);
    }
    Task task(std::size_t at = 0) const { return snapshot->table<Task>().at(static_cast<std::uint32_t>(at)); }
    std::size_t tasks() const { return snapshot->table<Task>().size(); }
    void dropFlags() { m_rulebook.flags.clear(); }
    Id<Partner> partner() const { return m_partner; }

    SnapshotPtr snapshot;
    IdSource ids{9, 1};

private:
    static void expect(bool holds) { QVERIFY(holds); }
    Id<Partner> m_partner;
    Rulebook m_rulebook;
};

using Counts = std::pair<std::size_t, std::size_t>;

} // namespace

class FlagsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRaisedFlagMakesOneTaskWithOwnerAndDueDate() {
        Desk desk;
        QVERIFY((desk.raise("2026-05-29") == Counts{0, 0})); // 89 days
        QVERIFY((desk.raise("2026-05-30") == Counts{1, 0}));
        QVERIFY((desk.raise("2026-05-30") == Counts{0, 0}));
        QVERIFY((desk.raise("2026-06-30") == Counts{0, 0}));
        const Task task = desk.task();
        QCOMPARE(desk.tasks(), std::size_t{1});
        QCOMPARE(task.title.str(), std::string("Outreach"));
        QCOMPARE(task.rule.str(), std::string("no_registration"));
        QCOMPARE(task.key.str(), std::string("flag/P-7/no_registration/2026-05-30"));
        QCOMPARE(task.owner.str(), std::string("mia"));
        QVERIFY((task.due == Time::endOf(*parseDate("2026-06-06"))));
        QVERIFY(isOpen(task));
        QVERIFY(flagTask(*desk.snapshot, desk.partner(), "no_registration") != nullptr);
    }

    void aFactClosesItWithTheFigures() {
        Desk desk;
        desk.raise("2026-05-30");
        desk.registers("2026-06-20");
        QVERIFY((desk.raise("2026-07-02") == Counts{0, 1}));
        const Task task = desk.task();
        QVERIFY(task.status == taskDone() && task.closedBy == systemActor());
        QVERIFY(task.reason.view().find("registrations.days_since=12") != std::string_view::npos);
        QCOMPARE(task.phase.str(), std::string("cleared 2026-07-02"));
        QVERIFY((desk.raise("2026-10-01") == Counts{1, 0})); // another stretch, another task
        QCOMPARE(desk.tasks(), std::size_t{2});
    }

    void aDecisionStandsAsLongAsTheFlagDoes() {
        Desk desk;
        desk.raise("2026-05-30");
        QVERIFY(!desk.run(DismissTask{{desk.task().id}, "  ", "mia", Time::endOf(*parseDate("2026-06-01"))}));
        QVERIFY(desk.run(DismissTask{{desk.task().id}, "on leave", "mia", Time::endOf(*parseDate("2026-06-01"))}));
        QVERIFY((desk.raise("2026-06-02") == Counts{0, 0}));
        QCOMPARE(desk.task().reason.str(), std::string("on leave"));
        desk.registers("2026-06-20");
        QVERIFY((desk.raise("2026-06-21") == Counts{0, 0}));
        QCOMPARE(desk.task().status.str(), std::string("dismissed")); // it stays what it was
        QVERIFY((desk.raise("2026-10-01") == Counts{1, 0}));
    }

    void doneByHandIsNotRaisedAgainEither() {
        Desk desk;
        desk.raise("2026-05-30");
        QVERIFY(desk.run(CloseTask{{desk.task().id}, "called them", "mia", Time::endOf(*parseDate("2026-06-01"))}));
        QVERIFY(!desk.run(CloseTask{{desk.task().id}, "again", "mia", Time::endOf(*parseDate("2026-06-01"))}));
        QVERIFY((desk.raise("2026-06-02") == Counts{0, 0}));
        QVERIFY(desk.run(ReopenTask{{desk.task().id}}));
        QVERIFY(isOpen(desk.task()) && desk.task().closedBy.empty());
        QVERIFY(desk.run(AssignTask{{desk.task().id}, std::string("noa"), {}}));
        QCOMPARE(desk.task().owner.str(), std::string("noa"));
    }

    void aFlagThatTheRulebookDropsIsClosed() {
        Desk desk;
        desk.raise("2026-05-30");
        desk.dropFlags();
        QVERIFY((desk.raise("2026-06-02") == Counts{0, 1}));
        QVERIFY(!isOpen(desk.task()));
    }

    void aTaskIsAddedByHand() {
        Desk desk;
        const auto planned =
            plan(*desk.snapshot, desk.ids,
                 AddTask{"Call", desk.partner(), {}, "mia", *parseDate("2026-06-01"), *parseDate("2026-06-03")});
        QVERIFY(planned.has_value());
        QCOMPARE(planned->changes.of<Task>().created.front().key.str(), std::string("task/2026-06-01"));
        const auto refused =
            plan(*desk.snapshot, desk.ids,
                 AddTask{" ", desk.partner(), {}, "mia", *parseDate("2026-06-01"), *parseDate("2026-06-03")});
        QVERIFY(!refused.has_value() && refused.error().column == "title");
    }

    void aCommitmentIsAddedWithItsReview() {
        Desk desk;
        AddTask command{"Certify two people", desk.partner(), {}, "mia", *parseDate("2026-06-01"), {},
                        "commitment",         "2026-Q2"};
        const auto planned = plan(*desk.snapshot, desk.ids, command);
        QVERIFY(planned.has_value());
        const Task& task = planned->changes.of<Task>().created.front();
        QCOMPARE(task.source.str(), std::string("commitment"));
        QCOMPARE(task.plan.str(), std::string("2026-Q2"));
        for (const char* source : {"flag", "conflict", "plan"}) { // raised by rules alone
            command.source = source;
            const auto refused = plan(*desk.snapshot, desk.ids, command);
            QVERIFY(!refused.has_value() && refused.error().column == "source");
        }
    }
};

COUNTERPART_TEST(FlagsTest)
#include "flags_test.moc"
