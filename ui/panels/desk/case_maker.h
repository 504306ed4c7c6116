// SPDX-License-Identifier: GPL-3.0-or-later
// One registration out of what the desk knows, in words, for the review.
#pragma once

#include "ui/panels/desk/desk_facts.h"
#include "ui/panels/desk/review_case.h"

namespace counterpart {

// Whom it is about, as the partner writes it; else as the account is called.
QString customerOf(const DeskFacts& facts, Index position);

ReviewCase reviewCaseOf(const DeskFacts& facts, Index position);

ui::Tone registrationTone(RegistrationState state);

} // namespace counterpart
