// SPDX-License-Identifier: GPL-3.0-or-later
// A field of a record as a cell shows it: names instead of keys, the user's locale.
#pragma once

#include "core/snapshot/render.h"
#include "ui/bridge/format.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

namespace counterpart {

inline QString fieldDisplay(const Text& value) { return toQString(value); }
inline QString fieldDisplay(Symbol value) { return toQString(value.view()); }
inline QString fieldDisplay(Currency value) { return toQString(value.code()); }
inline QString fieldDisplay(Date value) { return formatDate(value); }
inline QString fieldDisplay(Time value) { return formatTime(value); }
inline QString fieldDisplay(Micros value) { return value.has() ? formatMicros(value.value, 6) : QString(); }
inline QString fieldDisplay(const ExchangeRate& value) {
    return value.has() ? QString::fromStdString(toString(value)) : QString();
}
inline QString fieldDisplay(Answer value) {
    return value == Answer::Unknown ? QString()
                                    : QCoreApplication::translate("Rows", value == Answer::Yes ? "yes" : "no");
}

template <class Record, class Value>
QString fieldDisplayOf(const Snapshot& snapshot, const Record& record, const Field<Record, Value>& f) {
    if constexpr (IsReference<Value>::value) {
        const auto* target = snapshot.find(f.of(record));
        if (target == nullptr) {
            return {};
        }
        if constexpr (requires { target->name; }) {
            return toQString(target->name.empty() ? target->key : target->name);
        } else {
            return toQString(target->key);
        }
    } else if constexpr (std::is_same_v<Value, Minor>) {
        return formatMoney(f.of(record), currencyFor(snapshot, record, f.amountIn));
    } else if constexpr (std::is_same_v<Value, Symbol>) {
        return wordName(Description<Record>::kind, f.name, f.of(record).view());
    } else {
        return fieldDisplay(f.of(record));
    }
}

} // namespace counterpart
