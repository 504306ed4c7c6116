// SPDX-License-Identifier: GPL-3.0-or-later
// Which state of a deal registration does a word mean (semantics 7)?
#pragma once

#include "core/base/text.h"

#include <array>
#include <optional>

namespace counterpart {

enum class RegistrationState : std::uint8_t {
    Draft,
    Submitted,
    InReview,
    Returned, // more information is wanted from the partner
    Approved,
    Rejected,
    Expired,
    Cancelled,
    Won,
    Lost,
    Unknown, // the source has a word of its own
};
inline constexpr std::size_t kRegistrationStates = 10; // without Unknown

std::string_view nameOf(RegistrationState state); // "in_review": as records hold it; "" for Unknown
Symbol wordOf(RegistrationState state);
// The state that the word or one of its synonyms means ("Under Review", "accepted", "withdrawn"); capitals, spaces, '-'
// and '_' make no difference. An empty word is submitted.
RegistrationState registrationStateOf(std::string_view word);
RegistrationState registrationStateOf(Symbol word); // the same, remembered
// What an import stores: our word where one is meant, else the source's as it stands.
Symbol registrationStatusOf(std::string_view word);

} // namespace counterpart
