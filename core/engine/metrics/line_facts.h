// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about commission lines: what is accrued, and what refunds take back.
#pragma once

#include "core/engine/metrics/grouping.h"
#include "core/engine/metrics/metrics.h"
#include "core/engine/metrics/terms.h"

namespace counterpart::metrics {

template <class Sink>
class LineFacts {
public:
    // What the views of one thread share: the line at hand is converted once for all of them.
    struct Converted {
        std::size_t row = SIZE_MAX;
        fx::Converted value;
        Index deal = kNoRecord;
        fx::Quote quote; // of that deal
    };
    LineFacts(const Inputs& in, Grouping& groups, Sink& sink, Converted& at)
        : m_in(in), m_groups(groups), m_sink(sink), m_at(at),
          m_wanted(sink.wants(Term::Commission) || sink.wants(Term::Clawback)) {}

    // Rows in the order of deals cost one look-up of a rate per deal.
    void facts(std::size_t row) {
        const commission::Lines& lines = m_in.commissions;
        if (!m_wanted || !m_in.lens.period.contains(lines.date[row]) || lines.amount[row] == 0 || !lines.isLive(row)) {
            return;
        }
        const Index d = lines.deal[row];
        const DealColumns& deals = m_in.columns.deals;
        Money amount{lines.amount[row], deals.currency[d]};
        if (amount.currency != m_in.lens.reporting) {
            const fx::Converted& converted = valueOf(row, amount);
            m_sink.noteConversion(converted, deals.id[d], amount);
            if (!converted.has()) {
                return;
            }
            amount = converted.money;
        }
        const Index product = m_groups.byProduct() ? productOf(lines.item[row]) : kNoRecord;
        const std::uint32_t group = m_groups.groupOf({d, lines.partner[row], product, lines.date[row]});
        m_sink.add(Term::Commission, group, amount.minor, Kind::Deal, deals.id[d]);
        if (lines.kind[row] == commission::LineKind::Refund) {
            m_sink.add(Term::Clawback, group, -Int128{amount.minor}, Kind::Deal, deals.id[d]);
        }
    }

private:
    // At the deal's rate day, for refunds too.
    const fx::Converted& valueOf(std::size_t row, Money amount) {
        const Index d = m_in.commissions.deal[row];
        if (d != m_at.deal) {
            const DealColumns& deals = m_in.columns.deals;
            const Date on = fx::rateDay(m_in.rulebook.fxRule, deals.closed[d], m_in.lens.asOf);
            m_at.quote = m_in.rates.find(deals.currency[d], m_in.lens.reporting, on);
            m_at.deal = d;
        }
        if (row != m_at.row) {
            m_at.value = fx::convertBy(amount, m_at.quote);
            m_at.row = row;
        }
        return m_at.value;
    }
    Index productOf(Index item) const {
        const bool onLine = item < commission::kRestOfDeal;
        return onLine ? m_in.columns.productOf.find(m_in.snapshot.table<DealLine>().at(item).product.value) : kNoRecord;
    }

    const Inputs& m_in;
    Grouping& m_groups;
    Sink& m_sink;
    Converted& m_at;
    bool m_wanted;
};

} // namespace counterpart::metrics
