// SPDX-License-Identifier: GPL-3.0-or-later
// Large and thin systems: the walkers that have neither ended nor reached the channel bound what is still missing, so
// the sum is exact to kUnsettled.
#include "core/engine/paths/markov.h"
#include "core/engine/paths/solve.h"

#include <algorithm>
#include <array>
#include <optional>

namespace counterpart::paths {

namespace {

constexpr std::size_t kLanes = 8; // channels followed together
using Lanes = std::array<double, kLanes>;

Error tooMuch() {
    return makeError(
        ErrorCode::OutOfRange, {},
        "Too many partners whose journeys are too long to be solved together; compare a shorter period, or "
        "order 1.");
}

// Transitions by target: each state gathers from where it can be entered.
struct Entries {
    std::vector<std::uint64_t> offsets;
    std::vector<Chain::Step> from;
};

Entries entriesOf(const Chain& chain) {
    Entries entries;
    entries.offsets.assign(chain.states() + 1, 0);
    for (const auto& step : chain.steps) {
        ++entries.offsets[step.to + 1];
    }
    for (std::size_t s = 0; s < chain.states(); ++s) {
        entries.offsets[s + 1] += entries.offsets[s];
    }
    entries.from.resize(chain.steps.size());
    std::vector<std::uint64_t> next(entries.offsets.begin(), entries.offsets.end() - 1);
    for (std::uint32_t s = 0; s < chain.states(); ++s) {
        for (std::uint64_t i = chain.offsets[s]; i < chain.offsets[s + 1]; ++i) {
            entries.from[next[chain.steps[i].to]++] = {s, chain.steps[i].chance};
        }
    }
    return entries;
}

// P(conversion) from each state, from below; `left` starts at 1 everywhere and says how many are still on their way.
// Gives up when one more step for each of `channels` would be too much work.
Result<std::vector<double>> conversions(const Chain& chain, Channel channels, const Progress* progress) {
    const double most = kMostWork / (static_cast<double>(channels) * static_cast<double>(chain.steps.size() + 1));
    const std::size_t n = chain.states();
    std::vector<double> found(n, 0), left(n, 1), nextFound(n), nextLeft(n);
    for (std::size_t step = 0; n > 0 && *std::ranges::max_element(left) > kUnsettled; ++step) {
        if (static_cast<double>(step) >= most) {
            return tooMuch();
        }
        if (progress != nullptr && progress->cancelled()) {
            return makeError(ErrorCode::Cancelled);
        }
        for (std::size_t s = 0; s < n; ++s) {
            double converts = chain.converts[s];
            double on = 0;
            for (std::uint64_t i = chain.offsets[s]; i < chain.offsets[s + 1]; ++i) {
                converts += chain.steps[i].chance * found[chain.steps[i].to];
                on += chain.steps[i].chance * left[chain.steps[i].to];
            }
            nextFound[s] = converts;
            nextLeft[s] = on;
        }
        found.swap(nextFound);
        left.swap(nextLeft);
    }
    return found;
}

class Walkers {
public:
    Walkers(const Chain& chain, const Entries& entries, const std::vector<double>& converts,
            const std::vector<std::size_t>& begin)
        : m_chain(chain), m_entries(entries), m_converts(converts), m_begin(begin), m_at(chain.states()),
          m_next(chain.states()) {}

    // For the channels [first, last), at most kLanes of them.
    std::optional<Error> follow(Channel first, Channel last, std::vector<double>& passed, const Progress* progress) {
        std::ranges::fill(m_at, Lanes{});
        for (const auto& [to, chance] : m_chain.start) {
            m_at[to].fill(chance);
        }
        takeOut(first, last, passed);
        while (mostLeft() > kUnsettled) { // not longer than the slowest walker of conversions()
            if (progress != nullptr && progress->cancelled()) {
                return makeError(ErrorCode::Cancelled);
            }
            walk();
            takeOut(first, last, passed);
        }
        return std::nullopt;
    }

private:
    void walk() {
        for (std::size_t s = 0; s < m_next.size(); ++s) {
            Lanes sum{};
            for (std::uint64_t i = m_entries.offsets[s]; i < m_entries.offsets[s + 1]; ++i) {
                const Lanes& from = m_at[m_entries.from[i].to];
                for (std::size_t lane = 0; lane < kLanes; ++lane) {
                    sum[lane] += m_entries.from[i].chance * from[lane];
                }
            }
            m_next[s] = sum;
        }
        m_at.swap(m_next);
    }
    // Whoever has reached a lane's channel leaves it, with the chance of converting from there.
    void takeOut(Channel first, Channel last, std::vector<double>& passed) {
        for (Channel c = first; c < last; ++c) {
            for (std::size_t s = m_begin[c]; s < m_begin[c + 1]; ++s) {
                passed[c] += m_at[s][c - first] * m_converts[s];
                m_at[s][c - first] = 0;
            }
        }
    }
    double mostLeft() const {
        Lanes left{};
        for (const Lanes& at : m_at) {
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                left[lane] += at[lane];
            }
        }
        return *std::ranges::max_element(left);
    }

    const Chain& m_chain;
    const Entries& m_entries;
    const std::vector<double>& m_converts;
    const std::vector<std::size_t>& m_begin;
    std::vector<Lanes> m_at, m_next;
};

} // namespace

Result<Effects> follow(const Chain& chain, Channel channels, Progress* progress) {
    const auto converts = conversions(chain, channels, progress);
    if (!converts) {
        return converts.error();
    }
    const Entries entries = entriesOf(chain);
    const auto begin = statesByChannel(chain, channels);
    Effects effects;
    effects.passed.assign(channels, 0);
    for (const auto& [to, chance] : chain.start) {
        effects.conversion += chance * (*converts)[to];
    }
    const std::size_t groups = (std::size_t{channels} + kLanes - 1) / kLanes;
    std::vector<std::optional<Error>> errors(std::max<std::size_t>(blockCount(groups, 1), 1));
    parallelBlocks(groups, 1, [&](std::size_t from, std::size_t to, std::size_t worker) {
        Walkers walkers(chain, entries, *converts, begin);
        for (std::size_t group = from; group < to && !errors[worker]; ++group) {
            const auto first = static_cast<Channel>(group * kLanes);
            const Channel last = std::min<Channel>(channels, first + kLanes);
            errors[worker] = walkers.follow(first, last, effects.passed, progress);
            if (progress != nullptr) {
                progress->advance(last - first);
            }
        }
    });
    for (const auto& error : errors) {
        if (error) {
            return *error;
        }
    }
    return effects;
}

} // namespace counterpart::paths
