// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on single records: add, edit, delete. Forms, inline edits and the command line all come through here.
#pragma once

#include "core/snapshot/change_set.h"
#include "core/snapshot/entry.h"
#include "core/snapshot/snapshot.h"

#include <string>
#include <utility>
#include <vector>

namespace counterpart {

// A changeset and what the trail will say of it; Workspace::commit takes both.
struct Planned {
    ChangeSet changes;
    Intent intent; // author left empty: the workspace fills it in
};

// Fields by name with their texts as native CSV writes them. Custom fields are named "custom.NAME".
using FieldTexts = std::vector<std::pair<std::string, std::string>>;

// A new record. The key must be given where the kind has one; else it is derived (core/snapshot/identity.h). Errors
// name the field in `column`: everything parseField reports, UnknownHeader for a field the kind does not have,
// RequiredFieldEmpty, ClosedDealNeedsCloseDate, CloseBeforeCreation, KeyTaken.
struct AddRecord {
    Kind kind = Kind::Partner;
    FieldTexts fields;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const AddRecord& command);

// New texts for some fields of one record. A derived key follows its fields. NothingChanged when every text says what
// stands already.
struct EditRecord {
    Kind kind = Kind::Partner;
    RecordId id = 0;
    FieldTexts fields;
};
Result<Planned> plan(const Snapshot& snapshot, const EditRecord& command);

// The same text into one field of several records, as one step to undo.
struct EditRecords {
    Kind kind = Kind::Partner;
    std::vector<RecordId> ids;
    FieldTexts fields;
};
Result<Planned> plan(const Snapshot& snapshot, const EditRecords& command);

// Deletes records; `withDependents` takes along what belongs to them (a deal's lines, touchpoints, refunds ...), else
// StillReferenced.
struct DeleteRecords {
    Kind kind = Kind::Partner;
    std::vector<RecordId> ids;
    bool withDependents = false;
};
Result<Planned> plan(const Snapshot& snapshot, const DeleteRecords& command);

// Checks one field's text as the user types, against the other texts of the form. No value = fine.
Result<void> checkField(const Snapshot& snapshot, Kind kind, std::string_view field, std::string_view text,
                        const FieldTexts& others);

} // namespace counterpart
