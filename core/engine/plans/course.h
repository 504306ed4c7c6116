// SPDX-License-Identifier: GPL-3.0-or-later
// One plan on a day, as it is put together from its tasks and its template.
#pragma once

#include "core/engine/plans/plans.h"

#include <span>
#include <unordered_map>

namespace counterpart::plans {

// Where the steps of a template stand.
class Outline {
public:
    Outline() = default;
    explicit Outline(const PlanTemplate& plan);
    struct Place {
        std::size_t phase = 0;
        std::size_t order = 0; // among all steps
        const PlanStep* step = nullptr;
    };
    const PlanTemplate* plan() const { return m_plan; }
    const Place* find(std::string_view step) const;

private:
    const PlanTemplate* m_plan = nullptr;
    std::unordered_map<std::string_view, Place> m_places;
};

struct PlanTask {
    Index position = 0; // in the table of tasks
    const Task* record = nullptr;
};

// `tasks` of one plan, not empty.
PlanProgress progressOf(std::span<const PlanTask> tasks, const Outline& outline, Index partner,
                        std::optional<std::size_t> policy, Date asOf);

} // namespace counterpart::plans
