// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on the standing of touches: somebody says that one is wrong, it is left out, it is taken back in. Each with
// a reason, which the touch carries and the trail keeps.
#pragma once

#include "core/command/records.h"

namespace counterpart {

// A reason is trimmed; up to this many bytes.
inline constexpr std::size_t kLongestReason = 10'000;

// Errors of all three: RequiredFieldEmpty, TextTooLong or NotUtf8 in "reason"; NoSuchRecord where a touch is not there
// (any more); NothingChanged where it is already so, with the touch's key, in `column` what it is ("contested",
// "excluded") and in `value` why (empty: nobody objects). Several touches are one step to undo; one that is refused
// refuses all.

// It counts as before, and is marked. Refused where it is contested or excluded.
struct ContestTouch {
    std::vector<RecordId> touches;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const ContestTouch& command);

// It counts under no model.
struct ExcludeTouch {
    std::vector<RecordId> touches;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const ExcludeTouch& command);

// Takes back the exclusion where there is one, so that a touch which was contested before is so again; else settles
// what it was contested for.
struct ReinstateTouch {
    std::vector<RecordId> touches;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const ReinstateTouch& command);

} // namespace counterpart
