// SPDX-License-Identifier: GPL-3.0-or-later
// A histogram that grows to the largest number it has seen.
#include "core/engine/metrics/counts.h"

#include "core/engine/metrics/terms.h"

#include <algorithm>

namespace counterpart::metrics {

void Counts::add(std::uint32_t number, std::int64_t times) {
    if (times == 0) {
        return;
    }
    if (number < kDense && number >= m_dense.size()) {
        m_dense.resize(number + std::size_t{1}, 0);
    }
    std::uint32_t& count = number < kDense ? m_dense[number] : m_beyond[number];
    const bool was = count != 0;
    count = static_cast<std::uint32_t>(count + times);
    m_distinct += (count != 0 ? 1 : 0) - (was ? 1 : 0);
    m_total += times;
    if (count == 0 && number >= kDense) {
        m_beyond.erase(number);
    }
}

void Counts::add(const Counts& other) {
    for (std::uint32_t number = 0; number < other.m_dense.size(); ++number) {
        add(number, other.m_dense[number]);
    }
    for (const auto& [number, times] : other.m_beyond) {
        add(number, times);
    }
}

std::int64_t Counts::most() const {
    std::uint32_t most = m_dense.empty() ? 0 : *std::ranges::max_element(m_dense);
    for (const auto& [number, times] : m_beyond) {
        most = std::max(most, times);
    }
    return most;
}

std::int64_t Counts::at(std::int64_t rank) const {
    for (std::uint32_t number = 0; number < m_dense.size(); ++number) {
        rank -= m_dense[number];
        if (rank < 0) {
            return number;
        }
    }
    for (const auto& [number, times] : m_beyond) {
        rank -= times;
        if (rank < 0) {
            return number;
        }
    }
    return 0;
}

std::int64_t medianOf(const Counts& days) {
    const std::int64_t n = days.total();
    return n == 0 ? kNoData : (days.at((n - 1) / 2) + days.at(n / 2)) * 500'000;
}

std::int64_t shortestOf(const Counts& days) { return days.total() == 0 ? kNoData : days.at(0) * 1'000'000; }

} // namespace counterpart::metrics
