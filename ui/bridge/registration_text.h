// SPDX-License-Identifier: GPL-3.0-or-later
// Registrations in words: states, events, what is refused and why, what the policy says and by when.
#pragma once

#include "core/engine/registration/desk.h"
#include "ui/bridge/figures.h"

#include <QString>

#include <optional>

namespace counterpart {

// "In review"; of an unknown state the word of the source.
QString registrationStateName(RegistrationState state, std::string_view word);
QString registrationEventName(std::string_view event); // "Approved"; a word of another program as it is
// "Within 48 hours of the submission, else approved by itself"
QString decisionPolicyText(const RegistrationPolicy& policy);
// What happens at `due` if nobody acts before; `until` = how long that is, as the reader likes it.
QString dueText(const RegistrationPolicy& policy, const registration::Case& file, Time due, const QString& until,
                Figures figures);
// Why the desk says no; nothing when it is another sort of error.
std::optional<QString> registrationRefusal(const Error& error);

} // namespace counterpart
