// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a won deal into the entries of its partners' ledgers.
#include "core/engine/attribution/credit_book.h"
#include "core/engine/tiering/ledger.h"

namespace counterpart::tiering {

void Collector::collect(Index deal, int sign, std::vector<Credited>& rows, fx::Notes& notes) {
    const DealColumns& deals = m_sources.columns.deals;
    const Date closed = deals.closed[deal];
    if (deals.outcome[deal] != Outcome::Won || !closed.has() || closed > m_asOf) {
        return;
    }
    const attribution::DealCredits credits = m_sources.credits[deal];
    const fx::Amounts& amounts = m_sources.amounts;
    const fx::Amounts::State state = amounts.state(deal);
    if (state == fx::Amounts::State::Stale || state == fx::Amounts::State::None) {
        const Money amount{deals.amount[deal], deals.currency[deal]};
        const Date day = amounts.dayOf(m_sources.columns, deal);
        notes.note(m_sources.rates.convert(amount, amounts.to(), day), deals.id[deal], amount, sign);
    }
    std::span<const Minor> parts = credits.amount;
    if (state == fx::Amounts::State::None) {
        m_nothing.assign(credits.size(), 0);
        parts = m_nothing;
    } else if (state != fx::Amounts::State::Same) {
        const bool divided = !credits.converted.empty() && credits.convertedTo == amounts.to();
        parts = divided ? credits.converted : m_splitter.split(amounts.value(deal), credits.party, credits.share);
    }
    for (std::size_t row = 0; row < credits.size(); ++row) {
        if (credits.party[row] != kDirect && credits.share[row] != 0) {
            rows.push_back({credits.party[row], {closed.days, deal, parts[row], 0}});
        }
    }
}

} // namespace counterpart::tiering
