// SPDX-License-Identifier: GPL-3.0-or-later
// Filling the hash table of keys.
#include "core/snapshot/key_index.h"

#include <bit>
#include <utility>

namespace counterpart {

void HashToId::reserve(std::size_t count) {
    const std::size_t slots = std::bit_ceil(count + count / 2 + 16);
    if (slots > m_slots.size()) {
        grow(slots);
    }
}

void HashToId::insert(std::uint64_t hash, RecordId id) {
    if ((m_size + 1) * 4 > m_slots.size() * 3) {
        grow(m_slots.empty() ? 32 : m_slots.size() * 2);
    }
    place({id, hash});
    ++m_size;
}

void HashToId::grow(std::size_t slots) {
    std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(slots));
    m_mask = slots - 1;
    for (const Slot& slot : old) {
        if (slot.id != 0) {
            place(slot);
        }
    }
}

void HashToId::place(Slot slot) {
    std::size_t at = slot.hash & m_mask;
    while (m_slots[at].id != 0) {
        at = (at + 1) & m_mask;
    }
    m_slots[at] = slot;
}

} // namespace counterpart
