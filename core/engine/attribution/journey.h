// SPDX-License-Identifier: GPL-3.0-or-later
// One deal at a time: which touches count, what each party's weigh, which share and amount follow. Its buffers live for
// a whole block of deals, so a deal costs no allocation.
#pragma once

#include "core/engine/attribution/rules.h"
#include "core/snapshot/columns/columns.h"

#include <span>
#include <vector>

namespace counterpart::attribution {

class Journey {
public:
    Journey(const Columns& columns, const Rules& rules);

    void read(Index deal); // the touches that count, grouped by party in the order of first touches
    template <Model model>
    void weigh();
    void divide(); // weights -> shares -> amounts

    struct Touch {
        std::uint32_t party; // in parties()
        Index slot;          // in the journeys
    };
    std::int64_t referenceOf(Index deal) const;

    // Of the deal read; the last three after divide().
    const JourneyColumns& columns() const { return *m_journeys; } // in which the slots of touches() count
    std::span<const Touch> touches() const { return m_touches; }  // that count and are recorded
    bool implicit() const { return m_implicit; }
    Index sourcedBy() const { return m_partners == 0 ? kNoRecord : m_party.front(); }
    std::span<const Index> parties() const { return m_party; }
    std::span<const std::uint64_t> shares() const { return {m_share.data(), m_party.size()}; }
    std::span<const Minor> amounts() const { return {m_amount.data(), m_party.size()}; }
    Minor unattributed() const { return m_unattributed; }

private:
    struct Seen {
        std::uint32_t pass = 0; // of read()
        std::uint32_t at = 0;   // in m_party
    };
    void count(Index partner, Index slot);
    void addParty(Index party);
    bool quantiseShares(); // false: the weights sum to nothing
    void divideAmount(Minor amount, bool weighed);

    const Columns& m_columns;
    const JourneyColumns* m_journeys = nullptr; // of the deal read
    const Rules& m_rules;
    Index m_deal = 0;
    bool m_implicit = false;
    std::size_t m_partners = 0; // parties that are weighed: all but the direct team under Fixed
    std::uint32_t m_pass = 0;
    std::vector<Seen> m_seen; // by partner; the last one is the direct team
    std::vector<Touch> m_touches;
    std::vector<Index> m_party;
    std::vector<std::uint32_t> m_rank; // by bytes of the key
    std::vector<std::uint64_t> m_weight;
    std::vector<double> m_real; // the weights under Decay
    std::vector<std::uint64_t> m_share;
    std::vector<Minor> m_amount;
    Minor m_unattributed = 0;
};

template <Model model>
void Journey::weigh() {
    if constexpr (model == Model::Decay) {
        m_real.assign(m_partners, 0);
    } else {
        m_weight.assign(m_partners, model == Model::Equal ? 1 : 0);
    }
    if (m_implicit) {
        if constexpr (model == Model::Decay) {
            m_real[0] = 1;
        } else {
            m_weight[0] = model == Model::Role ? m_rules.implicitRole : 1;
        }
        return;
    }
    if (m_touches.empty()) {
        return;
    }
    const JourneyColumns& journeys = *m_journeys;
    if constexpr (model == Model::Linear) {
        for (const Touch& touch : m_touches) {
            ++m_weight[touch.party];
        }
    } else if constexpr (model == Model::First) {
        m_weight[m_touches.front().party] = 1;
    } else if constexpr (model == Model::Last) {
        m_weight[m_touches.back().party] = 1;
    } else if constexpr (model == Model::Decay) {
        const std::int64_t last = journeys.seconds[m_touches.back().slot];
        for (const Touch& touch : m_touches) {
            m_real[touch.party] += m_rules.decayed(last - journeys.seconds[touch.slot]);
        }
    } else if constexpr (model == Model::Position) {
        const std::size_t touches = m_touches.size();
        const std::uint64_t middles = touches > 2 ? touches - 2 : 1;
        for (std::size_t i = 1; i + 1 < touches; ++i) {
            m_weight[m_touches[i].party] += m_rules.middle;
        }
        m_weight[m_touches.front().party] += touches == 1 ? 1 : m_rules.first * middles;
        m_weight[m_touches.back().party] += touches == 1 ? 0 : m_rules.last * middles;
    } else if constexpr (model == Model::Role) {
        for (const Touch& touch : m_touches) {
            m_weight[touch.party] += m_rules.role[journeys.type[touch.slot].index()];
        }
    }
}

} // namespace counterpart::attribution
