// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a template is for, and the tasks it becomes.
#include "core/engine/plans/plans.h"
#include "core/snapshot/identity.h"

#include <algorithm>

namespace counterpart::plans {

namespace {

bool names(const PlanTemplate& plan, Symbol partnerType) {
    return !partnerType.empty() &&
           std::ranges::any_of(plan.partnerTypes, [&](Symbol type) { return sameWord(type, partnerType); });
}

} // namespace

const PlanTemplate* templateNamed(const Rulebook& rulebook, std::string_view key) {
    const auto found = std::ranges::find(rulebook.planTemplates, key, &PlanTemplate::key);
    return found == rulebook.planTemplates.end() ? nullptr : &*found;
}

std::vector<const PlanTemplate*> templatesFor(const Rulebook& rulebook, PlanUse use, Symbol partnerType) {
    std::vector<const PlanTemplate*> named;
    std::vector<const PlanTemplate*> open;
    for (const PlanTemplate& plan : rulebook.planTemplates) {
        if (plan.use == use && plan.partnerTypes.empty()) {
            open.push_back(&plan);
        } else if (plan.use == use && names(plan, partnerType)) {
            named.push_back(&plan);
        }
    }
    return named.empty() ? open : named;
}

const PlanTemplate* templateFor(const Rulebook& rulebook, PlanUse use, Symbol partnerType) {
    const auto suiting = templatesFor(rulebook, use, partnerType);
    return suiting.empty() ? nullptr : suiting.front();
}

std::string planText(const PlanName& name) {
    return name.start.has() ? name.key + ' ' + toString(name.start) : name.key;
}

PlanName planNamed(std::string_view text) {
    const auto space = text.rfind(' ');
    if (space != std::string_view::npos && space > 0) {
        if (const auto start = parseDate(text.substr(space + 1))) {
            return {std::string(text.substr(0, space)), *start};
        }
    }
    return {std::string(text), Date()};
}

Symbol planSource() {
    static const Symbol source("plan");
    return source;
}

std::string taskKey(std::string_view plan, std::string_view partnerKey, std::string_view step) {
    const std::string_view parts[] = {plan, partnerKey, step};
    return joinIdentity(parts);
}

std::vector<Task> planFor(const PlanTemplate& plan, Id<Partner> partner, std::string_view partnerKey, Date start) {
    static const Symbol open("open");
    const std::string text = planText({plan.key, start});
    std::vector<Task> tasks;
    for (const PlanPhase& phase : plan.phases) {
        for (const PlanStep& step : phase.steps) {
            Task& task = tasks.emplace_back();
            task.key = taskKey(text, partnerKey, step.key);
            task.title = step.title;
            task.partner = partner;
            task.source = planSource();
            task.rule = step.key;
            task.plan = text;
            task.phase = phase.name;
            task.owner = Symbol(step.owner);
            task.created = start;
            task.due = Time::endOf(start.plusDays(step.dueDay));
            task.status = open;
        }
    }
    return tasks;
}

} // namespace counterpart::plans
