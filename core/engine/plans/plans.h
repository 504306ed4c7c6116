// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of steps: which one suits whom, what it becomes from a day on, how far each one is (mission C4, C6, C13).
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::plans {

// By key. nullptr = there is none.
const PlanTemplate* templateNamed(const Rulebook& rulebook, std::string_view key);
// The first of that use that names the partner's type, else the first that names none.
const PlanTemplate* templateFor(const Rulebook& rulebook, PlanUse use, Symbol partnerType);
// All of that use that suit, in the order of the rulebook: those that name the type, or where none does those that name
// none.
std::vector<const PlanTemplate*> templatesFor(const Rulebook& rulebook, PlanUse use, Symbol partnerType);

// Task::plan: the template and the start, "onboarding-12-weeks 2026-03-01".
struct PlanName {
    std::string key;
    Date start; // none: the text is not such a name, `key` is all of it
    friend bool operator==(const PlanName&, const PlanName&) = default;
};
std::string planText(const PlanName& name);
PlanName planNamed(std::string_view text);
Symbol planSource(); // Task::source of steps: "plan"

// The steps as open tasks without ids, phase by phase: due at the end of the day start + dueDay, owned by the role of
// the step. `partner` and its key are 0 and "" for a plan of the programme itself.
std::vector<Task> planFor(const PlanTemplate& plan, Id<Partner> partner, std::string_view partnerKey, Date start);
// The key of such a task: plan, partner and step, each escaped.
std::string taskKey(std::string_view plan, std::string_view partnerKey, std::string_view step);

enum class StepState : std::uint8_t {
    Open,    // can be done
    Waiting, // for steps before it that are not done
    Blocked, // somebody said so, with a reason
    Done,
    Dismissed, // not needed any more: counts as if it were not in the plan, and holds nobody up
};

struct StepProgress {
    Index task = 0;        // position in the table of tasks
    std::size_t phase = 0; // of PlanProgress::phases
    StepState state = StepState::Open;
    Date due;
    Date closed;      // on or before the day
    int daysLate = 0; // of a step that is neither done nor dismissed: days since it was due; 0 = not late
    std::vector<std::string>
        waitsFor;  // keys of steps before it that are neither done nor dismissed, as in the template
    Date expected; // when it ends if every step that is left takes the time the plan gives it
    friend bool operator==(const StepProgress&, const StepProgress&) = default;
};

struct StepCounts {
    int done = 0;
    int open = 0; // Open and Waiting
    int blocked = 0;
    int late = 0; // of open and blocked ones
    int dismissed = 0;
    int needed() const { return done + open + blocked; }
    // Of the steps that are needed, rounded down; 100 only when all are done. none = no step is needed.
    std::optional<int> percent() const;
    friend bool operator==(const StepCounts&, const StepCounts&) = default;
};

struct PhaseProgress {
    std::string name;
    std::string outcome; // of the template; empty when it has gone
    Date from;           // of the template, else of the due dates
    Date until;          // the last day
    StepCounts steps;
    friend bool operator==(const PhaseProgress&, const PhaseProgress&) = default;
};

enum class PlanState : std::uint8_t {
    Ahead,     // starts after the day
    Running,   // a step is open or blocked
    Finished,  // none is, and the last thing that happened was a step done
    Abandoned, // none is, and the last thing that happened was a dismissal
};

struct PlanProgress {
    Text plan; // as the tasks have it
    PlanName name;
    Index partner = kNoRecord;         // kNoRecord = the programme's own
    std::optional<std::size_t> policy; // of Rulebook::planTemplates; none: the template has gone
    PlanState state = PlanState::Running;
    StepCounts steps;
    std::vector<PhaseProgress> phases; // of the template, then others by their first due date
    std::vector<StepProgress> all;     // phase by phase, in the order of the template, then by due date and key
    std::optional<std::size_t> phase;  // the first with a step that is open or blocked
    std::optional<std::size_t> next;   // of `all`: the open step that is due first
    Date due;                          // of the last step that is needed
    Date expected;                     // the end: of the last step that is needed
    friend bool operator==(const PlanProgress&, const PlanProgress&) = default;
};

// Every plan that tasks know, by partner key (the programme's own first), start, template. What was closed after the
// day counts as open on it. A step in a cycle, or behind one, waits, and is expected without regard to what the cycle
// holds up.
std::vector<PlanProgress> plansOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                                  Date asOf);
// One of them, from the tasks one by one. nullopt: there is no such plan.
std::optional<PlanProgress> planOf(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook,
                                   Date asOf, Index partner, std::string_view plan);

// The steps that are late on the day, of all plans: the latest first, then by key.
struct LateStep {
    std::size_t plan = 0; // of the plans given
    std::size_t step = 0; // of its `all`
};
std::vector<LateStep> lateSteps(const Snapshot& snapshot, const std::vector<PlanProgress>& plans);

} // namespace counterpart::plans
