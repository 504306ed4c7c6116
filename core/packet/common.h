// SPDX-License-Identifier: GPL-3.0-or-later
// How far do two trails know each other? The entries that count when one takes in a packet of the other.
#pragma once

#include "core/packet/incoming.h"

namespace counterpart::packet {

// "There" is the sender, "here" the receiver. Numbers of entries; 0 = none.
struct Common {
    Revision shared = 0;  // both trails are the same up to here: one file is a copy of the other
    Revision known = 0;   // records that were here at this own entry have the same id there
    Revision taken = 0;   // their last entry that is known here
    Revision takenAt = 0; // since which entry of ours
    Revision heard = 0;   // our last entry that is known there
    Revision heardAt = 0; // since which entry of theirs
    bool opened = false;  // one of them was made from a review packet of the other, so it may lack fields
    std::string seenKey;  // of our setting about this sender; empty = none yet
    Seen ours;            // its value

    // Whose state did both know last? Both may be right (then the states are the same); neither, when the two took each
    // other in without knowing that the other did so.
    bool theirsCounts() const { return taken >= heardAt; }
    bool oursCounts() const { return heard >= takenAt; }
};

// What the sender remembers of the receiver; nullptr = nothing.
const Seen* theirSeen(const Packet& packet, const Receiver& receiver);

Result<Common> commonOf(const Packet& packet, const Receiver& receiver);

} // namespace counterpart::packet
