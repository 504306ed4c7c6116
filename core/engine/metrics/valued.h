// SPDX-License-Identifier: GPL-3.0-or-later
// What has each party of a won deal in another currency? Divided once, read by tiers and every table.
#pragma once

#include "core/engine/attribution/credits.h"
#include "core/engine/fx/amounts.h"

#include <span>

namespace counterpart::metrics {

// Fills `converted` for the deals that are won and closed on or before as_of (elsewhere it is 0): the converted amount
// of the deal by its shares, as semantics 5 asks. A deal without a rate has 0. O(rows), on all cores.
void valueCredits(const Columns& columns, const fx::Amounts& amounts, attribution::Credits& credits);
// The same where "deal i" of the credits is deals[i].
void valueCredits(const Columns& columns, const fx::Amounts& amounts, attribution::Credits& credits,
                  std::span<const Index> deals);

} // namespace counterpart::metrics
