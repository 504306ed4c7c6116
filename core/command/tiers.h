// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on tiers set by hand: for a time, with a reason (semantics 6).
#pragma once

#include "core/command/records.h"
#include "core/domain/rulebook.h"

namespace counterpart {

// The partner stands on `tier` of the ladder for [since, until), whatever the evaluations find; afterwards the normal
// course goes on as if they had continued. NoSuchRecord with `column` "partner", "ladder" or "tier" (of `rulebook`, the
// one in force), OutOfRange in "until" unless it lies after `since`, RequiredFieldEmpty in "reason" or "until";
// BadRulebook in "ladder" when it is not for partners of that type; KeyTaken when one begins on that day already.
struct OverrideTier {
    RecordId partner = 0;
    Symbol ladder; // empty = the main one
    Symbol tier;
    Date since;
    Date until;
    std::string reason;
    std::string by;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const Rulebook& rulebook, const OverrideTier& command);

// It ends before `until`; one that has not begun by then is removed. NothingChanged when it ends by then anyhow.
struct EndOverride {
    RecordId byHand = 0;
    Date until; // the first day without it
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const EndOverride& command);

} // namespace counterpart
