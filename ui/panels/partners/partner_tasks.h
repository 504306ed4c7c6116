// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done with one partner: its plans with their progress, its open tasks.
#pragma once

#include "core/engine/plans/plans.h"
#include "core/engine/programme/programme.h"

#include <QList>

#include <vector>

namespace counterpart {

struct PartnerTasks {
    std::vector<plans::PlanProgress> plans; // by start
    QList<qint64> open;                     // tasks of any source
    int late = 0;                           // of those
    bool empty() const { return plans.empty() && open.isEmpty(); }
};
PartnerTasks tasksOfPartner(const Programme& programme, Index partner, Time now);

} // namespace counterpart
