// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys as the fit reads them: per deal how much of each (partner, type) it saw, older touches counting less.
#pragma once

#include "core/engine/learned/journeys.h"

#include <span>

namespace counterpart::learned {

using Rows = std::vector<std::uint32_t>; // deals, ascending

// The distinct (partner, type) of the journeys, ordered by both.
struct Pairs {
    explicit Pairs(const Journeys& journeys);
    std::size_t size() const { return partner.size(); }

    std::vector<std::uint32_t> partner, type;
    std::vector<std::uint32_t> ofTouch; // the pair of each touch
};

// Deal d has n[i] touches of pair[i] for i in [offsets[d], offsets[d+1]), pairs ascending.
struct Design {
    Design() = default;
    Design(const Journeys& journeys, const Pairs& pairs, double halfLifeDays); // 0 = every touch counts 1

    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> pair;
    std::vector<double> n;
};

double decayed(double age, double halfLife); // 2^(-age/h), both in one unit; 1 for h = 0

// Some deals (or all, or each so many times) as sums for the lost ones and rows for the won ones: what a round of
// fitting passes over is the won.
struct Sample {
    Sample(const Journeys& journeys, const Pairs& pairs, const Design& design, const Segmentation& segments,
           std::span<const std::uint32_t> rows, std::span<const double> times = {}); // times: per row

    const Journeys& journeys;
    const Pairs& pairs;
    const Design& design;
    const Segmentation& segments;
    Rows won;
    std::vector<double> times;            // per won row; empty = each once
    std::vector<double> exposure, lost;   // per pair: sum of n over all deals, over the lost
    std::vector<double> deals, lostDeals; // per segment
    double total = 0, wonTotal = 0;       // deals
};

} // namespace counterpart::learned
