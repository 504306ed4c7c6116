// SPDX-License-Identifier: GPL-3.0-or-later
// What would one partner's attributed revenue be under each model, in the reporting currency (A5)?
#pragma once

#include "core/engine/attribution/compare.h"
#include "core/engine/programme/programme.h"

namespace counterpart {

struct ModelCredits {
    attribution::PerModel<Minor> attributed{};   // of deals won in the lens' period
    attribution::PerModel<std::int64_t> deals{}; // with a share above 0
    std::int64_t unconverted = 0;                // deals without an exchange rate: in no sum
};

// The deals behind it, by position: value of the whole deal, the partner's share and part under each model.
struct PartnerDeals {
    struct Row {
        Index deal = kNoRecord;
        Minor value = 0; // in the reporting currency
        attribution::PerModel<std::uint64_t> share{};
        attribution::PerModel<Minor> part{};
    };
    std::vector<Row> rows;
    std::int64_t unconverted = 0;
};
PartnerDeals dealsUnderModels(const Programme& programme, Index partner);

// Under the lens' own model it is revenue.attributed to the minor unit: a deal is converted once, then split.
// Linear in the partner's deals.
ModelCredits creditsUnderModels(const Programme& programme, Index partner);

} // namespace counterpart
