// SPDX-License-Identifier: GPL-3.0-or-later
// Civil days, points in time and periods. Nothing here reads a clock or a locale (semantics 1).
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace counterpart {

// A civil day as days since 1970-01-01; the default-made one is "no date".
struct Date {
    std::int32_t days = std::numeric_limits<std::int32_t>::min();

    constexpr bool has() const { return days != std::numeric_limits<std::int32_t>::min(); }
    static Date of(int year, unsigned month, unsigned day); // no date when there is no such day
    std::chrono::year_month_day civil() const;
    constexpr Date plusDays(int n) const { return has() ? Date{days + n} : Date{}; }
    Date plusMonths(int n) const; // the same day of the month, or its last
    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

// Seconds since 1970-01-01T00:00:00Z; the default-made one is "no time".
struct Time {
    std::int64_t seconds = std::numeric_limits<std::int64_t>::min();

    constexpr bool has() const { return seconds != std::numeric_limits<std::int64_t>::min(); }
    static constexpr Time startOf(Date day) { return day.has() ? Time{std::int64_t{day.days} * 86400} : Time{}; }
    static constexpr Time endOf(Date day) { // the day's last second
        return day.has() ? Time{std::int64_t{day.days} * 86400 + 86399} : Time{};
    }
    Date date() const;
    friend constexpr auto operator<=>(const Time&, const Time&) = default;
};

// Years 1000 to 9999. "2026-11-21". NotADate.
Result<Date> parseDate(std::string_view text);
// By a pattern of the letters yyyy yy M MM d dd H HH h hh mm ss S.. (fraction, dropped) a (AM/PM) X (Z or an offset)
// and literal characters (letters in '...', except T), e.g. "M/d/yy", "dd.MM.yyyy HH:mm". yy: 70-99 = 19xx. A time in
// the pattern is read and dropped. NotADate; BadMapping when the pattern itself is wrong.
Result<Date> parseDate(std::string_view text, std::string_view pattern);
bool isDatePattern(std::string_view pattern); // whether it yields a day
// "2026-11-21", "2026-11-21T14:30[:05[.123]][Z|+01:00]" (a space for T is accepted); a date alone is its start; no zone
// = UTC; fractions of a second are dropped. NotATime.
Result<Time> parseTime(std::string_view text);
Result<Time> parseTime(std::string_view text, std::string_view pattern);
std::string toString(Date date); // "" for none
std::string toString(Time time); // "2026-11-21T14:30:05Z"; "" for none

// A half-open range of days [from, to). Either side may be open (no date).
struct Period {
    Date from;
    Date to;
    bool contains(Date day) const { return day.has() && (!from.has() || day >= from) && (!to.has() || day < to); }
    bool empty() const { return from.has() && to.has() && from >= to; }
    friend bool operator==(const Period&, const Period&) = default;
};

// "2026", "2026-Q3", "2026-09", "2026-W37" (ISO week), "2026-01-01..2026-07-01" (half open), "all". Years and quarters
// follow the fiscal year, which starts in `fiscalFirstMonth` and is named after the calendar year in which it starts.
// A side of a range may be left out. NotAPeriod, also for an empty range.
Result<Period> parsePeriod(std::string_view text, int fiscalFirstMonth = 1);
// The period as the shortest of those names; a range otherwise.
std::string toString(const Period& period, int fiscalFirstMonth = 1);
// The same stretch one year earlier; for an ISO week the week of the same number (52 where there is no 53).
Period yearBefore(const Period& period);
// The stretch of equal kind just before: as many months if it is whole months, else as many days. Nothing lies before
// an open start: an empty period.
Period previous(const Period& period);

// The period that holds the day; for no date an empty one.
Period weekOf(Date day); // ISO: Monday to Sunday
Period monthOf(Date day);
Period quarterOf(Date day, int fiscalFirstMonth = 1);
Period yearOf(Date day, int fiscalFirstMonth = 1);

} // namespace counterpart
