// SPDX-License-Identifier: GPL-3.0-or-later
// What the engines read instead of records: one array per field, journeys and lines grouped by deal, references as
// positions.
#pragma once

#include "core/snapshot/columns/id_map.h"
#include "core/snapshot/snapshot.h"

#include <memory>
#include <vector>

namespace counterpart {

// An Index is the position in the table of that kind: snapshot.table<Deal>().at(i) is the record of deals.amount[i].
// A reference is kNoRecord when the record names none, or one that does not exist (a committed workspace has none such:
// `check` refuses them; Columns::dangling counts them all the same).
inline constexpr Index kDirect = 0xfffffffeU;   // in a column of partners: the direct team
inline constexpr Index kExcluded = 0xfffffffdU; // in the partners of journeys: a touch that was excluded with a reason

enum class Outcome : std::uint8_t { Open, Won, Lost };

struct DealColumns {
    std::vector<RecordId> id;
    std::vector<Minor> amount;
    std::vector<Currency> currency;
    std::vector<Outcome> outcome;
    std::vector<Symbol> stage;
    std::vector<Symbol> type;
    std::vector<Symbol> source;
    std::vector<Symbol> owner;
    std::vector<Symbol> region;
    std::vector<Symbol> competitor;
    std::vector<Date> created;
    std::vector<Date> closed; // as recorded: an open deal's is a forecast
    std::vector<Index> partner;
    std::vector<Index> account;
    std::vector<Index> registration;
    std::vector<Index> renewalOf; // a deal
    std::vector<Answer> qualified;
    std::size_t size() const { return id.size(); }
};

struct PartnerColumns {
    std::vector<RecordId> id;
    std::vector<Text> key;
    std::vector<std::uint32_t> keyRank; // distinct; order of the keys by bytes
    std::uint32_t directRank = 0;       // of the party "direct" among them; after a partner of that very key
    std::vector<Symbol> type;
    std::vector<Symbol> tier; // as stated by the source
    std::vector<Symbol> status;
    std::vector<Symbol> region;
    std::vector<Symbol> country;
    std::vector<Symbol> manager;
    std::vector<Currency> currency;
    std::vector<Date> joined;
    std::vector<Index> parent;
    std::size_t size() const { return id.size(); }
    std::uint32_t rankOf(Index party) const { return party == kDirect ? directRank : keyRank[party]; }
};

struct AccountColumns {
    std::vector<RecordId> id;
    std::vector<Symbol> country;
    std::vector<Symbol> industry;
    std::vector<Symbol> owner;
    std::vector<Date> directSince;
    std::size_t size() const { return id.size(); }
};

struct ProductColumns {
    std::vector<RecordId> id;
    std::vector<Symbol> family;
    std::vector<Symbol> tier;
    std::vector<Answer> focus;
    std::vector<Date> launched;
    std::size_t size() const { return id.size(); }
};

// The touches of deal d stand at [offsets[d], offsets[d+1]), ordered by (time, key by bytes). Left out and counted in
// `dangling`: touches without a time, of an unknown deal or of an unknown partner.
struct JourneyColumns {
    std::vector<Index> offsets;
    std::vector<Index> partner; // or kDirect, kExcluded
    std::vector<std::int64_t> seconds;
    std::vector<Symbol> type;
    std::vector<Index> touch; // position in the table of touchpoints
};

struct LineColumns { // by deal, ordered by key
    std::vector<Index> offsets;
    std::vector<Index> product;
    std::vector<Minor> amount; // in the deal's currency
    std::vector<Index> line;   // position in the table of deal lines
};

struct RefundColumns { // by deal, ordered by (date, key)
    std::vector<Index> offsets;
    std::vector<Date> at;
    std::vector<Minor> amount; // in the deal's currency, positive = given back
    std::vector<Index> refund; // position in the table of refunds
};

struct Columns {
    Revision revision = 0;
    IdMap dealOf, partnerOf, accountOf, productOf, registrationOf; // id -> Index
    DealColumns deals;
    PartnerColumns partners;
    AccountColumns accounts;
    ProductColumns products;
    JourneyColumns journeys;
    LineColumns lines;
    RefundColumns refunds;
    std::size_t dangling = 0; // references that lead nowhere
};

// Built on all cores; O(records). Make it once per snapshot and hand it to every engine.
std::shared_ptr<const Columns> columnsOf(const Snapshot& snapshot);

} // namespace counterpart
