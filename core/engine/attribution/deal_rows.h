// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of single deals while they change, and the credits made anew with them.
#pragma once

#include "core/engine/attribution/credits.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace counterpart::attribution {

struct DealRow {
    Index party = kNoRecord;
    std::uint64_t share = 0;
    Minor amount = 0;
    RowOrigin origin = RowOrigin::Touched;
};

struct DealRows {
    std::vector<DealRow> rows;
    Index sourcedBy = kNoRecord;

    void read(const Credits& credits, std::size_t i);
    std::size_t find(Index party);                    // its row; rows.size() when it has none
    std::size_t rowOf(Index party, RowOrigin origin); // added with nothing when it has none
    std::uint64_t houseShare() const;                 // what the shares leave of kShareOne

private:
    std::unordered_map<Index, std::size_t> m_at; // of deals with many rows, as far as they were asked for
};

// Calls change(i, rows) for every deal; where it says true the deal has those rows afterwards, and what they leave of
// `amountOf(i)` is the house's. One change is made per thread, so that it may keep buffers. Linear in the rows.
using RowChange = std::function<bool(std::size_t i, DealRows& rows)>;
void changeRows(Credits& credits, const std::function<Minor(std::size_t)>& amountOf,
                const std::function<RowChange()>& makeChange);

} // namespace counterpart::attribution
