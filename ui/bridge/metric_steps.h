// SPDX-License-Identifier: GPL-3.0-or-later
// One number of a table of metrics in words: its definition, its arithmetic, the records behind it, and on to the
// facts.
#pragma once

#include "core/engine/metrics/metrics.h"
#include "ui/bridge/explain_text.h"

namespace counterpart {

// `period`: another one than the lens' (a month of a chart). `label` names the group as in metrics::Table; `whose` says
// it in words ("Northgate", "region EMEA"), empty: of all.
Step metricSteps(const ProgrammePtr& programme, const std::vector<metrics::Dimension>& dimensions,
                 const std::vector<std::string>& label, metrics::Id metric, const QString& whose,
                 Figures figures = Figures::Local, std::optional<Period> period = std::nullopt);
// The same of an explanation made before; `partner`: whose it is, kNoRecord = of a group that is no partner.
Step metricSteps(const ProgrammePtr& programme, const metrics::Explanation& explanation, Index partner,
                 const QString& whose, Figures figures = Figures::Local, std::optional<Period> period = std::nullopt);
QString metricValueText(metrics::Unit unit, std::int64_t value, Currency reporting, Figures figures);

} // namespace counterpart
