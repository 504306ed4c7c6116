// SPDX-License-Identifier: GPL-3.0-or-later
// plans, tasks: starting, doing, blocking and listing what is to be done.
#include "app/cli/enablement_commands.h"
#include "app/cli/lens.h"
#include "core/command/enablement.h"
#include "core/engine/plans/plans.h"
#include "ui/bridge/plan_text.h"

#include <algorithm>

namespace counterpart::cli {

namespace {

constexpr std::string_view kVerbs[] = {"start", "done", "block", "reopen", "abandon"};

std::string number(std::int64_t value) { return std::to_string(value); }
std::string keyOf(const Snapshot& snapshot, Index partner) {
    return partner == kNoRecord ? "" : keyOfParty(snapshot, partner);
}

// What somebody asks to be done, with the workspace open for writing.
struct Order {
    const Call& call;
    const Question& question;
    Time at;
    std::string by;
    RecordId partner() const {
        const Partner* partner = question.snapshot->table<Partner>().findKey(call.value("partner"));
        return partner == nullptr ? 0 : partner->id;
    }
    RecordId task(const std::string& verb) const {
        const Task* task = question.snapshot->table<Task>().findKey(call.value(verb));
        return task == nullptr ? 0 : task->id;
    }
};

Result<Planned> planned(const Order& order, const std::string& verb) {
    const Snapshot& snapshot = *order.question.snapshot;
    const std::string reason = order.call.value("reason");
    if (verb == "start") {
        IdSource ids = order.question.workspace->ids();
        return plan(snapshot, ids, *order.question.rulebook,
                    StartPlan{order.call.value("start"), order.partner(), order.at.date()});
    }
    if (verb == "abandon") {
        return plan(snapshot, AbandonPlan{order.call.value("abandon"), order.partner(), order.at, order.by, reason});
    }
    const RecordId task = order.task(verb);
    if (task == 0) {
        return makeError(ErrorCode::NoSuchRecord, order.call.value(verb));
    }
    if (verb == "done") {
        return plan(snapshot, *order.question.rulebook, CompleteStep{task, order.at, order.by});
    }
    return verb == "block" ? plan(snapshot, BlockStep{task, reason}) : plan(snapshot, ReopenStep{task, reason});
}

int carryOut(const Call& call, const std::string& verb) {
    Question question;
    if (auto refused = ask(call, question, OpenMode::ReadWrite)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    const Surroundings around = surroundings();
    Order order{call, question, question.snapshot->now(around.now()), around.author};
    if (call.has("on")) {
        const auto day = parseDate(call.value("on"));
        if (!day) {
            return fail(day.error(), Usage);
        }
        order.at = Time::endOf(*day);
    }
    auto change = planned(order, verb);
    if (!change) {
        return fail(change.error(), No);
    }
    return commitAndSay(*question.workspace, std::move(*change));
}

Sheet templates(const Rulebook& rulebook) {
    Sheet sheet{{{"template"}, {"name"}, {"use"}, {"partner_types"}, {"phases", true}, {"steps", true}, {"days", true}},
                {},
                {}};
    for (const PlanTemplate& plan : rulebook.planTemplates) {
        std::string types;
        for (const Symbol type : plan.partnerTypes) {
            types += (types.empty() ? "" : ";") + type.str();
        }
        std::size_t steps = 0;
        int days = 0;
        for (const PlanPhase& phase : plan.phases) {
            steps += phase.steps.size();
            days = std::max(days, phase.untilDay + 1);
        }
        sheet.rows.push_back({plan.key, plan.name, planUseName(plan.use).toStdString(), types,
                              number(static_cast<std::int64_t>(plan.phases.size())),
                              number(static_cast<std::int64_t>(steps)), number(days)});
    }
    return sheet;
}

Sheet planTable(const Snapshot& snapshot, const std::vector<plans::PlanProgress>& all) {
    Sheet sheet{{{"partner"},
                 {"plan"},
                 {"state"},
                 {"percent", true},
                 {"done", true},
                 {"open", true},
                 {"blocked", true},
                 {"late", true},
                 {"dismissed", true},
                 {"phase"},
                 {"next"},
                 {"due"},
                 {"expected"}},
                {},
                {}};
    for (const plans::PlanProgress& plan : all) {
        const auto percent = plan.steps.percent();
        const Task* next = plan.next ? &snapshot.table<Task>().at(plan.all[*plan.next].task) : nullptr;
        sheet.rows.push_back({keyOf(snapshot, plan.partner), plan.plan.str(), planStateKey(plan.state),
                              percent ? number(*percent) : "", number(plan.steps.done), number(plan.steps.open),
                              number(plan.steps.blocked), number(plan.steps.late), number(plan.steps.dismissed),
                              plan.phase ? plan.phases[*plan.phase].name : "", next != nullptr ? next->title.str() : "",
                              toString(plan.due), toString(plan.expected)});
    }
    return sheet;
}

std::vector<std::string> stepRow(const Snapshot& snapshot, const plans::PlanProgress& plan,
                                 const plans::StepProgress& step) {
    const Task& task = snapshot.table<Task>().at(step.task);
    std::string waits;
    for (const std::string& key : step.waitsFor) {
        waits += (waits.empty() ? "" : ";") + key;
    }
    return {task.key.str(),           keyOf(snapshot, plan.partner),
            plan.plan.str(),          plan.phases[step.phase].name,
            task.title.str(),         task.owner.str(),
            stepStateKey(step.state), toString(step.due),
            number(step.daysLate),    waits,
            toString(step.expected),  task.reason.str()};
}

Sheet stepTable(const Snapshot& snapshot, const std::vector<plans::PlanProgress>& all, bool late) {
    Sheet sheet{{{"task"},
                 {"partner"},
                 {"plan"},
                 {"phase"},
                 {"title"},
                 {"owner"},
                 {"state"},
                 {"due"},
                 {"days_late", true},
                 {"waits_for"},
                 {"expected"},
                 {"reason"}},
                {},
                {}};
    if (late) {
        for (const auto& [plan, step] : plans::lateSteps(snapshot, all)) {
            sheet.rows.push_back(stepRow(snapshot, all[plan], all[plan].all[step]));
        }
        return sheet;
    }
    for (const plans::PlanProgress& plan : all) {
        for (const plans::StepProgress& step : plan.all) {
            sheet.rows.push_back(stepRow(snapshot, plan, step));
        }
    }
    return sheet;
}

} // namespace

std::vector<std::string> plansOptions() {
    return questionOptions({"partner=KEY", "templates", "late", "steps", "start=TEMPLATE", "on=DATE", "done=TASK",
                            "block=TASK", "reopen=TASK", "abandon=PLAN", "reason=TEXT"});
}

std::vector<std::string> tasksOptions() { return questionOptions({"open", "late", "partner=KEY", "owner=ROLE"}); }

int runPlans(const Call& call) {
    std::string verb;
    for (const std::string_view option : kVerbs) {
        if (call.has(std::string(option))) {
            if (!verb.empty()) {
                return fail(makeError(ErrorCode::BadArgument, "--" + std::string(option),
                                      "It does not go with --" + verb + "."),
                            Usage);
            }
            verb = option;
        }
    }
    if (verb.empty() && (call.has("on") || call.has("reason"))) {
        return fail(makeError(ErrorCode::BadArgument, call.has("on") ? "--on" : "--reason",
                              "It goes with --start, --done, --block, --reopen or --abandon."),
                    Usage);
    }
    if (!verb.empty()) {
        return carryOut(call, verb);
    }
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    if (call.has("templates")) {
        print(templates(*question.rulebook), call.format());
        return Ok;
    }
    const Snapshot& snapshot = *question.snapshot;
    const auto columns = columnsOf(snapshot);
    auto all = plans::plansOf(snapshot, *columns, *question.rulebook, question.lens.asOf);
    if (call.has("partner")) {
        std::erase_if(all, [&](const plans::PlanProgress& plan) {
            return keyOf(snapshot, plan.partner) != call.value("partner") || plan.partner == kNoRecord;
        });
    }
    const bool steps = call.has("steps") || call.has("late");
    print(steps ? stepTable(snapshot, all, call.has("late")) : planTable(snapshot, all), call.format());
    return Ok;
}

int runTasks(const Call& call) {
    Question question;
    if (auto refused = ask(call, question)) {
        return fail(refused->error, refused->exit);
    }
    if (auto refused = refuseUnknownPartner(call, *question.snapshot)) {
        return fail(refused->error, refused->exit);
    }
    static const Symbol done("done");
    static const Symbol dismissed("dismissed");
    const Snapshot& snapshot = *question.snapshot;
    const Date asOf = question.lens.asOf;
    std::vector<const Task*> tasks;
    const auto daysLate = [&](const Task& task) {
        const bool closed = sameWord(task.status, done) || sameWord(task.status, dismissed);
        return !closed && task.due.has() ? std::max(0, asOf.days - task.due.date().days) : 0;
    };
    snapshot.table<Task>().forEach([&](const Task& task) {
        const Partner* partner = snapshot.find(task.partner);
        const bool closed = sameWord(task.status, done) || sameWord(task.status, dismissed);
        const bool theirs = !call.has("partner") || (partner != nullptr && partner->key == call.value("partner"));
        const bool owned = !call.has("owner") || sameWord(task.owner, Symbol(call.value("owner")));
        if (theirs && owned && !(call.has("open") && closed) && !(call.has("late") && daysLate(task) == 0)) {
            tasks.push_back(&task);
        }
    });
    std::ranges::sort(tasks, {}, [](const Task* task) { return std::tuple(task->due, task->key.view()); });
    Sheet sheet{{{"task"},
                 {"partner"},
                 {"title"},
                 {"source"},
                 {"rule"},
                 {"owner"},
                 {"created"},
                 {"due"},
                 {"status"},
                 {"days_late", true},
                 {"closed"},
                 {"closed_by"},
                 {"reason"}},
                {},
                {}};
    for (const Task* task : tasks) {
        const Partner* partner = snapshot.find(task->partner);
        sheet.rows.push_back({task->key.str(), partner != nullptr ? partner->key.str() : "", task->title.str(),
                              task->source.str(), task->rule.str(), task->owner.str(), toString(task->created),
                              toString(task->due), task->status.str(), number(daysLate(*task)), toString(task->closed),
                              task->closedBy.str(), task->reason.str()});
    }
    print(sheet, call.format());
    return Ok;
}

} // namespace counterpart::cli
