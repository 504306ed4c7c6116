// SPDX-License-Identifier: GPL-3.0-or-later
// How does a record become a row of its SQLite table, and a row a record?
#pragma once

#include "core/store/canonical.h"
#include "core/store/sqlite.h"

namespace counterpart::store {

template <class Value>
void bindValue(Statement& statement, int at, const Value& value) {
    if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Symbol>) {
        value.empty() ? statement.bindNull(at) : statement.bind(at, value.view());
    } else if constexpr (std::is_same_v<Value, Currency>) {
        value.has() ? statement.bind(at, value.code()) : statement.bindNull(at);
    } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
        value.has() ? statement.bindCopy(at, toString(value)) : statement.bindNull(at);
    } else if constexpr (std::is_same_v<Value, Minor>) {
        statement.bind(at, value);
    } else if constexpr (std::is_same_v<Value, Answer>) {
        value == Answer::Unknown ? statement.bindNull(at) : statement.bind(at, value == Answer::Yes ? 1 : 0);
    } else if constexpr (std::is_same_v<Value, Date>) {
        value.has() ? statement.bind(at, value.days) : statement.bindNull(at);
    } else if constexpr (std::is_same_v<Value, Time>) {
        value.has() ? statement.bind(at, value.seconds) : statement.bindNull(at);
    } else { // references, Micros
        value.has() ? statement.bind(at, value.value) : statement.bindNull(at);
    }
}

// Parameter 1 is the id, the fields follow in the order of the description.
template <class Record>
void bindRecord(Statement& statement, const Record& record) {
    statement.bind(1, record.id);
    int at = 2;
    forEachField<Record>([&](const auto& f) { bindValue(statement, at++, f.of(record)); });
}

// `value` must be fresh: NULL leaves it as it is.
template <class Value>
void readColumn(const Statement& row, int at, Words& words, Value& value) {
    if constexpr (std::is_same_v<Value, Text>) {
        value = Text(row.text(at));
    } else if constexpr (std::is_same_v<Value, Symbol>) {
        value = words.symbol(row.text(at));
    } else if constexpr (std::is_same_v<Value, Currency>) {
        value = words.currency(row.text(at));
    } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
        value = exchangeRateOf(row.text(at));
    } else if constexpr (std::is_same_v<Value, Minor>) {
        value = row.integer(at);
    } else if (row.isNull(at)) {
        return;
    } else if constexpr (std::is_same_v<Value, Answer>) {
        value = answerOf(static_cast<std::uint64_t>(row.integer(at)) + 1);
    } else if constexpr (std::is_same_v<Value, Date>) {
        value.days = daysOf(row.integer(at));
    } else if constexpr (std::is_same_v<Value, Time>) {
        value.seconds = row.integer(at);
    } else {
        value.value = row.integer(at);
    }
}

// A row of `SELECT <columnsOf>`.
template <class Record>
Record readRecord(const Statement& row, Words& words) {
    Record record;
    record.id = row.integer(0);
    int at = 1;
    forEachField<Record>([&](const auto& f) { readColumn(row, at++, words, f.of(record)); });
    return record;
}

// id, "key", ...
template <class Record>
std::string columnsOf() {
    std::string columns = "id";
    forEachField<Record>([&](const auto& f) { columns += ", \"" + std::string(f.name) + '"'; });
    return columns;
}

template <class Record>
std::string quotedTable() {
    return '"' + std::string(Description<Record>::table) + '"';
}

} // namespace counterpart::store
