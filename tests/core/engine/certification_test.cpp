// SPDX-License-Identifier: GPL-3.0-or-later
// Are certifications counted on the right days, and is what a partner lacks for a tier said?
#include "core/domain/programs.h"
#include "core/domain/rulebook_json.h"
#include "core/engine/certification/certification.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <random>
#include <set>

using namespace counterpart;
using certification::Status;
using counterpart::testing::Sample;

namespace {

Date day(std::string_view text) { return text.empty() ? Date() : *parseDate(text); }

struct Facts {
    Sample sample;
    RecordId partner(std::string_view key) { return sample.partner(key).id; }
    RecordId holds(RecordId partner, std::string_view person, std::string_view track, std::string_view issued,
                   std::string_view expires) {
        Certification& c = sample.add<Certification>(std::to_string(sample.nextId()));
        c.partner.value = partner;
        c.person = person;
        c.track = Symbol(track);
        c.level = Symbol("foundation");
        c.issued = day(issued);
        c.expires = day(expires);
        return c.id;
    }
    SnapshotPtr snapshot;
    std::shared_ptr<const Columns> columns;
    Rulebook rulebook = readRulebook(builtInProgram("classic-four")).rulebook;
    certification::Statuses on(std::string_view date, std::vector<std::uint8_t> tiers = {}) {
        snapshot = sample.snapshot();
        columns = columnsOf(*snapshot);
        return certification::evaluate(*snapshot, *columns, rulebook, day(date), tiers);
    }
};

} // namespace

class CertificationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCertificationCountsThroughItsExpiryDay_data() {
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("people");
        QTest::newRow("the day before") << "2025-12-31" << int(Status::NotYetValid) << 0;
        QTest::newRow("the day of issue") << "2026-01-01" << int(Status::Current) << 1;
        QTest::newRow("91 days left") << "2026-10-01" << int(Status::Current) << 1;
        QTest::newRow("90 days left") << "2026-10-02" << int(Status::Expiring) << 1;
        QTest::newRow("the expiry day") << "2026-12-31" << int(Status::Expiring) << 1;
        QTest::newRow("the day after") << "2027-01-01" << int(Status::Expired) << 0;
    }

    void aCertificationCountsThroughItsExpiryDay() {
        QFETCH(QString, on);
        QFETCH(int, status);
        QFETCH(int, people);
        Facts facts;
        facts.holds(facts.partner("P"), "Ada", "sales", "2026-01-01", "2026-12-31");
        const auto statuses = facts.on(on.toStdString());
        QCOMPARE(int(statuses.rows[0].status), status);
        QCOMPARE(int(statuses.partners[0].people), people);
        const certification::PeopleTimeline timeline(*facts.snapshot, *facts.columns);
        QCOMPARE(timeline.peopleOn(0, day(on.toStdString())), people);
    }

    void whatWasRenewedRaisesNoAlarm() {
        Facts facts;
        const RecordId p = facts.partner("P");
        facts.holds(p, "Ada", "sales", "2024-01-01", "2025-01-01");
        facts.holds(p, "Ada", "sales", "2024-12-01", "2026-06-30");
        facts.holds(p, "Ada", "technical", "2023-01-01", "2024-01-01");
        facts.holds(p, "Ben", "sales", "2023-01-01", "2024-01-01");
        facts.holds(p, "Cy", "sales", "2020-01-01", "");
        facts.holds(p, "Dee", "sales", "2026-01-01", "2026-06-01"); // issued after the day: renews nothing
        facts.holds(p, "Dee", "sales", "2025-01-01", "2025-03-01");
        const auto statuses = facts.on("2025-02-01");
        const Status expected[] = {Status::Renewed, Status::Current,     Status::Expired, Status::Expired,
                                   Status::Current, Status::NotYetValid, Status::Expiring};
        for (std::size_t i = 0; i < std::size(expected); ++i) {
            QCOMPARE(int(statuses.rows[i].status), int(expected[i]));
        }
        const auto& summary = statuses.partners[0];
        QCOMPARE(summary.people, std::int64_t{3});          // Ada, Cy, Dee
        QCOMPARE(summary.peopleAtHorizon, std::int64_t{2}); // without Dee
        QCOMPARE(summary.lapsedPeople, std::int64_t{1});    // Ben
        QCOMPARE(summary.count[std::size_t(Status::Expired)], std::int64_t{2});
        QCOMPARE(statuses.expiring, (std::vector<Index>{6}));
        QCOMPARE(statuses.lapsed.size(), std::size_t{2});
        QCOMPARE(*statuses.rows[6].daysLeft, 28);
        QVERIFY(!statuses.rows[4].daysLeft);
    }

    void needsNameTheTierHeldTheNextAndTheStated() {
        Facts facts;
        Partner& partner = facts.sample.partner("P");
        partner.tier = Symbol("Platinum"); // stated by the source, in its own capitals
        const RecordId p = partner.id;
        facts.sample.partner("Top");
        facts.holds(p, "Ada", "sales", "2025-01-01", "2026-02-01");
        const auto statuses = facts.on("2026-01-01", {1, 3});
        const auto& summary = statuses.partners[0];
        QCOMPARE(summary.now->required, std::int64_t{1});
        QCOMPARE(summary.now->missing, std::int64_t{1}); // Ada's runs out within the 90 days
        QCOMPARE(summary.next->tier, Index{2});
        QCOMPARE(summary.next->missing, std::int64_t{1});
        QCOMPARE(summary.stated->tier, Index{3});
        QCOMPARE(summary.stated->missing, std::int64_t{2});
        QVERIFY(!statuses.partners[1].next);
        QVERIFY(!statuses.partners[1].stated);
        QCOMPARE(statuses.partners[1].now->missing, std::int64_t{3});
    }

    void theMatrixShowsWhatLastsLongest() {
        Facts facts;
        const RecordId b = facts.partner("B");
        const RecordId a = facts.partner("A");
        facts.holds(b, "Zoe", "technical", "2025-01-01", "2026-01-01");
        facts.holds(a, "Eve", "sales", "2024-01-01", "2025-01-01");
        facts.holds(a, "Eve", "sales", "2025-01-01", "2026-06-01");
        facts.holds(a, "Bob", "technical", "2025-01-01", "");
        const auto statuses = facts.on("2025-06-01");
        const auto matrix = certification::matrixOf(*facts.snapshot, *facts.columns, statuses);
        QCOMPARE(matrix.columns.size(), std::size_t{2});
        QCOMPARE(matrix.columns[0].track.view(), std::string_view("sales"));
        QCOMPARE(matrix.lines.size(), std::size_t{3});
        QCOMPARE(matrix.lines[0].person.view(), std::string_view("Bob"));
        QCOMPARE(matrix.lines[1].person.view(), std::string_view("Eve"));
        QCOMPARE(matrix.lines[2].person.view(), std::string_view("Zoe"));
        QCOMPARE(matrix.lines[1].rows, (std::vector<Index>{2, kNoRecord}));
        QCOMPARE(certification::matrixOf(*facts.snapshot, *facts.columns, statuses, Index{0}).lines.size(),
                 std::size_t{1});
    }

    void theTimelineCountsWhatAScanCounts() {
        std::mt19937_64 random(11);
        const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<std::uint64_t>(most + 1)); };
        Sample sample;
        const RecordId partners[] = {sample.partner("A").id, sample.partner("B").id, sample.partner("C").id};
        std::vector<Certification> all;
        for (int i = 0; i < 400; ++i) {
            Certification& c = sample.add<Certification>(std::to_string(i));
            c.partner.value = partners[upTo(2)];
            c.person = std::to_string(upTo(12));
            c.issued = upTo(20) == 0 ? Date() : Date{upTo(300)};
            c.expires = upTo(20) == 0 ? Date() : Date{upTo(330)}; // now and then before the issue
            all.push_back(c);
        }
        const SnapshotPtr snapshot = sample.snapshot();
        const auto columns = columnsOf(*snapshot);
        const certification::PeopleTimeline timeline(*snapshot, *columns);
        for (int d = -5; d < 340; ++d) {
            for (Index p = 0; p < 3; ++p) {
                std::set<std::string> people;
                for (const Certification& c : all) {
                    const bool started = !c.issued.has() || c.issued.days <= d;
                    if (c.partner.value == partners[p] && started && (!c.expires.has() || d <= c.expires.days)) {
                        people.insert(c.person.str());
                    }
                }
                QCOMPARE(timeline.peopleOn(p, Date{d}), static_cast<int>(people.size()));
            }
        }
        QCOMPARE(timeline.peopleOn(99, Date{1}), 0);
    }
};

COUNTERPART_TEST(CertificationTest)
#include "certification_test.moc"
