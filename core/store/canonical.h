// SPDX-License-Identifier: GPL-3.0-or-later
// What are the bytes of a record that the trail keeps and hashes? One form per value, derived from the descriptions.
#pragma once

#include "core/domain/descriptions.h"
#include "core/domain/value.h"
#include "core/store/bytes.h"
#include "core/store/words.h"

namespace counterpart::store {

// The letter under which a type of value stands in the header of a chunk: never change or reuse one.
constexpr char typeLetter(FieldType type) {
    switch (type) {
    case FieldType::Text:
        return 'T';
    case FieldType::Word:
        return 'W';
    case FieldType::Reference:
        return 'R';
    case FieldType::Amount:
        return 'A';
    case FieldType::Currency:
        return 'C';
    case FieldType::Date:
        return 'D';
    case FieldType::Time:
        return 'S';
    case FieldType::Number:
        return 'N';
    case FieldType::Rate:
        return 'X';
    case FieldType::Answer:
        return 'B';
    }
    return '?';
}
constexpr bool isTextual(char letter) { return letter == 'T' || letter == 'W' || letter == 'C' || letter == 'X'; }

// "None" is 0 and shifts the others by one: dates, times, numbers, references. References count from the record's own
// id, which keeps them short.
inline void appendOptional(std::string& out, bool has, std::int64_t value) {
    appendVarint(out, has ? zigzag(value) + 1 : 0);
}

template <class Value>
void appendValue(std::string& out, RecordId self, const Value& value) {
    if constexpr (std::is_same_v<Value, Text> || std::is_same_v<Value, Symbol>) {
        appendBytes(out, value.view());
    } else if constexpr (std::is_same_v<Value, Currency>) {
        appendBytes(out, value.code());
    } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
        appendBytes(out, value.has() ? toString(value) : std::string());
    } else if constexpr (std::is_same_v<Value, Minor>) {
        appendVarint(out, zigzag(value));
    } else if constexpr (std::is_same_v<Value, Answer>) {
        appendVarint(out, static_cast<std::uint64_t>(value));
    } else if constexpr (IsReference<Value>::value) {
        appendOptional(
            out, value.has(),
            static_cast<std::int64_t>(static_cast<std::uint64_t>(value.value) - static_cast<std::uint64_t>(self)));
    } else if constexpr (std::is_same_v<Value, Date>) {
        appendOptional(out, value.has(), value.days);
    } else if constexpr (std::is_same_v<Value, Time>) {
        appendOptional(out, value.has(), value.seconds);
    } else {
        static_assert(std::is_same_v<Value, Micros>);
        appendOptional(out, value.has(), value.value);
    }
}

inline ExchangeRate exchangeRateOf(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const auto rate = parseExchangeRate(text);
    if (!rate) {
        throw Fault(ErrorCode::DamagedWorkspace, "no exchange rate: " + std::string(text));
    }
    return *rate;
}
inline Answer answerOf(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(Answer::Yes)) {
        throw Fault(ErrorCode::DamagedWorkspace, "no answer: " + std::to_string(value));
    }
    return static_cast<Answer>(value);
}
inline std::int32_t daysOf(std::int64_t days) {
    if (days < std::numeric_limits<std::int32_t>::min() || days > std::numeric_limits<std::int32_t>::max()) {
        throw Fault(ErrorCode::DamagedWorkspace, "no date: " + std::to_string(days));
    }
    return static_cast<std::int32_t>(days);
}

template <class Value>
void readValue(ByteReader& in, Words& words, RecordId self, Value& value) {
    if constexpr (std::is_same_v<Value, Text>) {
        value = Text(in.bytes());
    } else if constexpr (std::is_same_v<Value, Symbol>) {
        value = words.symbol(in.bytes());
    } else if constexpr (std::is_same_v<Value, Currency>) {
        value = words.currency(in.bytes());
    } else if constexpr (std::is_same_v<Value, ExchangeRate>) {
        value = exchangeRateOf(in.bytes());
    } else if constexpr (std::is_same_v<Value, Minor>) {
        value = unzigzag(in.varint());
    } else if constexpr (std::is_same_v<Value, Answer>) {
        value = answerOf(in.varint());
    } else {
        const std::uint64_t stored = in.varint();
        const std::int64_t number = stored == 0 ? 0 : unzigzag(stored - 1);
        if (stored == 0) {
            value = Value{};
        } else if constexpr (IsReference<Value>::value) {
            value.value =
                static_cast<std::int64_t>(static_cast<std::uint64_t>(number) + static_cast<std::uint64_t>(self));
        } else if constexpr (std::is_same_v<Value, Date>) {
            value.days = daysOf(number);
        } else if constexpr (std::is_same_v<Value, Time>) {
            value.seconds = number;
        } else {
            value.value = number;
        }
    }
}

// The fields in the order of the description, without the id.
template <class Record>
void appendRow(std::string& out, const Record& record) {
    forEachField<Record>([&](const auto& f) { appendValue(out, record.id, f.of(record)); });
}

// The header under which rows of today's description stand: name and type of each field.
template <class Record>
std::string layoutOf() {
    std::string layout;
    appendVarint(layout, kFieldCount<Record>);
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        appendBytes(layout, f.name);
        layout += typeLetter(fieldTypeOf<Value>());
    });
    return layout;
}

// Reads rows that were written under `layout`, maybe by an older schema: fields are matched by name, what is missing
// there keeps its default, what is unknown here is passed over.
template <class Record>
class RowDecoder {
public:
    explicit RowDecoder(std::string_view layout) : m_isCurrent(layout == layoutOf<Record>()) {
        ByteReader in(layout);
        for (std::uint64_t left = in.varint(); left > 0; --left) {
            const std::string_view name = in.bytes();
            const char letter = static_cast<char>(in.byte());
            m_columns.push_back({letter, readerOf(name, letter)});
        }
    }

    // Whether the bytes of a row are those that appendRow makes today.
    bool isCurrent() const { return m_isCurrent; }

    Record read(std::string_view row, RecordId id, Words& words) const {
        Record record;
        record.id = id;
        ByteReader in(row);
        if (m_isCurrent) {
            forEachField<Record>([&](const auto& f) { readValue(in, words, id, f.of(record)); });
        } else {
            for (const Column& column : m_columns) {
                if (column.read != nullptr) {
                    column.read(in, words, record);
                } else if (isTextual(column.letter)) {
                    in.bytes();
                } else {
                    in.varint();
                }
            }
        }
        if (!in.atEnd()) {
            ByteReader::fail();
        }
        return record;
    }

private:
    using Read = void (*)(ByteReader&, Words&, Record&);
    struct Column {
        char letter;
        Read read; // nullptr: passed over
    };

    static Read readerOf(std::string_view name, char letter) {
        Read found = nullptr;
        const auto consider = [&]<std::size_t I, class Value>(const Field<Record, Value>& f) {
            if (f.name == name && typeLetter(fieldTypeOf<Value>()) == letter) {
                found = &readField<I>;
            }
        };
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            (consider.template operator()<I>(std::get<I>(Description<Record>::fields)), ...);
        }
        (std::make_index_sequence<kFieldCount<Record>>{});
        return found;
    }
    template <std::size_t I>
    static void readField(ByteReader& in, Words& words, Record& record) {
        readValue(in, words, record.id, std::get<I>(Description<Record>::fields).of(record));
    }

    bool m_isCurrent;
    std::vector<Column> m_columns;
};

} // namespace counterpart::store
