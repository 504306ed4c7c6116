// SPDX-License-Identifier: GPL-3.0-or-later
// Planning deletions: the records, and on request what belongs to them.
#include "core/command/records.h"
#include "core/command/rulebooks.h"
#include "core/domain/value.h"
#include "core/snapshot/references.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace counterpart {

namespace {

// Adds to `doomed` whatever refers to something doomed. Kinds are visited in the order in which they refer to each
// other, so one pass takes all but self references (a parent, a renewal), which repeat until nothing is added.
class Doom {
public:
    explicit Doom(const Snapshot& snapshot) : m_snapshot(snapshot) {}

    void add(Kind kind, RecordId id) { of(kind).insert(id); }

    void addDependents() {
        forEachKind([&]<class Record>() {
            while (addDependentsAmong<Record>()) {
            }
        });
    }

    ChangeSet changes() {
        ChangeSet result;
        forEachKind([&]<class Record>() {
            for (const RecordId id : of(Description<Record>::kind)) {
                if (const Record* record = m_snapshot.table<Record>().find(id)) {
                    result.of<Record>().deleted.push_back(*record);
                }
            }
            std::ranges::sort(result.of<Record>().deleted, {}, &Record::id);
        });
        return result;
    }

private:
    std::unordered_set<RecordId>& of(Kind kind) { return m_ids[static_cast<std::size_t>(kind)]; }

    template <class Record>
    bool addDependentsAmong() {
        bool added = false;
        m_snapshot.table<Record>().forEach([&](const Record& record) {
            forEachReference(record, [&](Kind target, RecordId id, std::string_view) {
                if (of(target).contains(id)) {
                    added = of(Description<Record>::kind).insert(record.id).second || added;
                }
            });
        });
        return added && canReferTo<Record>(Description<Record>::kind);
    }

    const Snapshot& m_snapshot;
    std::array<std::unordered_set<RecordId>, kKindCount> m_ids;
};

} // namespace

Result<Planned> plan(const Snapshot& snapshot, const DeleteRecords& command) {
    if (auto refused = refusalToChange(snapshot, command.kind, command.ids, true)) {
        return *refused;
    }
    Doom doom(snapshot);
    std::string subject = std::to_string(command.ids.size());
    for (const RecordId id : command.ids) {
        bool exists = false;
        withKind(command.kind, [&]<class Record>() {
            const Record* record = snapshot.table<Record>().find(id);
            exists = record != nullptr;
            if (exists && command.ids.size() == 1) {
                subject = record->key.str();
            }
        });
        if (!exists) {
            return makeError(ErrorCode::NoSuchRecord, {}, std::string(nameOf(command.kind)));
        }
        doom.add(command.kind, id);
    }
    if (command.withDependents) {
        doom.addDependents();
    }
    Planned planned{doom.changes(), {Action::DeleteRecords, command.kind, subject, {}, {}}};
    if (planned.changes.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    return planned;
}

} // namespace counterpart
