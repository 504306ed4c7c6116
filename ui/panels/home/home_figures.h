// SPDX-License-Identifier: GPL-3.0-or-later
// What the home page shows of a programme: figures with their trend, charts, and the records behind each element.
#pragma once

#include "core/engine/programme/programme.h"
#include "ui/charts/chart_data.h"
#include "ui/panels/panel.h"
#include "ui/widgets/kpi_tile.h"

#include <array>
#include <vector>

namespace counterpart::home {

inline constexpr std::array kTiles = {metrics::Id::RevenueAttributed, metrics::Id::DealsWon,
                                      metrics::Id::WinRate,           metrics::Id::PipelineOpen,
                                      metrics::Id::CommissionAccrued, metrics::Id::CertsPeople};
ui::Kpi kpiOf(const Programme& programme, metrics::Id id);
QString tilePanel(metrics::Id id); // where a tile leads

// A chart and where its elements lead: to[series][category].
struct Picture {
    ui::ChartData chart;
    std::vector<std::vector<std::pair<QString, PanelQuery>>> to; // panel, what it shows
    std::pair<QString, PanelQuery> at(int series, int point) const;
};
Picture revenueByMonth(const Programme& programme);
Picture revenueByTypeAndTier(const Programme& programme);
Picture partnersByTier(const Programme& programme);
Picture pipelineByStage(const Programme& programme);
Picture topPartners(const Programme& programme, std::vector<RecordId>& partners);
Picture expiringCertifications(const Programme& programme);

// Looked up when an element is clicked, as it takes a walk over the facts.
PanelQuery dealsWonIn(const Programme& programme, const Period& month);
PanelQuery dealsOpenIn(const Programme& programme, const std::string& stage);

} // namespace counterpart::home
