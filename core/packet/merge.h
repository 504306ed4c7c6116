// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of two sides that both changed? A pure function: the common state, ours, theirs; what only one of them
// changed is taken from it, the rest is a conflict until somebody decides.
#pragma once

#include "core/packet/incoming.h"
#include "core/packet/three_way.h"

#include <map>
#include <optional>
#include <tuple>

namespace counterpart::packet {

enum class Clash : std::uint8_t {
    BothChanged,  // the same fields, in different ways
    BothCreated,  // the same key, with different fields
    DeletedHere,  // and changed or referred to there
    DeletedThere, // and changed or referred to here
    SameKey,      // two records have come to the same key; mine: theirs gets another, theirs: ours gets another
};

struct FieldClash {
    std::string field; // as in native CSV; "custom.NAME"
    std::string base;  // texts as in native CSV, references by key; empty where there was none
    std::string mine;
    std::string theirs;
    std::optional<Side> resolution;
};

struct Conflict {
    Kind kind = Kind::Partner;
    std::string key; // of the record here, or there if it is not here
    Clash clash = Clash::BothChanged;
    std::vector<FieldClash> fields;
    std::optional<Side> resolution; // of the record; its fields may say otherwise
    bool resolved() const;
};

// What somebody decided: for a field, for a record, for all that nothing else is said of.
struct Resolutions {
    std::optional<Side> all;
    std::map<std::pair<Kind, std::string>, Side> records;              // by kind and key of the conflict
    std::map<std::tuple<Kind, std::string, std::string>, Side> fields; // and by field
    std::optional<Side> of(Kind kind, const std::string& key) const;   // the record's, else `all`
    std::optional<Side> of(Kind kind, const std::string& key, const std::string& field) const;
};

struct Merged {
    ChangeSet changes;                              // to what is here now; for a preview while conflicts are open
    std::vector<Conflict> conflicts;                // each once, resolved or not; by kind and key
    std::vector<std::pair<Kind, RecordId>> refused; // new records of theirs that a decision leaves out, by our ids
    std::size_t open() const;                       // conflicts without a decision
};

Merged merge(const Snapshot& mine, const ChangeSet& theirs, const ChangeSet& goneHere, const Resolutions& resolutions);

} // namespace counterpart::packet
