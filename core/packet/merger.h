// SPDX-License-Identifier: GPL-3.0-or-later
// The merge at work: what each touched record will be, and the conflicts on the way. For the sources of this folder.
#pragma once

#include "core/packet/merge.h"
#include "core/snapshot/identity.h"
#include "core/snapshot/references.h"
#include "core/snapshot/render.h"

#include <array>
#include <memory>
#include <set>

namespace counterpart::packet {

class Merger {
public:
    Merger(const Snapshot& mine, const ChangeSet& theirs, const ChangeSet& goneHere, const Resolutions& resolutions);
    Merged run();

private:
    // What records of a kind will be, by id; nothing = deleted, or not taken in.
    struct AnyOutcome {
        virtual ~AnyOutcome() = default;
    };
    template <class Record>
    struct Outcome : AnyOutcome {
        std::map<RecordId, std::optional<Record>> of;
    };
    template <class Record>
    std::map<RecordId, std::optional<Record>>& outcome() {
        return static_cast<Outcome<Record>&>(*m_outcomes[static_cast<std::size_t>(Description<Record>::kind)]).of;
    }
    template <class Record>
    const Record* result(RecordId id) { // as it will be
        const auto found = outcome<Record>().find(id);
        return found == outcome<Record>().end() ? m_mine.table<Record>().find(id)
               : found->second                  ? &*found->second
                                                : nullptr;
    }
    bool exists(Kind kind, RecordId id);

    // merge_records.cpp
    void mergeRecords();
    template <class Record>
    void mergeKind();
    template <class Record>
    void mergeUpdate(const Record* base, const Record& mine, const Record& theirs);
    template <class Record>
    void mergeDeletion(const Record& base, const Record& mine);
    template <class Record>
    std::vector<FieldClash> differences(const Record* base, const Record* mine, const Record* theirs,
                                        const std::vector<FieldName>* only = nullptr);
    Conflict& conflict(Kind kind, const std::string& key, Clash clash);
    Side sideOf(const Conflict& conflict, Side otherwise) const { return conflict.resolution.value_or(otherwise); }

    // merge_references.cpp
    void mendReferences();
    template <class Record>
    bool mendKind();
    template <class Record>
    bool mend(const Record& record);
    bool settle(Kind target, RecordId id);
    template <class Record>
    bool dropReferences(const Record& record);
    void mendKeys();
    template <class Record>
    void mendKeysOf();
    template <class Record>
    std::string freeKey(const Record& record);
    template <class Record>
    const Record* otherWithKey(const Record& record);

    const Snapshot& m_mine;
    const ChangeSet& m_theirs;
    const ChangeSet& m_goneHere;
    const Resolutions& m_resolutions;
    Snapshot m_world; // ours and what they made: to show references by their keys
    std::array<std::unique_ptr<AnyOutcome>, kKindCount> m_outcomes;
    std::map<std::tuple<Kind, std::string, Clash>, Conflict> m_conflicts;
    std::array<std::set<RecordId>, kKindCount> m_dropped; // targets that stay away: references to them are given up
    Merged m_merged;
};

} // namespace counterpart::packet
