// SPDX-License-Identifier: GPL-3.0-or-later
// How periods are named, read and compared: fiscal years and quarters, months, ISO weeks, ranges.
#include "core/base/date.h"
#include "core/base/date_digits.h"

#include <algorithm>
#include <optional>

namespace counterpart {

namespace {

using detail::take;
using detail::takeNumber;

constexpr int kWeekDays = 7;

struct IsoWeek {
    int year = 0;
    int number = 0; // 1 to 53
};

int weekday(Date day) { return ((day.days + 3) % kWeekDays + kWeekDays) % kWeekDays; } // 0 = Monday

// The Monday of week 1: the week that holds January 4th.
Date firstMonday(int isoYear) {
    const Date fourth = Date::of(isoYear, 1, 4);
    return fourth.plusDays(-weekday(fourth));
}

IsoWeek isoWeekOf(Date day) {
    const Date thursday = day.plusDays(3 - weekday(day)); // its year is the week's year
    const int year = static_cast<int>(thursday.civil().year());
    return {year, (thursday.days - firstMonday(year).days) / kWeekDays + 1};
}

Period isoWeek(int year, int number) {
    const Date monday = firstMonday(year).plusDays(kWeekDays * (number - 1));
    return {monday, monday.plusDays(kWeekDays)};
}

int weeksOf(int isoYear) { return (firstMonday(isoYear + 1).days - firstMonday(isoYear).days) / kWeekDays; }

Period months(int year, int month, int count) {
    const Date from = Date::of(year, static_cast<unsigned>(month), 1);
    return {from, from.plusMonths(count)};
}

int validMonth(int month) { return std::clamp(month, 1, 12); }

// "Q3", "W37", "09": what may follow the year and a dash.
std::optional<Period> partOfYear(int year, std::string_view text, int fiscalFirstMonth) {
    if (take(text, 'Q')) {
        const int quarter = takeNumber(text, 1, 1);
        if (quarter < 1 || quarter > 4 || !text.empty()) {
            return std::nullopt;
        }
        const Date from = months(year, fiscalFirstMonth, 1).from.plusMonths(3 * (quarter - 1));
        return Period{from, from.plusMonths(3)};
    }
    if (take(text, 'W')) {
        const int week = takeNumber(text, 2, 2);
        return week < 1 || week > weeksOf(year) || !text.empty() ? std::nullopt : std::optional(isoWeek(year, week));
    }
    const int month = takeNumber(text, 2, 2);
    return month < 1 || month > 12 || !text.empty() ? std::nullopt : std::optional(months(year, month, 1));
}

std::optional<Period> readRange(std::string_view from, std::string_view to) {
    Period period;
    for (const auto& [text, side] : {std::pair{from, &period.from}, std::pair{to, &period.to}}) {
        if (text.empty()) {
            continue;
        }
        const auto day = parseDate(text);
        if (!day) {
            return std::nullopt;
        }
        *side = *day;
    }
    return period.empty() || period == Period{} ? std::nullopt : std::optional(period);
}

std::optional<Period> readPeriod(std::string_view text, int fiscalFirstMonth) {
    if (text == "all") {
        return Period{};
    }
    if (const auto dots = text.find(".."); dots != std::string_view::npos) {
        return readRange(text.substr(0, dots), text.substr(dots + 2));
    }
    const int year = takeNumber(text, 4, 4);
    if (year < detail::kFirstYear) {
        return std::nullopt;
    }
    if (text.empty()) {
        return months(year, fiscalFirstMonth, 12);
    }
    return take(text, '-') ? partOfYear(year, text, fiscalFirstMonth) : std::nullopt;
}

std::string twoDigits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Months from `from` to `to` when the stretch is whole months; 0 when it is not.
int wholeMonths(const Period& period) {
    const auto from = period.from.civil();
    const auto to = period.to.civil();
    const int count = (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 +
                      static_cast<int>(static_cast<unsigned>(to.month())) -
                      static_cast<int>(static_cast<unsigned>(from.month()));
    return count > 0 && period.from.plusMonths(count) == period.to ? count : 0;
}

bool isIsoWeek(const Period& period) {
    return weekday(period.from) == 0 && period.to == period.from.plusDays(kWeekDays);
}

// "" when the period has no name of its own.
std::string nameOf(const Period& period, int fiscalFirstMonth) {
    const auto from = period.from.civil();
    if (isIsoWeek(period)) {
        const IsoWeek week = isoWeekOf(period.from);
        return std::to_string(week.year) + "-W" + twoDigits(static_cast<unsigned>(week.number));
    }
    if (static_cast<unsigned>(from.day()) != 1) {
        return {};
    }
    const auto month = static_cast<unsigned>(from.month());
    const int inYear = (static_cast<int>(month) - fiscalFirstMonth + 12) % 12; // month of the fiscal year, from 0
    const int calendarYear = static_cast<int>(from.year());
    const int year = static_cast<int>(month) < fiscalFirstMonth ? calendarYear - 1 : calendarYear;
    const int count = wholeMonths(period);
    if (count == 12 && inYear == 0) {
        return std::to_string(year);
    }
    if (count == 3 && inYear % 3 == 0) {
        return std::to_string(year) + "-Q" + std::to_string(inYear / 3 + 1);
    }
    return count == 1 ? std::to_string(calendarYear) + "-" + twoDigits(month) : std::string();
}

} // namespace

Result<Period> parsePeriod(std::string_view text, int fiscalFirstMonth) {
    const auto period = readPeriod(text, validMonth(fiscalFirstMonth));
    if (!period) {
        return makeError(ErrorCode::NotAPeriod, std::string(text));
    }
    return *period;
}

std::string toString(const Period& period, int fiscalFirstMonth) {
    if (period == Period{}) {
        return "all";
    }
    if (period.from.has() && period.to.has()) {
        std::string name = nameOf(period, validMonth(fiscalFirstMonth));
        if (!name.empty()) {
            return name;
        }
    }
    return toString(period.from) + ".." + toString(period.to);
}

Period yearBefore(const Period& period) {
    if (period.from.has() && period.to.has() && isIsoWeek(period)) {
        const IsoWeek week = isoWeekOf(period.from);
        return isoWeek(week.year - 1, std::min(week.number, weeksOf(week.year - 1)));
    }
    Period before{period.from.plusMonths(-12), period.to.plusMonths(-12)};
    if (before.empty() && !period.empty()) { // February 28th of a leap year alone
        before.to = before.from.plusDays(1);
    }
    return before;
}

Period previous(const Period& period) {
    if (!period.from.has()) {
        const Date nowhere = period.to.has() ? period.to : Date{0};
        return {nowhere, nowhere};
    }
    if (!period.to.has()) {
        return {Date{}, period.from};
    }
    const int count = wholeMonths(period);
    return {count > 0 ? period.from.plusMonths(-count) : period.from.plusDays(period.from.days - period.to.days),
            period.from};
}

Period weekOf(Date day) {
    if (!day.has()) {
        return {Date{0}, Date{0}};
    }
    const Date monday = day.plusDays(-weekday(day));
    return {monday, monday.plusDays(kWeekDays)};
}

Period monthOf(Date day) {
    if (!day.has()) {
        return {Date{0}, Date{0}};
    }
    const auto civil = day.civil();
    return months(static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())), 1);
}

Period quarterOf(Date day, int fiscalFirstMonth) {
    if (!day.has()) {
        return {Date{0}, Date{0}};
    }
    const Date first = monthOf(day).from;
    const int month = static_cast<int>(static_cast<unsigned>(first.civil().month()));
    const Date from = first.plusMonths(-((month - validMonth(fiscalFirstMonth) + 12) % 3));
    return {from, from.plusMonths(3)};
}

Period yearOf(Date day, int fiscalFirstMonth) {
    if (!day.has()) {
        return {Date{0}, Date{0}};
    }
    const Date first = monthOf(day).from;
    const int month = static_cast<int>(static_cast<unsigned>(first.civil().month()));
    const Date from = first.plusMonths(-((month - validMonth(fiscalFirstMonth) + 12) % 12));
    return {from, from.plusMonths(12)};
}

} // namespace counterpart
