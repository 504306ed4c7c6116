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
    LineFacts(const Inputs& in, Grouping& groups, Sink& sink)
        : m_in(in), m_groups(groups), m_sink(sink),
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
            const fx::Converted converted = fx::convertBy(amount, quoteOf(d));
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
    const fx::Quote& quoteOf(Index d) {
        if (d != m_quoted) {
            const DealColumns& deals = m_in.columns.deals;
            const Date on = fx::rateDay(m_in.rulebook.fxRule, deals.closed[d], m_in.lens.asOf);
            m_quote = m_in.rates.find(deals.currency[d], m_in.lens.reporting, on);
            m_quoted = d;
        }
        return m_quote;
    }
    Index productOf(Index item) const {
        const bool onLine = item < commission::kRestOfDeal;
        return onLine ? m_in.columns.productOf.find(m_in.snapshot.table<DealLine>().at(item).product.value) : kNoRecord;
    }

    const Inputs& m_in;
    Grouping& m_groups;
    Sink& m_sink;
    bool m_wanted;
    Index m_quoted = kNoRecord;
    fx::Quote m_quote;
};

} // namespace counterpart::metrics
