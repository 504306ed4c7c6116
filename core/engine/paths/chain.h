// SPDX-License-Identifier: GPL-3.0-or-later
// Internal: journeys counted as an absorbing Markov chain.
#pragma once

#include "core/engine/paths/paths.h"

namespace counterpart::paths {

// A state is a channel (order 1) or the last two channels (order 2, START standing in for the first one of a journey),
// consecutive equal channels counted once. Every state leads to an end: each was seen in a journey that had one.
struct Chain {
    struct Step {
        std::uint32_t to;
        double chance;
    };
    std::vector<Channel> channelOf;     // state -> the channel it has arrived at
    std::vector<Step> start;            // from START; chances sum to 1
    std::vector<std::uint64_t> offsets; // the steps of state s are [offsets[s], offsets[s+1]), by `to`
    std::vector<Step> steps;
    std::vector<double> converts; // chance of converting from the state at once
    std::size_t states() const { return channelOf.size(); }
};

// States are ordered by (channel arrived at, channel before), so those of a channel stand together.
// `paths` must have passed check().
Chain chainOf(const Paths& paths, int order);

} // namespace counterpart::paths
