// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of a record whatever its source says, and the one reference of a kind to itself.
#pragma once

#include "core/domain/descriptions.h"
#include "core/domain/rulebook_json.h"

#include <optional>
#include <string>

namespace counterpart::importing {

// Rows that name no currency are in the workspace's: said in the record as soon as it has an amount.
template <class Record>
void fillCurrency(Record& record, Currency fallback) {
    if constexpr (requires { record.currency; }) {
        bool hasAmount = false;
        forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
            if constexpr (std::is_same_v<Value, Minor>) {
                hasAmount = f.is(Required) || f.of(record) != 0;
            }
        });
        if (hasAmount && !record.currency.has()) {
            record.currency = fallback;
        }
    }
}

// `column` is the field's name.
inline std::optional<Error> fault(ErrorCode code, std::string_view field, std::string value, std::string detail = {}) {
    Error error = makeError(code, std::move(value), std::move(detail));
    error.column = field;
    return error;
}

inline std::optional<Error> scoreFault(const Survey& survey) {
    const bool csat = survey.kind.view() == "csat";
    const bool nps = survey.kind.view() == "nps";
    const Micros least = csat ? Micros::of(1) : Micros::of(0);
    const Micros most = csat ? Micros::of(5) : Micros::of(10);
    if ((csat || nps) && (survey.score < least || survey.score > most)) {
        return fault(ErrorCode::OutOfRange, "score", toString(survey.score), csat ? "1-5" : "0-10");
    }
    return std::nullopt;
}

// A document that no engine could read would leave the workspace without a policy.
inline std::optional<Error> rulebookFault(const RulebookVersion& version) {
    const RulebookReading reading = readRulebook(version.document.view());
    if (!reading.ok()) {
        const Error& first = reading.errors.front();
        return fault(ErrorCode::BadRulebook, "document", first.value, first.column + " " + first.detail);
    }
    return std::nullopt;
}

template <class Value>
bool hasNoValue(const Value& value) {
    if constexpr (requires { value.empty(); }) {
        return value.empty();
    } else if constexpr (requires { value.has(); }) {
        return !value.has();
    } else {
        return false; // amounts and answers
    }
}

// `given(i)`: whether the row gave field i. A new record needs all required fields; an amount must be given.
template <class Record, class Given>
std::optional<Error> recordFault(const Record& record, bool isNew, Given&& given) {
    std::optional<Error> found;
    std::size_t index = 0;
    forEachField<Record>([&]<class Value>(const Field<Record, Value>& f) {
        const std::size_t i = index++;
        const bool missing = hasNoValue(f.of(record)) || (std::is_same_v<Value, Minor> && isNew && !given(i));
        if (!found && f.is(Required) && !f.is(Hidden) && missing) {
            found = fault(ErrorCode::RequiredFieldEmpty, f.name, {});
        }
    });
    if constexpr (std::is_same_v<Record, Deal>) {
        if (!found && !isOpen(record) && !record.closed.has()) {
            found = fault(ErrorCode::ClosedDealNeedsCloseDate, "closed", {});
        }
    } else if constexpr (std::is_same_v<Record, Survey>) {
        if (!found) {
            found = scoreFault(record);
        }
    } else if constexpr (std::is_same_v<Record, RulebookVersion>) {
        if (!found) {
            found = rulebookFault(record);
        }
    } else if constexpr (std::is_same_v<Record, Quota>) {
        if (!found && !parsePeriod(record.period.view())) {
            found = fault(ErrorCode::NotAPeriod, "period", record.period.str());
        }
    }
    return found;
}

// Partner::parent and Deal::renewalOf.
template <class Record>
inline constexpr bool kRefersToItself = std::is_same_v<Record, Partner> || std::is_same_v<Record, Deal>;

template <class Record>
Id<Record>& selfReferenceOf(Record& record) {
    if constexpr (std::is_same_v<Record, Partner>) {
        return record.parent;
    } else {
        return record.renewalOf;
    }
}
template <class Record>
RecordId selfTargetOf(const Record& record) {
    return selfReferenceOf(const_cast<Record&>(record)).value;
}
template <class Record>
constexpr std::string_view selfFieldName() {
    return std::is_same_v<Record, Partner> ? "parent" : "renewal_of";
}

} // namespace counterpart::importing
