// SPDX-License-Identifier: GPL-3.0-or-later
// What do credits add up to, per party and currency? Nothing is converted here: metrics do that deal by deal.
#pragma once

#include "core/engine/attribution/credits.h"

#include <vector>

namespace counterpart::attribution {

// Which deals a report adds up. Default: everything won.
struct Selection {
    bool won = true;
    bool lost = false;
    bool open = false;
    Period closed; // of won and lost deals: the close date lies in it; open on both sides = any

    bool takes(Outcome outcome, Date closeDate) const;
    bool takes(const DealColumns& deals, Index deal) const { return takes(deals.outcome[deal], deals.closed[deal]); }
    friend bool operator==(const Selection&, const Selection&) = default;
};

// Sums that would leave 64 bits stop at the limit and set Totals::exceeded.
struct PartyTotal {
    Index party = kNoRecord; // partner, or kDirect
    Currency currency;
    std::int64_t deals = 0; // with a share above 0
    Minor attributed = 0;
    std::int64_t sourcedDeals = 0;
    Minor sourced = 0; // whole amounts of the deals it sourced: each deal counts once over all parties
    std::int64_t influencedDeals = 0;
    Minor influenced = 0; // whole amounts of the deals it touched and did not source: not to be added over parties
    friend bool operator==(const PartyTotal&, const PartyTotal&) = default;
};

struct CurrencyTotal {
    Currency currency;
    std::int64_t deals = 0;
    Minor amount = 0;
    Minor attributed = 0;
    Minor unattributed = 0; // amount = attributed + unattributed
    friend bool operator==(const CurrencyTotal&, const CurrencyTotal&) = default;
};

struct Totals {
    std::vector<PartyTotal> parties;       // by key of the party, then code of the currency; only where there is a row
    std::vector<CurrencyTotal> currencies; // by code
    bool exceeded = false;
};

// a + b, or the limit of 64 bits it would pass.
Minor saturatingSum(Minor a, Minor b);

// `credits` of all deals of `columns`.
Totals byPartner(const Columns& columns, const Credits& credits, const Selection& selection = {});

} // namespace counterpart::attribution
