// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a deal's credit after its own touches are weighed (A6): a renewal or expansion takes over from the
// deal it continues, and partners pass part of theirs on through chains.
#pragma once

#include "core/engine/attribution/cast.h"
#include "core/engine/attribution/credits.h"

namespace counterpart::attribution {

// The first of the deals that this one continues, and how many steps away it is; itself and 0 when it continues none,
// or when the continuations bite their tail.
struct Origin {
    Index deal = kNoRecord;
    int terms = 0;
};
Origin originOf(const DealColumns& deals, Index deal);
inline constexpr int kMostTerms = 100; // further back a chain of renewals is taken for one that bites its tail

// What a deal of that type takes over; nullptr = nothing.
const Inheritance* inheritanceOf(const AttributionPolicy& policy, Symbol dealType);
bool inherits(const AttributionPolicy& policy); // whether deals of any type do
// kShareOne x rate^terms, each product rounded half to even.
std::uint64_t decayedPart(Rate rate, int terms);

// Both give deals new rows where needed. The amounts of a deal still sum to its amount.
void inheritCredit(const Columns& columns, const AttributionPolicy& policy, Model model, const Aids& aids,
                   const Cast& cast, Credits& credits);
// By the links in force on the deal's reference day. The direct team passes nothing on; a link that names an unknown
// partner passes nothing.
void passOn(const Columns& columns, const std::vector<ChainLink>& chains, const Cast& cast, Credits& credits);

} // namespace counterpart::attribution
