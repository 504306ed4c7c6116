// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on versions and drafts of the rulebook. Publishing is one audited change with author, reason and effective
// date.
#pragma once

#include "core/command/policy.h"

#include <optional>

namespace counterpart {

// What stands on a version: the won deals on whose close date it was in force, because what they earned was computed by
// it. (Once periods are closed, their frozen lines count the same way.) Deals closed before the first version took
// effect stand on that one.
struct VersionUse {
    std::int64_t deals = 0;
    std::string firstDeal; // the key of the one closed first
};
VersionUse useOf(const Snapshot& snapshot, const RulebookVersion& version);

// A version in use is neither deleted nor edited: StillReferenced with the deal's key, the version in `value` and their
// number in `detail`. The last version is not deleted: StillReferenced without a deal. Every way to delete or edit
// records asks this.
std::optional<Error> refusalToChange(const Snapshot& snapshot, const RulebookVersion& version, bool deleting);
std::optional<Error> refusalToChange(const Snapshot& snapshot, Kind kind, const std::vector<RecordId>& ids,
                                     bool deleting); // of the first version among them; none for other kinds

struct RemoveVersion { // NoSuchRecord, StillReferenced
    std::string version;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const RemoveVersion& command);

// A new draft, or new contents of the one with that key. Its document may have faults, but is UTF-8 and not empty; its
// base is a version or nothing. An empty key takes the next of "draft-1", "draft-2" ...; an empty name the document's.
struct SaveDraft {
    std::string key;
    std::string name;
    std::string base; // moving a draft to the version in force ("rebase") is saving it with that base
    std::string author;
    std::string note;
    std::string document;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SaveDraft& command);

struct RemoveDraft {
    std::string draft;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const RemoveDraft& command);

// The draft becomes the next version and is no draft any more. Refused: RequiredFieldEmpty without `effective` or
// `reason`; BadRulebook or BadJson with its first fault; NothingChanged where it says what its base says; StaleWrite,
// with the version in force then in `value` and the draft's base in `detail`, where somebody published meanwhile
// (rulebook::differenceOf the two shows what) unless `overNewer`.
struct PublishDraft {
    std::string draft;
    Date effective;
    std::string reason;
    std::string author;
    bool overNewer = false;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const PublishDraft& command);

} // namespace counterpart
