// SPDX-License-Identifier: GPL-3.0-or-later
// What do models over whole programmes read? Journeys as sequences of channels, each with how often it ended how.
#pragma once

#include "core/base/result.h"
#include "core/engine/attribution/counted.h"

#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::paths {

using Channel = std::uint32_t;

// Path i is channel[offsets[i] .. offsets[i+1]), in the order of time; it ended `conversions[i]` times in a conversion
// and `nulls[i]` times in nothing. Aggregated data and single deals look alike.
struct Paths {
    Channel channels = 0; // channel numbers are below this
    std::vector<std::uint64_t> offsets{0};
    std::vector<Channel> channel;
    std::vector<std::int64_t> conversions;
    std::vector<std::int64_t> nulls;

    std::size_t size() const { return conversions.size(); }
    std::span<const Channel> path(std::size_t i) const {
        return {channel.data() + offsets[i], static_cast<std::size_t>(offsets[i + 1] - offsets[i])};
    }
    void add(std::span<const Channel> path, std::int64_t conversions, std::int64_t nulls);
};

// Above these a programme is refused, before anything is computed.
inline constexpr Channel kMostChannels = 20'000;
inline constexpr std::int64_t kMostSteps = std::int64_t{1} << 53; // counted: exact as a double

// OutOfRange: a negative count, a channel that is none, too many channels or steps.
Result<void> check(const Paths& paths);

// Of paths with at least one touch: an untouched journey says nothing about anybody.
struct Totals {
    std::int64_t conversions = 0;
    std::int64_t nulls = 0;
    std::size_t paths = 0;
    std::size_t untouched = 0;
};
Totals totalsOf(const Paths& paths);

// A programme's journeys as paths: won = a conversion, lost = a null. Channel c is party[c], in the order of the first
// touch; `deals` are those that `touches` were asked for.
struct PartyPaths {
    Paths paths;
    std::vector<Index> party; // partner, or kDirect
};
PartyPaths pathsOf(const attribution::CountedTouches& touches, const DealColumns& columns,
                   std::span<const Index> deals);

} // namespace counterpart::paths
