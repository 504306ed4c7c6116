// SPDX-License-Identifier: GPL-3.0-or-later
// What does one workspace tell another? Records for a review, or entries of its trail with their rows.
#pragma once

#include "core/packet/signing.h"
#include "core/snapshot/entry.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace counterpart::packet {

// One entry of somebody's trail: its hash stands for all before it.
struct Point {
    Revision number = 0;
    std::string hash; // hex, as Entry::hash
    friend bool operator==(const Point&, const Point&) = default;
};

// Ids there and the ids of the same records here. Runs, because new records have consecutive ids.
struct IdRun {
    RecordId there = 0;
    RecordId here = 0;
    std::int64_t count = 1;
    friend bool operator==(const IdRun&, const IdRun&) = default;
};
using IdPairs = std::vector<std::pair<RecordId, RecordId>>; // there, here
std::vector<IdRun> runsOf(IdPairs pairs);

class IdLookup {
public:
    explicit IdLookup(std::vector<IdRun> runs);
    std::optional<RecordId> find(RecordId there) const;

private:
    std::vector<IdRun> m_runs; // by `there`
};
std::vector<IdRun> inverse(std::vector<IdRun> runs);

// What a workspace has taken in of the trail of another: one per other workspace. It travels in the packets, so that
// the other knows which of its decisions were known here.
struct Seen {
    Point head;              // the other's last entry that was taken in
    Revision at = 0;         // our entry that took it in
    Revision knew = 0;       // our last entry that the other had taken in itself by then
    Revision shared = 0;     // up to here both trails are the same: one file is a copy of the other
    Revision openedAt = 0;   // our entry that opened a review packet of the other; 0 = none
    Revision openedHead = 0; // the other's last entry when it made that packet
    std::vector<IdRun> ids;  // of the records that the other had made
    std::vector<std::pair<Kind, RecordId>> refused; // records of the other, by its ids, that were decided against
    std::string author;                             // of the packet; for people
};

enum class Type : std::uint8_t { Review = 1, Changes = 2 };

struct PacketEntry {
    Entry entry; // `hash` is the one in the sender's trail
    ChangeSet changes;
};

struct Packet {
    Type type = Type::Changes;
    std::string author;
    Time at;
    std::string reason;
    std::string scope;         // of a review: see scopeText
    std::uint32_t origin = 0;  // of the sender's ids
    Point base;                // Changes: the entry after which `entries` begin; Review: equal to `head`
    Point head;                // the sender's last entry
    std::vector<Point> before; // some entries up to `base`, nearest first: what is missing when they do not meet
    std::vector<Seen> seen;
    std::vector<PacketEntry> entries; // Review: one, which creates everything
    PublicKey signer{};               // set by reading and writing
};

std::array<RowCounts, kKindCount> countsOf(const Packet& packet); // rows of all entries

// Settings that stay in the workspace: whom it trusts, what it has taken in. They are never sent, nor taken in.
inline constexpr std::string_view kLocalSettings = "packet.";
void dropLocalSettings(ChangeSet& changes);

} // namespace counterpart::packet
