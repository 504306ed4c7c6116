// SPDX-License-Identifier: GPL-3.0-or-later
// One deal converted and divided, as the tables do it for all.
#include "core/engine/programme/deal_part.h"

#include "core/engine/split.h"

namespace counterpart {

std::vector<PartyPart> partsOfDeal(const Programme& p, Index deal, const fx::Converted& converted) {
    const attribution::Credits& credits = p.credits;
    const Index begin = credits.offsets[deal];
    const std::size_t count = credits.offsets[deal + 1] - begin;
    const auto parties = std::span(credits.party).subspan(begin, count);
    const auto shares = std::span(credits.share).subspan(begin, count);
    const bool asCredited = converted.quote.route == fx::Route::Same; // the credits have it to the minor unit already
    Splitter splitter(p.columns->partners);
    const auto parts = asCredited ? std::span(credits.amount).subspan(begin, count)
                                  : splitter.split(converted.money.minor, parties, shares);
    std::vector<PartyPart> out;
    std::uint64_t given = 0;
    for (std::size_t row = 0; row < count; ++row) {
        out.push_back({parties[row], shares[row], parts[row]});
        given += shares[row];
    }
    const Minor house = asCredited ? credits.unattributed[deal] : splitter.house();
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
