// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses between the direct array and the hash table, and fills it.
#include "core/snapshot/columns/id_map.h"

#include <algorithm>
#include <bit>

namespace counterpart {

namespace {

constexpr std::size_t kMostSegments = 8; // beyond, a linear search would cost more than a hash
constexpr std::uint64_t kSlotsPerRecord = 16;
constexpr std::uint64_t kSlotsAnyway = 4096;

std::uint64_t mixed(RecordId id) { // Fibonacci hashing: origin and counter both reach the top bits
    return static_cast<std::uint64_t>(id) * 0x9e3779b97f4a7c15ULL;
}

} // namespace

IdMap::IdMap(std::span<const RecordId> sorted) {
    std::uint64_t slots = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        while (end < sorted.size() && sorted[end] >> 32 == sorted[begin] >> 32) {
            ++end;
        }
        const std::uint64_t span = static_cast<std::uint64_t>(sorted[end - 1] - sorted[begin]) + 1;
        m_segments.push_back({sorted[begin], span, static_cast<std::size_t>(slots)});
        slots += span;
        if (m_segments.size() > kMostSegments || slots > kSlotsPerRecord * sorted.size() + kSlotsAnyway) {
            m_segments.clear();
            buildHashed(sorted);
            return;
        }
        begin = end;
    }
    std::vector<Index> direct(slots, kNoRecord);
    std::size_t index = 0;
    for (const Segment& segment : m_segments) {
        for (; index < sorted.size() && static_cast<std::uint64_t>(sorted[index] - segment.first) < segment.span;
             ++index) {
            direct[segment.start + static_cast<std::uint64_t>(sorted[index] - segment.first)] =
                static_cast<Index>(index);
        }
    }
    m_direct = std::make_shared<const std::vector<Index>>(std::move(direct));
}

IdMap IdMap::appended(RecordId id, Index index) const {
    IdMap next = *this;
    next.m_appended.push_back({id, index});
    return next;
}

Index IdMap::findAppended(RecordId id) const {
    const auto found = std::ranges::lower_bound(m_appended, id, {}, &Slot::id);
    return found != m_appended.end() && found->id == id ? found->index : kNoRecord;
}

void IdMap::buildHashed(std::span<const RecordId> sorted) {
    std::vector<Slot> slots(std::bit_ceil(2 * sorted.size() + 2));
    const std::size_t mask = slots.size() - 1;
    const int shift = 64 - std::countr_zero(slots.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        std::size_t at = mixed(sorted[i]) >> shift;
        while (slots[at].index != kNoRecord) {
            at = (at + 1) & mask;
        }
        slots[at] = {sorted[i], static_cast<Index>(i)};
    }
    m_hashed = std::make_shared<const std::vector<Slot>>(std::move(slots));
}

Index IdMap::findHashed(RecordId id) const {
    const std::size_t mask = m_hashed->size() - 1;
    const int shift = 64 - std::countr_zero(m_hashed->size());
    std::size_t at = mixed(id) >> shift;
    while ((*m_hashed)[at].index != kNoRecord && (*m_hashed)[at].id != id) {
        at = (at + 1) & mask;
    }
    return (*m_hashed)[at].index;
}

} // namespace counterpart
