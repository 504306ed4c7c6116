// SPDX-License-Identifier: GPL-3.0-or-later
// How does a party's part of one deal come about: recorded amount, exchange rate, share?
#pragma once

#include "core/engine/programme/programme.h"

namespace counterpart {

struct DealPart {
    Money amount;            // as recorded
    Date rateDay;            // whose rate converts it
    fx::Converted converted; // the whole deal; has() is false: there is no rate, and it is in no sum
    std::uint64_t share = 0; // of kShareOne
    Minor part = 0;          // of `converted`
};

// `to`: the currency of the sum it stands in. The same split as in revenue.attributed and in the tiers' revenue.
DealPart partOfDeal(const Programme& programme, Index deal, Index party, Currency to);

struct PartyPart {
    Index party = kNoRecord; // partner or kDirect; kNoRecord = the house
    std::uint64_t share = 0;
    Minor part = 0;
};
// All of them, by the rows of the credits, the house last where it has something; they sum to the converted amount.
std::vector<PartyPart> partsOfDeal(const Programme& programme, Index deal, const fx::Converted& converted);

} // namespace counterpart
