// SPDX-License-Identifier: GPL-3.0-or-later
// At which position of its table does a record stand? Built once per table, then O(1).
#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace counterpart {

// Position of a record in its table (id order). Columns, credits and metrics speak of records by it.
using Index = std::uint32_t;
inline constexpr Index kNoRecord = 0xffffffffU;

// Ids made by one workspace are nearly consecutive, so they address an array; where they are scattered (many merged
// workspaces, or a few records among very many of other kinds) a hash table takes over.
class IdMap {
public:
    IdMap() = default;
    explicit IdMap(std::span<const RecordId> sorted); // distinct, ascending; position in the span = index

    // kNoRecord for an id that is not in the table, 0 among them.
    Index find(RecordId id) const {
        for (const Segment& segment : m_segments) {
            const auto offset = static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(segment.first);
            if (offset < segment.span) {
                return (*m_direct)[segment.start + offset];
            }
        }
        const Index found = m_hashed ? findHashed(id) : kNoRecord;
        return found == kNoRecord && !m_appended.empty() ? findAppended(id) : found;
    }
    bool isDirect() const { return !m_hashed; }
    // With one more at the end: an id above all others. A copy shares all but those.
    IdMap appended(RecordId id, Index index) const;

private:
    struct Segment { // ids of one origin
        RecordId first = 0;
        std::uint64_t span = 0;
        std::size_t start = 0; // in m_direct
    };
    struct Slot {
        RecordId id = 0;
        Index index = kNoRecord;
    };
    void buildHashed(std::span<const RecordId> sorted);
    Index findHashed(RecordId id) const;
    Index findAppended(RecordId id) const;

    std::vector<Segment> m_segments;
    std::shared_ptr<const std::vector<Index>> m_direct;
    std::shared_ptr<const std::vector<Slot>> m_hashed; // a power of two, at most half full
    std::vector<Slot> m_appended;                      // by id
};

} // namespace counterpart
