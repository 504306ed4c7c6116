// SPDX-License-Identifier: GPL-3.0-or-later
// Fields to text and back.
#include "core/snapshot/render.h"

#include <array>
#include <optional>

namespace counterpart {

namespace detail {

void appendValue(std::string& out, const Snapshot&, const Text& value, Currency) { out += value.view(); }
void appendValue(std::string& out, const Snapshot&, Symbol value, Currency) { out += value.view(); }
void appendValue(std::string& out, const Snapshot&, Minor value, Currency currency) {
    out += amountString(value, currency);
}
void appendValue(std::string& out, const Snapshot&, Currency value, Currency) { out += value.code(); }
void appendValue(std::string& out, const Snapshot&, Date value, Currency) { out += toString(value); }
void appendValue(std::string& out, const Snapshot&, Time value, Currency) { out += toString(value); }
void appendValue(std::string& out, const Snapshot&, Micros value, Currency) { out += toString(value); }
void appendValue(std::string& out, const Snapshot&, const ExchangeRate& value, Currency) {
    if (value.has()) {
        out += toString(value);
    }
}
void appendValue(std::string& out, const Snapshot&, Answer value, Currency) {
    constexpr std::array<std::string_view, 3> words = {"", "no", "yes"};
    out += words[static_cast<std::size_t>(value)];
}

} // namespace detail

namespace {

std::optional<Answer> parseAnswer(std::string_view text) {
    const std::string word = foldedAscii(text);
    if (word == "yes" || word == "true" || word == "1" || word == "y") {
        return Answer::Yes;
    }
    if (word == "no" || word == "false" || word == "0" || word == "n") {
        return Answer::No;
    }
    return std::nullopt;
}

template <class T>
Result<FieldValue> lifted(const Result<T>& parsed) {
    if (!parsed) {
        return parsed.error();
    }
    return FieldValue(*parsed);
}

Result<FieldValue> parseReference(const Snapshot& snapshot, Kind target, std::string_view text) {
    RecordId id = 0;
    withKind(target, [&]<class Record>() {
        if (const Record* found = snapshot.table<Record>().findKey(text)) {
            id = found->id;
        }
    });
    if (id == 0) {
        return makeError(ErrorCode::UnknownReference, std::string(text), std::string(nameOf(target)));
    }
    return FieldValue(Reference{id});
}

Result<FieldValue> parsePresent(const Snapshot& snapshot, const FieldInfo& field, std::string_view text,
                                Currency currency) {
    switch (field.type) {
    case FieldType::Text:
        return FieldValue(Text(text));
    case FieldType::Word:
        return FieldValue(Symbol(text));
    case FieldType::Reference:
        return parseReference(snapshot, field.target, text);
    case FieldType::Amount: {
        const auto parsed = parseMoney(text, currency);
        if (!parsed) {
            return parsed.error();
        }
        if (parsed->rounded) {
            return makeError(ErrorCode::TooManyDecimals, std::string(text), std::to_string(currency.digits()));
        }
        return FieldValue(parsed->money.minor);
    }
    case FieldType::Currency: {
        const auto parsed = Currency::fromCode(text);
        if (!parsed) {
            return makeError(ErrorCode::NotACurrency, std::string(text));
        }
        return FieldValue(*parsed);
    }
    case FieldType::Date:
        return lifted(parseDate(text));
    case FieldType::Time:
        return lifted(parseTime(text));
    case FieldType::Number:
        return lifted(parseMicros(text));
    case FieldType::Rate:
        return lifted(parseExchangeRate(text));
    case FieldType::Answer: {
        const auto parsed = parseAnswer(text);
        if (!parsed) {
            return makeError(ErrorCode::NotABool, std::string(text));
        }
        return FieldValue(*parsed);
    }
    }
    return makeError(ErrorCode::Internal);
}

FieldValue emptyOf(FieldType type) {
    switch (type) {
    case FieldType::Text:
        return Text();
    case FieldType::Word:
        return Symbol();
    case FieldType::Reference:
        return Reference();
    case FieldType::Amount:
        return Minor{0};
    case FieldType::Currency:
        return Currency();
    case FieldType::Date:
        return Date();
    case FieldType::Time:
        return Time();
    case FieldType::Number:
        return Micros::none();
    case FieldType::Rate:
        return ExchangeRate();
    case FieldType::Answer:
        return Answer::Unknown;
    }
    return Text();
}

} // namespace

std::string textOf(const Snapshot& snapshot, Kind kind, RecordId id, std::size_t field) {
    std::string out;
    withKind(kind, [&]<class Record>() {
        if (const Record* record = snapshot.table<Record>().find(id)) {
            out = textOf(snapshot, *record, field);
        }
    });
    return out;
}

std::string keyOf(const Snapshot& snapshot, Kind kind, RecordId id) { return textOf(snapshot, kind, id, 0); }

Result<FieldValue> parseField(const Snapshot& snapshot, const FieldInfo& field, std::string_view text,
                              Currency amountCurrency) {
    const std::string_view bare = field.type == FieldType::Text ? text : trimmed(text);
    Result<FieldValue> result =
        bare.empty() ? Result<FieldValue>(emptyOf(field.type)) : parsePresent(snapshot, field, bare, amountCurrency);
    if (!result) {
        Error error = result.error();
        error.column = field.name;
        error.value = text;
        return error;
    }
    return result;
}

} // namespace counterpart
