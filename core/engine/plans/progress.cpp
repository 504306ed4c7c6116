// SPDX-License-Identifier: GPL-3.0-or-later
// All plans that tasks know, and one of them.
#include "core/engine/plans/course.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace counterpart::plans {

namespace {

bool isStep(const Task& task) { return sameWord(task.source, planSource()) && !task.plan.empty(); }

std::optional<std::size_t> templateAt(const Rulebook& rulebook, std::string_view key) {
    const PlanTemplate* plan = templateNamed(rulebook, key);
    return plan != nullptr ? std::optional(static_cast<std::size_t>(plan - rulebook.planTemplates.data()))
                           : std::nullopt;
}

} // namespace

std::optional<int> StepCounts::percent() const {
    return needed() > 0 ? std::optional(static_cast<int>(std::int64_t{100} * done / needed())) : std::nullopt;
}

std::vector<PlanProgress> plansOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                                  Date asOf) {
    struct Group {
        Index partner = kNoRecord;
        std::vector<PlanTask> tasks;
    };
    // The programme's own first, then by partner key; start; template; the text, should two read alike.
    std::map<std::tuple<std::int64_t, Date, std::string, std::string_view>, Group> groups;
    Index position = 0;
    snapshot.table<Task>().forEach([&](const Task& task) {
        const Index partner = columns.partnerOf.find(task.partner.value);
        if (isStep(task) && (partner != kNoRecord || !task.partner.has())) {
            const PlanName name = planNamed(task.plan);
            const std::int64_t rank = partner == kNoRecord ? -1 : std::int64_t{columns.partners.keyRank[partner]};
            Group& group = groups[{rank, name.start, name.key, task.plan.view()}];
            group.partner = partner;
            group.tasks.push_back({position, &task});
        }
        ++position;
    });
    std::vector<Outline> outlines;
    for (const PlanTemplate& plan : rulebook.planTemplates) {
        outlines.emplace_back(plan);
    }
    const Outline none;
    std::vector<PlanProgress> plans;
    for (const auto& [key, group] : groups) {
        const auto policy = templateAt(rulebook, std::get<2>(key));
        plans.push_back(progressOf(group.tasks, policy ? outlines[*policy] : none, group.partner, policy, asOf));
    }
    return plans;
}

std::optional<PlanProgress> planOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                                   Date asOf, Index partner, std::string_view plan) {
    std::vector<PlanTask> tasks;
    Index position = 0;
    snapshot.table<Task>().forEach([&](const Task& task) {
        const bool theirs =
            partner == kNoRecord ? !task.partner.has() : columns.partnerOf.find(task.partner.value) == partner;
        if (theirs && isStep(task) && task.plan == plan) {
            tasks.push_back({position, &task});
        }
        ++position;
    });
    if (tasks.empty()) {
        return std::nullopt;
    }
    const auto policy = templateAt(rulebook, planNamed(plan).key);
    return progressOf(tasks, policy ? Outline(rulebook.planTemplates[*policy]) : Outline(), partner, policy, asOf);
}

std::vector<LateStep> lateSteps(const Snapshot& snapshot, const std::vector<PlanProgress>& plans) {
    std::vector<LateStep> late;
    for (std::size_t p = 0; p < plans.size(); ++p) {
        for (std::size_t s = 0; s < plans[p].all.size(); ++s) {
            if (plans[p].all[s].daysLate > 0) {
                late.push_back({p, s});
            }
        }
    }
    const auto& tasks = snapshot.table<Task>();
    std::ranges::sort(late, {}, [&](const LateStep& l) {
        const StepProgress& step = plans[l.plan].all[l.step];
        return std::tuple(-step.daysLate, tasks.at(step.task).key.view());
    });
    return late;
}

} // namespace counterpart::plans
