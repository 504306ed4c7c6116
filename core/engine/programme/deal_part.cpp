// SPDX-License-Identifier: GPL-3.0-or-later
// One deal converted and divided, as the tables do it for all.
#include "core/engine/programme/deal_part.h"

#include "core/engine/split.h"

namespace counterpart {

std::vector<PartyPart> partsOfDeal(const Programme& p, Index deal, const fx::Converted& converted) {
    const attribution::DealCredits credits = p.credits[deal];
    const bool asCredited = converted.quote.route == fx::Route::Same; // the credits have it to the minor unit already
    Splitter splitter(p.columns->partners);
    const auto parts =
        asCredited ? credits.amount : splitter.split(converted.money.minor, credits.party, credits.share);
    std::vector<PartyPart> out;
    std::uint64_t given = 0;
    for (std::size_t row = 0; row < credits.size(); ++row) {
        out.push_back({credits.party[row], credits.share[row], parts[row]});
        given += credits.share[row];
    }
    const Minor house = asCredited ? credits.unattributed : splitter.house();
    if (given < kShareOne || house != 0) {
        out.push_back({kNoRecord, kShareOne - given, house});
    }
    return out;
}

DealPart partOfDeal(const Programme& p, Index deal, Index party, Currency to) {
    const DealColumns& deals = p.columns->deals;
    DealPart out;
    out.amount = {deals.amount[deal], deals.currency[deal]};
    const Date closed = deals.closed[deal];
    const bool open = deals.outcome[deal] == Outcome::Open || !closed.has() || closed > p.lens.asOf;
    out.rateDay = fx::rateDay(p.rulebook->fxRule, open ? p.lens.asOf : closed, p.lens.asOf);
    out.converted = p.rates.convert(out.amount, to, out.rateDay);
    if (out.converted.has()) {
        for (const PartyPart& part : partsOfDeal(p, deal, out.converted)) {
            if (part.party == party) {
                out.share = part.share;
                out.part = part.part;
            }
        }
    }
    return out;
}

} // namespace counterpart
