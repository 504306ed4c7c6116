// SPDX-License-Identifier: GPL-3.0-or-later
// Partners under several what-ifs as rows of a table, and as data of the charts.
#pragma once

#include "core/engine/scenario/cases.h"
#include "ui/charts/estimate_view.h"
#include "ui/charts/shift_data.h"
#include "ui/models/row_source.h"

#include <memory>

namespace counterpart {

// Tier, attributed revenue and commission of the facts, then the change under each case.
std::shared_ptr<const ui::RowSource> comparisonRows(const std::shared_ptr<const scenario::Cases>& cases);
ui::EstimateData commissionMoves(const scenario::Cases& cases);         // of the period, per case, against the facts
ui::ShiftData partnerShifts(const scenario::Cases& cases, int against); // attributed revenue, facts to one case

} // namespace counterpart
