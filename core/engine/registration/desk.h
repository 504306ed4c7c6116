// SPDX-License-Identifier: GPL-3.0-or-later
// The policy of the deal desk at work: what is due when, who must agree, what holds at a time (mission D1).
#pragma once

#include "core/engine/registration/cases.h"
#include "core/engine/registration/states.h"

namespace counterpart::registration {

// What somebody does.
struct Deed {
    Event event = Event::Comment;
    Time at;
    Symbol by;
    std::string text; // reason, question, justification or comment
    Symbol role;      // as which role of the chain (Event::Approve)
    Symbol owner;     // Event::Assign
};

// One step of a registration, written or not.
struct Transition {
    Event event = Event::Expire;
    Time at;
    State from = State::Unknown;
    State to = State::Unknown;
    friend bool operator==(const Transition&, const Transition&) = default;
};

// One version of the policy, ready to answer. Immutable, read from any thread.
class Desk {
public:
    // BadRulebook: unknown zone, or business hours of a calendar that never works.
    static Result<Desk> make(const RegistrationPolicy& policy);
    const RegistrationPolicy& policy() const { return m_policy; }
    const WorkClock& clock() const { return m_clock; }

    // What happens by itself next, whenever that is: the decision, the answer to an extension, a deal's end, expiry.
    // Nothing when nothing is waiting for time.
    std::optional<Transition> next(const Case& file) const;
    // All that is due up to and including `now`, in order, each at its moment; the case is not changed.
    std::vector<Transition> dueTransitions(const Case& file, Time now) const;
    // The same, carried out on the case: what holds at `now` although nothing was written.
    std::vector<Transition> advance(Case& file, Time now) const;

    // Why the deed is refused on the case as it stands (advance it first), Refusal::None if it is not.
    Refused check(const Case& file, const Deed& deed) const;
    // Carries it out; it must not be refused. The event that it is in the end: an approval by a role that is not the
    // last one is Event::Agree.
    Event carryOut(Case& file, const Deed& deed) const;

    // By when somebody must decide or answer, else the policy does. No time: the clock stands still or is off.
    std::optional<Time> decisionDue(const Case& file) const;
    // The last protected day and the first moment after it, of an approved one.
    Date protectedUntil(const Case& file) const;
    std::optional<Time> expiryMoment(const Case& file) const;
    // From one moment to another as this clock counts: working seconds, or all of them.
    std::int64_t secondsBetween(Time from, Time to) const;

private:
    Desk(RegistrationPolicy policy, WorkClock clock) : m_policy(std::move(policy)), m_clock(std::move(clock)) {}
    Time dueFrom(Time start) const;
    std::optional<Transition> nextOfApproved(const Case& file) const;

    RegistrationPolicy m_policy;
    WorkClock m_clock;
};

// What the program knows about it at `now` without anything being written.
struct Standing {
    State state = State::Unknown;
    Registration record;         // as it would be
    std::vector<Transition> due; // not yet written
};
Standing effectiveState(const Case& file, const Desk& desk, Time now);

// The versions of the policy by effective date. A registration is under the one in force on the day on which it was
// submitted (before the first version: that one), through all its life: a later version changes no clock that runs, and
// it does not matter when the file is opened.
class Policies {
public:
    static Result<Policies> make(const Snapshot& snapshot); // BadRulebook names the version in `key`
    static Result<Policies> make(const Rulebook& rulebook); // one for all days
    const Desk& on(Date day) const;
    const Desk& of(const Registration& registration) const { return on(registration.submitted.date()); }

private:
    std::vector<std::pair<Date, Desk>> m_desks; // by date, never empty
};

} // namespace counterpart::registration
