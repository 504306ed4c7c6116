// SPDX-License-Identifier: GPL-3.0-or-later
// Which product family does a deal belong to, and so by which policy does it go (A8)?
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <span>
#include <vector>

namespace counterpart::attribution {

// The family of the deal's largest line by amount; of equal ones the first by key. Empty = no line names a product.
Symbol familyOf(const Columns& columns, Index deal);

// 1 + the entry of policy.byFamily per deal (`deals`, or all of `count`), 0 = the programme's own. Empty when the
// policy has no entries.
std::vector<std::uint8_t> familiesOf(const Columns& columns, const AttributionPolicy& policy,
                                     std::span<const Index> deals, std::size_t count);
// The policy by which one deal goes.
const AttributionPolicy& policyFor(const AttributionPolicy& policy, Symbol family);

} // namespace counterpart::attribution
