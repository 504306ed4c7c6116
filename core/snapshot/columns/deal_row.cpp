// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a deal, references as positions.
#include "core/snapshot/columns/deal_row.h"

namespace counterpart::columns {

namespace {

Outcome outcomeOf(Symbol stage) {
    return stage == stageWon() ? Outcome::Won : stage == stageLost() ? Outcome::Lost : Outcome::Open;
}

} // namespace

void resizeDeals(DealColumns& d, std::size_t size) {
    const auto resize = [&](auto&... column) { (column.resize(size), ...); };
    resize(d.id, d.amount, d.currency, d.outcome, d.stage, d.type, d.source, d.owner, d.region, d.competitor, d.created,
           d.closed, d.partner, d.account, d.registration, d.renewalOf, d.qualified);
}

void fillDeal(const Deal& deal, std::size_t i, Columns& c, Follow& follow) {
    DealColumns& d = c.deals;
    d.id[i] = deal.id;
    d.amount[i] = deal.amount;
    d.currency[i] = deal.currency;
    d.outcome[i] = outcomeOf(deal.stage);
    d.stage[i] = deal.stage;
    d.type[i] = deal.type;
    d.source[i] = deal.source;
    d.owner[i] = deal.owner;
    d.region[i] = deal.region;
    d.competitor[i] = deal.competitor;
    d.created[i] = deal.created;
    d.closed[i] = deal.closed;
    d.partner[i] = follow(c.partnerOf, deal.partner);
    d.account[i] = follow(c.accountOf, deal.account);
    d.registration[i] = follow(c.registrationOf, deal.registration);
    d.renewalOf[i] = follow(c.dealOf, deal.renewalOf);
    d.qualified[i] = deal.qualified;
}

} // namespace counterpart::columns
