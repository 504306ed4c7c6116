// SPDX-License-Identifier: GPL-3.0-or-later
// The largest line decides (A8).
#include "core/engine/attribution/family.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

std::uint8_t entryFor(const AttributionPolicy& policy, Symbol family) {
    if (family.empty()) {
        return 0;
    }
    for (std::size_t i = 0; i < policy.byFamily.size(); ++i) {
        const auto& families = policy.byFamily[i].families;
        if (std::ranges::any_of(families, [&](Symbol name) { return sameWord(name, family); })) {
            return static_cast<std::uint8_t>(i + 1);
        }
    }
    return 0;
}

} // namespace

Symbol familyOf(const Columns& columns, Index deal) {
    const auto [lines, at] = columns.lines[deal];
    Symbol family;
    Minor largest = 0;
    bool any = false;
    for (Index line = lines.offsets[at]; line < lines.offsets[at + 1]; ++line) {
        const Index product = lines.product[line];
        if (product != kNoRecord && (!any || lines.amount[line] > largest)) {
            any = true;
            largest = lines.amount[line];
            family = columns.products.family[product];
        }
    }
    return family;
}

std::vector<std::uint8_t> familiesOf(const Columns& columns, const AttributionPolicy& policy,
                                     std::span<const Index> deals, std::size_t count) {
    if (policy.byFamily.empty()) {
        return {};
    }
    std::vector<std::uint8_t> entries(count);
    parallelBlocks(count, kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            entries[i] = entryFor(policy, familyOf(columns, deals.empty() ? static_cast<Index>(i) : deals[i]));
        }
    });
    return entries;
}

const AttributionPolicy& policyFor(const AttributionPolicy& policy, Symbol family) {
    const std::uint8_t entry = entryFor(policy, family);
    return entry == 0 ? policy : policy.byFamily[entry - 1U].policy;
}

} // namespace counterpart::attribution
