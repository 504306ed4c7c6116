// SPDX-License-Identifier: GPL-3.0-or-later
// What the engines read instead of records: one array per field, journeys and lines grouped by deal, references as
// positions.
#pragma once

#include "core/base/blocks.h"
#include "core/base/layered.h"
#include "core/snapshot/columns/id_map.h"
#include "core/snapshot/snapshot.h"

#include <memory>
#include <optional>
#include <vector>

namespace counterpart {

// An Index is the position in the table of that kind: snapshot.table<Deal>().at(i) is the record of deals.amount[i].
// A reference is kNoRecord when the record names none, or one that does not exist (a committed workspace has none such:
// `check` refuses them; Columns::dangling counts them all the same).
inline constexpr Index kDirect = 0xfffffffeU;   // in a column of partners: the direct team
inline constexpr Index kExcluded = 0xfffffffdU; // in the partners of journeys: a touch that was excluded with a reason

enum class Outcome : std::uint8_t { Open, Won, Lost };

struct DealColumns {
    Blocks<RecordId> id;
    Blocks<Minor> amount;
    Blocks<Currency> currency;
    Blocks<Outcome> outcome;
    Blocks<Symbol> stage;
    Blocks<Symbol> type;
    Blocks<Symbol> source;
    Blocks<Symbol> owner;
    Blocks<Symbol> region;
    Blocks<Symbol> competitor;
    Blocks<Date> created;
    Blocks<Date> closed; // as recorded: an open deal's is a forecast
    Blocks<Index> partner;
    Blocks<Index> account;
    Blocks<Index> registration;
    Blocks<Index> renewalOf; // a deal
    Blocks<Answer> qualified;
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
    Blocks<RecordId> id;
    Blocks<Symbol> country;
    Blocks<Symbol> industry;
    Blocks<Symbol> owner;
    Blocks<Date> directSince;
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
struct JourneyColumns { // of all deals, or of those of a layer
    std::vector<Index> offsets;
    std::vector<Index> partner; // or kDirect, kExcluded
    std::vector<std::int64_t> seconds;
    std::vector<Symbol> type;
    std::vector<RecordId> touch;
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
    Layered<JourneyColumns> journeys; // journeys[deal] is where the deal's touches stand
    Layered<LineColumns> lines;
    Layered<RefundColumns> refunds;
    std::size_t dangling = 0; // references that lead nowhere
};

// Built on all cores; O(records). Make it once per snapshot and hand it to every engine.
std::shared_ptr<const Columns> columnsOf(const Snapshot& snapshot);

// The columns after a small change, sharing with `before` what the change does not touch.
struct ColumnsUpdate {
    std::shared_ptr<const Columns> columns;
    std::vector<Index> deals; // ascending: whose fields, touches, lines or refunds changed, new ones among them
    std::vector<Index>
        renewals; // of those that were there, the ones with another type or original: later terms count on
};
// nullopt when positions move or a change is large: partners, accounts or products other than before, registrations
// come or gone, deals, lines or refunds deleted, many records at once. Then columnsOf() is the way. O(chunks +
// changes).
std::optional<ColumnsUpdate> updateColumns(const Columns& before, const Snapshot& then, const Snapshot& now);

} // namespace counterpart
