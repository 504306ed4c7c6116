// SPDX-License-Identifier: GPL-3.0-or-later
// A pool of threads that lives as long as the process, and how blocks of work are handed to it.
#include "core/base/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace counterpart {

namespace {

constexpr std::size_t kBlocksPerWorker = 4;

thread_local bool insideBlock = false;

using Body = std::function<void(std::size_t, std::size_t, std::size_t)>;

// One call of parallelBlocks. The calling thread works too, so a call ends even if the pool is busy elsewhere.
class Job {
public:
    Job(std::size_t count, std::size_t blocks, const Body& body) : m_count(count), m_blocks(blocks), m_body(body) {}

    // Takes blocks until none is left.
    void work() {
        insideBlock = true;
        for (std::size_t block = m_next++; block < m_blocks; block = m_next++) {
            if (block < m_failedBlock.load(std::memory_order_acquire)) { // else an earlier one has failed: stop soon
                run(block);
            }
            const std::lock_guard lock(m_mutex);
            if (++m_finished == m_blocks) {
                m_done.notify_all();
            }
        }
        insideBlock = false;
    }

    void waitAndRethrow() {
        std::exception_ptr failure; // taken out: the thread that catches it is the one that frees it
        {
            std::unique_lock lock(m_mutex);
            m_done.wait(lock, [this] { return m_finished == m_blocks; });
            failure = std::exchange(m_failure, nullptr);
        }
        if (failure) {
            std::rethrow_exception(std::move(failure));
        }
    }

private:
    void run(std::size_t block) {
        try {
            m_body(m_count * block / m_blocks, m_count * (block + 1) / m_blocks, block);
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (block < m_failedBlock.load(std::memory_order_relaxed)) {
                m_failedBlock.store(block, std::memory_order_release);
                m_failure = std::current_exception();
            }
        }
    }

    const std::size_t m_count;
    const std::size_t m_blocks;
    const Body& m_body; // the caller waits for every block, so it outlives them
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_failedBlock{SIZE_MAX}; // the lowest: the same exception on every run
    std::mutex m_mutex;
    std::condition_variable m_done;
    std::size_t m_finished = 0;
    std::exception_ptr m_failure;
};

class Pool {
public:
    static Pool& instance() {
        static Pool pool(workerCount() - 1);
        return pool;
    }
    ~Pool() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        for (auto& thread : m_threads) {
            thread.join();
        }
    }
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    void offer(const std::shared_ptr<Job>& job, std::size_t helpers) {
        {
            const std::lock_guard lock(m_mutex);
            m_offers.insert(m_offers.end(), std::min(helpers, m_threads.size()), job);
        }
        m_wake.notify_all();
    }

private:
    explicit Pool(std::size_t threads) {
        for (std::size_t i = 0; i < threads; ++i) {
            m_threads.emplace_back([this] { serve(); });
        }
    }

    void serve() {
        for (;;) {
            std::shared_ptr<Job> job;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_stopping || !m_offers.empty(); });
                if (m_offers.empty()) {
                    return;
                }
                job = std::move(m_offers.front());
                m_offers.pop_front();
            }
            job->work();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::shared_ptr<Job>> m_offers;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

void spread(std::size_t count, std::size_t blocks, const Body& body) {
    const auto job = std::make_shared<Job>(count, blocks, body);
    Pool::instance().offer(job, std::min(blocks, workerCount()) - 1);
    job->work();
    job->waitAndRethrow();
}

} // namespace

std::size_t workerCount() {
    static const std::size_t count = std::max(1U, std::thread::hardware_concurrency());
    return count;
}

std::size_t blockCount(std::size_t count, std::size_t grain) {
    const std::size_t most = workerCount() == 1 ? 1 : workerCount() * kBlocksPerWorker;
    return count == 0 ? 0 : std::clamp<std::size_t>(count / std::max<std::size_t>(grain, 1), 1, most);
}

void parallelBlocks(std::size_t count, std::size_t grain, const Body& body) {
    const std::size_t blocks = blockCount(count, grain);
    if (blocks <= 1 || insideBlock) {
        for (std::size_t block = 0; block < blocks; ++block) {
            body(count * block / blocks, count * (block + 1) / blocks, block);
        }
        return;
    }
    spread(count, blocks, body);
}

void parallelTasks(std::size_t count, const std::function<void(std::size_t)>& task) {
    const Body body = [&](std::size_t begin, std::size_t, std::size_t) { task(begin); };
    if (count <= 1 || insideBlock || workerCount() == 1) {
        for (std::size_t i = 0; i < count; ++i) {
            task(i);
        }
        return;
    }
    spread(count, count, body);
}

} // namespace counterpart
