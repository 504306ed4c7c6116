// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over an index range on all cores, and the progress/cancel handle that long work takes.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace counterpart {

// Cuts [0, count) into contiguous blocks at least `grain` long, up to four per worker (who is done first takes the
// next: cores are seldom equally quick), and calls body(begin, end, block) for each. The blocks do not depend on
// timing, so results that are combined in their order are the same on every run. Rethrows the first exception.
void parallelBlocks(std::size_t count, std::size_t grain,
                    const std::function<void(std::size_t begin, std::size_t end, std::size_t block)>& body);
// Calls task(i) for every i < count, each once, on all cores in no particular order: for few pieces of unequal size.
void parallelTasks(std::size_t count, const std::function<void(std::size_t task)>& task);
std::size_t workerCount();                                    // at least 1
std::size_t blockCount(std::size_t count, std::size_t grain); // how many blocks parallelBlocks would make

// Shared between the thread that works and the one that watches. Both sides are lock free.
class Progress {
public:
    enum class Phase : int { Idle, Reading, Mapping, Comparing, Writing, Committing, Loading, Computing, Done };

    void begin(Phase phase, std::uint64_t total) {
        m_phase.store(static_cast<int>(phase), std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
        m_done.store(0, std::memory_order_relaxed);
    }
    void advance(std::uint64_t by) { m_done.fetch_add(by, std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    Phase phase() const { return static_cast<Phase>(m_phase.load(std::memory_order_relaxed)); }
    std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::uint64_t total() const { return m_total.load(std::memory_order_relaxed); } // 0 = unknown

private:
    std::atomic<int> m_phase{0};
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_total{0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace counterpart
