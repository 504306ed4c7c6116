// SPDX-License-Identifier: GPL-3.0-or-later
// What is the model fitted on? Closed deals with the touches that count, as plain arrays of numbers and names.
#pragma once

#include "core/domain/rulebook.h"
#include "core/snapshot/columns/columns.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterpart::learned {

// One way of dividing deals by what is known about them besides their touches.
struct Segmentation {
    std::string name;                // "none", "segment", "type", "region", "source"
    std::vector<std::string> levels; // at least one
    std::vector<std::uint32_t> of;   // per deal
};

// The touches of deal d are [offsets[d], offsets[d+1]), in the order (time, key). At least one segmentation.
struct Journeys {
    std::vector<std::string> partners; // keys; "" is the direct team, where it counts
    std::vector<std::string> types;
    std::vector<Segmentation> segmentations;

    std::vector<std::uint8_t> won;
    std::vector<std::int64_t> closed;  // seconds, for the order in time
    std::vector<std::uint64_t> number; // decides the fold; distinct numbers make ties in time unambiguous
    std::vector<std::uint32_t> offsets{0};
    std::vector<std::uint32_t> partner;
    std::vector<std::uint32_t> type;
    std::vector<double> age; // days from the touch to the close, >= 0

    std::size_t deals() const { return won.size(); }
};

// SplitMix64's output function, as the folds and the resamples use it.
std::uint64_t splitMix(std::uint64_t number);
inline std::uint32_t foldOf(std::uint64_t number, std::uint32_t folds) {
    return static_cast<std::uint32_t>(splitMix(number) % folds);
}

// SHA-256 over all of it, doubles by their bits: equal digests, equal fits.
std::string digestOf(const Journeys& journeys);

// Won and lost deals closed by the end of `asOf` (and those without a close date), in the order of their keys by bytes;
// partners and types too, so that neither ids nor the order of import reach the fit. Segmentations: none, then
// "segment" (the custom field, where deals have it), "type", "region" and "source" as far as they divide the deals.
Journeys journeysOf(const Snapshot& snapshot, const Columns& columns, const AttributionPolicy& policy, Date asOf);

// The level of any deal in one of those; "" for none.
std::string segmentOf(std::string_view segmentation, const Snapshot& snapshot, const Columns& columns, Index deal);

} // namespace counterpart::learned
