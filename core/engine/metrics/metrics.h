// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a programme under one lens, broken down by any dimensions; and what one of them is made of.
#pragma once

#include "core/engine/attribution/credit_book.h"
#include "core/engine/commission/lines.h"
#include "core/engine/fx/amounts.h"
#include "core/engine/metrics/terms.h"
#include "core/engine/tiering/standing.h"

#include <functional>
#include <string>
#include <vector>

namespace counterpart::metrics {

class Rivals;

struct Inputs {
    const Snapshot& snapshot;
    const Columns& columns;
    const attribution::CreditBook& credits;
    const tiering::Standings& standings; // of the lens' date
    const commission::Lines& commissions;
    const fx::Rates& rates;
    const Rulebook& rulebook;
    const Lens& lens;
    const fx::Amounts* amounts = nullptr; // of the deals in the reporting currency; without, each is converted anew
    const Rivals* rivals = nullptr;       // whom competitors name; without, they are looked up anew
};

struct Table {
    std::vector<Dimension> dimensions;
    std::vector<Id> metrics;
    std::vector<std::vector<std::string>> labels;  // group x dimension; groups sorted by label
    std::vector<std::vector<std::int64_t>> values; // metric x group
    fx::Warnings warnings;
    bool overflow = false; // some sum did not fit and shows as no data

    std::size_t groups() const { return labels.size(); }
    std::int64_t value(Id metric, std::size_t group) const;                       // kNoData for one that is not in it
    std::size_t find(const std::vector<std::string>& label) const;                // groups() when absent
    std::int64_t valueOf(Id metric, const std::vector<std::string>& label) const; // kNoData when absent
};

// One pass over the facts for all metrics asked for (empty = all). O(facts + groups log groups). The groups are those
// in which something that was asked for has a fact; the total is there anyway. A deal belongs to its partner of record:
// the one it names, else the one that sourced it; revenue.attributed follows the credits instead, sourced and
// influenced the touches.
Table compute(const Inputs& inputs, const std::vector<Dimension>& dimensions, const std::vector<Id>& wanted = {});

// The facts behind one number, selected again one by one (the twin of `compute`).
struct Item {
    Kind kind = Kind::Deal;
    RecordId record = 0;
    std::int64_t adds = 0; // to the numerator, or to a plain sum: minor units of the reporting currency, things, days
    std::int64_t base = 0; // to the denominator
};
struct Explanation {
    Id metric = Id::RevenueWon;
    std::int64_t value = kNoData; // what `compute` says of the same group
    std::int64_t numerator = 0;   // of ratios and means: the sum of what the items add
    std::int64_t denominator = 0;
    bool ratio = false;      // value = numerator over denominator, in the metric's unit
    std::vector<Item> items; // one per record, largest first, by magnitude
    fx::Warnings warnings;
};
// `label` as in Table::labels. O(facts).
Explanation explain(const Inputs& inputs, const std::vector<Dimension>& dimensions,
                    const std::vector<std::string>& label, Id metric);

// Sums the groups of a table of additive metrics into coarser ones: `labelOf` names each group's new place.
Table rollUp(const Table& table, std::vector<Dimension> dimensions, const std::vector<Id>& additive,
             const std::function<std::vector<std::string>(std::size_t group)>& labelOf);
// The same for many groups: `placeOf` numbers the new place, `labelOf` names a number once.
Table rollUp(const Table& table, std::vector<Dimension> dimensions, const std::vector<Id>& additive,
             const std::function<std::uint64_t(std::size_t group)>& placeOf,
             const std::function<std::vector<std::string>(std::uint64_t place)>& labelOf);

} // namespace counterpart::metrics
