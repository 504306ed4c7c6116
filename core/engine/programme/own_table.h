// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own metrics by any dimensions: the metrics that they speak of, group by group, in the lens' currency.
#pragma once

#include "core/engine/programme/programme.h"
#include "core/engine/scorecard/metric_rows.h"

namespace counterpart {

struct OwnTable {
    metrics::Table table; // those asked for, then those that one's own stand on
    scorecard::MetricRows rows;
    std::vector<scorecard::OwnMetric> own; // all of the rulebook's; no data in those that were not asked for
};
// `own`: which of Rulebook::metrics. What is said of a partner is known by partner only.
OwnTable ownTable(const Programme& programme, const std::vector<metrics::Dimension>& dimensions,
                  const std::vector<metrics::Id>& wanted, const std::vector<std::size_t>& own);

} // namespace counterpart
