// SPDX-License-Identifier: GPL-3.0-or-later
// Are periods read, named and moved as people of a fiscal year expect?
#include "core/base/date.h"
#include "tests/support/test_main.h"

#include <QDate>
#include <QTest>

#include <rapidcheck.h>

using namespace counterpart;

namespace {

// As a plain range, whatever its name.
std::string range(const Period& period) { return toString(period.from) + ".." + toString(period.to); }

std::string read(const char* text, int fiscalFirstMonth = 1) {
    const auto period = parsePeriod(text, fiscalFirstMonth);
    return period ? range(*period) : "none";
}

Period period(const char* text, int fiscalFirstMonth = 1) { return parsePeriod(text, fiscalFirstMonth).value(); }

Date anyDate() { return {*rc::gen::inRange(Date::of(1001, 1, 1).days, Date::of(9998, 1, 1).days)}; }

} // namespace

class PeriodTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadInTheCalendarYear() {
        QCOMPARE(read("2026"), std::string("2026-01-01..2027-01-01"));
        QCOMPARE(read("2026-Q3"), std::string("2026-07-01..2026-10-01"));
        QCOMPARE(read("2026-09"), std::string("2026-09-01..2026-10-01"));
        QCOMPARE(read("2026-W37"), std::string("2026-09-07..2026-09-14"));
        QCOMPARE(read("2026-W01"), std::string("2025-12-29..2026-01-05"));
        QCOMPARE(read("2026-W53"), std::string("2026-12-28..2027-01-04"));
        QCOMPARE(read("2026-01-01..2026-07-01"), std::string("2026-01-01..2026-07-01"));
        QCOMPARE(read("2026-01-01.."), std::string("2026-01-01.."));
        QCOMPARE(read("..2026-07-01"), std::string("..2026-07-01"));
        QCOMPARE(read("all"), std::string(".."));
    }

    void yearsAndQuartersFollowTheFiscalYear() {
        QCOMPARE(read("2026", 7), std::string("2026-07-01..2027-07-01"));
        QCOMPARE(read("2026-Q1", 7), std::string("2026-07-01..2026-10-01"));
        QCOMPARE(read("2026-Q4", 7), std::string("2027-04-01..2027-07-01"));
        QCOMPARE(read("2026-09", 7), std::string("2026-09-01..2026-10-01"));
        QCOMPARE(read("2026-Q2", 2), std::string("2026-05-01..2026-08-01"));
        QCOMPARE(toString(period("2026-01-01..2027-01-01"), 7), std::string("2026-01-01..2027-01-01"));
        QCOMPARE(toString(period("2027-04-01..2027-07-01"), 7), std::string("2026-Q4"));
        QCOMPARE(toString(period("2026-05-01..2026-08-01"), 1), std::string("2026-05-01..2026-08-01"));
    }

    void whatIsNoPeriodIsRefused() {
        for (const char* text : {"",
                                 "26",
                                 "0999",
                                 "2026-",
                                 "2026-13",
                                 "2026-00",
                                 "2026-Q0",
                                 "2026-Q5",
                                 "2026-Q",
                                 "2026-Q12",
                                 "2026-W00",
                                 "2026-W54",
                                 "2025-W53",
                                 "2026-W7",
                                 "2026-1",
                                 "2026-01-01",
                                 "..",
                                 "2026..2027",
                                 "2026-07-01..2026-01-01",
                                 "2026-01-01..2026-01-01",
                                 "2026-02-30..2026-03-01",
                                 "ALL",
                                 " 2026",
                                 "2026-01-01..2026-02-01..",
                                 "2026Q1"}) {
            QCOMPARE(read(text), std::string("none"));
            QVERIFY(parsePeriod(text).error().code == ErrorCode::NotAPeriod);
        }
    }

    void namesRoundTripUnderEveryFiscalYear() {
        QVERIFY(rc::check("the name reads back as the period", [] {
            const int first = *rc::gen::inRange(1, 13);
            const Date day = anyDate();
            for (const Period& one :
                 {weekOf(day), monthOf(day), quarterOf(day, first), yearOf(day, first),
                  Period{day, day.plusDays(*rc::gen::inRange(1, 800))},
                  Period{day, day.plusMonths(*rc::gen::inRange(1, 30))}, Period{day, {}}, Period{{}, day}, Period{}}) {
                RC_ASSERT(*parsePeriod(toString(one, first), first) == one);
            }
            RC_ASSERT(toString(weekOf(day), first).size() == 8);
            RC_ASSERT(toString(monthOf(day), first).size() == 7);
            RC_ASSERT(toString(quarterOf(day, first), first).size() == 7);
            RC_ASSERT(toString(yearOf(day, first), first).size() == 4);
        }));
    }

    void aDayLiesInItsPeriods() {
        QVERIFY(rc::check("week, month, quarter and year hold the day, and the next ones begin where they end", [] {
            const int first = *rc::gen::inRange(1, 13);
            const Date day = anyDate();
            const Period quarter = quarterOf(day, first);
            const Period year = yearOf(day, first);
            for (const Period& one : {weekOf(day), monthOf(day), quarter, year}) {
                RC_ASSERT(one.contains(day) && one.contains(one.from) && !one.contains(one.to));
            }
            RC_ASSERT(weekOf(weekOf(day).to).from == weekOf(day).to);
            RC_ASSERT(quarterOf(quarter.to, first).from == quarter.to);
            RC_ASSERT(year.contains(quarter.from) && quarter.to <= year.to);
            RC_ASSERT(static_cast<unsigned>(year.from.civil().month()) == static_cast<unsigned>(first));
        }));
    }

    void weeksAgreeWithAnotherCalendar() {
        QVERIFY(rc::check("ISO weeks", [] {
            const Date day = anyDate();
            int year = 0;
            const int week = QDate(1970, 1, 1).addDays(day.days).weekNumber(&year);
            const auto name = QString::asprintf("%d-W%02d", year, week).toStdString();
            RC_ASSERT(toString(weekOf(day)) == name);
        }));
    }

    void theYearBeforeIsTheSameStretch() {
        QCOMPARE(toString(yearBefore(period("2026-Q3"))), std::string("2025-Q3"));
        QCOMPARE(toString(yearBefore(period("2024-02"))), std::string("2023-02"));
        QCOMPARE(toString(yearBefore(period("2025-02"))), std::string("2024-02"));
        QCOMPARE(toString(yearBefore(period("2026-W37"))), std::string("2025-W37"));
        QCOMPARE(toString(yearBefore(period("2026-W53"))), std::string("2025-W52"));
        QCOMPARE(toString(yearBefore(period("2026", 7)), 7), std::string("2025"));
        QCOMPARE(range(yearBefore(period("2024-02-28..2024-02-29"))), std::string("2023-02-28..2023-03-01"));
        QCOMPARE(range(yearBefore(period("2026-01-10.."))), std::string("2025-01-10.."));
        QVERIFY(yearBefore(Period{}) == Period{});
    }

    void theStretchBeforeIsOfEqualKind() {
        QCOMPARE(toString(previous(period("2026"))), std::string("2025"));
        QCOMPARE(toString(previous(period("2026-Q1"))), std::string("2025-Q4"));
        QCOMPARE(toString(previous(period("2024-03"))), std::string("2024-02"));
        QCOMPARE(toString(previous(period("2026-W01"))), std::string("2025-W52"));
        QCOMPARE(range(previous(period("2025-11-22..2026-11-22"))), std::string("2024-11-22..2025-11-22"));
        QCOMPARE(range(previous(period("2026-01-05..2026-01-15"))), std::string("2025-12-26..2026-01-05"));
        QCOMPARE(range(previous(period("2026-01-05.."))), std::string("..2026-01-05"));
        QVERIFY(previous(Period{}).empty() && previous(period("..2026-01-01")).empty());
        QVERIFY(rc::check("it ends where the period begins", [] {
            const Date day = anyDate();
            const Period one{day, day.plusDays(*rc::gen::inRange(1, 900))};
            RC_ASSERT(previous(one).to == one.from && !previous(one).empty());
            RC_ASSERT(!yearBefore(one).empty());
        }));
    }

    void openSidesHoldEverythingBeyond() {
        const Date day = Date::of(2026, 5, 1);
        QVERIFY(Period{}.contains(day) && !Period{}.contains(Date{}));
        QVERIFY((Period{day, {}}.contains(day)) && !(Period{{}, day}.contains(day)));
        QVERIFY(monthOf(Date{}).empty() && weekOf(Date{}).empty() && yearOf(Date{}).empty() &&
                quarterOf(Date{}).empty());
    }
};

COUNTERPART_TEST(PeriodTest)
#include "period_test.moc"
