// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about customers: which are new, which stayed. One account at a time, from its deals.
#pragma once

#include "core/base/layered.h"
#include "core/engine/metrics/deal_facts.h"

#include <algorithm>
#include <utility>

namespace counterpart::metrics {

// The deals of account a are [offsets[a], offsets[a+1]), by position.
struct DealsByAccount {
    std::vector<Index> offsets;
    std::vector<Index> deals;
    std::span<const Index> of(Index account) const {
        return std::span(deals).subspan(offsets[account], offsets[account + 1] - offsets[account]);
    }
};
DealsByAccount dealsByAccount(const Columns& columns);

template <class Sink>
class AccountFacts {
public:
    AccountFacts(const Inputs& in, Grouping& groups, Sink& sink)
        : m_in(in), m_groups(groups), m_sink(sink), m_yearBefore(yearBefore(in.lens.period)),
          m_wanted(sink.wants(Term::CustomersNew) || sink.wants(Term::CustomersBefore)) {}

    // New: the account's first won deal closes in the period. Retained: it bought in the year before and in the period.
    void facts(Index account, std::span<const Index> deals) {
        if (!m_wanted) {
            return;
        }
        const DealColumns& columns = m_in.columns.deals;
        Index first = kNoRecord;
        bool now = false;
        m_before.clear();
        for (const Index d : deals) {
            const Date closed = columns.closed[d];
            if (columns.outcome[d] != Outcome::Won || !closed.has() || closed > m_in.lens.asOf) {
                continue;
            }
            if (first == kNoRecord || closed < columns.closed[first]) {
                first = d;
            }
            now = now || m_in.lens.period.contains(closed);
            if (m_yearBefore.contains(closed)) { // a breakdown by time sets last year's month beside this year's
                m_before.push_back(groupOf(d, closed.plusMonths(12)));
            }
        }
        if (first != kNoRecord && m_in.lens.period.contains(columns.closed[first])) {
            m_sink.add(Term::CustomersNew, groupOf(first, columns.closed[first]), 1, Kind::Deal, columns.id[first]);
        }
        std::ranges::sort(m_before);
        m_before.erase(std::unique(m_before.begin(), m_before.end()), m_before.end());
        const RecordId id = m_in.columns.accounts.id[account];
        for (const std::uint32_t group : m_before) {
            m_sink.add(Term::CustomersBefore, group, 1, Kind::Account, id);
            if (now) {
                m_sink.add(Term::CustomersKept, group, 1, Kind::Account, id);
            }
        }
    }

private:
    std::uint32_t groupOf(Index d, Date on) { return m_groups.groupOf({d, partnerOfRecord(m_in, d), kNoRecord, on}); }

    const Inputs& m_in;
    Grouping& m_groups;
    Sink& m_sink;
    Period m_yearBefore;
    bool m_wanted;
    std::vector<std::uint32_t> m_before; // groups, of the account at hand
};

} // namespace counterpart::metrics
