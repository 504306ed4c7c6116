// SPDX-License-Identifier: GPL-3.0-or-later
// The key of records whose files have none: derived from the fields marked Identity, so that the same fact always gets
// the same key (J2: importing twice changes nothing). Used by import and by the forms.
#pragma once

#include "core/snapshot/render.h"

#include <span>
#include <string>
#include <string_view>

namespace counterpart {

// Events may happen twice alike (two logins on a day, two comments in a second, two attempts at an exam): the n-th of
// them is told apart by its number. Other kinds exist once per identity.
constexpr bool isEvent(Kind kind) {
    return kind == Kind::Activity || kind == Kind::Touchpoint || kind == Kind::Survey || kind == Kind::Refund ||
           kind == Kind::RegistrationEvent || kind == Kind::Exam;
}

// Whether native files of this kind have no key column (touchpoints have one that may stay empty).
template <class Record>
constexpr bool hasDerivedKey() {
    return std::get<0>(Description<Record>::fields).is(Hidden);
}

// "P-7/2026-Q3": the texts of the identity fields, '/' and '\' inside them escaped by '\'.
std::string joinIdentity(std::span<const std::string_view> parts);

// The key of the n-th record (from 1) with this identity: the identity itself, from the second on with "#n".
// Touchpoints get a short one of at most 15 characters: '~' and 13 digits in base 32 of the 64-bit FNV-1a hash of
// identity and number.
std::string derivedKey(Kind kind, std::string_view identity, int occurrence = 1);

// The identity of a record whose references are in the snapshot.
template <class Record>
std::string identityOf(const Snapshot& snapshot, const Record& record) {
    std::vector<std::string> texts;
    forEachField<Record>([&](const auto& f) {
        if (f.is(Identity)) {
            appendText(texts.emplace_back(), snapshot, record, f);
        }
    });
    const std::vector<std::string_view> parts(texts.begin(), texts.end());
    return joinIdentity(parts);
}

} // namespace counterpart
