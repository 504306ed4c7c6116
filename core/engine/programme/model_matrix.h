// SPDX-License-Identifier: GPL-3.0-or-later
// What would every partner's attributed revenue be under each model, in the reporting currency (A5)? The bulk twin of
// creditsUnderModels.
#pragma once

#include "core/engine/attribution/compare.h"
#include "core/engine/programme/programme.h"

namespace counterpart {

struct ModelMatrix {
    // By partner; what creditsUnderModels says of each, to the minor unit.
    std::vector<attribution::PerModel<Minor>> attributed;
    std::vector<attribution::PerModel<std::int64_t>> deals; // with a share above 0
    std::vector<std::uint8_t> present;                      // 1 = has a touch that counts in a deal of the period
    attribution::PerModel<Minor> direct{};                  // of the direct team
    attribution::PerModel<Minor> house{};                   // credited to nobody
    Minor revenue = 0;                                      // attributed + direct + house, under every model
    std::int64_t unconverted = 0;                           // deals without an exchange rate: in no sum
};

// Linear in the facts, once per model. Sums that would leave 64 bits stop at the limit.
ModelMatrix modelMatrix(const Programme& programme);

} // namespace counterpart
