// SPDX-License-Identifier: GPL-3.0-or-later
// What both sides are to do: the marketing plan, escalations, commitments of last time and new ones.
#include "core/engine/conflicts/tasks.h"
#include "core/report/compose/sections.h"
#include "core/report/compose/task_list.h"

#include <algorithm>
#include <utility>

namespace counterpart::report {

namespace {

std::int64_t openOnes(const Scene& s, const std::vector<const Task*>& tasks) {
    return std::ranges::count_if(tasks, [&](const Task* task) { return stateOf(*task, s.f.asOf()).open; });
}
std::int64_t lateOnes(const Scene& s, const std::vector<const Task*>& tasks) {
    return std::ranges::count_if(tasks, [&](const Task* task) { return stateOf(*task, s.f.asOf()).late; });
}

Page tasksPage(const Scene& s, Section section, std::string id, std::string title) {
    return page(std::string(keyOf(section)), std::move(id), std::move(title),
                s.say(Phrase::AsOf, {s.w.date(s.f.asOf())}));
}

// ---- escalations

std::string registrationName(const Scene& s, RecordId id) {
    const Registration* registration = s.f.snapshot().table<Registration>().find(id);
    return registration == nullptr ? std::string() : registration->key.str();
}

std::string otherName(const Scene& s, const conflicts::Conflict& conflict) {
    const Snapshot& snapshot = s.f.snapshot();
    const auto keyIn = [&](const auto& table) {
        const auto* record = table.find(conflict.other);
        return record == nullptr ? std::string() : record->key.str();
    };
    switch (conflict.against) {
    case conflicts::Against::Registration:
        return keyIn(snapshot.table<Registration>());
    case conflicts::Against::Account:
        return keyIn(snapshot.table<Account>());
    case conflicts::Against::Deal:
        return keyIn(snapshot.table<Deal>());
    case conflicts::Against::Lead:
        return keyIn(snapshot.table<Lead>());
    }
    return {};
}

Phrase ruleName(ConflictRule rule) {
    static constexpr Phrase names[] = {Phrase::ConflictDuplicate,  Phrase::ConflictSamePartner,
                                       Phrase::ConflictDirectDeal, Phrase::ConflictLead,
                                       Phrase::ConflictPoaching,   Phrase::ConflictDirectOnAccount};
    return names[static_cast<std::size_t>(rule)];
}

Table conflictTable(const Scene& s) {
    Table table;
    table.heading = s.say(Phrase::HeadingConflicts);
    table.nothing = s.say(Phrase::NoConflicts);
    table.columns = {column(s.say(Phrase::ColumnRegistration), 1.2), column(s.say(Phrase::ColumnConflict), 2.4),
                     column(s.say(Phrase::ColumnAgainst), 1.4), column(s.say(Phrase::ColumnDue), 1.2)};
    const Time end = Time::endOf(s.f.asOf());
    for (const std::size_t position : s.f.conflicts.of(s.partner)) {
        const conflicts::Conflict& conflict = s.f.allConflicts[position];
        TableCell registration = text(registrationName(s, conflict.registration));
        registration.why = {{}, Kind::Registration, conflict.registration, {}};
        TableCell other = text(otherName(s, conflict));
        other.why = {{}, conflicts::kindOf(conflict.against), conflict.other, {}};
        table.rows.push_back({std::move(registration), text(s.say(ruleName(conflict.rule))), std::move(other),
                              text(conflict.due.has() ? s.w.date(conflict.due.date()) : std::string(),
                                   conflict.due.has() && conflict.due < end ? Tone::Bad : Tone::Neutral)});
    }
    return table;
}

Table lateTable(const Scene& s) {
    Table table;
    table.heading = s.say(Phrase::HeadingLateSteps);
    table.nothing = s.say(Phrase::NoLateSteps);
    table.columns = {column(s.say(Phrase::ColumnTask), 3), column(s.say(Phrase::ColumnPlan), 1.8),
                     column(s.say(Phrase::ColumnDue), 1.2), s.countColumn(Phrase::ColumnDaysLate, 1)};
    for (const std::size_t position : s.f.lateSteps.of(s.partner)) {
        const plans::PlanProgress& plan = s.f.plans[s.f.late[position].plan];
        const plans::StepProgress& step = plan.all[s.f.late[position].step];
        const Task& task = s.f.snapshot().table<Task>().at(step.task);
        const Why why{{}, Kind::Task, task.id, {}};
        TableCell what = text(task.title.str());
        what.why = why;
        const std::string name = plan.policy ? s.w.name(s.p.rulebook->planTemplates[*plan.policy].name) : plan.name.key;
        table.rows.push_back({std::move(what), text(name), text(s.w.date(step.due)),
                              cell(s.w.count(step.daysLate), step.daysLate, why, Tone::Bad)});
    }
    return table;
}

// ---- commitments

// The review in which a commitment was made: the period that its plan names ("2026-Q2"); else by the day it was
// written: after the end of the period that is reviewed, or on its last day seen, it is a new one.
bool isNew(const Scene& s, const Task& task) {
    const std::string_view plan = task.plan.view();
    if (const auto made = parsePeriod(plan, s.p.rulebook->fiscalFirstMonth); !plan.empty() && made) {
        return made->from.has() && s.f.period.from.has() && made->from >= s.f.period.from;
    }
    const Date last = s.f.period.to.has() ? std::min(s.f.period.to.plusDays(-1), s.f.asOf()) : s.f.asOf();
    return task.created.has() && task.created >= last;
}

// Of the earlier ones, those that are still open or were closed since the period began: the others are history.
bool isHistory(const Scene& s, const Task& task) {
    const bool open = stateOf(task, s.f.asOf()).open;
    return !open && task.closed.has() && s.f.period.from.has() && task.closed.date() < s.f.period.from;
}

} // namespace

Part marketingPages(const Scene& s) {
    const std::vector<const Task*> tasks = tasksOf(s, "marketing");
    const std::int64_t open = openOnes(s, tasks);
    const std::string title =
        tasks.empty()
            ? s.say(Phrase::NoMarketing)
            : s.say(Phrase::MarketingState, {s.w.count(open), s.w.counted(static_cast<std::int64_t>(tasks.size()))});
    Page one = tasksPage(s, Section::Marketing, "marketing.plan", title);
    if (tasks.empty()) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::NoMarketingHow))}));
    } else {
        one.rows.push_back(row(taskTable(s, tasks, {}, s.say(Phrase::NoMarketingHow))));
    }
    return {{std::move(one)}, !tasks.empty()};
}

