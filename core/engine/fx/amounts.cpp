// SPDX-License-Identifier: GPL-3.0-or-later
// Converts deals once, in blocks on all cores.
#include "core/engine/fx/amounts.h"

#include "core/base/parallel.h"

namespace counterpart::fx {

namespace {
constexpr std::size_t kDealsPerBlock = 4096;
}

Amounts::Amounts(const Columns& columns, const Rates& rates, Currency to, FxRule rule, Date asOf)
    : m_to(to), m_rule(rule), m_asOf(asOf) {
    const std::size_t deals = columns.deals.size();
    m_value.resize(deals);
    m_state.resize(deals);
    parallelBlocks(deals, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t deal = begin; deal < end; ++deal) {
            fill(columns, rates, static_cast<Index>(deal));
        }
    });
}

Amounts Amounts::updated(const Columns& columns, const Rates& rates, std::span<const Index> deals) const {
    Amounts next = *this;
    next.m_value.resize(columns.deals.size());
    next.m_state.resize(columns.deals.size());
    for (const Index deal : deals) {
        next.fill(columns, rates, deal);
    }
    return next;
}

Date Amounts::dayOf(const Columns& columns, Index deal) const {
    const Date closed = columns.deals.closed[deal];
    const bool isOpen = columns.deals.outcome[deal] == Outcome::Open || (closed.has() && closed > m_asOf);
    return rateDay(m_rule, isOpen ? m_asOf : closed, m_asOf);
}

void Amounts::fill(const Columns& columns, const Rates& rates, Index deal) {
    const Money amount{columns.deals.amount[deal], columns.deals.currency[deal]};
    if (amount.currency == m_to) {
        m_value[deal] = amount.minor;
        m_state[deal] = State::Same;
        return;
    }
    const Converted converted = rates.convert(amount, m_to, dayOf(columns, deal));
    m_value[deal] = converted.has() ? converted.money.minor : 0;
    m_state[deal] = !converted.has() ? State::None : converted.quote.stale() ? State::Stale : State::Fresh;
}

} // namespace counterpart::fx
