// SPDX-License-Identifier: GPL-3.0-or-later
// In which group of a breakdown does a fact stand?
#pragma once

#include "core/engine/metrics/catalogue.h"
#include "core/engine/tiering/standing.h"
#include "core/snapshot/columns/columns.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace counterpart::metrics {

// Where a fact belongs; whatever does not apply is kNoRecord or no date.
struct Place {
    Index deal = kNoRecord;
    Index partner = kNoRecord; // kDirect is nobody's
    Index product = kNoRecord;
    Date date;
};

// Groups are numbered as they are met; group 0 of a single Dimension::Total is everything.
class Grouping {
public:
    Grouping(const Snapshot& snapshot, const Columns& columns, const tiering::Standings& standings,
             const Ladder& ladder, int fiscalFirstMonth, std::vector<Dimension> dimensions);

    std::uint32_t groupOf(const Place& place);
    std::size_t size() const { return m_codes.size() / std::max<std::size_t>(m_dimensions.size(), 1); }
    const std::vector<Dimension>& dimensions() const { return m_dimensions; }
    bool byProduct() const { return m_byProduct; }
    // What a group is called in one dimension: a key, a word, a code, a period; "" for facts without a value there.
    std::string label(std::size_t group, std::size_t dimension) const;

private:
    std::uint32_t codeOf(Dimension dimension, const Place& place) const;
    std::uint32_t timeCode(Dimension dimension, Date date) const;

    const Snapshot& m_snapshot;
    const Columns& m_columns;
    const tiering::Standings& m_standings;
    const Ladder& m_ladder;
    int m_fiscalFirstMonth;
    std::vector<Dimension> m_dimensions;
    bool m_byProduct = false;
    std::vector<std::uint32_t> m_codes;                                     // group x dimension
    std::vector<std::uint32_t> m_dense;                                     // of one dimension: code -> group + 1
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_groups; // of several: hash -> groups
};

} // namespace counterpart::metrics