Part escalationPages(const Scene& s) {
    std::vector<const Task*> tasks = tasksOf(s, "escalation");
    std::erase_if(tasks, [&](const Task* task) { return isHistory(s, *task); });
    const Table disputed = conflictTable(s);
    const Table late = lateTable(s);
    const auto conflicts = static_cast<std::int64_t>(disputed.rows.size());
    const std::int64_t open = openOnes(s, tasks);
    const auto steps = static_cast<std::int64_t>(late.rows.size());
    const bool any = !tasks.empty() || conflicts > 0 || steps > 0;
    std::vector<std::string> counts;
    for (const auto& [phrase, count] :
         {std::pair(Phrase::CountEscalations, open), std::pair(Phrase::CountConflicts, conflicts),
          std::pair(Phrase::CountLateSteps, steps)}) {
        if (count > 0) {
            counts.push_back(s.say(phrase, {s.w.counted(count)}));
        }
    }
    const std::string title =
        counts.empty() ? s.say(Phrase::NoEscalations) : s.say(Phrase::EscalationState, {s.w.list(counts)});
    Page one = tasksPage(s, Section::Escalations, "escalations.open", title);
    if (!any) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::NoEscalationsHow))}));
        return {{std::move(one)}, false};
    }
    if (!tasks.empty()) {
        one.rows.push_back(row(taskTable(s, tasks, s.say(Phrase::HeadingEscalations), s.say(Phrase::NoEscalations))));
    }
    if (conflicts > 0) {
        one.rows.push_back(row(disputed));
    }
    if (steps > 0) {
        one.rows.push_back(row(late));
    }
    return {{std::move(one)}, true};
}

Part commitmentPages(const Scene& s) {
    std::vector<const Task*> before;
    std::vector<const Task*> fresh;
    for (const Task* task : tasksOf(s, "commitment")) {
        if (isNew(s, *task)) {
            fresh.push_back(task);
        } else if (!isHistory(s, *task)) {
            before.push_back(task);
        }
    }
    const auto count = static_cast<std::int64_t>(before.size());
    const auto kept = std::ranges::count_if(before, [&](const Task* task) { return stateOf(*task, s.f.asOf()).done; });
    std::string title = s.say(Phrase::NoCommitments);
    if (count > 0) {
        title = s.say(Phrase::CommitmentsKept, {s.w.count(kept), s.w.counted(count)});
        const std::int64_t late = lateOnes(s, before);
        title = late > 0 ? s.say(Phrase::CommitmentsLate, {title, s.w.counted(late)}) : title;
    } else if (!fresh.empty()) {
        title = s.say(Phrase::CommitmentsNew, {s.w.counted(static_cast<std::int64_t>(fresh.size()))});
    }
    Page one = tasksPage(s, Section::Commitments, "commitments.state", title);
    if (before.empty() && fresh.empty()) {
        one.rows.push_back(prose({}, {paragraph(s.say(Phrase::NoCommitmentsHow))}));
        return {{std::move(one)}, false};
    }
    one.rows.push_back(
        row(taskTable(s, before, s.say(Phrase::HeadingLastTime), s.say(Phrase::NothingCommittedBefore))));
    one.rows.push_back(row(taskTable(s, fresh, s.say(Phrase::HeadingNew), s.say(Phrase::NothingCommittedNow))));
    return {{std::move(one)}, true};
}

} // namespace counterpart::report
