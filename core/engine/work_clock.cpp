// SPDX-License-Identifier: GPL-3.0-or-later
// Between two shifts of a zone wall time runs evenly, so working time there is a sum over whole weeks. The tz database
// is ICU's.
#include "core/engine/work_clock.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <memory>
#include <unicode/basictz.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

namespace counterpart {

namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kFirstShift = -2'208'988'800; // 1900-01-01
constexpr std::int64_t kLastShift = 10'413'792'000;  // 2300-01-01
constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
int weekdayOf(std::int64_t day) { return static_cast<int>(((day + 3) % 7 + 7) % 7); } // 0 = Monday

struct Stretch { // of one offset, until the next one begins
    std::int64_t from;
    std::int64_t offset;
};

std::unique_ptr<icu::BasicTimeZone> zoneNamed(const std::string& name) {
    const icu::UnicodeString id = icu::UnicodeString::fromUTF8(name);
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    icu::UnicodeString found;
    if (zone == nullptr || zone->getID(found) == icu::UnicodeString("Etc/Unknown")) {
        return nullptr;
    }
    auto* basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
    if (basic != nullptr) {
        (void)zone.release();
    }
    return std::unique_ptr<icu::BasicTimeZone>(basic);
}

std::int64_t offsetOf(const icu::BasicTimeZone& zone, std::int64_t at) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    zone.getOffset(static_cast<UDate>(at) * 1000.0, false, raw, saving, status);
    return (raw + saving) / 1000;
}

std::vector<Stretch> stretchesOf(const icu::BasicTimeZone& zone) {
    std::vector<Stretch> stretches{{std::numeric_limits<std::int64_t>::min(), offsetOf(zone, kFirstShift)}};
    icu::TimeZoneTransition shift;
    std::int64_t at = kFirstShift;
    while (zone.getNextTransition(static_cast<UDate>(at) * 1000.0, false, shift)) {
        at = static_cast<std::int64_t>(shift.getTime() / 1000.0);
        if (at >= kLastShift) {
            break;
        }
        const std::int64_t offset = offsetOf(zone, at);
        if (offset != stretches.back().offset) { // some change nothing but a name
            stretches.push_back({at, offset});
        }
    }
    return stretches;
}

} // namespace

struct WorkClock::Parts {
    std::vector<Stretch> stretches;
    std::int64_t opens = 0; // seconds after local midnight
    std::int64_t length = 0;
    std::uint32_t weekdays = 0;
    std::vector<std::int64_t> holidays; // days on which there would be work, sorted

    bool works(std::int64_t day) const {
        return ((weekdays >> weekdayOf(day)) & 1U) != 0 && !std::ranges::binary_search(holidays, day);
    }
    // Working days before that day, counted from a fixed Monday long ago.
    std::int64_t workdaysBefore(std::int64_t day) const {
        constexpr std::int64_t monday = -3 - 7 * 1'000'000; // 1969-12-29 is one
        const std::int64_t since = day - monday;
        const auto rest = static_cast<std::uint32_t>(since % 7);
        const std::int64_t usual = since / 7 * std::popcount(weekdays) + std::popcount(weekdays & ((1U << rest) - 1));
        return usual - (std::ranges::lower_bound(holidays, day) - holidays.begin());
    }
    // Working seconds before that wall time, if there were no shifts.
    std::int64_t worked(std::int64_t wall) const {
        const std::int64_t day = floorDiv(wall, kDay);
        const std::int64_t today = works(day) ? std::clamp(wall - day * kDay - opens, std::int64_t{0}, length) : 0;
        return workdaysBefore(day) * length + today;
    }
    // The first wall time after which so much was worked; `wall` is one before it.
    std::int64_t wallAfter(std::int64_t wall, std::int64_t target) const {
        std::int64_t low = floorDiv(wall, kDay); // worked(low) < target
        std::int64_t high = low + 1;
        while (worked(high * kDay) < target) {
            low = high;
            high += 2 * (high - floorDiv(wall, kDay));
        }
        while (high - low > 1) {
            const std::int64_t middle = low + (high - low) / 2;
            (worked(middle * kDay) < target ? low : high) = middle;
        }
        return low * kDay + opens + target - workdaysBefore(low) * length;
    }
    std::size_t stretchAt(std::int64_t at) const {
        const auto after = std::ranges::upper_bound(stretches, at, {}, &Stretch::from);
        return static_cast<std::size_t>(after - stretches.begin()) - 1;
    }
    std::int64_t endOf(std::size_t stretch) const {
        return stretch + 1 < stretches.size() ? stretches[stretch + 1].from : kNever;
    }
    std::int64_t secondsFrom(std::int64_t from, std::int64_t to) const { // from <= to
        std::int64_t sum = 0;
        for (std::size_t i = stretchAt(from); from < to; ++i) {
            const std::int64_t end = std::min(to, endOf(i));
            sum += worked(end + stretches[i].offset) - worked(from + stretches[i].offset);
            from = end;
        }
        return sum;
    }
};

