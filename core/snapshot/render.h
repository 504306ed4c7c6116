// SPDX-License-Identifier: GPL-3.0-or-later
// A field as the text that native CSV, audit JSON and history show: references by key, amounts in major units, ISO
// dates. Locale free and exact, so that parsing the text gives the value back.
#pragma once

#include "core/domain/value.h"
#include "core/snapshot/snapshot.h"

#include <string>

namespace counterpart {

namespace detail {
void appendValue(std::string& out, const Snapshot&, const Text& value, Currency);
void appendValue(std::string& out, const Snapshot&, Symbol value, Currency);
void appendValue(std::string& out, const Snapshot&, Minor value, Currency currency);
void appendValue(std::string& out, const Snapshot&, Currency value, Currency);
void appendValue(std::string& out, const Snapshot&, Date value, Currency);
void appendValue(std::string& out, const Snapshot&, Time value, Currency);
void appendValue(std::string& out, const Snapshot&, Micros value, Currency);
void appendValue(std::string& out, const Snapshot&, const ExchangeRate& value, Currency);
void appendValue(std::string& out, const Snapshot&, Answer value, Currency);
template <class Target>
void appendValue(std::string& out, const Snapshot& snapshot, Id<Target> value, Currency) {
    if (const Target* target = snapshot.find(value)) {
        out += target->key.view();
    }
}
} // namespace detail

// The currency in which an amount field of this record is written: its own, its deal's, or the workspace's default
// where it has none.
template <class Record>
Currency currencyFor(const Snapshot& snapshot, const Record& record, AmountIn amountIn) {
    Currency currency;
    if constexpr (requires { record.currency; }) {
        if (amountIn == AmountIn::OwnCurrency) {
            currency = record.currency;
        }
    }
    if constexpr (std::is_same_v<Record, DealLine> || std::is_same_v<Record, Refund>) {
        if (amountIn == AmountIn::DealCurrency) {
            currency = snapshot.currencyOf(record.deal);
        }
    }
    if (!currency.has() && amountIn != AmountIn::NotAnAmount) {
        currency = snapshot.defaultCurrency();
    }
    return currency;
}

// Appends the text of one field.
template <class Record, class Value>
void appendText(std::string& out, const Snapshot& snapshot, const Record& record, const Field<Record, Value>& field) {
    const Currency currency =
        field.amountIn == AmountIn::NotAnAmount ? Currency() : currencyFor(snapshot, record, field.amountIn);
    detail::appendValue(out, snapshot, field.of(record), currency);
}

template <class Record>
std::string textOf(const Snapshot& snapshot, const Record& record, std::size_t field) {
    std::string out;
    std::size_t i = 0;
    forEachField<Record>([&](const auto& f) {
        if (i++ == field) {
            appendText(out, snapshot, record, f);
        }
    });
    return out;
}

// The same at run time. "" for a record that does not exist.
std::string textOf(const Snapshot& snapshot, Kind kind, RecordId id, std::size_t field);
std::string keyOf(const Snapshot& snapshot, Kind kind, RecordId id);

// Parses a text into the value of a field; references are looked up by key. An empty text is "no value" (0 for
// amounts). The error names value and column.
Result<FieldValue> parseField(const Snapshot& snapshot, const FieldInfo& field, std::string_view text,
                              Currency amountCurrency);

} // namespace counterpart
