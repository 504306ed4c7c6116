// SPDX-License-Identifier: GPL-3.0-or-later
// How days and times are computed, read in ISO form and written.
#include "core/base/date.h"

#include "core/base/date_digits.h"

namespace counterpart {

namespace {

using detail::take;
using detail::takeNumber;

constexpr std::int64_t kDaySeconds = 86400;

std::chrono::year_month_day civilOf(std::int32_t days) {
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

void writeDigits(char* to, unsigned value, int width) {
    for (int i = width - 1; i >= 0; --i) {
        to[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

// "yyyy-MM-dd" into ten characters. Years beyond 0 to 9999 cannot be read in, and are cut to four digits.
void writeDate(char* to, Date date) {
    const auto civil = date.civil();
    writeDigits(to, static_cast<unsigned>(static_cast<int>(civil.year())), 4);
    to[4] = '-';
    writeDigits(to + 5, static_cast<unsigned>(civil.month()), 2);
    to[7] = '-';
    writeDigits(to + 8, static_cast<unsigned>(civil.day()), 2);
}

// Takes "yyyy-MM-dd" off the front; no date when it is not one.
Date takeDate(std::string_view& text) {
    const int year = takeNumber(text, 4, 4);
    if (year < detail::kFirstYear || !take(text, '-')) {
        return {};
    }
    const int month = takeNumber(text, 2, 2);
    if (month < 0 || !take(text, '-')) {
        return {};
    }
    const int day = takeNumber(text, 2, 2);
    return day < 0 ? Date{} : Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

// Takes "14:30[:05[.123]]" off the front as seconds of the day; -1 when it is not a time.
int takeClock(std::string_view& text) {
    const int hour = takeNumber(text, 2, 2);
    if (hour < 0 || hour > 23 || !take(text, ':')) {
        return -1;
    }
    const int minute = takeNumber(text, 2, 2);
    if (minute < 0 || minute > 59) {
        return -1;
    }
    int second = 0;
    if (take(text, ':')) {
        second = takeNumber(text, 2, 2);
        if (second < 0 || second > 59) {
            return -1;
        }
        if (take(text, '.')) {
            const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
            if (digits == 0) {
                return -1;
            }
            text.remove_prefix(digits);
        }
    }
    return (hour * 60 + minute) * 60 + second;
}

Time readTime(std::string_view text) {
    const Date date = takeDate(text);
    if (!date.has() || text.empty()) {
        return Time::startOf(date);
    }
    if (!take(text, 'T') && !take(text, ' ')) {
        return {};
    }
    const int clock = takeClock(text);
    int offset = 0;
    if (clock < 0 || (!text.empty() && !detail::takeOffset(text, offset)) || !text.empty()) {
        return {};
    }
    return Time{Time::startOf(date).seconds + clock - offset};
}

} // namespace

bool detail::takeOffset(std::string_view& text, int& seconds) {
    seconds = 0;
    if (take(text, 'Z')) {
        return true;
    }
    const bool west = text.starts_with('-');
    if (!take(text, '+') && !take(text, '-')) {
        return false;
    }
    const int hours = takeNumber(text, 2, 2);
    int minutes = 0;
    if (take(text, ':') || !text.empty()) {
        minutes = takeNumber(text, 2, 2);
    }
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
        return false;
    }
    seconds = (hours * 60 + minutes) * (west ? -60 : 60);
    return true;
}

Date Date::of(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day civil{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    constexpr int kWidest = 32767; // std::chrono's own bounds
    if (year < -kWidest || year > kWidest || month > 12 || day > 31 || !civil.ok()) {
        return {};
    }
    return {static_cast<std::int32_t>(std::chrono::sys_days(civil).time_since_epoch().count())};
}

std::chrono::year_month_day Date::civil() const { return civilOf(has() ? days : 0); }

Date Date::plusMonths(int n) const {
    if (!has()) {
        return {};
    }
    const auto from = civil();
    const std::chrono::year_month month = from.year() / from.month() + std::chrono::months(n);
    const auto last = std::chrono::year_month_day(month / std::chrono::last).day();
    const auto moved = month / std::min(from.day(), last);
    return {static_cast<std::int32_t>(std::chrono::sys_days(moved).time_since_epoch().count())};
}

Date Time::date() const {
    if (!has()) {
        return {};
    }
    const std::int64_t day = seconds / kDaySeconds - (seconds % kDaySeconds < 0 ? 1 : 0);
    return {static_cast<std::int32_t>(day)};
}

Result<Date> parseDate(std::string_view text) {
    std::string_view rest = text;
    const Date date = takeDate(rest);
    if (!date.has() || !rest.empty()) {
        return makeError(ErrorCode::NotADate, std::string(text), "yyyy-MM-dd");
    }
    return date;
}

Result<Time> parseTime(std::string_view text) {
    const Time time = readTime(text);
    if (!detail::isWritable(time)) {
        return makeError(ErrorCode::NotATime, std::string(text), "yyyy-MM-ddTHH:mm:ssZ");
    }
    return time;
}

bool detail::isWritable(Time time) {
    static const Time first = Time::startOf(Date::of(detail::kFirstYear, 1, 1));
    static const Time last = Time::endOf(Date::of(detail::kLastYear, 12, 31));
    return time >= first && time <= last;
}

std::string toString(Date date) {
    if (!date.has()) {
        return {};
    }
    std::string text(10, '\0');
    writeDate(text.data(), date);
    return text;
}

std::string toString(Time time) {
    if (!time.has()) {
        return {};
    }
    const Date date = time.date();
    const auto clock = static_cast<unsigned>(time.seconds - Time::startOf(date).seconds);
    std::string text = "yyyy-MM-ddTHH:mm:ssZ";
    writeDate(text.data(), date);
    writeDigits(text.data() + 11, clock / 3600, 2);
    writeDigits(text.data() + 14, clock / 60 % 60, 2);
    writeDigits(text.data() + 17, clock % 60, 2);
    return text;
}

} // namespace counterpart
