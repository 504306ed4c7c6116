// SPDX-License-Identifier: GPL-3.0-or-later
// Is the last meeting of each rhythm found, and the day by which the next one is due?
#include "core/engine/meetings/cadence.h"
#include "tests/support/sample.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;
using namespace counterpart::testing;
using meetings::Rhythm;
using meetings::Standing;

namespace {

struct Diary : Sample {
    explicit Diary(std::string_view joined = "2025-02-10", std::string_view status = "active") {
        Partner& one = partner("P-1");
        one.joined = joined.empty() ? Date() : *parseDate(joined);
        one.status = Symbol(status);
        m_partner.value = one.id;
    }
    RecordId held(std::string_view at, std::string_view kind) {
        Meeting& meeting = add<Meeting>("m" + std::to_string(nextId()));
        meeting.partner = m_partner;
        meeting.at = *parseTime(at);
        meeting.kind = Symbol(kind);
        return meeting.id;
    }
    meetings::Standings on(std::string_view day, int firstMonth = 1) const {
        return meetings::cadenceOf(*snapshot(), m_partner, *parseDate(day), firstMonth);
    }
    std::optional<Standing> of(Rhythm rhythm, std::string_view day, int firstMonth = 1) const {
        for (const Standing& one : on(day, firstMonth)) {
            if (one.rhythm == rhythm) {
                return one;
            }
        }
        return std::nullopt;
    }
    Id<Partner> m_partner;
};

} // namespace

class MeetingCadenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextIsDueByTheEndOfTheStretchAfter_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("held");
        QTest::addColumn<int>("firstMonth");
        QTest::addColumn<QString>("due");
        QTest::newRow("week") << "weekly"
                              << "2026-09-28T09:00" << 1 << "2026-10-11";
        QTest::newRow("Sunday") << "Weekly"
                                << "2026-10-04T23:00" << 1 << "2026-10-11";
        QTest::newRow("month") << "monthly"
                               << "2026-01-31T09:00" << 1 << "2026-02-28";
        QTest::newRow("quarter") << "quarterly"
                                 << "2026-07-20T09:00" << 1 << "2026-12-31";
        QTest::newRow("fiscal quarter") << "quarterly"
                                        << "2026-07-20T09:00" << 2 << "2026-10-31";
        QTest::newRow("year") << "ANNUAL"
                              << "2026-01-10T09:00" << 1 << "2027-12-31";
        QTest::newRow("fiscal year") << "annual"
                                     << "2026-01-10T09:00" << 4 << "2027-03-31";
    }
    void theNextIsDueByTheEndOfTheStretchAfter() {
        QFETCH(QString, kind);
        QFETCH(QString, held);
        QFETCH(int, firstMonth);
        QFETCH(QString, due);
        Diary diary;
        const RecordId id = diary.held(held.toStdString(), kind.toStdString());
        const Rhythm rhythm = *meetings::rhythmNamed(kind.toStdString());
        const auto standing = diary.of(rhythm, "2026-10-05", firstMonth);
        QCOMPARE(standing->last, id);
        QCOMPARE(toString(standing->due), due.toStdString());
        const Date after = standing->due.plusDays(3);
        QCOMPARE(diary.of(rhythm, toString(standing->due), firstMonth)->daysLate, 0);
        QCOMPARE(diary.of(rhythm, toString(after), firstMonth)->daysLate, 3);
    }

    void reviewsAndContractsAreExpectedOfEveryActivePartner() {
        const auto expected = Diary().on("2026-01-15");
        QCOMPARE(expected.size(), std::size_t{2});
        QVERIFY(expected[0].rhythm == Rhythm::Quarterly && expected[0].last == 0);
        QCOMPARE(toString(expected[0].due), std::string("2025-06-30"));
        QCOMPARE(expected[0].daysLate, 199);
        QCOMPARE(toString(expected[1].due), std::string("2026-12-31"));
        QCOMPARE(Diary("2025-02-10", "").on("2026-01-15").size(), std::size_t{2});
        QVERIFY(Diary("2025-02-10", "paused").on("2026-01-15").empty());
        QVERIFY(Diary("").on("2026-01-15").empty());
    }

    void ofAPausedPartnerWhatWasHeldIsShownAndNothingExpected() {
        Diary diary("2025-02-10", "paused");
        diary.held("2025-05-05", "quarterly");
        const auto standing = diary.of(Rhythm::Quarterly, "2026-05-05");
        QVERIFY(standing && !standing->due.has() && standing->daysLate == 0);
        QCOMPARE(toString(standing->held), std::string("2025-05-05"));
    }

    void whatComesIsAPlanAndTheNearestOne() {
        Diary diary;
        const RecordId last = diary.held("2026-03-10T10:00", "monthly");
        diary.held("2026-02-10T10:00", "monthly");
        diary.held("2026-07-10T10:00", "monthly");
        const RecordId next = diary.held("2026-06-10T10:00", "monthly");
        diary.held("2026-06-11T10:00", "escalation");
        const auto standing = diary.of(Rhythm::Monthly, "2026-05-05");
        QCOMPARE(standing->last, last);
        QCOMPARE(standing->planned, next);
        QCOMPARE(toString(standing->on), std::string("2026-06-10"));
        QCOMPARE(standing->daysLate, 5); // due by the end of April
        QCOMPARE(diary.of(Rhythm::Monthly, "2026-06-10")->last, next);
        QVERIFY(!meetings::rhythmNamed("escalation") && !meetings::rhythmNamed(""));
    }

    void allAtOnceSayTheSameAsOneByOne() {
        QVERIFY(rc::check("in any order of the records", [] {
            Sample sample;
            std::vector<Id<Partner>> partners;
            for (int p = 0; p < 3; ++p) {
                Partner& one = sample.partner("P-" + std::to_string(p));
                one.joined = Date::of(2024, 1, 1).plusDays(*rc::gen::inRange(0, 900));
                one.status = Symbol(*rc::gen::element<std::string>("active", "paused", ""));
                partners.push_back({one.id});
            }
            const int count = *rc::gen::inRange(0, 30);
            for (int n = 0; n < count; ++n) {
                Meeting& meeting = sample.add<Meeting>("m" + std::to_string(n));
                meeting.partner.value =
                    *rc::gen::inRange(0, 8) == 0 ? 999 : partners[*rc::gen::inRange<std::size_t>(0, 3)].value;
                meeting.at = *rc::gen::inRange(0, 9) == 0
                                 ? Time()
                                 : Time::startOf(Date::of(2025, 1, 1).plusDays(*rc::gen::inRange(0, 700)));
                meeting.kind =
                    Symbol(*rc::gen::element<std::string>("weekly", "monthly", "quarterly", "annual", "other"));
            }
            const SnapshotPtr snapshot = sample.snapshot();
            const Date asOf = Date::of(2026, 1, 1).plusDays(*rc::gen::inRange(0, 300));
            const auto all = meetings::cadences(*snapshot, asOf, 4);
            std::size_t listed = 0;
            for (std::size_t p = 0; p < partners.size(); ++p) {
                RC_ASSERT(all[p] == meetings::cadenceOf(*snapshot, partners[p], asOf, 4));
                for (const Standing& one : all[p]) {
                    RC_ASSERT(one.last == 0 || one.held <= asOf);
                    RC_ASSERT(one.planned == 0 || one.on > asOf);
                    RC_ASSERT(!one.due.has() || one.last == 0 || one.due > one.held);
                }
                const auto own = meetings::meetingsOf(*snapshot, partners[p]);
                listed += own.size();
                RC_ASSERT(std::ranges::is_sorted(own, std::ranges::greater(),
                                                 [&](std::size_t at) { return snapshot->table<Meeting>().at(at).at; }));
            }
            RC_ASSERT(listed <= static_cast<std::size_t>(count));
        }));
    }
};

COUNTERPART_TEST(MeetingCadenceTest)
#include "meeting_cadence_test.moc"
