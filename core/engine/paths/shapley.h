// SPDX-License-Identifier: GPL-3.0-or-later
// What does a channel add to every set of others? The Shapley value over sets of channels.
#pragma once

#include "core/engine/paths/paths.h"

namespace counterpart::paths {

// Every subset of the channels that occur is looked at: 2^20 of them take 16 MB and a few hundredths of a second.
inline constexpr std::size_t kMostExact = 20;

// A path counts for a set when all its channels are in it.
// - Exact: the worth of a set is its conversion rate, conversions / (conversions + nulls) of the paths that count for
// it
//   (0 without one). Lost journeys matter; a value below 0 means that the rate falls where the channel joins.
// - Simplified (Zhao): the worth of a set is its number of conversions. That value has a closed form: each path's
//   conversions divided equally among its channels. It is Equal Split, and ignores lost journeys.
struct Shapley {
    std::int64_t conversions = 0; // of paths with a touch
    double rate = 0;              // of all of them: what the exact values sum to
    bool exact = false;           // false: more than kMostExact channels occur; value and credited are empty
    std::vector<double> value;    // by channel, of the rate
    std::vector<double> credited; // conversions x value / rate: sums to `conversions`, may be below 0
    std::vector<double> simplified;
};

// OutOfRange: what check() refuses.
Result<Shapley> shapley(const Paths& paths);

// The simplified form by position (Zhao's ordered form): a channel's part of a path divided equally over the places at
// which it stands. [channel x places + place]; later places are left out.
Result<std::vector<double>> orderedShapley(const Paths& paths, std::size_t places);

} // namespace counterpart::paths
