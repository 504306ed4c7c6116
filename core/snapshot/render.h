// SPDX-License-Identifier: GPL-3.0-or-later
// A field as the text that native CSV, audit JSON and history show: references by key, amounts in major units, ISO dates. Locale free and exact,
// so that parsing the text gives the value back.
#pragma once

#include "core/domain/value.h"
#include "core/snapshot/snapshot.h"

#include <string>

namespace counterpart {

// The currency in which an amount field of this record is written: its own, its deal's, or the workspace's default where it has none.
template <class Record>
Currency currencyFor(const Snapshot& snapshot, const Record& record, AmountIn amountIn);

// Appends the text of one field.
template <class Record, class Value>
void appendText(std::string& out, const Snapshot& snapshot, const Record& record, const Field<Record, Value>& field);

// The same at run time. "" for a record that does not exist.
std::string textOf(const Snapshot& snapshot, Kind kind, RecordId id, std::size_t field);
std::string keyOf(const Snapshot& snapshot, Kind kind, RecordId id);
template <class Record>
std::string textOf(const Snapshot& snapshot, const Record& record, std::size_t field);

// Parses a text into the value of a field; references are looked up by key. An empty text is "no value" (0 for amounts). The error names value
// and column.
Result<FieldValue> parseField(const Snapshot& snapshot, const FieldInfo& field, std::string_view text, Currency amountCurrency);

} // namespace counterpart
