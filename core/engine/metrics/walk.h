// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a table from all facts: what fills a table and what lists the facts behind a number are the same walk.
#pragma once

#include "core/engine/metrics/account_facts.h"
#include "core/engine/metrics/deal_facts.h"
#include "core/engine/metrics/line_facts.h"
#include "core/engine/metrics/partner_facts.h"

namespace counterpart::metrics {

template <class Sink>
void walk(const Inputs& in, Part part, Grouping& groups, Sink& sink) {
    const auto deals = static_cast<Index>(in.columns.deals.size());
    switch (part) {
    case Part::Deals: {
        DealFacts facts(in, groups, sink);
        for (Index d = 0; d < deals; ++d) {
            facts.facts(d);
        }
        AccountFacts accounts(in, groups, sink);
        const DealsByAccount byAccount = dealsByAccount(in.columns);
        for (Index a = 0; a < in.columns.accounts.size(); ++a) {
            accounts.facts(a, byAccount.of(a));
        }
        break;
    }
    case Part::Parties: {
        DealFacts facts(in, groups, sink);
        for (Index d = 0; d < deals; ++d) {
            facts.parties(d);
        }
        break;
    }
    case Part::Credits: {
        DealFacts facts(in, groups, sink);
        for (Index d = 0; d < deals; ++d) {
            facts.credited(d);
        }
        break;
    }
    case Part::Commissions: {
        typename LineFacts<Sink>::Converted at;
        LineFacts facts(in, groups, sink, at);
        for (std::size_t row = 0; row < in.commissions.size(); ++row) {
            facts.facts(row);
        }
        break;
    }
    case Part::Partners:
        PartnerFacts(in, groups, sink).collect();
        break;
    }
}

inline constexpr Part kParts[] = {Part::Deals, Part::Parties, Part::Credits, Part::Commissions, Part::Partners};

} // namespace counterpart::metrics
