// SPDX-License-Identifier: GPL-3.0-or-later
// What is every deal's amount in one currency? Converted once, read by tiers and metrics.
#pragma once

#include "core/base/blocks.h"
#include "core/engine/fx/fx.h"
#include "core/snapshot/columns/columns.h"

#include <span>

namespace counterpart::fx {

// A copy shares its blocks. Independent of model, period and policies other than the rate day.
class Amounts {
public:
    enum class State : std::uint8_t { Same, Fresh, Stale, None }; // None: no rate, or too large: in no sum of money

    Amounts() = default;
    // All deals at their rate day, open ones (and what is closed after as_of) at as_of; on all cores. Keeps no
    // reference.
    Amounts(const Columns& columns, const Rates& rates, Currency to, FxRule rule, Date asOf);
    // The same after these deals have changed or come to be at the end; O(deals given).
    Amounts updated(const Columns& columns, const Rates& rates, std::span<const Index> deals) const;

    Currency to() const { return m_to; }
    FxRule rule() const { return m_rule; }
    Date asOf() const { return m_asOf; }
    std::size_t size() const { return m_value.size(); }
    Minor value(Index deal) const { return m_value[deal]; } // meaningless with State::None
    State state(Index deal) const { return m_state[deal]; }
    Date dayOf(const Columns& columns, Index deal) const; // whose rate converts it

private:
    void fill(const Columns& columns, const Rates& rates, Index deal);

    Currency m_to;
    FxRule m_rule = FxRule::CloseDate;
    Date m_asOf;
    Blocks<Minor> m_value;
    Blocks<State> m_state;
};

} // namespace counterpart::fx
