// SPDX-License-Identifier: GPL-3.0-or-later
// What does each registration claim as of a moment: for whom, since when, for which products, and does it still count?
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <string_view>
#include <vector>

namespace counterpart::conflicts {

using Row = counterpart::Index; // position of a record in its table; `Index` is the search's here

enum class Standing : std::uint8_t {
    None,    // a draft, not yet submitted, without a day of submission, or of a status that says nothing
    Ended,   // rejected, cancelled, expired, lost; won too long ago
    Asked,   // submitted, in review, returned
    Granted, // approved, and its protection holds
    Won,
};
constexpr bool isLive(Standing standing) { return standing >= Standing::Asked; }

// Product keys, sorted, each once; they live as long as the records they were read from.
using Products = std::vector<std::string_view>;

struct Claim {
    RecordId id = 0;
    std::string_view key;
    Row partner = kNoRecord;
    Row account = kNoRecord;
    Standing standing = Standing::None;
    Time submitted;
    Time granted; // when it was approved; none: not, or nobody knows when
    Date until;   // the last day it protects, or protected; none: never did
    Date ended;   // since when an ended one is history
    Products products;
};

// How the policy reads registrations at a moment.
struct Reading {
    Time now;
    int validDays = 90;
    int lookbackDays = 365;
};

Claim claimOf(const Registration& registration, const Columns& columns, const Reading& reading);

Products productsIn(std::string_view list); // separated by ';'
// Products in both. `apart`: both list some and none is in both.
struct Overlap {
    Products common;
    bool apart = false;
};
Overlap overlapOf(const Products& a, const Products& b);
bool apart(const Products& a, const Products& b); // the same, without the list

// Which of two was first: the earlier, of equally early ones the smaller key.
inline bool before(const Claim& a, const Claim& b) {
    return a.submitted != b.submitted ? a.submitted < b.submitted : a.key < b.key;
}

} // namespace counterpart::conflicts
