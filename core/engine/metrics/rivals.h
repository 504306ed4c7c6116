// SPDX-License-Identifier: GPL-3.0-or-later
// Which partner does a deal's competitor name?
#pragma once

#include "core/snapshot/columns/columns.h"

#include <span>
#include <unordered_map>

namespace counterpart::metrics {

// A word names a partner by its key, else by its name; capitals do not matter. Of several partners of that name the
// first by key.
class Rivals {
public:
    // For the words of these deals; of all of them without.
    Rivals(const Snapshot& snapshot, const Columns& columns);
    Rivals(const Snapshot& snapshot, const Columns& columns, std::span<const Index> deals);

    Index of(Symbol competitor) const { // kNoRecord: none of ours
        const auto found = competitor.empty() ? m_partners.end() : m_partners.find(competitor.index());
        return found == m_partners.end() ? kNoRecord : found->second;
    }

private:
    void look(const Snapshot& snapshot, const Columns& columns);
    std::unordered_map<std::uint32_t, Index> m_partners; // symbol -> partner
};

} // namespace counterpart::metrics
