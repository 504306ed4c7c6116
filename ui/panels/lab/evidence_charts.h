// SPDX-License-Identifier: GPL-3.0-or-later
// A fitted model as the data of its charts.
#pragma once

#include "core/engine/learned/model.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/estimate_view.h"

namespace counterpart {

ui::ChartData calibrationChart(const learned::Model& model); // predicted chance against what was won, held out
ui::ChartData gainsChart(const learned::Model& model);       // won deals found among the best chances, held out
ui::EstimateData weightsOf(const learned::Model& model);     // per touch type, largest first, with intervals
ui::EstimateData rivalsOf(const learned::Model& model);      // who predicts better than the base rate, held out

} // namespace counterpart
