// SPDX-License-Identifier: GPL-3.0-or-later
// Does the business clock agree with somebody who looks at the wall clock every minute?
#include "core/engine/work_clock.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>

using namespace counterpart;

namespace {

// Reads ICU's calendar field by field: no offsets, no shifts, no sums.
class Wall {
public:
    explicit Wall(WorkCalendar calendar)
        : m_calendar(std::move(calendar)),
          m_icu(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(m_calendar.zone)), m_status) {}
    bool isWorking(std::int64_t at) {
        m_icu.setTime(static_cast<UDate>(at) * 1000.0, m_status);
        const int weekday = (m_icu.get(UCAL_DAY_OF_WEEK, m_status) + 5) % 7; // Monday = 0
        const int minute = m_icu.get(UCAL_HOUR_OF_DAY, m_status) * 60 + m_icu.get(UCAL_MINUTE, m_status);
        return ((m_calendar.weekdays >> weekday) & 1) != 0 && minute >= m_calendar.opens &&
               minute < m_calendar.closes && std::ranges::find(m_calendar.holidays, day()) == m_calendar.holidays.end();
    }
    Date dateOf(std::int64_t at) {
        m_icu.setTime(static_cast<UDate>(at) * 1000.0, m_status);
        return day();
    }

private:
    Date day() {
        return Date::of(m_icu.get(UCAL_YEAR, m_status), static_cast<unsigned>(m_icu.get(UCAL_MONTH, m_status)) + 1,
                        static_cast<unsigned>(m_icu.get(UCAL_DATE, m_status)));
    }
    WorkCalendar m_calendar;
    UErrorCode m_status = U_ZERO_ERROR;
    icu::GregorianCalendar m_icu;
};

// Minute after minute; offsets are whole minutes in these years, so a minute works as a whole or not at all.
std::int64_t slowDue(Wall& wall, std::int64_t start, std::int64_t seconds) {
    for (std::int64_t at = start; seconds > 0;) {
        const std::int64_t next = (at / 60 + 1) * 60;
        if (wall.isWorking(at)) {
            if (seconds <= next - at) {
                return at + seconds;
            }
            seconds -= next - at;
        }
        at = next;
    }
    return start;
}

std::int64_t slowBetween(Wall& wall, std::int64_t from, std::int64_t to) {
    std::int64_t sum = 0;
    for (std::int64_t at = from; at < to;) {
        const std::int64_t next = std::min(to, (at / 60 + 1) * 60);
        sum += wall.isWorking(at) ? next - at : 0;
        at = next;
    }
    return sum;
}

const char* const kZones[] = {"UTC",           "Europe/Berlin",     "America/New_York",  "Australia/Lord_Howe",
                              "Asia/Kolkata",  "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kathmandu",
                              "Pacific/Apia",  "America/St_Johns",  "Atlantic/Azores",   "Asia/Beirut",
                              "Europe/London", "Asia/Tehran",       "Antarctica/Troll",  "America/Havana"};

WorkCalendar randomCalendar(Date near) {
    WorkCalendar calendar;
    calendar.zone = *rc::gen::elementOf(std::vector<std::string>(std::begin(kZones), std::end(kZones)));
    calendar.opens = *rc::gen::inRange(0, 1380);
    calendar.closes = *rc::gen::weightedElement<int>(
        {{3, *rc::gen::inRange(calendar.opens + 1, 1441)}, {1, 1440}, {1, calendar.opens + 1}});
    calendar.weekdays = *rc::gen::weightedElement<int>({{2, 0b0011111}, {1, *rc::gen::inRange(1, 128)}});
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        calendar.holidays.push_back(near.plusDays(*rc::gen::inRange(-3, 14)));
    }
    return calendar;
}

// Around shifts of the clocks, ends of February and of years, and anywhere.
std::int64_t randomStart() {
    static const char* const days[] = {"2024-02-27", "2026-03-07", "2026-03-28", "2026-10-24", "2026-10-31",
                                       "2025-12-30", "2011-12-28", "2100-02-26", "2018-02-16", "2018-11-03"};
    const auto day = *rc::gen::elementOf(std::vector<std::string>(std::begin(days), std::end(days)));
    const int shift = *rc::gen::weightedElement<int>({{4, 0}, {1, *rc::gen::inRange(-2000, 2000)}});
    return Time::startOf(parseDate(day)->plusDays(shift)).seconds + *rc::gen::inRange(0, 4 * 86'400);
}

WorkClock clockOf(const WorkCalendar& calendar) { return WorkClock::make(calendar).value(); }
Time at(const char* text) { return *parseTime(text); }

} // namespace

class WorkClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursEndWhereTheMinutesEnd() {
        QVERIFY(rc::check([] {
            const std::int64_t start = randomStart();
            const WorkCalendar calendar = randomCalendar(Time{start}.date());
            const WorkClock clock = clockOf(calendar);
            Wall wall(calendar);
            const std::int64_t most = std::int64_t{calendar.closes - calendar.opens} * 60 * 4;
            const std::int64_t seconds = *rc::gen::weightedElement<std::int64_t>(
                {{4, *rc::gen::inRange<std::int64_t>(0, most)}, {1, std::min<std::int64_t>(3600, most)}, {1, most}});
            RC_ASSERT(clock.dueAfter({start}, seconds).seconds == slowDue(wall, start, seconds));
        }));
    }

    void timeBetweenIsTheSumOfItsMinutes() {
        QVERIFY(rc::check([] {
            const std::int64_t from = randomStart();
            const std::int64_t to = from + *rc::gen::inRange(0, 12 * 86'400);
            const WorkCalendar calendar = randomCalendar(Time{from}.date());
            const WorkClock clock = clockOf(calendar);
            Wall wall(calendar);
            RC_ASSERT(clock.workingSeconds({from}, {to}) == slowBetween(wall, from, to));
            RC_ASSERT(clock.workingSeconds({to}, {from}) == -clock.workingSeconds({from}, {to}));
            RC_ASSERT(clock.isWorking({from}) == wall.isWorking(from));
            RC_ASSERT(clock.localDate({from}) == wall.dateOf(from));
        }));
    }

    void aDayBeginsAtTheFirstMomentThatShowsIt() {
        QVERIFY(rc::check([] {
            const std::int64_t near = randomStart();
            WorkCalendar calendar;
            calendar.zone = *rc::gen::elementOf(std::vector<std::string>(std::begin(kZones), std::end(kZones)));
            const WorkClock clock = clockOf(calendar);
            const Date day = Time{near}.date();
            const Time start = clock.startOf(day);
            RC_ASSERT(clock.localDate(start) >= day);
            RC_ASSERT(clock.localDate({start.seconds - 1}) < day);
        }));
    }

    void whatIsDueIsExactlySoMuchLater() { // over decades, where counting minutes is no option
        QVERIFY(rc::check([] {
            const std::int64_t start = randomStart();
            const WorkCalendar calendar = randomCalendar(Time{start}.date());
            const WorkClock clock = clockOf(calendar);
            const auto seconds = *rc::gen::inRange<std::int64_t>(1, 100'000'000);
            const Time due = clock.dueAfter({start}, seconds);
            RC_ASSERT(clock.workingSeconds({start}, due) == seconds);
            RC_ASSERT(clock.workingSeconds({start}, {due.seconds - 1}) == seconds - 1); // and not a second sooner
        }));
    }

    void theDeskOfBerlinAcrossWeekendsHolidaysAndShifts_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("due");
        QTest::newRow("over the weekend") << "2026-11-20T15:00:00Z" << 4 << "2026-11-23T11:00:00Z";
        QTest::newRow("never after closing") << "2026-11-20T08:00:00Z" << 8 << "2026-11-20T16:00:00Z";
        QTest::newRow("from before opening") << "2026-11-20T03:00:00Z" << 1 << "2026-11-20T09:00:00Z";
        QTest::newRow("summer time began") << "2026-03-27T15:00:00Z" << 4 << "2026-03-30T10:00:00Z";
        QTest::newRow("summer time ended") << "2026-10-23T14:00:00Z" << 4 << "2026-10-26T11:00:00Z";
        QTest::newRow("over new year") << "2025-12-31T12:00:00Z" << 8 << "2026-01-02T12:00:00Z";
        QTest::newRow("leap day works") << "2028-02-28T12:00:00Z" << 8 << "2028-02-29T12:00:00Z";
        QTest::newRow("no leap day") << "2027-02-26T12:00:00Z" << 8 << "2027-03-01T12:00:00Z";
        QTest::newRow("48 hours are six days") << "2026-11-20T08:00:00Z" << 48 << "2026-11-27T16:00:00Z";
        QTest::newRow("none") << "2026-11-21T08:00:00Z" << 0 << "2026-11-21T08:00:00Z";
    }
    void theDeskOfBerlinAcrossWeekendsHolidaysAndShifts() {
        QFETCH(QString, start);
        QFETCH(int, hours);
        QFETCH(QString, due);
        WorkCalendar calendar;
        calendar.zone = "Europe/Berlin";
        calendar.holidays = {Date::of(2026, 1, 1)};
        const auto found = dueAfter(at(start.toUtf8().constData()), hours, calendar);
        QVERIFY(found);
        QCOMPARE(QString::fromStdString(toString(*found)), due);
    }

    void theDayOnWhichTheClocksShiftHasItsOwnLength() {
        WorkCalendar calendar;
        calendar.zone = "Europe/Berlin";
        calendar.opens = 0;
        calendar.closes = 1440;
        calendar.weekdays = 0b1111111;
        const WorkClock clock = clockOf(calendar);
        const auto hours = [&](int year, unsigned month, unsigned day) {
            const Date date = Date::of(year, month, day);
            return clock.workingSeconds(clock.startOf(date), clock.startOf(date.plusDays(1))) / 3600;
        };
        QCOMPARE(hours(2026, 3, 28), std::int64_t{24});
        QCOMPARE(hours(2026, 3, 29), std::int64_t{23});
        QCOMPARE(hours(2026, 10, 25), std::int64_t{25});
    }

    void aZoneThatNobodyKnowsIsNamed() {
        for (const char* zone : {"Europe/Atlantis", "", "berlin time", "Etc/Unknown"}) {
            WorkCalendar calendar;
            calendar.zone = zone;
            const auto clock = WorkClock::make(calendar);
            QVERIFY2(!clock.has_value(), zone);
            QCOMPARE(clock.error().code, ErrorCode::BadRulebook);
            QCOMPARE(clock.error().value, std::string(zone));
        }
    }

    void aDeskThatNeverOpensHasNothingDue() {
        WorkCalendar calendar;
        calendar.weekdays = 0;
        QVERIFY(!clockOf(calendar).worksEver());
        QVERIFY(!clockOf(calendar).dueAfter(at("2026-01-01"), 1).has());
        QVERIFY(!dueAfter(at("2026-01-01"), 1, calendar).has_value());
        calendar.weekdays = 0b0011111;
        calendar.closes = calendar.opens;
        QVERIFY(!clockOf(calendar).worksEver());
    }
};
COUNTERPART_TEST(WorkClockTest)
#include "work_clock_test.moc"
