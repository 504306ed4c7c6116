// SPDX-License-Identifier: GPL-3.0-or-later
// A deal's explanation and comparison as data of the pictures in its drawer.
#pragma once

#include "core/engine/attribution/compare.h"
#include "core/engine/attribution/explanation.h"
#include "core/engine/programme/programme.h"
#include "ui/charts/journey_view.h"
#include "ui/charts/share_bars.h"

#include <functional>

namespace counterpart {

QString partyName(const Programme& programme, Index party); // a partner, or the direct team

// `colorOf`: of a partner, as the shares beside it have it; -1 for grey.
ui::JourneyData journeyOf(const Programme& programme, attribution::DealExplanation deal,
                          const std::function<int(Index partner)>& colorOf);

struct DealShares {
    ui::ShareData data;
    std::vector<Index> parties; // of data.parties; kNoRecord = what stays unattributed
};
DealShares sharesOf(const Programme& programme, const attribution::DealComparison& comparison, Index deal);

} // namespace counterpart
