// SPDX-License-Identifier: GPL-3.0-or-later
// What part of its deal's credit does each touch stand for?
#pragma once

#include "core/engine/attribution/explanation.h"

#include <vector>

namespace counterpart::attribution {

// Nobody is paid by these: credit is settled per party. They divide what a party earns by its own touches among those,
// by the touches' weights and the rule of semantics 2, so that they sum to it exactly; what comes by inheritance or
// through a chain stands on no touch of this deal, and what is passed on is still in them.
struct TouchPart {
    std::uint64_t share = 0; // of kShareOne
    Minor amount = 0;
};
// As DealExplanation::touches. All 0 where own touches give no credit.
std::vector<TouchPart> touchParts(const DealExplanation& deal);

// Of kShareOne: what the deal's own touches divide. Less than all of it where it continues another deal.
std::uint64_t ownPart(const DealExplanation& deal);

} // namespace counterpart::attribution
