// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what is needed, then runs the user's metrics over the groups.
#include "core/engine/programme/own_table.h"

#include <algorithm>

namespace counterpart {

OwnTable ownTable(const Programme& p, const std::vector<metrics::Dimension>& dimensions,
                  const std::vector<metrics::Id>& wanted, const std::vector<std::size_t>& own) {
    const auto& mine = p.rulebook->metrics;
    std::vector<std::size_t> columns;
    std::ranges::transform(own, std::back_inserter(columns), [](std::size_t m) { return metrics::kMetricCount + m; });
    std::vector<metrics::Id> needed = wanted;
    for (const metrics::Id id : scorecard::catalogueBehind(mine, columns)) {
        if (std::ranges::find(needed, id) == needed.end()) {
            needed.push_back(id);
        }
    }
    if (needed.empty()) {
        needed.push_back(metrics::Id::DealsCreated); // an empty list would be all of them
    }
    OwnTable out{metrics::compute(p.inputs(), dimensions, needed), {0, p.lens.reporting, p.lens.asOf}, {}};
    out.rows = {out.table.groups(), p.lens.reporting, p.lens.asOf, mine};
    for (std::size_t m = 0; m < needed.size(); ++m) {
        out.rows.set(needed[m], out.table.values[m]);
    }
    if (dimensions == std::vector{metrics::Dimension::Partner}) {
        std::vector<Index> partners;
        for (const auto& label : out.table.labels) {
            const Partner* partner = p.snapshot->table<Partner>().findKey(label.front());
            partners.push_back(partner != nullptr ? p.columns->partnerOf.find(partner->id) : kNoRecord);
        }
        out.rows.setPartners(p.columns->partners, partners);
    }
    out.own = scorecard::ownMetrics(mine, out.rows);
    return out;
}

} // namespace counterpart
