// SPDX-License-Identifier: GPL-3.0-or-later
// One deal into its columns: the same for a whole table and for a single edit.
#pragma once

#include "core/snapshot/columns/columns.h"

#include <atomic>

namespace counterpart::columns {

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

void resizeDeals(DealColumns& deals, std::size_t size);
void fillDeal(const Deal& deal, std::size_t position, Columns& of, Follow& follow); // reads the id maps of `of`

} // namespace counterpart::columns
