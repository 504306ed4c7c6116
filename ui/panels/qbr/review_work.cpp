// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a plan with their way back.
#include "ui/panels/qbr/review_work.h"

namespace counterpart {

ReviewWork::ReviewWork(const Snapshot& snapshot, RecordId partner, const Period& period, int fiscalFirstMonth)
    : m_partner(partner), m_period(period), m_periodName(toString(period, fiscalFirstMonth)) {
    report::StartingPlan start = report::startingPlan(snapshot, partner, "qbr", period, fiscalFirstMonth);
    m_plan = start.plan;
    m_kept = std::move(start.plan);
    m_from = start.from;
    m_faults = std::move(start.faults);
    if (const Review* earlier = snapshot.find(Id<Review>{start.review}); earlier != nullptr) {
        m_startedFrom = earlier->period.view();
    }
}

bool ReviewWork::edit(const std::function<void(report::QbrPlan&)>& how) {
    report::QbrPlan changed = m_plan;
    how(changed);
    if (changed == m_plan) {
        return false;
    }
    m_before.push_back(std::exchange(m_plan, std::move(changed)));
    return true;
}

void ReviewWork::undo() {
    if (!m_before.empty()) {
        m_plan = std::move(m_before.back());
        m_before.pop_back();
    }
}

} // namespace counterpart
