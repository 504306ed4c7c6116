// SPDX-License-Identifier: GPL-3.0-or-later
// Moves labels apart: down from the ones above, up where the foot is near.
#include "core/report/document/spread.h"

#include <algorithm>
#include <numeric>

namespace counterpart::report {

std::vector<std::optional<double>> spread(const std::vector<Wish>& wishes, double step, double top, double bottom) {
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return !wishes[i].there; });
    const double room = std::max(0.0, (bottom - top) / step + 1e-6);
    if (static_cast<double>(order.size()) > room) {
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wishes[i].told ? 0 : 1; });
        order.resize(static_cast<std::size_t>(room));
        std::ranges::sort(order);
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wishes[i].middle; });
    std::vector<std::optional<double>> out(wishes.size());
    // Labels that touch are one heap, which stands around the middle of what its marks wish for.
    struct Heap {
        double wanted = 0; // sum of the tops that its labels wish for, each as if it were the first
        double count = 0;
        double at = 0;
    };
    std::vector<Heap> heaps;
    const auto settle = [&](Heap& heap) {
        heap.at = std::clamp(heap.wanted / heap.count, top, std::max(top, bottom - step * heap.count));
    };
    for (const std::size_t i : order) {
        heaps.push_back({wishes[i].middle - step / 2, 1, 0});
        settle(heaps.back());
        while (heaps.size() > 1 &&
               heaps.back().at < heaps[heaps.size() - 2].at + step * heaps[heaps.size() - 2].count) {
            const Heap below = heaps.back();
            heaps.pop_back();
            Heap& above = heaps.back();
            above.wanted += below.wanted - below.count * step * above.count;
            above.count += below.count;
            settle(above);
        }
    }
    auto next = order.begin();
    for (const Heap& heap : heaps) {
        for (double place = 0; place < heap.count; ++place) {
            out[*next++] = heap.at + place * step;
        }
    }
    return out;
}

} // namespace counterpart::report
