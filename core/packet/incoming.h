// SPDX-License-Identifier: GPL-3.0-or-later
// What does a packet mean here? Its rows in terms of the workspace that takes it in: our ids, and as "before" what both
// sides are known to have had.
#pragma once

#include "core/packet/packet.h"
#include "core/snapshot/snapshot.h"

#include <functional>
#include <map>

namespace counterpart::packet {

// The workspace that takes a packet in.
struct Receiver {
    SnapshotPtr now;
    std::vector<Entry> trail; // from the first entry on
    std::function<Result<ChangeSet>(Revision)> changesOf;
    IdSource ids;
};

struct Incoming {
    ChangeSet theirs; // created, updated, deleted there since the common state; ids and references are ours
    // Records of the common state that are not here any more, as they were in it. `deleted`: the sender did not know.
    // `created`: it knew; those that it still refers to it decided to keep, and they come back.
    ChangeSet goneHere;
    std::map<RecordId, Currency> currencies; // of deals whose currency was changed here, as they knew it
    Seen seen;                               // what to remember when it has been taken in
    std::string seenKey;     // of the setting that remembers it: of an earlier packet of this sender, or a new one
    IdSource ids{0, 1};      // for further new records
    std::size_t entries = 0; // that were new
    std::size_t outside = 0; // changed records that this workspace never had: it was made from a part
    bool known = false;      // all of it was taken in before
};

// UnrelatedPacket, PacketGap, what changesOf fails with.
Result<Incoming> receive(const Packet& packet, const Receiver& receiver);

// What the workspace remembers, from its settings; and as the value of one.
std::vector<std::pair<std::string, Seen>> seenIn(const Snapshot& snapshot); // by key of the setting
std::string textOf(const Seen& seen);
std::string newSeenKey(const Snapshot& snapshot);

} // namespace counterpart::packet
