// SPDX-License-Identifier: GPL-3.0-or-later
// Which tier on which date, and why: a partner's complete tier history, what comes next, and the ways up.
#pragma once

#include "core/engine/tiering/standing.h"

namespace counterpart::tiering {

// What happened to a partner's tier, or began to run against it.
struct TierEvent {
    Why why = Why::First;
    Date from;               // no date: before anything has happened
    Date evaluated;          // the evaluation that found it; none for First and what was set by hand
    std::uint8_t tier = 0;   // in force from then on, a tier set by hand included
    std::uint8_t normal = 0; // the same without it
    std::uint8_t found = 0;  // by that evaluation
    int count = 0;           // Grace, Notice: evaluations on end that found less ...
    int of = 0;              // ... of so many that demote
    Date until;              // Notice: the day of the fall; Override: its first day without it, if it has an end
    RecordId byHand = 0;     // Override: the TierOverride
    friend bool operator==(const TierEvent&, const TierEvent&) = default;
};
// In order of days, First in front; days after as_of are what follows if nothing changes. The facts behind one are
// history.factsOn(partner, event.evaluated).
std::vector<TierEvent> historyOf(const History& history, Index partner);
// The last of them that put the tier of the day in force (never Grace or Notice). `events` are not empty.
const TierEvent& reasonOn(std::span<const TierEvent> events, Date day);
// Grace or notice that runs on the day; nullptr = none.
const TierEvent* threatOn(std::span<const TierEvent> events, Date day);

// A tier that changes in (from, from + days] if nothing happens: windows move, certifications run out, notice ends.
struct Upcoming {
    Index partner = 0;
    Date on;
    std::uint8_t before = 0;
    std::uint8_t after = 0;
    Why why = Why::Demoted; // Promoted, Demoted, Override or OverrideEnded
};
// By day, then partner. O(partners).
std::vector<Upcoming> upcoming(const History& history, Date from, int days);

// One way to a higher tier.
struct Way {
    std::uint8_t tier = 0;
    std::vector<Need> missing; // all of it; empty: nothing more is needed
    Date byItself; // the day it comes without doing anything, because others or a notice move; none: it does not
};
struct Outlook {
    std::uint8_t tier = 0;   // in force
    std::uint8_t found = 0;  // what the facts of the day are enough for
    std::vector<Need> keeps; // of the tier in force
    // The next tier first. Then higher ones that lack less of something, so that neither way contains the other.
    std::vector<Way> ways;
    Date evaluation;                       // the next one, the day included: what is reached by then counts
    Date inForce;                          // what it finds
    std::vector<History::Leaving> leaving; // revenue that the window loses until that evaluation, or within 90 days
};
Outlook outlookOf(const History& history, Index partner, Date day, const Facts& facts);

} // namespace counterpart::tiering
