// SPDX-License-Identifier: GPL-3.0-or-later
// What the touches of one deal weigh, summed per party: a kernel per model (semantics 3).
#pragma once

#include "core/engine/attribution/cast.h"
#include "core/engine/attribution/rules.h"

#include <span>
#include <vector>

namespace counterpart::attribution {

// The touches of deal i that count.
struct DealTouches {
    std::span<const std::uint32_t> row;
    std::span<const Index> slot;
    std::size_t parties; // that are weighed

    DealTouches(const Cast& cast, std::size_t i, bool fixed)
        : row(cast.row.data() + cast.touchOffsets[i], cast.touchOffsets[i + 1] - cast.touchOffsets[i]),
          slot(cast.slot.data() + cast.touchOffsets[i], row.size()),
          parties(cast.offsets[i + 1] - cast.offsets[i] - (fixed ? 1U : 0U)) {}
    bool implied() const { return slot[0] == kNoRecord; }
};

// `weight` is as long as there are parties and holds zeros. There is at least one touch.
template <Model model>
void weighWhole(const DealTouches& touches, const Rules& rules, const JourneyColumns& journeys,
                std::span<std::uint64_t> weight) {
    const std::size_t count = touches.row.size();
    if constexpr (model == Model::Equal) {
        std::ranges::fill(weight, 1);
    } else if constexpr (model == Model::Linear) {
        for (const std::uint32_t row : touches.row) {
            ++weight[row];
        }
    } else if constexpr (model == Model::First) {
        weight[touches.row.front()] = 1;
    } else if constexpr (model == Model::Last) {
        weight[touches.row.back()] = 1;
    } else if constexpr (model == Model::Position) {
        const std::uint64_t middles = count > 2 ? count - 2 : 1;
        for (std::size_t i = 1; i + 1 < count; ++i) {
            weight[touches.row[i]] += rules.middle;
        }
        weight[touches.row.front()] += count == 1 ? 1 : rules.first * middles;
        weight[touches.row.back()] += count == 1 ? 0 : rules.last * middles;
    } else {
        static_assert(model == Model::Role);
        if (touches.implied()) {
            weight[0] = rules.implicitRole;
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            weight[touches.row[i]] += rules.role[journeys.type[touches.slot[i]].index()];
        }
    }
}

inline void weighDecay(const DealTouches& touches, const Rules& rules, const JourneyColumns& journeys,
                       std::span<double> weight) {
    if (touches.implied()) {
        weight[0] = 1;
        return;
    }
    const std::int64_t last = journeys.seconds[touches.slot.back()];
    for (std::size_t i = 0; i < touches.row.size(); ++i) {
        weight[touches.row[i]] += rules.decayed(last - journeys.seconds[touches.slot[i]]);
    }
}

} // namespace counterpart::attribution
