// SPDX-License-Identifier: GPL-3.0-or-later
// Derives the columns of a snapshot: ids first, then the fields, then what is grouped by deal.
#include "core/snapshot/columns/columns.h"

#include "core/snapshot/columns/by_deal.h"
#include "core/snapshot/columns/deal_row.h"
#include "core/snapshot/columns/journeys.h"

#include <numeric>

namespace counterpart {

namespace {

using columns::forEachInParallel;

template <class Record>
std::vector<RecordId> idsOf(const Table<Record>& table) {
    std::vector<RecordId> ids(table.size());
    forEachInParallel(table, [&](const Record& record, std::size_t i) { ids[i] = record.id; });
    return ids;
}

void resizeAll(std::size_t size, auto&... column) { (column.resize(size), ...); }

void fillDeals(const Table<Deal>& table, Columns& c, columns::Follow& follow) {
    columns::resizeDeals(c.deals, table.size());
    forEachInParallel(table, [&](const Deal& deal, std::size_t i) { columns::fillDeal(deal, i, c, follow); });
}

void fillPartners(const Table<Partner>& table, Columns& c, columns::Follow& follow) {
    PartnerColumns& p = c.partners;
    resizeAll(table.size(), p.key, p.keyRank, p.type, p.tier, p.status, p.region, p.country, p.manager, p.currency,
              p.joined, p.parent);
    std::vector<std::string_view> keys(table.size() + 1, "direct"); // the last one is the direct team
    forEachInParallel(table, [&](const Partner& partner, std::size_t i) {
        keys[i] = partner.key.view();
        p.key[i] = partner.key;
        p.type[i] = partner.type;
        p.tier[i] = partner.tier;
        p.status[i] = partner.status;
        p.region[i] = partner.region;
        p.country[i] = partner.country;
        p.manager[i] = partner.manager;
        p.currency[i] = partner.currency;
        p.joined[i] = partner.joined;
        p.parent[i] = follow(c.partnerOf, partner.parent);
    });
    std::vector<Index> order(keys.size());
    std::iota(order.begin(), order.end(), Index{0});
    std::ranges::sort(order, [&](Index a, Index b) {
        const int byKey = keys[a].compare(keys[b]);
        return byKey != 0 ? byKey < 0 : a < b;
    });
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        (order[rank] == table.size() ? p.directRank : p.keyRank[order[rank]]) = rank;
    }
}

void fillAccounts(const Table<Account>& table, AccountColumns& a) {
    resizeAll(table.size(), a.id, a.country, a.industry, a.owner, a.directSince);
    forEachInParallel(table, [&](const Account& account, std::size_t i) {
        a.id[i] = account.id;
        a.country[i] = account.country;
        a.industry[i] = account.industry;
        a.owner[i] = account.owner;
        a.directSince[i] = account.directSince;
    });
}

void fillProducts(const Table<Product>& table, ProductColumns& p) {
    resizeAll(table.size(), p.family, p.tier, p.focus, p.launched);
    forEachInParallel(table, [&](const Product& product, std::size_t i) {
        p.family[i] = product.family;
        p.tier[i] = product.tier;
        p.focus[i] = product.focus;
        p.launched[i] = product.launched;
    });
}

} // namespace

std::shared_ptr<const Columns> columnsOf(const Snapshot& snapshot) {
    auto made = std::make_shared<Columns>();
    Columns& c = *made;
    c.revision = snapshot.revision();
    const std::vector<RecordId> deals = idsOf(snapshot.table<Deal>());
    c.partners.id = idsOf(snapshot.table<Partner>());
    const std::vector<RecordId> accounts = idsOf(snapshot.table<Account>());
    c.products.id = idsOf(snapshot.table<Product>());
    c.dealOf = IdMap(deals);
    c.partnerOf = IdMap(c.partners.id);
    c.accountOf = IdMap(accounts);
    c.productOf = IdMap(c.products.id);
    c.registrationOf = IdMap(idsOf(snapshot.table<Registration>()));
    columns::Follow follow;
    fillDeals(snapshot.table<Deal>(), c, follow);
    fillPartners(snapshot.table<Partner>(), c, follow);
    fillAccounts(snapshot.table<Account>(), c.accounts);
    fillProducts(snapshot.table<Product>(), c.products);
    c.dangling = follow.dangling;
    JourneyColumns journeys;
    c.dangling += columns::fillJourneys(snapshot, c, journeys);
    c.journeys = Layered(std::move(journeys));
    LineColumns lines;
    c.dangling += columns::fillLines(snapshot, c, lines);
    c.lines = Layered(std::move(lines));
    RefundColumns refunds;
    c.dangling += columns::fillRefunds(snapshot, c, refunds);
    c.refunds = Layered(std::move(refunds));
    return made;
}

} // namespace counterpart
