// SPDX-License-Identifier: GPL-3.0-or-later
// Planning adds, edits and deletions of records.
#include "core/command/records.h"

#include "core/command/rulebooks.h"
#include "core/domain/custom_fields.h"
#include "core/snapshot/identity.h"

#include <algorithm>
#include <unordered_set>

namespace counterpart {

namespace {

Error inField(Error error, std::string_view field, std::string_view key) {
    error.column = field;
    error.key = key;
    return error;
}

// Puts texts into a record, the currency first because amounts are read in it.
template <class Record>
Result<void> fill(const Snapshot& snapshot, Record& record, const FieldTexts& texts) {
    const auto fields = fieldsOf(Description<Record>::kind);
    const auto assign = [&](const std::string& name, const std::string& text) -> Result<void> {
        if (name.starts_with(kCustomPrefix)) {
            record.custom = withCustomField(record.custom, name.substr(kCustomPrefix.size()), text);
            return {};
        }
        const auto index = fieldIndex(Description<Record>::kind, name);
        if (!index || name == "custom") {
            return inField(makeError(ErrorCode::UnknownHeader, name), name, record.key);
        }
        const FieldInfo& info = fields[*index];
        const auto value = parseField(snapshot, info, text, currencyFor(snapshot, record, info.amountIn));
        if (!value) {
            return inField(value.error(), name, record.key);
        }
        setValueAt(record, *index, *value);
        return {};
    };
    const auto pass = [&](bool amounts) -> Result<void> {
        for (const auto& [name, text] : texts) {
            const auto index = fieldIndex(Description<Record>::kind, name);
            const bool isAmount = index && fields[*index].type == FieldType::Amount;
            if (isAmount == amounts) {
                if (auto done = assign(name, text); !done) {
                    return done;
                }
            }
        }
        return {};
    };
    if (auto done = pass(false); !done) {
        return done;
    }
    return pass(true);
}

// What must be true of a record whatever was typed (check() repeats the part that protects the file).
template <class Record>
Result<void> checkRecord(const Record& record) {
    Result<void> result;
    forEachField<Record>([&](const auto& f) {
        if (result && f.is(Required) && !f.is(Hidden) && isEmpty(toFieldValue(f.of(record)))) {
            result = inField(makeError(ErrorCode::RequiredFieldEmpty), f.name, record.key);
        }
    });
    if constexpr (std::is_same_v<Record, Deal>) {
        if (result && !isOpen(record) && !record.closed.has()) {
            result = inField(makeError(ErrorCode::ClosedDealNeedsCloseDate), "closed", record.key);
        }
        if (result && record.closed.has() && record.created.has() && record.closed < record.created) {
            result =
                inField(makeError(ErrorCode::CloseBeforeCreation, toString(record.closed), toString(record.created)),
                        "closed", record.key);
        }
    }
    return result;
}

// Derives the key where the kind has none of its own, numbering events that happened twice alike.
template <class Record>
void deriveKey(const Snapshot& snapshot, Record& record) {
    const bool wanted = hasDerivedKey<Record>() || (std::is_same_v<Record, Touchpoint> && record.key.empty());
    if (!wanted) {
        return;
    }
    const std::string identity = identityOf(snapshot, record);
    for (int n = 1;; ++n) {
        record.key = derivedKey(Description<Record>::kind, identity, n);
        const Record* holder = snapshot.table<Record>().findKey(record.key);
        if (holder == nullptr || holder->id == record.id || !isEvent(Description<Record>::kind)) {
            return;
        }
    }
}

template <class Record>
Result<void> checkKeyFree(const Snapshot& snapshot, const Record& record) {
    const Record* holder = snapshot.table<Record>().findKey(record.key);
    if (holder != nullptr && holder->id != record.id) {
        return inField(makeError(ErrorCode::KeyTaken, record.key.str()), "key", record.key);
    }
    return {};
}

template <class Record>
Result<void> finish(const Snapshot& snapshot, Record& record) {
    if (auto checked = checkRecord(record); !checked) {
        return checked;
    }
    deriveKey(snapshot, record);
    return checkKeyFree(snapshot, record);
}

template <class Record>
std::string subjectOf(const Record& record) {
    if constexpr (requires { record.name; }) {
        return record.name.empty() ? record.key.str() : record.name.str();
    } else {
        return record.key.str();
    }
}

template <class Record>
Result<Planned> planAdd(const Snapshot& snapshot, IdSource& ids, const FieldTexts& texts) {
    Record record;
    if (auto filled = fill(snapshot, record, texts); !filled) {
        return filled.error();
    }
    record.id = ids.take();
    if (auto done = finish(snapshot, record); !done) {
        return done.error();
    }
    Planned planned;
    planned.intent = {Action::AddRecord, Description<Record>::kind, subjectOf(record), {}, {}};
    planned.changes.of<Record>().created.push_back(std::move(record));
    return planned;
}

template <class Record>
Result<Planned> planEdit(const Snapshot& snapshot, const std::vector<RecordId>& ids, const FieldTexts& texts) {
    Planned planned;
    for (const RecordId id : ids) {
        const Record* before = snapshot.table<Record>().find(id);
        if (before == nullptr) {
            return makeError(ErrorCode::NoSuchRecord, {}, std::string(Description<Record>::name));
        }
        Record after = *before;
        if (auto filled = fill(snapshot, after, texts); !filled) {
            return filled.error();
        }
        if (auto done = finish(snapshot, after); !done) {
            return done.error();
        }
        if (!sameContent(*before, after)) {
            planned.changes.of<Record>().updated.push_back({*before, std::move(after)});
        }
    }
    const auto& updated = planned.changes.of<Record>().updated;
    if (updated.empty()) {
        return makeError(ErrorCode::NothingChanged);
    }
    const bool one = updated.size() == 1;
    planned.intent = {one ? Action::EditRecord : Action::EditRecords,
                      Description<Record>::kind,
                      one ? subjectOf(updated.front().after) : std::to_string(updated.size()),
                      {},
                      {}};
    return planned;
}

} // namespace

Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const AddRecord& command) {
    Result<Planned> result = makeError(ErrorCode::Internal);
    withKind(command.kind, [&]<class Record>() { result = planAdd<Record>(snapshot, ids, command.fields); });
    return result;
}

Result<Planned> plan(const Snapshot& snapshot, const EditRecord& command) {
    return plan(snapshot, EditRecords{command.kind, {command.id}, command.fields});
}

Result<Planned> plan(const Snapshot& snapshot, const EditRecords& command) {
    if (auto refused = refusalToChange(snapshot, command.kind, command.ids, false)) {
        return *refused;
    }
    Result<Planned> result = makeError(ErrorCode::Internal);
    withKind(command.kind, [&]<class Record>() { result = planEdit<Record>(snapshot, command.ids, command.fields); });
    return result;
}

Result<void> checkField(const Snapshot& snapshot, Kind kind, std::string_view field, std::string_view text,
                        const FieldTexts& others) {
    Result<void> result;
    withKind(kind, [&]<class Record>() {
        Record record;
        FieldTexts readable; // the others may be half typed: only those that read are taken along
        for (const auto& other : others) {
            if (other.first != field && fill(snapshot, record, {other})) {
                readable.push_back(other);
            }
        }
        result = fill(snapshot, record, {{std::string(field), std::string(text)}});
        if (!result) {
            return;
        }
        const auto whole = checkRecord(record);
        if (!whole && whole.error().column == field) {
            result = whole;
        }
    });
    return result;
}

} // namespace counterpart
