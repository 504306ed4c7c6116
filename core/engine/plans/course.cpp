// SPDX-License-Identifier: GPL-3.0-or-later
// How far one plan is: steps in their phases, what waits for what, when it will end.
#include "core/engine/plans/course.h"

#include <algorithm>
#include <tuple>

namespace counterpart::plans {

namespace {

enum class Stored : std::uint8_t { Open, Blocked, Done, Dismissed };

// As it was on the day: what was closed later was open.
Stored storedOn(const Task& task, Date asOf) {
    static const Symbol done("done");
    static const Symbol dismissed("dismissed");
    static const Symbol blocked("blocked");
    if (sameWord(task.status, blocked)) {
        return Stored::Blocked;
    }
    const bool isDone = sameWord(task.status, done);
    if ((isDone || sameWord(task.status, dismissed)) && (!task.closed.has() || task.closed.date() <= asOf)) {
        return isDone ? Stored::Done : Stored::Dismissed;
    }
    return Stored::Open;
}

Date dueOf(const Task& task) { return task.due.has() ? task.due.date() : Date(); }

class Course {
public:
    Course(std::span<const PlanTask> tasks, const Outline& outline, Date asOf)
        : m_tasks(tasks.begin(), tasks.end()), m_outline(outline), m_asOf(asOf) {}

    PlanProgress follow(Index partner, std::optional<std::size_t> policy) {
        m_plan.plan = m_tasks.front().record->plan;
        m_plan.name = planNamed(m_plan.plan);
        m_plan.partner = partner;
        m_plan.policy = policy;
        placeSteps();
        for (std::size_t i = 0; i < m_plan.all.size(); ++i) {
            judge(i);
        }
        expect();
        count();
        conclude();
        return std::move(m_plan);
    }

private:
    using Steps = std::vector<std::size_t>; // of m_plan.all

    const Task& task(std::size_t step) const { return *m_tasks[step].record; }
    const Outline::Place* place(std::size_t step) const { return m_outline.find(task(step).rule); }
    bool isOpen(std::size_t step) const { return m_stored[step] == Stored::Open || m_stored[step] == Stored::Blocked; }

    std::size_t phaseNamed(std::string_view name) {
        const auto found = std::ranges::find(m_plan.phases, name, &PhaseProgress::name);
        if (found == m_plan.phases.end()) {
            m_plan.phases.emplace_back().name = name;
            return m_plan.phases.size() - 1;
        }
        return static_cast<std::size_t>(found - m_plan.phases.begin());
    }

    void startPhases() {
        const Date start = m_plan.name.start;
        for (std::size_t i = 0; m_outline.plan() != nullptr && i < m_outline.plan()->phases.size(); ++i) {
            const PlanPhase& phase = m_outline.plan()->phases[i];
            m_plan.phases.push_back(
                {phase.name, phase.outcome, start.plusDays(phase.fromDay), start.plusDays(phase.untilDay), {}});
        }
    }

    // Tasks in the order of the plan; phases that only tasks know follow by their first due date.
    void placeSteps() {
        startPhases();
        const auto byDue = [](const PlanTask& t) { return std::tuple(dueOf(*t.record), t.record->key.view()); };
        std::ranges::sort(m_tasks, {}, byDue);
        const std::size_t known = m_plan.phases.size();
        std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> order; // phase, step of the template, due
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            const Outline::Place* at = place(i);
            const std::size_t phase = at != nullptr ? at->phase : phaseNamed(task(i).phase);
            order.emplace_back(phase, at != nullptr ? at->order : std::string_view::npos, i);
            if (phase >= known) {
                PhaseProgress& own = m_plan.phases[phase];
                own.from = own.from.has() ? own.from : dueOf(task(i));
                own.until = std::max(own.until, dueOf(task(i)));
            }
        }
        std::ranges::sort(order);
        std::vector<PlanTask> sorted;
        for (const auto& [phase, step, i] : order) {
            sorted.push_back(m_tasks[i]);
            StepProgress& progress = m_plan.all.emplace_back();
            progress.task = m_tasks[i].position;
            progress.phase = phase;
            progress.due = dueOf(*m_tasks[i].record);
        }
        m_tasks = std::move(sorted);
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            m_stored.push_back(storedOn(task(i), m_asOf));
            m_ofKey[task(i).rule.view()].push_back(i);
        }
    }

    // The steps that stand before this one, dismissed ones aside.
    Steps before(std::size_t step) const {
        Steps steps;
        const Outline::Place* at = place(step);
        for (std::size_t k = 0; at != nullptr && k < at->step->after.size(); ++k) {
            const auto found = m_ofKey.find(at->step->after[k]);
            if (found != m_ofKey.end()) {
                std::ranges::copy_if(found->second, std::back_inserter(steps),
                                     [&](std::size_t i) { return m_stored[i] != Stored::Dismissed; });
            }
        }
        return steps;
    }

