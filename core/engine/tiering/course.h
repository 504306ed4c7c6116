// SPDX-License-Identifier: GPL-3.0-or-later
// Which tier is in force on a day, given what the evaluations found: promotion, grace, notice, tiers set by hand.
#pragma once

#include "core/base/id.h"
#include "core/engine/tiering/calendar.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::tiering {

struct TierStep { // from this day on on this tier; of what was found: the evaluation day
    std::int32_t day = 0;
    std::uint8_t tier = 0;
    friend bool operator==(const TierStep&, const TierStep&) = default;
};

std::uint8_t tierAt(std::span<const TierStep> steps, std::uint8_t first, std::int32_t day);

// A tier set by hand for [since, until). Of those that hold on one day the latest `since` counts, then the later
// record.
struct Held {
    std::int32_t since = 0;
    std::int32_t until = kNever;
    std::uint8_t tier = 0;
    RecordId record = 0;
    friend bool operator==(const Held&, const Held&) = default;
};
const Held* heldOn(std::span<const Held> held, std::int32_t day); // nullptr = none; `held` by (since, record)

// Of one partner on one ladder. Immutable.
struct Course {
    std::uint8_t first = 0;       // found, and in force, before anything has happened
    std::vector<TierStep> found;  // by evaluation day, where it differs from the one before
    std::vector<TierStep> normal; // in force but for what was set by hand
    std::vector<TierStep> steps;  // in force
    std::uint8_t tierOn(Date day) const { return tierAt(steps, first, day.days); }
    friend bool operator==(const Course&, const Course&) = default;
};

// How a tier came to be in force, or what threatens it.
enum class Why : std::uint8_t {
    First,        // before anything has happened
    Promoted,     // an evaluation found more
    Grace,        // an evaluation found less: `count` of `of` on end that demote
    Notice,       // that many have: the partner falls on `until`
    Recovered,    // an evaluation found the tier in force again: grace or notice is over
    Demoted,      // to what the last evaluation found
    Override,     // set by hand, until `until`
    OverrideEnded // the normal course again
};

struct Turn { // in the normal course of a ladder
    Why why = Why::First;
    std::int32_t from = 0;      // in force, running or decided from this day on
    std::int32_t evaluated = 0; // the evaluation that found it
    std::uint8_t tier = 0;      // in force from then on
    std::uint8_t found = 0;
    int count = 0; // Grace
    int of = 0;
    std::int32_t until = kNever; // Notice: the day of the fall
};

// Evaluations that must find less on end: grace 0 and 1 both demote at the first one.
inline int neededToFall(const Ladder& ladder) { return std::max(1, ladder.grace()); }

// Tells `sink` every turn, in order of days. A demotion that notice was given of is withdrawn by an evaluation that
// finds the tier again before it takes effect. Of a daily ladder one turn tells of all days of grace.
template <class Sink>
void followCourse(Calendar& calendar, const Ladder& ladder, std::uint8_t first, std::span<const TierStep> found,
                  Sink&& sink) {
    const int needed = neededToFall(ladder);
    std::uint8_t tier = first;
    int below = 0;              // evaluations on end that found less
    std::int32_t fall = kNever; // the day of a demotion that is decided
    std::int32_t decided = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::uint8_t now = found[i].tier;
        const std::int32_t end = i + 1 < found.size() ? found[i + 1].day : kNever;
        Date at{found[i].day};
        if (now >= tier) {
            if (now > tier || below > 0) {
                sink(Turn{now > tier ? Why::Promoted : Why::Recovered, calendar.inForce(at).days, at.days, now, now});
            }
            tier = now;
            below = 0;
            fall = kNever;
            continue;
        }
        bool told = false;
        while (fall == kNever && at.days < end) {
            if (++below >= needed) {
                decided = at.days;
                fall = calendar.inForce(at).days + ladder.noticeDays;
                if (ladder.noticeDays > 0) {
                    sink(Turn{Why::Notice, calendar.inForce(at).days, at.days, tier, now, below, needed, fall});
                }
                break;
            }
            if (!told || !calendar.isDaily()) {
                sink(Turn{Why::Grace, calendar.inForce(at).days, at.days, tier, now, below, needed});
                told = true;
            }
            at = calendar.after(at);
        }
        if (fall != kNever && (end == kNever || fall < calendar.inForce(Date{end}).days)) {
            sink(Turn{Why::Demoted, fall, decided, now, now});
            tier = now;
            below = 0;
            fall = kNever;
        }
    }
}

// `found` and `first` become a course; `held` is of the partner, by (since, record).
Course courseOf(Calendar& calendar, const Ladder& ladder, std::uint8_t first, std::vector<TierStep> found,
                std::span<const Held> held);

} // namespace counterpart::tiering
