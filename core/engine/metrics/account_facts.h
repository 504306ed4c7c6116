// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about customers: which are new, which stayed. One account at a time, from its deals.
#pragma once

#include "core/base/layered.h"
#include "core/engine/metrics/deal_facts.h"

#include <algorithm>
#include <functional>
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
          m_wanted(sink.wants(Term::CustomersNew) || sink.wants(Term::CustomersBefore)),
          m_buying(sink.wants(Term::CustomersBuying) || sink.wants(Term::CustomersRepeat)),
          m_crossSold(sink.wants(Term::CustomersCrossSold)) {}

    // New: the account's first won deal closes in the period. Retained: it bought in the year before and in the period.
    void facts(Index account, std::span<const Index> deals) {
        if (m_buying || m_crossSold) {
            bought(account, deals);
        }
        if (m_wanted) {
            come(account, deals);
        }
    }

private:
    void come(Index account, std::span<const Index> deals) {
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

    // Who bought in the period, how often, and of how many product families.
    void bought(Index account, std::span<const Index> deals) {
        const DealColumns& columns = m_in.columns.deals;
        m_times.clear();
        m_families.clear();
        for (const Index d : deals) {
            const Date closed = columns.closed[d];
            if (columns.outcome[d] != Outcome::Won || closed > m_in.lens.asOf || !m_in.lens.period.contains(closed)) {
                continue;
            }
            const std::uint32_t group = groupOf(d, closed);
            m_times.push_back(group);
            if (m_crossSold) {
                families(d, group);
            }
        }
        const RecordId id = m_in.columns.accounts.id[account];
        eachRun(m_times, std::identity(), [&](std::uint32_t group, std::size_t times) {
            m_sink.add(Term::CustomersBuying, group, 1, Kind::Account, id);
            if (times > 1) {
                m_sink.add(Term::CustomersRepeat, group, 1, Kind::Account, id);
            }
        });
        std::ranges::sort(m_families);
        m_families.erase(std::unique(m_families.begin(), m_families.end()), m_families.end());
        eachRun(m_families, &std::pair<std::uint32_t, std::uint32_t>::first,
                [&](std::uint32_t group, std::size_t families) {
                    if (families > 1) {
                        m_sink.add(Term::CustomersCrossSold, group, 1, Kind::Account, id);
                    }
                });
    }

    void families(Index deal, std::uint32_t group) {
        const auto [lines, at] = m_in.columns.lines[deal];
        for (Index l = lines.offsets[at]; l < lines.offsets[at + 1]; ++l) {
            const Index product = lines.product[l];
            const Symbol family = product != kNoRecord ? m_in.columns.products.family[product] : Symbol();
            if (!family.empty()) {
                m_families.emplace_back(group, family.index());
            }
        }
    }

    template <class Rows, class Projection>
    static void eachRun(Rows& rows, Projection of, const auto& visit) {
        std::ranges::sort(rows, {}, of);
        for (auto begin = rows.begin(); begin != rows.end();) {
            const auto group = std::invoke(of, *begin);
            const auto end =
                std::ranges::find_if(begin, rows.end(), [&](const auto& row) { return std::invoke(of, row) != group; });
            visit(group, static_cast<std::size_t>(end - begin));
            begin = end;
        }
    }

    std::uint32_t groupOf(Index d, Date on) { return m_groups.groupOf({d, partnerOfRecord(m_in, d), kNoRecord, on}); }

    const Inputs& m_in;
    Grouping& m_groups;
    Sink& m_sink;
    Period m_yearBefore;
    bool m_wanted;
    bool m_buying;
    bool m_crossSold;
    std::vector<std::uint32_t> m_times;                              // groups, one per won deal of the account at hand
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_families; // group and family, one per line
    std::vector<std::uint32_t> m_before;                             // groups, of the account at hand
};

} // namespace counterpart::metrics
