// SPDX-License-Identifier: GPL-3.0-or-later
// A record's fields at run time: names, types and values for generic readers (tables, forms, history, JSON, CSV),
// derived from descriptions.h.
#pragma once

#include "core/domain/describe.h"

#include <optional>
#include <span>
#include <string>
#include <variant>

namespace counterpart {

enum class FieldType : std::uint8_t { Text, Word, Reference, Amount, Currency, Date, Time, Number, Rate, Answer };

struct FieldInfo {
    std::string_view name;
    FieldType type;
    unsigned flags = Plain;
    AmountIn amountIn = AmountIn::NotAnAmount;
    Kind target = Kind::Setting; // of a Reference
    bool is(FieldFlag flag) const { return (flags & flag) != 0; }
};

std::span<const FieldInfo> fieldsOf(Kind kind); // in description order; [0] is key, the last is custom
std::string_view nameOf(Kind kind);             // "Partner"
std::string_view tableOf(Kind kind);            // "partners"
std::optional<Kind> kindOfTable(std::string_view table);
std::optional<std::size_t> fieldIndex(Kind kind, std::string_view name);

template <class Value>
constexpr FieldType fieldTypeOf() {
    if constexpr (std::is_same_v<Value, Text>) {
        return FieldType::Text;
    } else if constexpr (std::is_same_v<Value, Symbol>) {
        return FieldType::Word;
    } else if constexpr (IsReference<Value>::value) {
        return FieldType::Reference;
    } else if constexpr (std::is_same_v<Value, Minor>) {
        return FieldType::Amount;
    } else if constexpr (std::is_same_v<Value, Currency>) {
        return FieldType::Currency;
    } else if constexpr (std::is_same_v<Value, Date>) {
        return FieldType::Date;
    } else if constexpr (std::is_same_v<Value, Time>) {
        return FieldType::Time;
    } else if constexpr (std::is_same_v<Value, Micros>) {
        return FieldType::Number;
    } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
        return FieldType::Rate;
    } else {
        static_assert(std::is_same_v<Value, Answer>);
        return FieldType::Answer;
    }
}

// A field's value detached from its record; an amount knows its currency only through its record.
struct Reference {
    RecordId id = 0;
    friend bool operator==(Reference, Reference) = default;
};
using FieldValue = std::variant<Text, Symbol, Reference, Minor, Currency, Date, Time, Micros, ExchangeRate, Answer>;

template <class Value>
FieldValue toFieldValue(const Value& value) {
    if constexpr (IsReference<Value>::value) {
        return Reference{value.value};
    } else {
        return value;
    }
}
template <class Value>
void fromFieldValue(const FieldValue& from, Value& to) { // the alternative must be the field's own
    if constexpr (IsReference<Value>::value) {
        to.value = std::get<Reference>(from).id;
    } else {
        to = std::get<Value>(from);
    }
}

bool isEmpty(const FieldValue& value); // no text, no reference, no date ...; an amount is never empty

// Field number `index` of a record. Linear in the number of fields: for forms and history, not for hot loops.
template <class Record>
FieldValue valueAt(const Record& record, std::size_t index) {
    FieldValue result;
    std::size_t i = 0;
    forEachField<Record>([&](const auto& f) {
        if (i++ == index) {
            result = toFieldValue(f.of(record));
        }
    });
    return result;
}
template <class Record>
void setValueAt(Record& record, std::size_t index, const FieldValue& value) {
    std::size_t i = 0;
    forEachField<Record>([&](const auto& f) {
        if (i++ == index) {
            fromFieldValue(value, f.of(record));
        }
    });
}

} // namespace counterpart
