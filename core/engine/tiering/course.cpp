// SPDX-License-Identifier: GPL-3.0-or-later
// Puts tiers set by hand over the normal course.
#include "core/engine/tiering/course.h"

namespace counterpart::tiering {

std::uint8_t tierAt(std::span<const TierStep> steps, std::uint8_t first, std::int32_t day) {
    const auto after = std::ranges::upper_bound(steps, day, {}, &TierStep::day);
    return after == steps.begin() ? first : std::prev(after)->tier;
}

const Held* heldOn(std::span<const Held> held, std::int32_t day) {
    const Held* last = nullptr;
    for (const Held& one : held) {
        if (one.since <= day && day < one.until) {
            last = &one;
        }
    }
    return last;
}

Course courseOf(Calendar& calendar, const Ladder& ladder, std::uint8_t first, std::vector<TierStep> found,
                std::span<const Held> held) {
    Course course;
    course.first = first;
    course.found = std::move(found);
    followCourse(calendar, ladder, first, course.found, [&](const Turn& turn) {
        if (turn.tier != (course.normal.empty() ? first : course.normal.back().tier)) {
            course.normal.push_back({turn.from, turn.tier});
        }
    });
    if (held.empty()) {
        course.steps = course.normal;
        return course;
    }
    std::vector<std::int32_t> days;
    for (const TierStep& step : course.normal) {
        days.push_back(step.day);
    }
    for (const Held& one : held) {
        days.push_back(one.since);
        if (one.until != kNever) {
            days.push_back(one.until);
        }
    }
    std::ranges::sort(days);
    for (const std::int32_t day : days) {
        const Held* byHand = heldOn(held, day);
        const std::uint8_t tier = byHand != nullptr ? byHand->tier : tierAt(course.normal, first, day);
        if (tier != (course.steps.empty() ? first : course.steps.back().tier)) {
            course.steps.push_back({day, tier});
        }
    }
    return course;
}

} // namespace counterpart::tiering
