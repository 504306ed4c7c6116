// SPDX-License-Identifier: GPL-3.0-or-later
// Counts transitions, on all cores, and divides each by its row.
#include "core/engine/paths/chain.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

namespace counterpart::paths {

namespace {

constexpr std::uint64_t kDenseKeys = 1U << 21;
constexpr std::size_t kPathsPerBlock = 8192;

struct Counted {
    std::uint64_t key;
    std::int64_t count;
};

// Sums by key: an array where the keys are few, a hash map where they are many.
class Counter {
public:
    explicit Counter(std::uint64_t keys) : m_dense(keys <= kDenseKeys ? keys : 0) {}
    void add(std::uint64_t key, std::int64_t count) {
        if (m_dense.empty()) {
            m_sparse[key] += count;
        } else {
            m_dense[key] += count;
        }
    }
    void collect(std::vector<Counted>& out) const {
        for (std::uint64_t key = 0; key < m_dense.size(); ++key) {
            if (m_dense[key] != 0) {
                out.push_back({key, m_dense[key]});
            }
        }
        for (const auto& [key, count] : m_sparse) {
            if (count != 0) {
                out.push_back({key, count});
            }
        }
    }

private:
    std::vector<std::int64_t> m_dense;
    boost::unordered_flat_map<std::uint64_t, std::int64_t> m_sparse;
};

// A transition as one number: (state, where to), a state being (arrived at, before). A target is a channel, or one of
// the two ends. START as a state is (n, n), START before the first channel is n.
struct Keys {
    std::uint64_t n; // channels
    int order;

    std::uint64_t befores() const { return order == 1 ? 1 : n + 1; }
    std::uint64_t targets() const { return n + 2; }
    std::uint64_t all() const { return (n + 1) * befores() * targets(); }
    std::uint64_t state(std::uint64_t at, std::uint64_t before) const {
        return at * befores() + (order == 1 ? 0 : before);
    }
    std::uint64_t startState() const { return state(n, n); }
    std::uint64_t converted() const { return n; }
    std::uint64_t lost() const { return n + 1; }
    std::uint64_t key(std::uint64_t state, std::uint64_t target) const { return state * targets() + target; }
};

void count(const Paths& paths, const Keys& keys, std::size_t begin, std::size_t end, Counter& counter) {
    for (std::size_t i = begin; i < end; ++i) {
        const std::int64_t weight = paths.conversions[i] + paths.nulls[i];
        const auto path = paths.path(i);
        if (path.empty() || weight == 0) {
            continue;
        }
        std::uint64_t at = keys.n;
        std::uint64_t state = keys.startState();
        for (const Channel next : path) {
            if (next != at) {
                counter.add(keys.key(state, next), weight);
                state = keys.state(next, at);
                at = next;
            }
        }
        counter.add(keys.key(state, keys.converted()), paths.conversions[i]);
        counter.add(keys.key(state, keys.lost()), paths.nulls[i]);
    }
}

// By key.
std::vector<Counted> countAll(const Paths& paths, const Keys& keys) {
    std::vector<Counter> counters(std::max<std::size_t>(blockCount(paths.size(), kPathsPerBlock), 1),
                                  Counter(keys.all()));
    parallelBlocks(paths.size(), kPathsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        count(paths, keys, begin, end, counters[worker]);
    });
    std::vector<Counted> counted;
    for (const Counter& counter : counters) {
        counter.collect(counted);
    }
    std::ranges::sort(counted, {}, &Counted::key);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        if (kept > 0 && counted[kept - 1].key == counted[i].key) {
            counted[kept - 1].count += counted[i].count;
        } else {
            counted[kept++] = counted[i];
        }
    }
    counted.resize(kept);
    return counted;
}

// Counts grouped by state, in the order of the states; START's stand last.
class Rows {
public:
    Rows(const std::vector<Counted>& counted, const Keys& keys) : m_counted(counted), m_keys(keys) {
        for (std::size_t i = 0; i < counted.size(); ++i) {
            const std::uint64_t state = counted[i].key / keys.targets();
            if (m_states.empty() || m_states.back() != state) {
                m_states.push_back(state);
                m_begin.push_back(i);
            }
        }
        m_begin.push_back(counted.size());
    }
    std::size_t states() const { return m_states.size() - 1; }
    Channel channelOf(std::size_t s) const { return static_cast<Channel>(m_states[s] / m_keys.befores()); }

    // Calls body(state, chance) for each step to a state; returns the chance of converting at once.
    template <class Body>
    double each(std::size_t s, const Body& body) const {
        double total = 0;
        for (std::size_t i = m_begin[s]; i < m_begin[s + 1]; ++i) {
            total += static_cast<double>(m_counted[i].count);
        }
        double converts = 0;
        const std::uint64_t at = m_states[s] / m_keys.befores();
        for (std::size_t i = m_begin[s]; i < m_begin[s + 1]; ++i) {
            const std::uint64_t target = m_counted[i].key % m_keys.targets();
            const double chance = static_cast<double>(m_counted[i].count) / total;
            if (target < m_keys.n) {
                body(indexOf(m_keys.state(target, at)), chance);
            } else if (target == m_keys.converted()) {
                converts = chance;
            }
        }
        return converts;
    }

private:
    std::uint32_t indexOf(std::uint64_t state) const {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(m_states, state) - m_states.begin());
    }
    const std::vector<Counted>& m_counted;
    Keys m_keys;
    std::vector<std::uint64_t> m_states;
    std::vector<std::size_t> m_begin;
};

} // namespace

Chain chainOf(const Paths& paths, int order) {
    const Keys keys{paths.channels, order};
    const auto counted = countAll(paths, keys);
    Chain chain;
    chain.offsets.push_back(0);
    if (counted.empty()) {
        return chain;
    }
    const Rows rows(counted, keys);
    const std::size_t states = rows.states();
    chain.converts.reserve(states);
    for (std::size_t s = 0; s < states; ++s) {
        chain.channelOf.push_back(rows.channelOf(s));
        chain.converts.push_back(rows.each(s, [&](std::uint32_t to, double chance) {
            chain.steps.push_back({to, chance});
        }));
        chain.offsets.push_back(chain.steps.size());
    }
    rows.each(states, [&](std::uint32_t to, double chance) { chain.start.push_back({to, chance}); });
    return chain;
}

} // namespace counterpart::paths
