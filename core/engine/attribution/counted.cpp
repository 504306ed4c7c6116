// SPDX-License-Identifier: GPL-3.0-or-later
// The touches of a cast, each with its party, type and time.
#include "core/engine/attribution/counted.h"

#include "core/base/parallel.h"
#include "core/engine/attribution/cast.h"
#include "core/engine/attribution/journey.h"

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

} // namespace

CountedTouches countedTouches(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                              std::span<const Index> deals) {
    const auto cast = castOf(columns, policy, asOf, deals);
    CountedTouches counted;
    counted.offsets.assign(cast->touchOffsets.begin(), cast->touchOffsets.end());
    counted.implicit.assign(cast->implicit.begin(), cast->implicit.end());
    counted.reference.resize(deals.size());
    counted.party.resize(cast->row.size());
    counted.type.resize(cast->row.size());
    counted.seconds.resize(cast->row.size());
    parallelBlocks(deals.size(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (std::size_t i = begin; i < end; ++i) {
            const JourneyColumns& journeys = columns.journeys[deals[i]].in;
            counted.reference[i] = referenceOf(columns.deals, deals[i], Time::endOf(asOf).seconds);
            for (Index touch = counted.offsets[i]; touch < counted.offsets[i + 1]; ++touch) {
                const Index slot = cast->slot[touch];
                const bool implied = slot == kNoRecord;
                counted.party[touch] = cast->party[cast->offsets[i] + cast->row[touch]];
                counted.type[touch] = implied ? sourcedType() : journeys.type[slot];
                counted.seconds[touch] =
                    implied ? implicitSeconds(columns.deals, deals[i], counted.reference[i]) : journeys.seconds[slot];
            }
        }
    });
    return counted;
}

std::vector<Index> closedDeals(const Columns& columns) {
    std::vector<Index> deals;
    for (Index deal = 0; deal < columns.deals.size(); ++deal) {
        if (columns.deals.outcome[deal] != Outcome::Open) {
            deals.push_back(deal);
        }
    }
    return deals;
}

} // namespace counterpart::attribution
