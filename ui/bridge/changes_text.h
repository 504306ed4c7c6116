// SPDX-License-Identifier: GPL-3.0-or-later
// What a changeset did, record by record and field by field, in words.
#pragma once

#include "core/snapshot/change_set.h"
#include "core/snapshot/snapshot.h"

#include <QString>

#include <vector>

namespace counterpart {

// Values as native CSV writes them. A created or deleted record is one row without a field.
struct ChangedField {
    Kind kind = Kind::Partner;
    RecordId id = 0;
    QString record; // "deal D-1"
    QString change; // "created", "changed", "deleted"; of a touch also "contested", "settled", "excluded", "reinstated"
    QString field;
    QString before;
    QString after;
};

// The first `most` of them; `only` = 0 takes every record. References are named by what `snapshot` knows.
std::vector<ChangedField> changedFields(const Snapshot& snapshot, const ChangeSet& changes, std::size_t most);
std::vector<ChangedField> changedFields(const Snapshot& snapshot, const ChangeSet& changes, Kind kind, RecordId only);

} // namespace counterpart
