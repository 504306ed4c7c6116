// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for entries of one trail in what the other remembers.
#include "core/packet/common.h"

#include <algorithm>

namespace counterpart::packet {

namespace {

class Search {
public:
    Search(const Packet& packet, const Receiver& receiver) : m_packet(packet), m_receiver(receiver) {}

    Result<Common> run() {
        shareTrails();
        useOurMemory();
        useTheirMemory();
        if (!m_related) {
            return makeError(ErrorCode::UnrelatedPacket);
        }
        if (m_common.taken < m_packet.base.number) {
            return makeError(ErrorCode::PacketGap, {}, std::to_string(std::max(m_common.taken, m_nearest)));
        }
        const bool crossed = !m_common.theirsCounts() && !m_common.oursCounts();
        if (crossed && m_packet.base.number > m_anchor) { // what was before both is not in it
            return makeError(ErrorCode::PacketGap, {}, std::to_string(m_anchor));
        }
        return m_common;
    }

private:
    bool isHere(const Point& point) const {
        const auto number = static_cast<std::size_t>(point.number);
        return point.number > 0 && number <= m_receiver.trail.size() && m_receiver.trail[number - 1].hash == point.hash;
    }
    bool isThere(const Point& point) const { // in the part of their trail that the packet brings
        if (point == m_packet.base) {
            return true;
        }
        const Revision at = point.number - m_packet.base.number;
        return at > 0 && at <= static_cast<Revision>(m_packet.entries.size()) &&
               m_packet.entries[static_cast<std::size_t>(at) - 1].entry.hash == point.hash;
    }
    bool isBefore(const Point& point) const {
        return std::ranges::find(m_packet.before, point) != m_packet.before.end();
    }

    void take(Revision entry, Revision at) {
        if (entry > m_common.taken) {
            m_common.taken = entry;
            m_common.takenAt = at;
        }
        m_related = true;
    }
    void hear(Revision entry, Revision at) {
        if (entry > m_common.heard) {
            m_common.heard = entry;
            m_common.heardAt = at;
        }
        m_related = true;
    }

    void share(Revision upTo) {
        if (upTo > 0) {
            m_common.shared = std::max(m_common.shared, upTo);
            m_common.known = std::max(m_common.known, upTo);
            m_anchor = std::max(m_anchor, upTo);
            take(upTo, upTo);
            hear(upTo, upTo);
        }
    }

    void shareTrails() {
        if (isHere(m_packet.base)) {
            m_common.shared = m_packet.base.number;
        }
        for (const PacketEntry& entry : m_packet.entries) {
            if (!isHere({entry.entry.number, entry.entry.hash})) {
                break;
            }
            m_common.shared = entry.entry.number;
        }
        share(m_common.shared);
        for (const Point& point : m_packet.before) {
            if (isHere(point)) {
                m_nearest = std::max(m_nearest, point.number);
                m_related = true;
            }
        }
    }

    void useOurMemory() {
        for (auto& [key, seen] : seenIn(*m_receiver.now)) {
            if (isBefore(seen.head)) {
                m_nearest = std::max(m_nearest, seen.head.number);
                m_related = true;
            }
            if (!isThere(seen.head) || (!m_common.seenKey.empty() && seen.head.number <= m_common.ours.head.number)) {
                continue;
            }
            m_common.seenKey = key;
            m_common.ours = seen;
        }
        if (m_common.seenKey.empty()) {
            return;
        }
        const Seen& ours = m_common.ours;
        share(ours.shared);
        take(ours.head.number, ours.at);
        if (ours.openedAt > 0) {
            m_common.opened = true;
            m_common.known = std::max(m_common.known, ours.openedAt);
            hear(ours.openedAt, ours.openedHead);
            m_anchor = std::max(m_anchor, ours.openedHead);
        }
    }

    void useTheirMemory() {
        const Seen* theirs = theirSeen(m_packet, m_receiver);
        if (theirs == nullptr) {
            return;
        }
        share(theirs->shared);
        hear(theirs->head.number, theirs->at);
        if (theirs->openedAt > 0) {
            m_common.opened = true;
            m_common.known = std::max(m_common.known, theirs->openedHead);
            take(theirs->openedAt, theirs->openedHead);
            m_anchor = std::max(m_anchor, theirs->openedAt);
        }
    }

    const Packet& m_packet;
    const Receiver& m_receiver;
    Common m_common;
    Revision m_nearest = 0;
    Revision m_anchor = 0; // their entry up to which both sides surely had the same records
    bool m_related = false;
};

} // namespace

const Seen* theirSeen(const Packet& packet, const Receiver& receiver) {
    const Seen* best = nullptr;
    for (const Seen& seen : packet.seen) {
        const auto number = static_cast<std::size_t>(seen.head.number);
        if (seen.head.number > 0 && number <= receiver.trail.size() &&
            receiver.trail[number - 1].hash == seen.head.hash &&
            (best == nullptr || seen.head.number > best->head.number)) {
            best = &seen;
        }
    }
    return best;
}

Result<Common> commonOf(const Packet& packet, const Receiver& receiver) { return Search(packet, receiver).run(); }

} // namespace counterpart::packet
