// SPDX-License-Identifier: GPL-3.0-or-later
// What has somebody changed in a review and not kept yet?
#pragma once

#include "core/command/reviews.h"
#include "core/report/compose/plan_edits.h"
#include "core/report/compose/saved.h"

#include <optional>

namespace counterpart {

// The working copy of one partner's review of one period.
class ReviewWork {
public:
    ReviewWork() = default;
    ReviewWork(const Snapshot& snapshot, RecordId partner, const Period& period, int fiscalFirstMonth);

    bool isOf(RecordId partner, const Period& period) const { return m_partner == partner && m_period == period; }
    RecordId partner() const { return m_partner; }
    const Period& period() const { return m_period; }
    ReviewOf whose() const { return {m_partner, "qbr", m_periodName}; }

    const report::QbrPlan& plan() const { return m_plan; }
    // Changes the plan; what was before can be had back. False where nothing changed.
    bool edit(const std::function<void(report::QbrPlan&)>& how);
    bool canUndo() const { return !m_before.empty(); }
    void undo();
    bool isChanged() const { return m_plan != m_kept; }
    void setKept() { m_kept = m_plan; }

    report::StartingPlan::From from() const { return m_from; }
    std::string startedFrom() const { return m_startedFrom; } // the period of the review that it began with
    const std::vector<Error>& faults() const { return m_faults; }

private:
    RecordId m_partner = 0;
    Period m_period;
    std::string m_periodName;
    report::QbrPlan m_plan;
    report::QbrPlan m_kept;
    std::vector<report::QbrPlan> m_before;
    report::StartingPlan::From m_from = report::StartingPlan::From::Built;
    std::string m_startedFrom;
    std::vector<Error> m_faults;
};

} // namespace counterpart
