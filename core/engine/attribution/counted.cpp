// SPDX-License-Identifier: GPL-3.0-or-later
// Reads journeys as the bulk does and keeps the touches that count.
#include "core/engine/attribution/counted.h"

#include "core/base/parallel.h"
#include "core/engine/attribution/journey.h"

#include <algorithm>

namespace counterpart::attribution {

namespace {

constexpr std::size_t kDealsPerBlock = 2048;

struct Rows {
    std::vector<Index> party;
    std::vector<Symbol> type;
    std::vector<std::int64_t> seconds;
};

std::int64_t implicitTime(const DealColumns& deals, Index deal, std::int64_t reference) {
    const Date day = deals.created[deal].has() ? deals.created[deal] : deals.closed[deal];
    return day.has() ? Time::startOf(day).seconds : reference;
}

void keep(Rows& rows, Index party, Symbol type, std::int64_t seconds) {
    rows.party.push_back(party);
    rows.type.push_back(type);
    rows.seconds.push_back(seconds);
}

} // namespace

CountedTouches countedTouches(const Columns& columns, const AttributionPolicy& policy, Date asOf,
                              std::span<const Index> deals) {
    const Rules rules(policy, Model::Linear, asOf);
    CountedTouches counted;
    counted.offsets.assign(deals.size() + 1, 0);
    counted.reference.resize(deals.size());
    counted.implicit.resize(deals.size());
    std::vector<Rows> blocks(blockCount(deals.size(), kDealsPerBlock));
    parallelBlocks(deals.size(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Journey journey(columns, rules);
        Rows& rows = blocks[worker];
        for (std::size_t i = begin; i < end; ++i) {
            journey.read(deals[i]);
            counted.reference[i] = journey.referenceOf(deals[i]);
            counted.implicit[i] = journey.implicit() ? 1 : 0;
            if (journey.implicit()) {
                keep(rows, journey.sourcedBy(), sourcedType(),
                     implicitTime(columns.deals, deals[i], counted.reference[i]));
            }
            for (const Journey::Touch& touch : journey.touches()) {
                const JourneyColumns& journeys = journey.columns();
                keep(rows, journeys.partner[touch.slot], journeys.type[touch.slot], journeys.seconds[touch.slot]);
            }
            counted.offsets[i + 1] = static_cast<Index>(rows.party.size()); // of this block, for now
        }
    });
    parallelBlocks(deals.size(), kDealsPerBlock, [&](std::size_t begin, std::size_t end, std::size_t worker) {
        Index before = 0;
        for (std::size_t i = 0; i < worker; ++i) {
            before += static_cast<Index>(blocks[i].party.size());
        }
        for (std::size_t i = begin; i < end; ++i) {
            counted.offsets[i + 1] += before;
        }
    });
    for (const Rows& rows : blocks) {
        counted.party.insert(counted.party.end(), rows.party.begin(), rows.party.end());
        counted.type.insert(counted.type.end(), rows.type.begin(), rows.type.end());
        counted.seconds.insert(counted.seconds.end(), rows.seconds.begin(), rows.seconds.end());
    }
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
