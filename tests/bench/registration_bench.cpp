// SPDX-License-Identifier: GPL-3.0-or-later
// How long does it take to find and to write what is due over many registrations? The best of several runs. Argument:
// [registrations] (default 100000), each with two events and every fourth with a deal.
#include "core/command/registrations.h"
#include "core/snapshot/apply.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

using namespace counterpart;

namespace {

SnapshotPtr made(std::size_t count) {
    ChangeSet changes;
    RecordId next = makeRecordId(3, 1);
    const std::int64_t start = Time::startOf(Date::of(2026, 1, 1)).seconds;
    const char* const states[] = {"submitted", "in_review", "approved", "returned", "rejected"};
    for (std::size_t i = 0; i < count; ++i) {
        Registration& one = changes.of<Registration>().created.emplace_back();
        one.id = next++;
        one.key = fmt::format("R-{}", i);
        one.submitted = {start + static_cast<std::int64_t>(i * 7919 % (200 * 86'400))};
        one.status = Symbol(states[i % 5]);
        for (const char* event : {"submit", "comment"}) {
            RegistrationEvent& row = changes.of<RegistrationEvent>().created.emplace_back();
            row.id = next++;
            row.key = fmt::format("{}/{}", i, event);
            row.registration.value = one.id;
            row.at = one.submitted;
            row.event = Symbol(event);
        }
        if (i % 4 == 0) {
            Deal& deal = changes.of<Deal>().created.emplace_back();
            deal.id = next++;
            deal.key = fmt::format("D-{}", i);
            deal.registration.value = one.id;
            deal.stage = stageWon();
            deal.closed = one.submitted.date().plusDays(30);
        }
    }
    return apply(Snapshot(), changes, 1);
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
    const SnapshotPtr snapshot = made(count);
    Rulebook rulebook;
    rulebook.registration.clock = DecisionClock::BusinessHours;
    rulebook.registration.calendar.zone = "Europe/Berlin";
    const auto policies = Policies::make(rulebook);
    const Time now = Time::startOf(Date::of(2026, 6, 1));
    using Clock = std::chrono::steady_clock;
    const auto ms = [](Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); };
    double gather = 1e9, find = 1e9, write = 1e9;
    std::size_t due = 0;
    for (int run = 0; run < 5; ++run) {
        const auto begin = Clock::now();
        const registration::Cases cases(*snapshot, *policies);
        const auto gathered = Clock::now();
        due = 0;
        for (const registration::Case& file : cases.all()) {
            due += policies->of(file.record).dueTransitions(file, now).size();
        }
        const auto found = Clock::now();
        IdSource ids(5, 1);
        const auto planned = plan(*snapshot, ids, *policies, ApplyDue{now});
        const auto end = Clock::now();
        if (!planned || planned->changes.of<RegistrationEvent>().created.size() != due) {
            fmt::print("the plan and the search disagree\n");
            return 1;
        }
        gather = std::min(gather, ms(gathered - begin));
        find = std::min(find, ms(found - gathered));
        write = std::min(write, ms(end - found));
    }
    fmt::print("{} registrations: history and deals {:.0f} ms, {} due found in {:.0f} ms; the whole plan {:.0f} ms\n",
               count, gather, due, find, write);
    return 0;
}
