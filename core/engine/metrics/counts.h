// SPDX-License-Identifier: GPL-3.0-or-later
// How often does each whole number occur, and what are the median and the number of different ones? Numbers can be
// taken out again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace counterpart::metrics {

// O(1) for numbers below kDense (days of a sales cycle, positions of products), O(log n) for the few beyond.
class Counts {
public:
    void add(std::uint32_t number, std::int64_t times); // times < 0 takes out
    void add(const Counts& other);
    std::int64_t total() const { return m_total; }
    std::int64_t distinct() const { return m_distinct; }
    std::int64_t most() const;                // how often the most frequent one occurs
    std::int64_t at(std::int64_t rank) const; // of all in ascending order, 0 <= rank < total(); O(kDense)

private:
    static constexpr std::uint32_t kDense = 4096;
    std::vector<std::uint32_t> m_dense; // number -> times, as far as was needed
    std::map<std::uint32_t, std::uint32_t> m_beyond;
    std::int64_t m_total = 0;
    std::int64_t m_distinct = 0;
};

// In millionths; the mean of the two in the middle of an even number; kNoData when there are none.
std::int64_t medianOf(const Counts& days);
std::int64_t shortestOf(const Counts& days); // in millionths; kNoData when there are none

} // namespace counterpart::metrics
