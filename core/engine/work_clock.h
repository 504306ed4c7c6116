// SPDX-License-Identifier: GPL-3.0-or-later
// When is work time, and when are so many working hours over? Wall time of a zone of the tz database, with its shifts.
#pragma once

#include "core/domain/policy/desk.h"

#include <memory>

namespace counterpart {

// A moment is working time when the wall clock of the zone shows a time in [opens, closes) on one of the weekdays that
// is no holiday. So a shift of the clocks inside working hours makes that day's longer or shorter, as it is for the
// people there. Immutable, read from any thread; making one walks the zone's shifts (some hundred), asking does not.
// Shifts are followed from 1900 until 2300; beyond, the nearest offset stands.
class WorkClock {
public:
    // BadRulebook with the zone in `value` when the tz database has no such zone.
    static Result<WorkClock> make(const WorkCalendar& calendar);

    bool worksEver() const; // false: no weekdays, or it closes before it opens
    bool isWorking(Time at) const;
    // The first moment at which so much working time has passed since `start`; `start` itself for none or less. So it
    // is never after closing time: 8 hours from 09:00 are 17:00 of the same day. No time where worksEver() is false.
    Time dueAfter(Time start, std::int64_t workingSeconds) const;
    std::int64_t workingSeconds(Time from, Time to) const; // negative when `to` is earlier

    Date localDate(Time at) const;        // no date for no time
    Time startOf(Date day) const;         // the day's first moment in the zone
    std::int64_t offsetAt(Time at) const; // wall time - UTC, in seconds

private:
    struct Parts;
    explicit WorkClock(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
    std::shared_ptr<const Parts> m_parts;
};

// The same for one question. BadRulebook as above, or when the calendar never works.
Result<Time> dueAfter(Time start, int workingHours, const WorkCalendar& calendar);

} // namespace counterpart
