// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar of certifications that run out with nothing that follows.
#include "core/engine/certification/certification.h"

#include <algorithm>

namespace counterpart::certification {

std::vector<Index> runningOut(const Snapshot& snapshot, const Columns& columns, const Statuses& statuses, int days) {
    const auto& table = snapshot.table<Certification>();
    const std::int64_t end = std::int64_t{statuses.asOf.days} + days;
    std::vector<Index> list;
    for (Index r = 0; r < statuses.rows.size(); ++r) {
        const Row& row = statuses.rows[r];
        const bool within = row.until.has() && row.until >= statuses.asOf && row.until.days <= end;
        if (within && !row.follows() && table.at(r).issued <= statuses.asOf) {
            list.push_back(r);
        }
    }
    const auto orderOf = [&](Index r) {
        const Row& row = statuses.rows[r];
        const Certification& c = table.at(r);
        const std::uint32_t rank = row.partner == kNoRecord ? kNoRecord : columns.partners.keyRank[row.partner];
        return std::tuple(row.until, rank, c.person.view(), c.track.view(), c.level.view(), r);
    };
    std::ranges::sort(list, {}, orderOf);
    return list;
}

} // namespace counterpart::certification
