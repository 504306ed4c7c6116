// SPDX-License-Identifier: GPL-3.0-or-later
// How a record kind is described: one tuple of fields, from which SQLite columns, changesets, audit JSON, native CSV,
// search text and default table columns derive (house: "described once").
#pragma once

#include "core/domain/kinds.h"
#include "core/domain/records.h"

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace counterpart {

enum FieldFlag : unsigned {
    Plain = 0,
    Required = 1u << 0,   // must have a value (semantics 9, *)
    Identity = 1u << 1,   // part of the natural key of kinds whose files have no key column, or may leave it empty
    Searchable = 1u << 2, // its text is found by the global search
    Shown = 1u << 3,      // a column of the kind's table unless the user hides it
    Facet = 1u << 4,      // few distinct values: offered as a facet
    Hidden = 1u << 5,     // never a column of native CSV (the key of kinds identified by their fields)
};

// Whose currency an amount is in.
enum class AmountIn : std::uint8_t { NotAnAmount, OwnCurrency, DealCurrency };

template <class Record, class Value>
struct Field {
    std::string_view name; // the native CSV header, the JSON name and the SQLite column
    Value Record::*member;
    unsigned flags = Plain;
    AmountIn amountIn = AmountIn::NotAnAmount;

    constexpr bool is(FieldFlag flag) const { return (flags & flag) != 0; }
    const Value& of(const Record& record) const { return record.*member; }
    Value& of(Record& record) const { return record.*member; }
};

template <class Record, class Value>
constexpr Field<Record, Value> field(std::string_view name, Value Record::*member, unsigned flags = Plain) {
    return {name, member, flags, AmountIn::NotAnAmount};
}
template <class Record>
constexpr Field<Record, Minor> amount(std::string_view name, Minor Record::*member, AmountIn in,
                                      unsigned flags = Plain) {
    return {name, member, flags, in};
}

// Specialised in descriptions.h for each record:
//   static constexpr Kind kind;  static constexpr std::string_view name (singular), table (file and table name);
//   static constexpr auto fields = std::make_tuple(field(...), ...);   the first is `key`, the last is `custom`
template <class Record>
struct Description;

// Calls f(field) for every field in order.
template <class Record, class F>
constexpr void forEachField(F&& f) {
    std::apply([&](const auto&... fields) { (f(fields), ...); }, Description<Record>::fields);
}
template <class Record>
inline constexpr std::size_t kFieldCount = std::tuple_size_v<decltype(Description<Record>::fields)>;

template <class Value>
struct IsReference : std::false_type {};
template <class Record>
struct IsReference<Id<Record>> : std::true_type {
    using Target = Record;
};

template <class Record>
bool sameContent(const Record& a, const Record& b) { // equal in every field and in id
    return a.id == b.id &&
           std::apply([&](const auto&... f) { return ((f.of(a) == f.of(b)) && ...); }, Description<Record>::fields);
}

} // namespace counterpart
