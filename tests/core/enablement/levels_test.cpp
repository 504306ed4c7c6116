// SPDX-License-Identifier: GPL-3.0-or-later
// Do levels hold as long as the policy says, and does a higher one count for the lower ones of its track?
#include "core/engine/certification/certification.h"
#include "tests/core/enablement/academy.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace counterpart;
using namespace counterpart::testing;
using certification::Status;

class CertificationLevelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLevelRunsOutByThePolicyWhereTheRecordDoesNotSay_data() {
        QTest::addColumn<QString>("track");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("issued");
        QTest::addColumn<QString>("expires");
        QTest::addColumn<QString>("last");
        QTest::newRow("a year") << "sales"
                                << "foundation"
                                << "2025-03-15"
                                << ""
                                << "2026-03-15";
        QTest::newRow("in other capitals") << "Sales"
                                           << "FOUNDATION"
                                           << "2025-03-15"
                                           << ""
                                           << "2026-03-15";
        QTest::newRow("from a leap day") << "sales"
                                         << "foundation"
                                         << "2024-02-29"
                                         << ""
                                         << "2025-02-28";
        QTest::newRow("two years to a leap year") << "sales"
                                                  << "advanced"
                                                  << "2026-02-28"
                                                  << ""
                                                  << "2028-02-28";
        QTest::newRow("over a month's end") << "technical"
                                            << "specialist"
                                            << "2025-08-31"
                                            << ""
                                            << "2027-08-31";
        QTest::newRow("what the record says goes first") << "sales"
                                                         << "foundation"
                                                         << "2025-03-15"
                                                         << "2030-01-01"
                                                         << "2030-01-01";
        QTest::newRow("a level for good") << "sales"
                                          << "master"
                                          << "2025-03-15"
                                          << ""
                                          << "";
        QTest::newRow("a level that the track does not have") << "sales"
                                                              << "expert"
                                                              << "2025-03-15"
                                                              << ""
                                                              << "";
        QTest::newRow("a track that the policy does not have") << "legal"
                                                               << "foundation"
                                                               << "2025-03-15"
                                                               << ""
                                                               << "";
        QTest::newRow("a level of another track") << "technical"
                                                  << "foundation"
                                                  << "2025-03-15"
                                                  << ""
                                                  << "";
        QTest::newRow("without an issue day") << "sales"
                                              << "foundation"
                                              << ""
                                              << ""
                                              << "";
    }

    void aLevelRunsOutByThePolicyWhereTheRecordDoesNotSay() {
        QFETCH(QString, track);
        QFETCH(QString, level);
        QFETCH(QString, issued);
        QFETCH(QString, expires);
        QFETCH(QString, last);
        Roll roll;
        const Certification& c = roll.holds(roll.partner("P").id, "Ada", track.toStdString(), level.toStdString(),
                                            issued.toStdString(), expires.toStdString());
        const CertificationPolicy policy = academy().certification;
        QCOMPARE(toString(certification::lastDayOf(c, policy)), last.toStdString());
        QCOMPARE(toString(certification::lastDayOf(c, CertificationPolicy())), expires.toStdString());
        if (!last.isEmpty()) {
            const Date day = dayOf(last.toStdString());
            QVERIFY(certification::isCurrent(c, day, policy));
            QVERIFY(!certification::isCurrent(c, day.plusDays(1), policy));
            QVERIFY(certification::isCurrent(c, c.issued, policy));
            QVERIFY(!certification::isCurrent(c, c.issued.plusDays(-1), policy));
        } else {
            QVERIFY(certification::isCurrent(c, Date::of(2999, 1, 1), policy));
        }
    }

    void aHigherLevelCountsForTheLowerOnesOfItsTrack_data() {
        QTest::addColumn<QString>("held");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("counts");
        QTest::newRow("itself") << "sales advanced"
                                << "sales advanced" << true;
        QTest::newRow("higher") << "sales master"
                                << "sales advanced" << true;
        QTest::newRow("lower") << "sales foundation"
                               << "sales advanced" << false;
        QTest::newRow("another track") << "technical architect"
                                       << "sales foundation" << false;
        QTest::newRow("any track") << "sales master"
                                   << "- advanced" << true;
        QTest::newRow("any track, without that level") << "technical architect"
                                                       << "- advanced" << false;
        QTest::newRow("any level") << "technical specialist"
                                   << "technical -" << true;
        QTest::newRow("any level of another track") << "technical specialist"
                                                    << "sales -" << false;
        QTest::newRow("anything") << "legacy whatever"
                                  << "- -" << true;
        QTest::newRow("an unknown level of the track asked for") << "sales guru"
                                                                 << "sales -" << true;
        QTest::newRow("an unknown level has no rank") << "sales guru"
                                                      << "sales foundation" << false;
        QTest::newRow("an unknown level by its word") << "sales guru"
                                                      << "sales Guru" << true;
        QTest::newRow("an unknown track by the level's word") << "legacy advanced"
                                                              << "- ADVANCED" << true;
        QTest::newRow("capitals") << "SALES Master"
                                  << "Sales ADVANCED" << true;
    }

    void aHigherLevelCountsForTheLowerOnesOfItsTrack() {
        QFETCH(QString, held);
        QFETCH(QString, asked);
        QFETCH(bool, counts);
        const auto words = [](const QString& both) {
            const QStringList list = both.split(u' ');
            const auto word = [](const QString& w) {
                return w == QLatin1String("-") ? Symbol() : Symbol(w.toStdString());
            };
            return std::pair(word(list[0]), word(list[1]));
        };
        Certification c;
        std::tie(c.track, c.level) = words(held);
        const auto [track, level] = words(asked);
        QCOMPARE(certification::countsFor(academy().certification, c, track, level), counts);
    }

    void aHigherLevelFollowsALowerOneAndNotTheOtherWayRound() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.holds(p, "Ada", "sales", "foundation", "2024-01-01");                  // ran out 2025-01-01
        roll.holds(p, "Ada", "Sales", "Advanced", "2024-06-01");                    // until 2026-06-01
        roll.holds(p, "Ben", "sales", "advanced", "2023-01-01");                    // ran out 2025-01-01
        roll.holds(p, "Ben", "sales", "foundation", "2025-01-01");                  // lower: does not follow
        roll.holds(p, "Cy", "sales", "foundation", "2024-01-01");                   // ran out
        roll.holds(p, "Cy", "sales", "master", "2025-07-01");                       // issued after the day
        roll.holds(p, "Dee", "technical", "architect", "2025-01-01", "2025-06-01"); // runs out on the day itself
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        const auto statuses = certification::evaluate(*snapshot, *columns, academy(), dayOf("2025-06-01"), {});
        const Status expected[] = {Status::Renewed, Status::Current,     Status::Expired, Status::Current,
                                   Status::Expired, Status::NotYetValid, Status::Expiring};
        for (std::size_t i = 0; i < std::size(expected); ++i) {
            QCOMPARE(int(statuses.rows[i].status), int(expected[i]));
        }
        QVERIFY(statuses.byTracks);
        QCOMPARE(toString(statuses.rows[0].followed), std::string("2026-06-01"));
        QVERIFY(statuses.rows[0].follows() && !statuses.rows[1].follows() && !statuses.rows[2].follows());
        QCOMPARE(*statuses.rows[6].daysLeft, 0);
        QVERIFY((*statuses.rows[1].level == certification::LevelAt{0, 1}));
    }

    void theTimelineOfALevelCountsPeopleWhoHoldItOrAHigherOne() {
        Chance chance(5);
        const Rulebook rulebook = academy();
        const CertificationPolicy& policy = rulebook.certification;
        for (int round = 0; round < 40; ++round) {
            const Roll roll = randomRoll(chance);
            const SnapshotPtr snapshot = roll.snapshot();
            const auto columns = columnsOf(*snapshot);
            const Symbol track(chance.oneIn(2) ? "" : "sales");
            const Symbol level(chance.oneIn(3) ? "" : "advanced");
            const certification::PeopleTimeline timeline(*snapshot, *columns, policy, track, level);
            for (int d = 19'990; d < 21'500; d += 13) {
                for (Index p = 0; p < columns->partners.size(); ++p) {
                    std::set<std::string> people;
                    snapshot->table<Certification>().forEach([&](const Certification& c) {
                        if (c.partner.value == columns->partners.id[p] &&
                            certification::countsFor(policy, c, track, level) &&
                            certification::isCurrent(c, Date{d}, policy)) {
                            people.insert(c.person.str());
                        }
                    });
                    QCOMPARE(timeline.peopleOn(p, Date{d}), static_cast<int>(people.size()));
                }
            }
        }
    }

    void theCalendarListsWhatRunsOutWithinSoManyDays() {
        Roll roll;
        const RecordId p = roll.partner("P").id;
        roll.holds(p, "Ada", "sales", "advanced", "2024-01-01", "2026-01-10");
        roll.holds(p, "Ben", "sales", "advanced", "2024-01-01", "2026-01-11"); // one day too late
        roll.holds(p, "Cy", "sales", "advanced", "2024-01-01", "2026-01-01");  // on the day
        roll.holds(p, "Dee", "sales", "advanced", "2024-01-01", "2025-12-31"); // over
        roll.holds(p, "Eve", "sales", "foundation", "2025-01-05");             // by the policy, 2026-01-05
        roll.holds(p, "Fay", "sales", "foundation", "2025-01-05");             // followed by the next one
        roll.holds(p, "Fay", "sales", "advanced", "2025-06-01");
        roll.holds(p, "Gus", "sales", "advanced", "2026-01-05", "2026-01-06"); // not issued yet
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        const auto statuses = certification::evaluate(*snapshot, *columns, academy(), dayOf("2026-01-01"), {});
        QCOMPARE(certification::runningOut(*snapshot, *columns, statuses, 9), (std::vector<Index>{2, 4, 0}));
        QCOMPARE(certification::runningOut(*snapshot, *columns, statuses, 0), (std::vector<Index>{2}));
        QCOMPARE(certification::runningOut(*snapshot, *columns, statuses, 10), (std::vector<Index>{2, 4, 0, 1}));
    }

    void aLapseRestrictsRegistrationWhereThePolicySaysSo() {
        Roll roll;
        const RecordId b = roll.partner("B").id;
        const RecordId a = roll.partner("A").id;
        const RecordId c = roll.partner("C").id;
        roll.holds(b, "Ada", "sales", "advanced", "2022-01-01", "2024-01-01");
        roll.holds(b, "Ben", "sales", "advanced", "2022-01-01", "2025-01-01");
        roll.holds(a, "Cy", "sales", "advanced", "2022-01-01", "2025-12-31");
        roll.holds(c, "Dee", "legacy", "advanced", "2022-01-01", "2024-01-01"); // not in the programme
        const SnapshotPtr snapshot = roll.snapshot();
        const auto columns = columnsOf(*snapshot);
        Rulebook rulebook = academy();
        const auto on = [&](std::string_view day) {
            const auto statuses = certification::evaluate(*snapshot, *columns, rulebook, dayOf(day), {});
            return certification::restrictionsOf(*columns, rulebook, statuses);
        };
        QCOMPARE(on("2025-12-31").size(), std::size_t{1}); // A's counts on its last day
        const auto after = on("2026-01-01");
        QVERIFY((after == std::vector<certification::Restriction>{{1, {2}}, {0, {1, 0}}}));
        rulebook.certification.tracks.clear(); // without tracks every certification is the programme's
        QCOMPARE(on("2026-01-01").size(), std::size_t{3});
        rulebook.certification.lapseRestrictsRegistration = false;
        QVERIFY(on("2026-01-01").empty());
    }
};

COUNTERPART_TEST(CertificationLevelsTest)
#include "levels_test.moc"
