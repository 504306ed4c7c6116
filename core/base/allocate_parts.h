// SPDX-License-Identifier: GPL-3.0-or-later
// What the allocations have in common: small buffers without the heap, and who gets the units that floors leave over.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <span>

namespace counterpart::detail {

inline constexpr std::size_t kSmall = 16; // parties of a deal that need no heap

// `size` values of T, uninitialised.
template <class T, std::size_t Inline = kSmall>
class Scratch {
public:
    explicit Scratch(std::size_t size) : m_size(size) {
        if (size > Inline) {
            m_large = std::make_unique_for_overwrite<T[]>(size);
        }
    }
    T* data() { return m_large ? m_large.get() : m_small.data(); }
    T& operator[](std::size_t i) { return data()[i]; }
    std::span<T> span() { return {data(), m_size}; }

private:
    std::size_t m_size;
    std::unique_ptr<T[]> m_large;
    std::array<T, Inline> m_small;
};

// Calls give(i) for the `left` <= count entries that come first by before(i, j), a strict total order on [0, count).
template <class Before, class Give>
void giveToFirst(std::size_t count, std::size_t left, const Before& before, const Give& give) {
    if (left == 0) {
        return;
    }
    if (count <= kSmall) { // looked through again for each unit: quicker than sorting so few
        for (std::uint32_t given = 0; left > 0; --left) {
            std::uint32_t best = 0;
            for (; (given >> best & 1) != 0; ++best) {
            }
            for (std::uint32_t i = best + 1; i < count; ++i) {
                best = (given >> i & 1) == 0 && before(i, best) ? i : best;
            }
            given |= std::uint32_t{1} << best;
            give(best);
        }
        return;
    }
    Scratch<std::uint32_t> order(count);
    std::uint32_t* first = order.data();
    std::iota(first, first + count, 0U);
    if (left < count) {
        std::nth_element(first, first + left, first + count, before);
    }
    std::for_each(first, first + std::min(left, count), give);
}

// The tie-break after the weights: smaller rank, then smaller position.
inline bool keyBefore(std::span<const std::uint32_t> ranks, std::size_t a, std::size_t b) {
    return !ranks.empty() && ranks[a] != ranks[b] ? ranks[a] < ranks[b] : a < b;
}

} // namespace counterpart::detail
