// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up what both sides remember of each other's ids.
#include "core/packet/their_ids.h"

#include <algorithm>

namespace counterpart::packet {

namespace {

std::vector<IdRun> rememberedThere(const Packet& packet, const Receiver& receiver) {
    const Seen* seen = theirSeen(packet, receiver);
    return seen != nullptr ? inverse(seen->ids) : std::vector<IdRun>();
}

} // namespace

TheirIds::TheirIds(const Packet& packet, const Receiver& receiver, const Common& common)
    : m_receiver(receiver), m_common(common), m_ids(receiver.ids), m_ours(common.ours.ids),
      m_theirs(rememberedThere(packet, receiver)) {}

std::optional<RecordId> TheirIds::remembered(RecordId there) const {
    const auto known = m_ours.find(there);
    return known ? known : m_theirs.find(there);
}

RecordId TheirIds::here(RecordId there) const {
    const auto decided = m_new.find(there);
    return decided != m_new.end() ? decided->second : remembered(there).value_or(there);
}

std::size_t TheirIds::leftOut() const {
    std::size_t count = 0;
    for (const auto& of : m_leftOut) {
        count += of.size();
    }
    return count;
}

std::vector<IdRun> TheirIds::toRemember() const {
    IdPairs pairs = m_made;
    std::erase_if(pairs, [&](const auto& pair) { return m_ours.find(pair.first).has_value(); });
    std::vector<IdRun> runs = runsOf(std::move(pairs));
    runs.insert(runs.end(), m_common.ours.ids.begin(), m_common.ours.ids.end());
    std::ranges::sort(runs, {}, &IdRun::there);
    std::vector<IdRun> joined;
    for (const IdRun& run : runs) {
        IdRun* last = joined.empty() ? nullptr : &joined.back();
        if (last != nullptr && last->there + last->count == run.there && last->here + last->count == run.here) {
            last->count += run.count;
        } else {
            joined.push_back(run);
        }
    }
    return joined;
}

} // namespace counterpart::packet
