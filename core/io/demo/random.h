// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that look random and are the same everywhere: no distribution of the standard library, no floating point.
#pragma once

#include <cstdint>
#include <span>

namespace counterpart::demo {

// Streams keep apart what is drawn for different things, so that one more draw here changes nothing there.
enum class Stream : std::uint64_t { Partner = 1, Product, Account, Deal, Touch, Line, Program, Lead, Rate };

class Random {
public:
    Random(std::uint64_t seed, Stream stream, std::uint64_t index)
        : m_state(mixed(mixed(seed + 0x632be59bd9b4e019ULL * static_cast<std::uint64_t>(stream)) + index)) {}

    std::uint64_t next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    std::int64_t below(std::int64_t bound) { // [0, bound), bound > 0
        __extension__ using Wide = unsigned __int128;
        return static_cast<std::int64_t>((static_cast<Wide>(next()) * static_cast<std::uint64_t>(bound)) >> 64);
    }
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); } // both included
    bool chance(int percent) { return below(100) < percent; }
    template <class T, std::size_t N>
    const T& oneOf(const T (&list)[N]) {
        return list[static_cast<std::size_t>(below(static_cast<std::int64_t>(N)))];
    }
    // An index drawn by weights.
    std::size_t byWeight(std::span<const int> weights) {
        std::int64_t total = 0;
        for (const int weight : weights) {
            total += weight;
        }
        std::int64_t at = below(total);
        std::size_t i = 0;
        while (at >= weights[i]) {
            at -= weights[i++];
        }
        return i;
    }

private:
    static constexpr std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

} // namespace counterpart::demo
