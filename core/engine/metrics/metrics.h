// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a programme under one lens, broken down by any dimensions; and what one of them is made of.
#pragma once

#include "core/engine/attribution/credits.h"
#include "core/engine/commission/lines.h"
#include "core/engine/metrics/catalogue.h"
#include "core/engine/tiering/standing.h"

#include <limits>
#include <string>
#include <vector>

namespace counterpart::metrics {

struct Inputs {
    const Snapshot& snapshot;
    const Columns& columns;
    const attribution::Credits& credits;
    const tiering::Standings& standings; // of the lens' date
    const commission::Lines& commissions;
    const fx::Rates& rates;
    const Rulebook& rulebook;
    const Lens& lens;
};

// Units as in the catalogue; "no data" is not 0.
inline constexpr std::int64_t kNoData = std::numeric_limits<std::int64_t>::min();

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

// One pass over the facts for all metrics asked for (empty = all). O(facts + groups log groups). A deal belongs to its
// partner of record: the one it names, else the one that sourced it; revenue.attributed follows the credits instead,
// sourced and influenced the touches.
Table compute(const Inputs& inputs, const std::vector<Dimension>& dimensions, const std::vector<Id>& wanted = {});

// The facts behind one number, the same selection made again item by item.
struct Item {
    Kind kind = Kind::Deal;
    RecordId record = 0;
    std::int64_t value = 0;                                          // what it adds, in the unit of `role`
    enum class Role : std::uint8_t { Adds, Base } role = Role::Adds; // Base: of a ratio's denominator
};
struct Explanation {
    Id metric = Id::RevenueWon;
    std::int64_t value = kNoData;
    std::int64_t numerator = 0;   // of ratios and means: the sum of Adds
    std::int64_t denominator = 0; // the sum of Base, or the number of facts of a mean
    std::vector<Item> items;      // largest first, by magnitude
    fx::Warnings warnings;
};
Explanation explain(const Inputs& inputs, const std::vector<Dimension>& dimensions,
                    const std::vector<std::string>& label, Id metric);

} // namespace counterpart::metrics
