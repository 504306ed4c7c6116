// SPDX-License-Identifier: GPL-3.0-or-later
// Which records refer to which: walks the reference fields that the descriptions declare.
#pragma once

#include "core/domain/descriptions.h"

namespace counterpart {

// Calls visit(kind of the target, id, field name) for each reference of a record that is set.
template <class Record, class Visit>
void forEachReference(const Record& record, Visit&& visit) {
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        if constexpr (IsReference<Value>::value) {
            if (f.of(record).has()) {
                visit(Description<typename IsReference<Value>::Target>::kind, f.of(record).value, f.name);
            }
        }
    });
}

// Whether records of this kind can refer to records of that kind at all.
template <class Record>
constexpr bool canReferTo(Kind target) {
    bool can = false;
    forEachField<Record>([&]<class Value>(const Field<Record, Value>&) {
        if constexpr (IsReference<Value>::value) {
            can = can || Description<typename IsReference<Value>::Target>::kind == target;
        }
    });
    return can;
}

} // namespace counterpart
