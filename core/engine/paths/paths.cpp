// SPDX-License-Identifier: GPL-3.0-or-later
// Checks paths and makes them of deals.
#include "core/engine/paths/paths.h"

#include <algorithm>
#include <string>

namespace counterpart::paths {

void Paths::add(std::span<const Channel> path, std::int64_t converted, std::int64_t null) {
    channel.insert(channel.end(), path.begin(), path.end());
    offsets.push_back(channel.size());
    conversions.push_back(converted);
    nulls.push_back(null);
}

Result<void> check(const Paths& paths) {
    if (paths.channels > kMostChannels) {
        return makeError(ErrorCode::OutOfRange, std::to_string(paths.channels),
                         "At most " + std::to_string(kMostChannels) + " partners can be compared this way.");
    }
    if (std::ranges::any_of(paths.channel, [&](Channel c) { return c >= paths.channels; })) {
        return makeError(ErrorCode::Internal, "channel");
    }
    __extension__ using Wide = unsigned __int128;
    Wide steps = 0;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths.conversions[i] < 0 || paths.nulls[i] < 0) {
            return makeError(ErrorCode::OutOfRange, std::to_string(std::min(paths.conversions[i], paths.nulls[i])),
                             "A path cannot have ended less than 0 times.");
        }
        steps += (Wide(paths.conversions[i]) + Wide(paths.nulls[i])) * (paths.path(i).size() + 1);
        if (steps > Wide(kMostSteps)) {
            return makeError(ErrorCode::OutOfRange, std::to_string(paths.conversions[i]),
                             "All journeys together may have at most 2^53 steps.");
        }
    }
    return {};
}

Totals totalsOf(const Paths& paths) {
    Totals totals;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths.path(i).empty()) {
            ++totals.untouched;
            continue;
        }
        ++totals.paths;
        totals.conversions += paths.conversions[i];
        totals.nulls += paths.nulls[i];
    }
    return totals;
}

PartyPaths pathsOf(const attribution::CountedTouches& touches, const DealColumns& columns,
                   std::span<const Index> deals) {
    PartyPaths out;
    std::vector<Channel> channelOf; // by partner; the direct team stands last
    const Index parties = touches.party.empty() ? 0 : [&] {
        Index most = 0;
        for (const Index party : touches.party) {
            most = party == kDirect ? most : std::max(most, party + 1);
        }
        return most;
    }();
    channelOf.assign(std::size_t{parties} + 1, kNoRecord);
    out.paths.channel.reserve(touches.party.size());
    for (const Index party : touches.party) {
        Channel& channel = channelOf[party == kDirect ? parties : party];
        if (channel == kNoRecord) {
            channel = static_cast<Channel>(out.party.size());
            out.party.push_back(party);
        }
        out.paths.channel.push_back(channel);
    }
    out.paths.channels = static_cast<Channel>(out.party.size());
    out.paths.offsets.assign(touches.offsets.begin(), touches.offsets.end());
    out.paths.conversions.reserve(deals.size());
    out.paths.nulls.reserve(deals.size());
    for (const Index deal : deals) {
        out.paths.conversions.push_back(columns.outcome[deal] == Outcome::Won ? 1 : 0);
        out.paths.nulls.push_back(columns.outcome[deal] == Outcome::Lost ? 1 : 0);
    }
    return out;
}

} // namespace counterpart::paths
