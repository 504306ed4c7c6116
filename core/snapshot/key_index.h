// SPDX-License-Identifier: GPL-3.0-or-later
// Which ids have a key with this hash? Open addressing, filled once.
#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <vector>

namespace counterpart {

// It may hold ids whose record is gone or has another key by now: whoever looks up compares with the record.
class HashToId {
public:
    void reserve(std::size_t count);
    void insert(std::uint64_t hash, RecordId id);

    // Calls visit(id) for each id stored under this hash until it returns true.
    template <class Visit>
    bool find(std::uint64_t hash, Visit&& visit) const {
        if (m_slots.empty()) {
            return false;
        }
        for (std::size_t at = hash & m_mask; m_slots[at].id != 0; at = (at + 1) & m_mask) {
            if (m_slots[at].hash == hash && visit(m_slots[at].id)) {
                return true;
            }
        }
        return false;
    }
    std::size_t size() const { return m_size; }

private:
    struct Slot {
        RecordId id = 0;
        std::uint64_t hash = 0;
    };
    void grow(std::size_t slots);
    void place(Slot slot);

    std::vector<Slot> m_slots; // a power of two
    std::size_t m_mask = 0;
    std::size_t m_size = 0;
};

} // namespace counterpart