Result<WorkClock> WorkClock::make(const WorkCalendar& calendar) {
    const auto zone = zoneNamed(calendar.zone);
    if (zone == nullptr) {
        Error error =
            makeError(ErrorCode::BadRulebook, calendar.zone, "A zone of the tz database, e.g. Europe/Berlin or UTC.");
        error.column = "registration.calendar.zone";
        return error;
    }
    auto parts = std::make_shared<Parts>();
    parts->stretches = stretchesOf(*zone);
    parts->opens = std::int64_t{calendar.opens} * 60;
    parts->length = std::max(0, calendar.closes - calendar.opens) * std::int64_t{60};
    parts->weekdays = static_cast<std::uint32_t>(calendar.weekdays) & 0x7fU;
    for (const Date holiday : calendar.holidays) {
        if (holiday.has() && ((parts->weekdays >> weekdayOf(holiday.days)) & 1U) != 0) {
            parts->holidays.push_back(holiday.days);
        }
    }
    std::ranges::sort(parts->holidays);
    const auto repeated = std::ranges::unique(parts->holidays);
    parts->holidays.erase(repeated.begin(), repeated.end());
    return WorkClock(std::move(parts));
}

bool WorkClock::worksEver() const { return m_parts->weekdays != 0 && m_parts->length > 0; }

bool WorkClock::isWorking(Time at) const {
    if (!at.has()) {
        return false;
    }
    const std::int64_t wall = at.seconds + offsetAt(at);
    const std::int64_t day = floorDiv(wall, kDay);
    const std::int64_t second = wall - day * kDay;
    return m_parts->works(day) && second >= m_parts->opens && second < m_parts->opens + m_parts->length;
}

Time WorkClock::dueAfter(Time start, std::int64_t workingSeconds) const {
    if (!start.has() || workingSeconds <= 0) {
        return start;
    }
    if (!worksEver()) {
        return {};
    }
    std::int64_t from = start.seconds;
    for (std::size_t i = m_parts->stretchAt(from);; ++i) {
        const std::int64_t offset = m_parts->stretches[i].offset;
        const std::int64_t end = m_parts->endOf(i);
        const std::int64_t before = m_parts->worked(from + offset);
        if (end == kNever || m_parts->worked(end + offset) - before >= workingSeconds) {
            return {m_parts->wallAfter(from + offset, before + workingSeconds) - offset};
        }
        workingSeconds -= m_parts->worked(end + offset) - before;
        from = end;
    }
}

std::int64_t WorkClock::workingSeconds(Time from, Time to) const {
    if (!from.has() || !to.has()) {
        return 0;
    }
    return from <= to ? m_parts->secondsFrom(from.seconds, to.seconds)
                      : -m_parts->secondsFrom(to.seconds, from.seconds);
}

std::int64_t WorkClock::offsetAt(Time at) const { return m_parts->stretches[m_parts->stretchAt(at.seconds)].offset; }

Date WorkClock::localDate(Time at) const {
    return at.has() ? Date{static_cast<std::int32_t>(floorDiv(at.seconds + offsetAt(at), kDay))} : Date{};
}

Time WorkClock::startOf(Date day) const {
    if (!day.has()) {
        return {};
    }
    // The first moment whose wall clock shows that day or, where a shift leaps over midnight, a later one.
    const std::int64_t midnight = std::int64_t{day.days} * kDay;
    for (std::size_t i = m_parts->stretchAt(midnight - 2 * kDay);; ++i) {
        const Stretch& stretch = m_parts->stretches[i];
        const std::int64_t at = std::max(stretch.from, midnight - stretch.offset);
        if (at < m_parts->endOf(i)) {
            return {at};
        }
    }
}

Result<Time> dueAfter(Time start, int workingHours, const WorkCalendar& calendar) {
    const auto clock = WorkClock::make(calendar);
    if (!clock) {
        return clock.error();
    }
    if (!clock->worksEver()) {
        Error error = makeError(ErrorCode::BadRulebook, {}, "At least one weekday, and closing after opening.");
        error.column = "registration.calendar";
        return error;
    }
    return clock->dueAfter(start, std::int64_t{workingHours} * 3600);
}

} // namespace counterpart
