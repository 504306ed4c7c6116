// SPDX-License-Identifier: GPL-3.0-or-later
// Looks the tasks of a partner up and asks the engine of plans.
#include "ui/panels/partners/partner_tasks.h"

#include "core/command/tasks.h"

#include <set>

namespace counterpart {

PartnerTasks tasksOfPartner(const Programme& p, Index partner, Time now) {
    PartnerTasks out;
    const RecordId id = p.columns->partners.id[partner];
    std::set<std::pair<Date, std::string>> names;
    p.snapshot->table<Task>().forEach([&](const Task& task) {
        if (task.partner.value != id) {
            return;
        }
        if (!task.plan.empty() && sameWord(task.source, plans::planSource())) {
            names.emplace(plans::planNamed(task.plan).start, task.plan.str());
        }
        if (isOpen(task)) {
            out.open << static_cast<qint64>(task.id);
            out.late += isLate(task, now) ? 1 : 0;
        }
    });
    for (const auto& [start, name] : names) {
        if (auto plan = plans::planOf(*p.snapshot, *p.columns, *p.rulebook, now.date(), partner, name)) {
            out.plans.push_back(std::move(*plan));
        }
    }
    return out;
}

} // namespace counterpart
