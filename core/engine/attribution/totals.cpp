// SPDX-License-Identifier: GPL-3.0-or-later
// Adds credits up by party and currency.
#include "core/engine/attribution/totals.h"

#include <algorithm>
#include <limits>

namespace counterpart::attribution {

namespace {

// a += b; says so when it stopped at a limit.
void addTo(Minor& a, Minor b, bool& exceeded) {
    Minor exact = 0;
    exceeded = exceeded || __builtin_add_overflow(a, b, &exact);
    a = saturatingSum(a, b);
}

// The currencies of the deals, by code, and where each stands in that order.
struct Currencies {
    std::vector<Currency> list;
    std::vector<std::uint32_t> at; // by Currency::index()

    explicit Currencies(const Blocks<Currency>& ofDeals) {
        std::vector<std::uint8_t> seen;
        for (const Currency currency : ofDeals) {
            if (currency.index() >= seen.size()) {
                seen.resize(currency.index() + std::size_t{1});
            }
            if (seen[currency.index()] == 0) {
                seen[currency.index()] = 1;
                list.push_back(currency);
            }
        }
        std::ranges::sort(list, [](Currency a, Currency b) { return a.code() < b.code(); });
        at.resize(seen.size());
        for (std::uint32_t i = 0; i < list.size(); ++i) {
            at[list[i].index()] = i;
        }
    }
};

class Sums {
public:
    Sums(const Columns& columns, const Credits& credits)
        : m_columns(columns), m_credits(credits), m_currencies(columns.deals.currency),
          m_cells((columns.partners.size() + 1) * m_currencies.list.size()),
          m_currencyTotals(m_currencies.list.size()) {}

    void add(Index deal) {
        const std::uint32_t currency = m_currencies.at[m_columns.deals.currency[deal].index()];
        const Minor amount = m_columns.deals.amount[deal];
        CurrencyTotal& house = m_currencyTotals[currency];
        ++house.deals;
        addTo(house.amount, amount, m_exceeded);
        addTo(house.unattributed, m_credits.unattributed[deal], m_exceeded);
        for (std::size_t row = m_credits.offsets[deal]; row < m_credits.offsets[deal + 1]; ++row) {
            PartyTotal& cell = cellOf(m_credits.party[row], currency);
            cell.party = m_credits.party[row];
            cell.deals += m_credits.share[row] > 0 ? 1 : 0;
            addTo(cell.attributed, m_credits.amount[row], m_exceeded);
            addTo(house.attributed, m_credits.amount[row], m_exceeded);
            if (m_credits.sourced(deal, row)) {
                ++cell.sourcedDeals;
                addTo(cell.sourced, amount, m_exceeded);
            } else if (m_credits.influenced(deal, row)) {
                ++cell.influencedDeals;
                addTo(cell.influenced, amount, m_exceeded);
            }
        }
    }

    Totals totals() {
        Totals result;
        result.exceeded = m_exceeded;
        const std::size_t currencies = m_currencies.list.size();
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (m_cells[i].party != kNoRecord) {
                m_cells[i].currency = m_currencies.list[i % currencies];
                result.parties.push_back(m_cells[i]);
            }
        }
        std::ranges::stable_sort(result.parties, {},
                                 [&](const PartyTotal& t) { return m_columns.partners.rankOf(t.party); });
        for (std::size_t i = 0; i < currencies; ++i) {
            if (m_currencyTotals[i].deals > 0) {
                m_currencyTotals[i].currency = m_currencies.list[i];
                result.currencies.push_back(m_currencyTotals[i]);
            }
        }
        return result;
    }

private:
    PartyTotal& cellOf(Index party, std::uint32_t currency) {
        const std::size_t at = party == kDirect ? m_columns.partners.size() : party;
        return m_cells[at * m_currencies.list.size() + currency];
    }

    const Columns& m_columns;
    const Credits& m_credits;
    Currencies m_currencies;
    std::vector<PartyTotal> m_cells; // party x currency; the last party is the direct team
    std::vector<CurrencyTotal> m_currencyTotals;
    bool m_exceeded = false;
};

} // namespace

bool Selection::takes(Outcome outcome, Date closeDate) const {
    if (outcome == Outcome::Open) {
        return open;
    }
    const bool anyDay = !closed.from.has() && !closed.to.has();
    return (outcome == Outcome::Won ? won : lost) && (anyDay || closed.contains(closeDate));
}

Minor saturatingSum(Minor a, Minor b) {
    Minor sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) {
        return b > 0 ? std::numeric_limits<Minor>::max() : std::numeric_limits<Minor>::min();
    }
    return sum;
}

Totals byPartner(const Columns& columns, const Credits& credits, const Selection& selection) {
    Sums sums(columns, credits);
    for (Index deal = 0; deal < columns.deals.size(); ++deal) {
        if (selection.takes(columns.deals, deal)) {
            sums.add(deal);
        }
    }
    return sums.totals();
}

} // namespace counterpart::attribution
