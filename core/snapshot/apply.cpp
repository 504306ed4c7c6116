// SPDX-License-Identifier: GPL-3.0-or-later
// Making the next revision, and the difference between two.
#include "core/snapshot/apply.h"

namespace counterpart {

SnapshotPtr apply(const Snapshot& before, const ChangeSet& changes, Revision revision) {
    auto next = std::make_shared<Snapshot>(before);
    forEachKind([&]<class Record>() {
        if (!changes.of<Record>().empty()) {
            next->edit<Record>() = before.table<Record>().after(changes.of<Record>());
        }
    });
    next->setRevision(revision);
    return next;
}

ChangeSet difference(const Snapshot& from, const Snapshot& to) {
    ChangeSet result;
    forEachKind([&]<class Record>() {
        Changes<Record>& changes = result.of<Record>();
        to.table<Record>().forEach([&](const Record& record) {
            const Record* old = from.table<Record>().find(record.id);
            if (old == nullptr) {
                changes.created.push_back(record);
            } else if (!sameContent(*old, record)) {
                changes.updated.push_back({*old, record});
            }
        });
        from.table<Record>().forEach([&](const Record& record) {
            if (to.table<Record>().find(record.id) == nullptr) {
                changes.deleted.push_back(record);
            }
        });
    });
    return result;
}

} // namespace counterpart
