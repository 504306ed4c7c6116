// SPDX-License-Identifier: GPL-3.0-or-later
// Work on the same programme in two places (J3): hand a part out for review, bring the decisions back, merge.
#pragma once

#include "core/command/records.h"
#include "core/packet/merge.h"
#include "core/packet/packet_file.h"
#include "core/packet/scope.h"
#include "core/workspace/workspace.h"

namespace counterpart {

// Who makes a packet, when and why: core has no clock.
struct PacketNote {
    std::string author;
    Time at;
    std::string reason;
};

// The records of a scope, for `openPacket` elsewhere. Errors of recordsFor.
Result<packet::Packet> reviewPacket(const Workspace& from, const packet::Scope& scope, const PacketNote& note);
// What this workspace wrote after entry `since`. BadArgument for an entry that is not there, NothingChanged when
// nothing came after it.
Result<packet::Packet> changesPacket(const Workspace& from, Revision since, const PacketNote& note);
// The entry after which the other side knows nothing of ours: the one that opened a packet, or what the sender of the
// packet taken in last knew. NothingChanged for a workspace that never met a packet.
Result<Revision> sinceLastPacket(const Workspace& of);

// A workspace made of a review packet, complete under `path` or not there. It trusts the signer under that name.
// FileExists, DiskFull ...; BadArgument for a packet of changes.
Result<std::unique_ptr<Workspace>> openPacket(const packet::Packet& packet, const std::string& path,
                                              const std::string& signerName, Surroundings around);

// Public keys whose packets are taken in, with the names of their owners.
struct Signer {
    packet::PublicKey key{};
    std::string name;
};
std::vector<Signer> trustedSigners(const Snapshot& snapshot);
// Trust, or another name for one; an empty name ends the trust. NothingChanged.
Result<Planned> trustSigner(const Snapshot& snapshot, IdSource& ids, const packet::PublicKey& key,
                            const std::string& name);
// The name of the signer; UnknownSigner unless trusted or one of `own`.
Result<std::string> signerOf(const packet::Packet& packet, const Snapshot& snapshot,
                             const std::vector<packet::PublicKey>& own = {});

// What taking a packet in would do. With conflicts open, `changes` shows ours in their place.
struct PacketPreview {
    std::vector<packet::Conflict> conflicts; // with and without a decision, each once
    std::size_t open = 0;                    // conflicts without a decision: nothing can be written
    ChangeSet changes;                       // to what is here now
    std::size_t entries = 0;                 // of the sender that are new here
    std::size_t outside = 0;                 // changed records that this workspace never had
    bool known = false;                      // all of it was taken in before
    Revision planned = 0;                    // the revision it was computed on
};
// UnrelatedPacket, PacketGap, BadArgument for a review packet; what check() finds in a merge without open conflicts.
Result<PacketPreview> previewPacket(const Workspace& into, const packet::Packet& packet,
                                    const packet::Resolutions& resolutions);
// The same, written as one entry, which undo takes back. PacketConflicts while one is open; nothing is written when all
// of it is known (see `known`).
Result<PacketPreview> applyPacket(Workspace& into, const packet::Packet& packet, const packet::Resolutions& resolutions,
                                  Progress* = nullptr);

} // namespace counterpart
