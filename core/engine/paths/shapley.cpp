// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over subsets by one pass per channel, then weighs every marginal contribution.
#include "core/engine/paths/shapley.h"

#include <algorithm>
#include <bit>

namespace counterpart::paths {

namespace {

// Calls body(path, distinct channels in ascending order) for each path with a touch and an end.
template <class Body>
void eachPath(const Paths& paths, const Body& body) {
    std::vector<Channel> distinct;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto path = paths.path(i);
        if (path.empty() || paths.conversions[i] + paths.nulls[i] == 0) {
            continue;
        }
        distinct.assign(path.begin(), path.end());
        std::ranges::sort(distinct);
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        body(i, distinct);
    }
}

std::vector<Channel> occurring(const Paths& paths) {
    std::vector<bool> seen(paths.channels);
    eachPath(paths, [&](std::size_t, const std::vector<Channel>& distinct) {
        for (const Channel channel : distinct) {
            seen[channel] = true;
        }
    });
    std::vector<Channel> channels;
    for (Channel c = 0; c < paths.channels; ++c) {
        if (seen[c]) {
            channels.push_back(c);
        }
    }
    return channels;
}

// The conversion rate of every subset of `channels`.
std::vector<double> worths(const Paths& paths, const std::vector<Channel>& channels) {
    std::vector<unsigned> bit(paths.channels, 0);
    for (unsigned i = 0; i < channels.size(); ++i) {
        bit[channels[i]] = i;
    }
    const std::size_t sets = std::size_t{1} << channels.size();
    std::vector<std::int64_t> won(sets, 0), all(sets, 0);
    eachPath(paths, [&](std::size_t i, const std::vector<Channel>& distinct) {
        std::size_t set = 0;
        for (const Channel channel : distinct) {
            set |= std::size_t{1} << bit[channel];
        }
        won[set] += paths.conversions[i];
        all[set] += paths.conversions[i] + paths.nulls[i];
    });
    for (unsigned b = 0; b < channels.size(); ++b) {
        for (std::size_t set = 0; set < sets; ++set) {
            if ((set >> b & 1) != 0) {
                won[set] += won[set ^ std::size_t{1} << b];
                all[set] += all[set ^ std::size_t{1} << b];
            }
        }
    }
    std::vector<double> worth(sets, 0);
    for (std::size_t set = 0; set < sets; ++set) {
        worth[set] = all[set] == 0 ? 0 : static_cast<double>(won[set]) / static_cast<double>(all[set]);
    }
    return worth;
}

// s! (n - s - 1)! / n! by s, the number of those already there.
std::vector<double> orderWeights(std::size_t n) {
    std::vector<double> weights(n);
    double weight = n == 0 ? 0 : 1.0 / static_cast<double>(n);
    for (std::size_t s = 0; s < n; ++s) {
        weights[s] = weight;
        weight = s + 1 < n ? weight * static_cast<double>(s + 1) / static_cast<double>(n - s - 1) : 0;
    }
    return weights;
}

void addExact(const Paths& paths, const std::vector<Channel>& channels, Shapley& out) {
    const auto worth = worths(paths, channels);
    const auto weights = orderWeights(channels.size());
    out.exact = true;
    out.value.assign(paths.channels, 0);
    out.credited.assign(paths.channels, 0);
    for (unsigned b = 0; b < channels.size(); ++b) {
        const std::size_t own = std::size_t{1} << b;
        std::vector<double> added(channels.size(), 0); // by number of those already there
        for (std::size_t set = 0; set < worth.size(); ++set) {
            if ((set & own) == 0) {
                added[static_cast<std::size_t>(std::popcount(set))] += worth[set | own] - worth[set];
            }
        }
        for (std::size_t s = 0; s < added.size(); ++s) {
            out.value[channels[b]] += added[s] * weights[s];
        }
    }
    for (Channel c = 0; out.rate > 0 && c < paths.channels; ++c) {
        out.credited[c] = static_cast<double>(out.conversions) * out.value[c] / out.rate;
    }
}

} // namespace

Result<Shapley> shapley(const Paths& paths) {
    if (const auto checked = check(paths); !checked) {
        return checked.error();
    }
    const Totals totals = totalsOf(paths);
    Shapley out;
    out.conversions = totals.conversions;
    const std::int64_t all = totals.conversions + totals.nulls;
    out.rate = all == 0 ? 0 : static_cast<double>(totals.conversions) / static_cast<double>(all);
    out.simplified.assign(paths.channels, 0);
    eachPath(paths, [&](std::size_t i, const std::vector<Channel>& distinct) {
        for (const Channel channel : distinct) {
            out.simplified[channel] += static_cast<double>(paths.conversions[i]) / static_cast<double>(distinct.size());
        }
    });
    if (const auto channels = occurring(paths); channels.size() <= kMostExact) {
        addExact(paths, channels, out);
    }
    return out;
}

Result<std::vector<double>> orderedShapley(const Paths& paths, std::size_t places) {
    if (const auto checked = check(paths); !checked) {
        return checked.error();
    }
    std::vector<double> out(paths.channels * places, 0);
    std::vector<std::size_t> times(paths.channels, 0);
    eachPath(paths, [&](std::size_t i, const std::vector<Channel>& distinct) {
        const auto path = paths.path(i);
        for (const Channel channel : path) {
            ++times[channel];
        }
        for (std::size_t place = 0; place < std::min(places, path.size()); ++place) {
            out[path[place] * places + place] +=
                static_cast<double>(paths.conversions[i]) / static_cast<double>(distinct.size() * times[path[place]]);
        }
        for (const Channel channel : distinct) {
            times[channel] = 0;
        }
    });
    return out;
}

} // namespace counterpart::paths
