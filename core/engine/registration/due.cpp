// SPDX-License-Identifier: GPL-3.0-or-later
// What happens by itself, and when.
#include "core/engine/registration/desk.h"

#include <algorithm>

namespace counterpart::registration {

Result<Desk> Desk::make(const RegistrationPolicy& policy) {
    auto clock = WorkClock::make(policy.calendar);
    if (!clock) {
        return clock.error();
    }
    if (policy.clock == DecisionClock::BusinessHours && !clock->worksEver()) {
        Error error = makeError(ErrorCode::BadRulebook, {}, "At least one weekday, and closing after opening.");
        error.column = "registration.calendar";
        return error;
    }
    return Desk(policy, std::move(*clock));
}

Time Desk::dueFrom(Time start) const {
    const std::int64_t seconds = std::int64_t{m_policy.decisionHours} * 3600;
    if (!start.has() || m_policy.clock == DecisionClock::Off) {
        return {};
    }
    return m_policy.clock == DecisionClock::Hours ? Time{start.seconds + seconds} : m_clock.dueAfter(start, seconds);
}

std::int64_t Desk::secondsBetween(Time from, Time to) const {
    if (!from.has() || !to.has()) {
        return 0;
    }
    return m_policy.clock == DecisionClock::BusinessHours ? m_clock.workingSeconds(from, to)
                                                          : to.seconds - from.seconds;
}

std::optional<Time> Desk::decisionDue(const Case& file) const {
    Time due;
    switch (file.state()) {
    case State::Submitted:
    case State::InReview:
        due = dueFrom(file.clockFrom);
        break;
    case State::Approved:
        if (extensionOf(file.record) == Extension::Pending) { // asked at the latest when the protection ran out
            due = dueFrom(file.extensionAsked.has() ? file.extensionAsked
                                                    : m_clock.startOf(protectedUntil(file).plusDays(1)));
        }
        break;
    default:
        break;
    }
    return due.has() ? std::optional(due) : std::nullopt;
}

Date Desk::protectedUntil(const Case& file) const {
    const Registration& record = file.record;
    if (record.expires.has()) {
        return record.expires;
    }
    const Time since = record.decided.has() ? record.decided : record.submitted;
    const int more = extensionOf(record) == Extension::Granted ? m_policy.extensionDays : 0;
    return m_clock.localDate(since).plusDays(m_policy.validDays + more);
}

std::optional<Time> Desk::expiryMoment(const Case& file) const {
    const Date until = protectedUntil(file);
    if (file.state() != State::Approved || !until.has()) {
        return std::nullopt;
    }
    // Not before the decision that it would end, nor before the answer that it waited for.
    return std::max({m_clock.startOf(until.plusDays(1)), file.record.decided,
                     extensionOf(file.record) == Extension::None ? Time{} : file.extensionAnswered});
}

std::optional<Transition> Desk::nextOfApproved(const Case& file) const {
    using How = DealEnd::How;
    std::optional<Transition> first;
    const auto offer = [&](Event event, Time at, State to) {
        if (at.has() && (!first || at < first->at)) {
            first = Transition{event, at, State::Approved, to};
        }
    };
    if (file.end.how != How::Open && file.end.closed.has()) { // at the end of the day on which the deal closed
        const bool won = file.end.how == How::Won;
        const Time close = {m_clock.startOf(file.end.closed.plusDays(1)).seconds - 1};
        offer(won ? Event::Win : Event::Lose, std::max(close, file.record.decided), won ? State::Won : State::Lost);
    }
    if (extensionOf(file.record) == Extension::Pending) { // the protection stands until the answer
        const bool grant = m_policy.silence == Silence::Approve;
        offer(grant ? Event::AutoGrantExtension : Event::AutoRefuseExtension, decisionDue(file).value_or(Time{}),
              State::Approved);
    } else {
        offer(Event::Expire, expiryMoment(file).value_or(Time{}), State::Expired);
    }
    return first;
}

std::optional<Transition> Desk::next(const Case& file) const {
    const State state = file.state();
    if (state == State::Submitted || state == State::InReview) {
        const auto due = decisionDue(file);
        const bool approve = m_policy.silence == Silence::Approve;
        return due ? std::optional(Transition{approve ? Event::AutoApprove : Event::AutoReject, *due, state,
                                              approve ? State::Approved : State::Rejected})
                   : std::nullopt;
    }
    if (state == State::Approved) {
        return nextOfApproved(file);
    }
    const bool late = state == State::Expired && file.end.how == DealEnd::How::Won && file.end.closed.has() &&
                      file.record.expires.has() && file.end.closed <= file.record.expires;
    if (late) { // the close became known after the expiry was written
        return Transition{Event::Win, {m_clock.startOf(file.end.closed.plusDays(1)).seconds - 1}, state, State::Won};
    }
    return std::nullopt;
}

std::vector<Transition> Desk::advance(Case& file, Time now) const {
    static const Symbol actor(kActor);
    std::vector<Transition> done;
    for (auto due = next(file); due && due->at <= now; due = next(file)) {
        carryOut(file, {due->event, due->at, actor, {}, {}, {}});
        done.push_back(*due);
    }
    return done;
}

std::vector<Transition> Desk::dueTransitions(const Case& file, Time now) const {
    const auto first = next(file);
    if (!first || first->at > now) {
        return {};
    }
    Case ahead = file;
    return advance(ahead, now);
}

} // namespace counterpart::registration
