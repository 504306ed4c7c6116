// SPDX-License-Identifier: GPL-3.0-or-later
// Which row of millions has this key? A hash table over row numbers, filled on all cores, the same on every run.
#pragma once

#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace counterpart::importing {

class RowIndex {
public:
    static constexpr std::uint32_t kNone = UINT32_MAX;
    using Repeat = std::pair<std::uint32_t, std::uint32_t>; // (first row, later row that equals it)

    // hashes[row]; rows whose hash is 0 stay out. `same(a, b)` compares two rows of equal hash; it is called from
    // several threads.
    template <class Same>
    void build(std::span<const std::uint64_t> hashes, Same&& same) {
        m_bits = static_cast<unsigned>(std::bit_width(std::bit_floor(std::min<std::size_t>(workerCount(), 16)))) - 1;
        m_parts.assign(std::size_t{1} << m_bits, {});
        parallelBlocks(m_parts.size(), 1, [&](std::size_t begin, std::size_t end, std::size_t) {
            for (std::size_t part = begin; part < end; ++part) {
                fill(m_parts[part], part, hashes, same);
            }
        });
    }

    // The first row of this hash that `is` accepts.
    template <class Is>
    std::uint32_t find(std::uint64_t hash, Is&& is) const {
        if (m_parts.empty() || hash == 0) {
            return kNone;
        }
        const Part& part = m_parts[partOf(hash)];
        if (part.slots.empty()) {
            return kNone;
        }
        for (std::size_t at = hash & part.mask; part.slots[at].row != 0; at = (at + 1) & part.mask) {
            if (part.slots[at].tag == tagOf(hash) && is(part.slots[at].row - 1)) {
                return part.slots[at].row - 1;
            }
        }
        return kNone;
    }

    // Rows that equal an earlier one, by first row, then row.
    std::vector<Repeat> repeats() const {
        std::vector<Repeat> all;
        for (const Part& part : m_parts) {
            all.insert(all.end(), part.repeats.begin(), part.repeats.end());
        }
        std::ranges::sort(all);
        return all;
    }

private:
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t row = 0; // + 1; 0 = free
    };
    struct Part {
        std::vector<Slot> slots; // a power of two
        std::size_t mask = 0;
        std::vector<Repeat> repeats;
    };
    std::size_t partOf(std::uint64_t hash) const { return m_bits == 0 ? 0 : hash >> (64 - m_bits); }
    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

    template <class Same>
    void fill(Part& part, std::size_t number, std::span<const std::uint64_t> hashes, Same& same) const {
        const auto mine = [&](std::uint64_t hash) { return hash != 0 && partOf(hash) == number; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(hashes, mine));
        part.slots.assign(std::bit_ceil(count + count / 2 + 8), {});
        part.mask = part.slots.size() - 1;
        for (std::size_t row = 0; row < hashes.size(); ++row) {
            if (mine(hashes[row])) {
                insert(part, hashes[row], static_cast<std::uint32_t>(row), same);
            }
        }
    }
    template <class Same>
    static void insert(Part& part, std::uint64_t hash, std::uint32_t row, Same& same) {
        std::size_t at = hash & part.mask;
        for (; part.slots[at].row != 0; at = (at + 1) & part.mask) {
            if (part.slots[at].tag == tagOf(hash) && same(part.slots[at].row - 1, row)) {
                part.repeats.emplace_back(part.slots[at].row - 1, row);
                return;
            }
        }
        part.slots[at] = {tagOf(hash), row + 1};
    }

    std::vector<Part> m_parts;
    unsigned m_bits = 0;
};

} // namespace counterpart::importing
