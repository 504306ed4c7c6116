// SPDX-License-Identifier: GPL-3.0-or-later
// One number of a table of metrics in words: its definition, its arithmetic, the records behind it.
#pragma once

#include "core/engine/metrics/metrics.h"
#include "ui/bridge/explain_text.h"

namespace counterpart {

// `label` names the group as in metrics::Table; `whose` says it in words ("Northgate", "Q3 2026").
Step metricSteps(const Programme& programme, const std::vector<metrics::Dimension>& dimensions,
                 const std::vector<std::string>& label, metrics::Id metric, const QString& whose,
                 Figures figures = Figures::Local);
// The same of an explanation made before.
Step metricSteps(const Programme& programme, const metrics::Explanation& explanation, const QString& whose,
                 Figures figures = Figures::Local);

// "D-0012, Renewal of cold chain": how a record is called in a list.
QString recordTitle(const Snapshot& snapshot, Kind kind, RecordId id);

} // namespace counterpart
