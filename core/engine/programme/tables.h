// SPDX-License-Identifier: GPL-3.0-or-later
// Which tables does the window show all the time, and which of their parts hold from the results before?
#pragma once

#include "core/engine/programme/programme.h"

namespace counterpart {

// What holds of the results before, but for the deals named.
struct Carried {
    bool values = false;          // what deals are counted from: facts, rates, date, currency
    bool credits = false;         // but those of `deals`
    bool lines = false;           // but those of `lineDeals`
    bool partnerFacts = false;    // records about partners
    bool quotas = false;          // who has one
    std::vector<Index> deals;     // ascending
    std::vector<Index> lineDeals; // ascending
};
// Counts the views and makes the tables. Needs everything else of the programme.
void fillTables(Programme& programme, const Programme* before, const Carried& carried);

} // namespace counterpart
