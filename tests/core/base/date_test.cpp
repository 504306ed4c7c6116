// SPDX-License-Identifier: GPL-3.0-or-later
// Are days and times computed, read by ISO and by pattern, and written as they should?
#include "core/base/date.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <rapidcheck.h>

using namespace counterpart;

namespace {

const Date kFirst = Date::of(1000, 1, 1);
const Date kLast = Date::of(9999, 12, 31);

Date anyDate() { return {*rc::gen::inRange(kFirst.days, kLast.days + 1)}; }

Time anyTime() { return {*rc::gen::inRange(Time::startOf(kFirst).seconds, Time::endOf(kLast).seconds + 1)}; }

QDate reference(Date date) { return QDate(1970, 1, 1).addDays(date.days); }

std::string dateBy(const char* text, const char* pattern) {
    const auto date = parseDate(text, pattern);
    return date ? toString(*date) : date.error().code == ErrorCode::BadMapping ? "bad pattern" : "no date";
}

std::string timeBy(const char* text, const char* pattern) {
    const auto time = parseTime(text, pattern);
    return time ? toString(*time) : time.error().code == ErrorCode::BadMapping ? "bad pattern" : "no time";
}

std::string isoTime(const char* text) {
    const auto time = parseTime(text);
    return time ? toString(*time) : "no time";
}

} // namespace

class DateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysAgreeWithAnotherCalendar() {
        QCOMPARE(Date::of(1970, 1, 1).days, 0);
        QCOMPARE(Date::of(2026, 11, 21).days, 20778);
        QVERIFY(rc::check("days, months and text agree with Qt's calendar", [] {
            const Date date = anyDate();
            const QDate other = reference(date);
            RC_ASSERT(toString(date) == other.toString(Qt::ISODate).toStdString());
            RC_ASSERT(Date::of(other.year(), static_cast<unsigned>(other.month()),
                               static_cast<unsigned>(other.day())) == date);
            const int months = *rc::gen::inRange(-600, 600);
            RC_ASSERT(reference(date.plusMonths(months)) == other.addMonths(months));
        }));
    }

    void daysThatDoNotExistAreNone() {
        for (const auto& [year, month, day] : {std::tuple{2026, 2U, 30U},
                                               {2026, 13U, 1U},
                                               {2026, 0U, 1U},
                                               {2026, 1U, 0U},
                                               {2025, 2U, 29U},
                                               {1900, 2U, 29U},
                                               {2026, 4U, 31U},
                                               {2026, 268U, 1U},
                                               {2026, 1U, 257U},
                                               {99999, 1U, 1U}}) {
            QVERIFY(!Date::of(year, month, day).has());
        }
        QVERIFY(Date::of(2000, 2, 29).has());
    }

    void noDateStaysNoDate() {
        QVERIFY(!Date().has() && !Date().plusDays(5).has() && !Date().plusMonths(1).has());
        QVERIFY(!Time::startOf(Date()).has() && !Time::endOf(Date()).has() && !Time().date().has());
        QCOMPARE(toString(Date()) + toString(Time()), std::string());
    }

    void monthsKeepTheDayOrTakeTheLast() {
        QCOMPARE(toString(Date::of(2026, 1, 31).plusMonths(1)), std::string("2026-02-28"));
        QCOMPARE(toString(Date::of(2024, 1, 31).plusMonths(1)), std::string("2024-02-29"));
        QCOMPARE(toString(Date::of(2026, 3, 31).plusMonths(-4)), std::string("2025-11-30"));
    }

    void isoDatesAreReadStrictly() {
        QCOMPARE(toString(*parseDate("2026-11-21")), std::string("2026-11-21"));
        for (const char* text :
             {"", "2026-02-30", "2026-13-01", "13/45/2026", "2026-1-1", "26-01-01", "0999-12-31", "2026-01-01 ",
              " 2026-01-01", "2026/01/01", "20260101", "2026-01-01T00:00", "-026-01-01", "2026-00-10", "2026-01-00",
              "2026-01-0x", "10000-01-01", "\xD9\xA2\xD9\xA0-01-01"}) {
            const auto date = parseDate(text);
            QVERIFY2(!date && date.error().code == ErrorCode::NotADate && date.error().value == text, text);
        }
    }

    void datesAndTimesRoundTrip() {
        QVERIFY(rc::check("dates", [] {
            const Date date = anyDate();
            RC_ASSERT(*parseDate(toString(date)) == date);
        }));
        QVERIFY(rc::check("times", [] {
            const Time time = anyTime();
            RC_ASSERT(*parseTime(toString(time)) == time);
            RC_ASSERT(toString(time) ==
                      QDateTime::fromSecsSinceEpoch(time.seconds, Qt::UTC).toString(Qt::ISODate).toStdString());
            RC_ASSERT(Time::startOf(time.date()) <= time && time <= Time::endOf(time.date()));
        }));
    }

    void isoTimesAreReadInUtc() {
        QCOMPARE(isoTime("2026-11-21"), std::string("2026-11-21T00:00:00Z"));
        QCOMPARE(isoTime("2026-11-21T14:30"), std::string("2026-11-21T14:30:00Z"));
        QCOMPARE(isoTime("2026-11-21 14:30:05"), std::string("2026-11-21T14:30:05Z"));
        QCOMPARE(isoTime("2026-11-21T14:30:05.999Z"), std::string("2026-11-21T14:30:05Z"));
        QCOMPARE(isoTime("2026-11-21T00:30:00+01:00"), std::string("2026-11-20T23:30:00Z"));
        QCOMPARE(isoTime("2026-12-31T23:30:00-0330"), std::string("2027-01-01T03:00:00Z"));
        QCOMPARE(isoTime("2026-11-21T10:00+05"), std::string("2026-11-21T05:00:00Z"));
        QCOMPARE(isoTime("1969-12-31T23:59:59Z"), std::string("1969-12-31T23:59:59Z"));
        QCOMPARE(parseTime("1969-12-31T23:59:59Z")->seconds, std::int64_t{-1});
    }

    void whatIsNoTimeIsRefused() {
        for (const char* text : {"",
                                 "2026-02-30T10:00",
                                 "2026-11-21T",
                                 "2026-11-21T24:00",
                                 "2026-11-21T10",
                                 "2026-11-21T10:60",
                                 "2026-11-21T10:00:60",
                                 "2026-11-21T10:00:5",
                                 "2026-11-21T10:00:05.",
                                 "2026-11-21T10:00Zx",
                                 "2026-11-21T10:00+",
                                 "2026-11-21T10:00+1",
                                 "2026-11-21T10:00+25:00",
                                 "2026-11-21T10:00+01:60",
                                 "2026-11-21T10:00+01:0",
                                 "2026-11-21Z",
                                 "2026-11-21  10:00",
                                 "2026-11-21T-1:00",
                                 "1000-01-01T00:00+01:00",
                                 "9999-12-31T23:59:59-01:00"}) {
            QCOMPARE(isoTime(text), std::string("no time"));
        }
    }

    void patternsReadDates() {
        QCOMPARE(dateBy("3/7/14", "M/d/yy"), std::string("2014-03-07"));
        QCOMPARE(dateBy("12/31/99", "M/d/yy"), std::string("1999-12-31"));
        QCOMPARE(dateBy("1/1/70", "M/d/yy"), std::string("1970-01-01"));
        QCOMPARE(dateBy("1/1/69", "M/d/yy"), std::string("2069-01-01"));
        QCOMPARE(dateBy("21.11.2026", "dd.MM.yyyy"), std::string("2026-11-21"));
        QCOMPARE(dateBy("20261121", "yyyyMMdd"), std::string("2026-11-21"));
        QCOMPARE(dateBy("2026-11-21 14:30:05", "yyyy-MM-dd HH:mm:ss"), std::string("2026-11-21"));
        QCOMPARE(dateBy("2026-11-21T23:30-05:00", "yyyy-MM-ddTHH:mmX"), std::string("2026-11-21")); // as it stands
        QCOMPARE(dateBy("on 5 d 6 2026", "'on' d 'd' M yyyy"), std::string("2026-06-05"));
    }

    void patternsReadTimes() {
        QCOMPARE(timeBy("5/31/2014 1:05 PM", "M/d/yyyy h:mm a"), std::string("2014-05-31T13:05:00Z"));
        QCOMPARE(timeBy("5/31/2014 12:05 am", "M/d/yyyy h:mm a"), std::string("2014-05-31T00:05:00Z"));
        QCOMPARE(timeBy("5/31/2014 12:05 PM", "M/d/yyyy hh:mm a"), std::string("2014-05-31T12:05:00Z"));
        QCOMPARE(timeBy("31.05.2014 9:05", "dd.MM.yyyy H:mm"), std::string("2014-05-31T09:05:00Z"));
        QCOMPARE(timeBy("2014-05-31 00:00:00.123", "yyyy-MM-dd HH:mm:ss.SSS"), std::string("2014-05-31T00:00:00Z"));
        QCOMPARE(timeBy("2014-05-31 00:30:00 +0200", "yyyy-MM-dd HH:mm:ss X"), std::string("2014-05-30T22:30:00Z"));
        QCOMPARE(timeBy("31.05.2014", "dd.MM.yyyy"), std::string("2014-05-31T00:00:00Z"));
    }

    void textThatDoesNotFollowItsPatternIsRefused() {
        for (const auto& [text, pattern] : {std::pair{"13/45/2026", "M/d/yyyy"},
                                            {"2/30/2026", "M/d/yyyy"},
                                            {"1/2/3", "M/d/yy"},
                                            {"1/2/2026", "M/d/yy"},
                                            {"1.2.2026", "dd.MM.yyyy"},
                                            {"001.02.2026", "dd.MM.yyyy"},
                                            {"01.02.2026x", "dd.MM.yyyy"},
                                            {"01.02.2026", "dd.MM.yyyy HH:mm"},
                                            {"01-02-2026", "dd.MM.yyyy"},
                                            {"", "yyyy-MM-dd"},
                                            {"01.02.0026", "dd.MM.yyyy"},
                                            {"1/1/26 13:00 PM", "M/d/yy h:mm a"},
                                            {"1/1/26 1:00 XM", "M/d/yy h:mm a"}}) {
            QCOMPARE(dateBy(text, pattern), std::string("no date"));
        }
        QCOMPARE(timeBy("2026-01-01 25:00", "yyyy-MM-dd HH:mm"), std::string("no time"));
        QCOMPARE(timeBy("2026-01-01 23:61", "yyyy-MM-dd HH:mm"), std::string("no time"));
    }

    void wrongPatternsAreNamed() {
        for (const char* pattern : {"", "yyyy-MM", "yyy-MM-dd", "yyyy-MMM-dd", "yyyy-MM-dd EEE", "dd.MM.yyyy 'x",
                                    "m/d/yy", "yyyy-MM-dd HHH", "yyyyy-MM-dd"}) {
            QVERIFY2(!isDatePattern(pattern), pattern);
            QCOMPARE(dateBy("2026-01-01", pattern), std::string("bad pattern"));
            QCOMPARE(timeBy("2026-01-01", pattern), std::string("bad pattern"));
        }
        QVERIFY(isDatePattern("yyyy-MM-dd'T'HH:mm:ss.SSSX"));
    }

    void datesRoundTripThroughPatterns() {
        QVERIFY(rc::check("written by Qt, read by pattern", [] {
            const auto pattern = *rc::gen::element<std::string>("yyyy-MM-dd", "d.M.yyyy", "dd/MM/yyyy", "MM-dd-yyyy",
                                                                "yyyyMMdd", "d 'of' M yyyy");
            const Date date = anyDate();
            const auto text = reference(date).toString(QString::fromStdString(pattern)).toStdString();
            RC_ASSERT(*parseDate(text, pattern) == date);
        }));
    }

    void anyBytesAreReadOrRefusedWithoutHarm() {
        QVERIFY(rc::check("total", [] {
            const auto bytes =
                rc::gen::container<std::string>(rc::gen::element('0', '1', '2', '9', '-', ':', 'T', 'Z', '+', '.', ' ',
                                                                 'y', 'M', 'd', 'H', 'm', 'a', 'X', 'S', '\'', '\xC3'));
            const auto text = *bytes;
            const auto pattern = *bytes;
            RC_ASSERT(parseTime(text).has_value() || parseTime(text).error().value == text);
            const auto date = parseDate(text, pattern);
            RC_ASSERT(!date.has_value() || isDatePattern(pattern));
            const auto time = parseTime(text, pattern);
            RC_ASSERT(!time.has_value() || isDatePattern(pattern));
        }));
    }
};

COUNTERPART_TEST(DateTest)
#include "date_test.moc"
