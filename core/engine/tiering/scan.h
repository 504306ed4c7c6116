// SPDX-License-Identifier: GPL-3.0-or-later
// What do the records alone say of partners on one day? The twin of the books: no sums, no steps, one walk per table.
#pragma once

#include "core/engine/attribution/credit_book.h"
#include "core/engine/tiering/asked.h"
#include "core/engine/tiering/history.h"

#include <optional>
#include <set>

namespace counterpart::tiering {

struct RecordsOf { // all of it belongs to the caller
    const Snapshot& snapshot;
    const Columns& columns;
    const attribution::CreditBook& credits;
    const Rulebook& rulebook;
    const fx::Rates& rates;
    const Ladder& ladder;
    Date asOf;
};

// Everyone's facts on the day; places where tiers rank. With `only` nobody else's are looked for (and no places).
// O(records).
std::vector<Facts> scan(const RecordsOf& of, Date day, std::optional<Index> only = {});

} // namespace counterpart::tiering
