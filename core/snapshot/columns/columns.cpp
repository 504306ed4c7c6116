// SPDX-License-Identifier: GPL-3.0-or-later
// Derives the columns of a snapshot: ids first, then the fields, then what is grouped by deal.
#include "core/snapshot/columns/columns.h"

#include "core/snapshot/columns/by_deal.h"
#include "core/snapshot/columns/journeys.h"

#include <atomic>
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

// Follows a reference; counts one that leads nowhere.
struct Follow {
    std::atomic<std::size_t> dangling = 0;
    template <class Record>
    Index operator()(const IdMap& map, Id<Record> id) {
        if (!id.has()) {
            return kNoRecord;
        }
        const Index index = map.find(id.value);
        if (index == kNoRecord) {
            dangling.fetch_add(1, std::memory_order_relaxed);
        }
        return index;
    }
};

Outcome outcomeOf(Symbol stage) {
    return stage == stageWon() ? Outcome::Won : stage == stageLost() ? Outcome::Lost : Outcome::Open;
}

void fillDeals(const Table<Deal>& table, Columns& c, Follow& follow) {
    DealColumns& d = c.deals;
    resizeAll(table.size(), d.amount, d.currency, d.outcome, d.stage, d.type, d.source, d.owner, d.region, d.competitor,
              d.created, d.closed, d.partner, d.account, d.registration, d.renewalOf, d.qualified);
    forEachInParallel(table, [&](const Deal& deal, std::size_t i) {
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
    });
}

void fillPartners(const Table<Partner>& table, Columns& c, Follow& follow) {
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
    resizeAll(table.size(), a.country, a.industry, a.owner, a.directSince);
    forEachInParallel(table, [&](const Account& account, std::size_t i) {
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
    c.deals.id = idsOf(snapshot.table<Deal>());
    c.partners.id = idsOf(snapshot.table<Partner>());
    c.accounts.id = idsOf(snapshot.table<Account>());
    c.products.id = idsOf(snapshot.table<Product>());
    c.dealOf = IdMap(c.deals.id);
    c.partnerOf = IdMap(c.partners.id);
    c.accountOf = IdMap(c.accounts.id);
    c.productOf = IdMap(c.products.id);
    c.registrationOf = IdMap(idsOf(snapshot.table<Registration>()));
    Follow follow;
    fillDeals(snapshot.table<Deal>(), c, follow);
    fillPartners(snapshot.table<Partner>(), c, follow);
    fillAccounts(snapshot.table<Account>(), c.accounts);
    fillProducts(snapshot.table<Product>(), c.products);
    c.dangling = follow.dangling;
    c.dangling += columns::fillJourneys(snapshot, c, c.journeys);
    c.dangling += columns::fillLines(snapshot, c, c.lines);
    c.dangling += columns::fillRefunds(snapshot, c, c.refunds);
    return made;
}

} // namespace counterpart
