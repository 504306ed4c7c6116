// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules ask about a deal: its items, whether a partner registered it, the year of the customer.
#pragma once

#include "core/engine/commission/explain.h"
#include "core/engine/commission/registrations.h"
#include "core/engine/split.h"

#include <vector>

namespace counterpart::commission {

// A part of a deal on which commission accrues.
struct Item {
    Index item = kWholeDeal; // as in Lines
    Index product = kNoRecord;
    Minor amount = 0;
};
// The deal's lines by key, then what they leave of its amount; the whole deal when it has no lines.
void itemsOf(const Columns& columns, Index deal, std::vector<Item>& out);

// The parts of an item by the deal's shares, in the order of its credits. A whole deal's are the attributed amounts.
std::span<const Minor> partsOf(const Context& context, Index deal, const Item& item, Splitter& splitter);

Registered registeredBy(const RegistrationFacts& registration, Index partner, Date closed);

// 1 + the number of renewals behind the deal, along renewal_of. A deal of type "renewal" that names none is in year 2.
inline constexpr int kMostTermYears = 100; // also where a chain that bites its tail ends
int termYearOf(const DealColumns& deals, Index deal);

} // namespace counterpart::commission
