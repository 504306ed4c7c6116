// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a course turn by turn, and looks ahead.
#include "core/engine/tiering/record.h"

#include <algorithm>

namespace counterpart::tiering {

namespace {

Date dateOf(std::int32_t day) { return day == kNever ? Date() : Date{day}; }

void tellByHand(std::span<const Held> held, std::vector<TierEvent>& events) {
    std::vector<std::int32_t> days;
    for (const Held& one : held) {
        days.push_back(one.since);
        if (one.until != kNever) {
            days.push_back(one.until);
        }
    }
    std::ranges::sort(days);
    const Held* last = nullptr;
    for (const std::int32_t day : days) {
        const Held* now = heldOn(held, day);
        if (now == last) {
            continue;
        }
        TierEvent event;
        event.why = now != nullptr ? Why::Override : Why::OverrideEnded;
        event.from = Date{day};
        event.until = now != nullptr ? dateOf(now->until) : Date();
        event.byHand = now != nullptr ? now->record : 0;
        events.push_back(event);
        last = now;
    }
}

bool setsTier(Why why) { return why != Why::Grace && why != Why::Notice && why != Why::Recovered; }

} // namespace

std::vector<TierEvent> historyOf(const History& history, Index partner) {
    const Course course = history.courseOf(partner);
    Calendar calendar = history.calendar();
    std::vector<TierEvent> events(1);
    followCourse(calendar, history.ladder(), course.first, course.found, [&](const Turn& turn) {
        events.push_back({turn.why, Date{turn.from}, Date{turn.evaluated}, 0, 0, turn.found, turn.count, turn.of,
                          dateOf(turn.until), 0});
    });
    tellByHand(history.heldOf(partner), events);
    std::ranges::stable_sort(events, {}, &TierEvent::from); // no date comes first
    for (TierEvent& event : events) {
        event.tier = event.why == Why::First ? course.first : course.tierOn(event.from);
        event.normal = event.why == Why::First ? course.first : tierAt(course.normal, course.first, event.from.days);
    }
    events.front().found = course.first;
    return events;
}

const TierEvent& reasonOn(std::span<const TierEvent> events, Date day) {
    const TierEvent* reason = &events.front();
    for (const TierEvent& event : events) {
        const bool under = reason->why == Why::Override && event.why != Why::Override &&
                           event.why != Why::OverrideEnded; // the normal course goes on underneath
        if (event.from <= day && setsTier(event.why) && !under) {
            reason = &event;
        }
    }
    return *reason;
}

const TierEvent* threatOn(std::span<const TierEvent> events, Date day) {
    const TierEvent* threat = nullptr;
    for (const TierEvent& event : events) {
        if (event.from > day) {
            break;
        }
        if (event.why == Why::Grace || event.why == Why::Notice) {
            threat = &event;
        } else if (event.why != Why::Override && event.why != Why::OverrideEnded) {
            threat = nullptr;
        }
    }
    return threat;
}

std::vector<Upcoming> upcoming(const History& history, Date from, int days) {
    std::vector<Upcoming> all;
    const Date until = from.plusDays(days);
    for (Index partner = 0; partner < history.partners(); ++partner) {
        const Course course = history.courseOf(partner);
        const auto inside = [&](const TierStep& step) { return step.day > from.days && step.day <= until.days; };
        if (std::ranges::none_of(course.steps, inside)) {
            continue;
        }
        const auto events = historyOf(history, partner);
        std::uint8_t before = course.tierOn(from);
        for (const TierStep& step : course.steps) {
            if (inside(step)) {
                all.push_back({partner, Date{step.day}, before, step.tier, reasonOn(events, Date{step.day}).why});
                before = step.tier;
            }
        }
    }
    std::ranges::stable_sort(all, {}, &Upcoming::on);
    return all;
}

namespace {

// Whether whoever goes the way `a` has gone `b` too.
bool contains(const std::vector<Need>& a, const std::vector<Need>& b) {
    return std::ranges::all_of(b, [&](const Need& need) {
        return std::ranges::any_of(a, [&](const Need& other) {
            return other.metric == need.metric && other.level == need.level && other.missing() >= need.missing();
        });
    });
}

Way wayTo(const History& history, std::uint8_t tier, const Course& course, Date day, const Facts& facts) {
    Way way{tier, needsOf(history.ladder(), tier, facts), {}};
    std::erase_if(way.missing, [](const Need& need) { return need.met(); });
    for (const TierStep& step : course.steps) {
        if (step.day > day.days && step.tier >= tier) {
            way.byItself = Date{step.day};
            break;
        }
    }
    return way;
}

} // namespace

Outlook outlookOf(const History& history, Index partner, Date day, const Facts& facts) {
    constexpr int kSightDays = 90;
    const Ladder& ladder = history.ladder();
    const Course course = history.courseOf(partner);
    Outlook outlook;
    outlook.tier = history.tierOn(partner, day);
    outlook.found = history.isFor(partner) ? tierFor(ladder, facts) : std::uint8_t{0};
    outlook.keeps = needsOf(ladder, outlook.tier, facts);
    Calendar calendar = history.calendar();
    outlook.evaluation = calendar.onOrAfter(day);
    outlook.inForce = calendar.inForce(outlook.evaluation);
    for (std::size_t tier = outlook.tier + std::size_t{1}; history.isFor(partner) && tier < ladder.tiers.size();
         ++tier) {
        Way way = wayTo(history, static_cast<std::uint8_t>(tier), course, day, facts);
        const bool more =
            std::ranges::any_of(outlook.ways, [&](const Way& lower) { return contains(way.missing, lower.missing); });
        if (outlook.ways.empty() || !more) {
            outlook.ways.push_back(std::move(way));
        }
    }
    const Date until = calendar.isDaily() ? day.plusDays(kSightDays) : outlook.evaluation;
    outlook.leaving = history.leaving(partner, day, until);
    return outlook;
}

} // namespace counterpart::tiering
