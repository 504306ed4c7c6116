// SPDX-License-Identifier: GPL-3.0-or-later
// Adding to ids and references alike.
#include "core/workspace/new_ids.h"

namespace counterpart {

void moveNewIds(ChangeSet& changes, std::uint32_t origin, std::uint32_t from, std::uint32_t by) {
    const auto move = [&](RecordId& id) {
        if (static_cast<std::uint32_t>(id >> 32) == origin && static_cast<std::uint32_t>(id) >= from) {
            id += by;
        }
    };
    const auto moveReferences = [&]<class Record>(Record& record) {
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if constexpr (IsReference<Value>::value) {
                move(f.of(record).value);
            }
        });
    };
    forEachKind([&]<class Record>() {
        Changes<Record>& of = changes.of<Record>();
        for (Record& record : of.created) {
            move(record.id);
            moveReferences(record);
        }
        for (auto& update : of.updated) {
            moveReferences(update.after);
        }
    });
}

} // namespace counterpart