    void judge(std::size_t i) {
        StepProgress& step = m_plan.all[i];
        if (!isOpen(i)) {
            step.state = m_stored[i] == Stored::Done ? StepState::Done : StepState::Dismissed;
            step.closed = task(i).closed.has() ? task(i).closed.date() : step.due;
            return;
        }
        for (const std::size_t other : before(i)) {
            const std::string key = task(other).rule.str();
            if (isOpen(other) && std::ranges::find(step.waitsFor, key) == step.waitsFor.end()) {
                step.waitsFor.push_back(key);
            }
        }
        step.state = m_stored[i] == Stored::Blocked ? StepState::Blocked
                     : step.waitsFor.empty()        ? StepState::Open
                                                    : StepState::Waiting;
        step.daysLate = step.due.has() && step.due < m_asOf ? m_asOf.days - step.due.days : 0;
    }

    void expectStep(std::size_t i, const Steps& before, const std::vector<bool>& known) {
        StepProgress& step = m_plan.all[i];
        if (!isOpen(i)) {
            step.expected = step.closed;
            return;
        }
        step.expected = std::max(step.due, m_asOf); // no due date is earlier than any
        for (const std::size_t b : before) {
            const StepProgress& other = m_plan.all[b];
            if (known[b] && other.expected.has()) {
                const bool dated = step.due.has() && other.due.has() && step.due > other.due;
                const int gap = dated ? step.due.days - other.due.days : 0;
                step.expected = std::max(step.expected, other.expected.plusDays(gap));
            }
        }
    }

    // Each step after those before it. Steps in a cycle, and behind one, come last and look only at those known by
    // then.
    void expect() {
        const std::size_t n = m_plan.all.size();
        std::vector<Steps> preceding(n);
        std::vector<Steps> following(n);
        std::vector<std::size_t> left(n);
        Steps ready;
        for (std::size_t i = 0; i < n; ++i) {
            preceding[i] = before(i);
            left[i] = preceding[i].size();
            for (const std::size_t b : preceding[i]) {
                following[b].push_back(i);
            }
            if (left[i] == 0) {
                ready.push_back(i);
            }
        }
        std::vector<bool> known(n);
        for (std::size_t at = 0; at < ready.size(); ++at) {
            const std::size_t i = ready[at];
            expectStep(i, preceding[i], known);
            known[i] = true;
            for (const std::size_t f : following[i]) {
                if (--left[f] == 0) {
                    ready.push_back(f);
                }
            }
        }
        for (std::size_t i = 0; i < n; ++i) {
            if (!known[i]) {
                expectStep(i, preceding[i], known);
                known[i] = true;
            }
        }
    }

    static void add(StepCounts& counts, const StepProgress& step) {
        counts.late += step.daysLate > 0 ? 1 : 0;
        switch (step.state) {
        case StepState::Open:
        case StepState::Waiting:
            ++counts.open;
            break;
        case StepState::Blocked:
            ++counts.blocked;
            break;
        case StepState::Done:
            ++counts.done;
            break;
        case StepState::Dismissed:
            ++counts.dismissed;
            break;
        }
    }

    void count() {
        for (std::size_t i = 0; i < m_plan.all.size(); ++i) {
            const StepProgress& step = m_plan.all[i];
            add(m_plan.steps, step);
            add(m_plan.phases[step.phase].steps, step);
            if (isOpen(i) && !m_plan.phase) {
                m_plan.phase = step.phase;
            }
            if (step.state == StepState::Open && (!m_plan.next || step.due < m_plan.all[*m_plan.next].due)) {
                m_plan.next = i;
            }
            if (step.state != StepState::Dismissed) {
                m_plan.due = std::max(m_plan.due, step.due);
                m_plan.expected = std::max(m_plan.expected, step.expected);
            }
        }
    }

    void conclude() {
        Time lastDone;
        Time lastDismissed;
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            Time& last = m_stored[i] == Stored::Dismissed ? lastDismissed : lastDone;
            last = isOpen(i) ? last : std::max(last, task(i).closed);
        }
        const StepCounts& steps = m_plan.steps;
        const bool dismissedLast = lastDismissed.has() && lastDismissed >= lastDone;
        m_plan.state = m_plan.name.start.has() && m_asOf < m_plan.name.start ? PlanState::Ahead
                       : steps.open + steps.blocked > 0                      ? PlanState::Running
                       : steps.done == 0 || dismissedLast                    ? PlanState::Abandoned
                                                                             : PlanState::Finished;
    }

    std::vector<PlanTask> m_tasks; // of m_plan.all
    const Outline& m_outline;
    Date m_asOf;
    PlanProgress m_plan;
    std::vector<Stored> m_stored;
    std::unordered_map<std::string_view, Steps> m_ofKey;
};

} // namespace

Outline::Outline(const PlanTemplate& plan) : m_plan(&plan) {
    std::size_t order = 0;
    for (std::size_t p = 0; p < plan.phases.size(); ++p) {
        for (const PlanStep& step : plan.phases[p].steps) {
            m_places.try_emplace(step.key, Place{p, order++, &step});
        }
    }
}

const Outline::Place* Outline::find(std::string_view step) const {
    const auto found = m_places.find(step);
    return found == m_places.end() ? nullptr : &found->second;
}

PlanProgress progressOf(std::span<const PlanTask> tasks, const Outline& outline, Index partner,
                        std::optional<std::size_t> policy, Date asOf) {
    return Course(tasks, outline, asOf).follow(partner, policy);
}

} // namespace counterpart::plans
