// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands keep and publish what stands in the form, whether it was kept before or not?
#pragma once

#include "core/command/rulebooks.h"
#include "core/domain/records.h"

#include <string>

namespace counterpart {

struct DraftInHand {
    RecordId id = 0; // 0: it was never kept
    std::string name;
    std::string base; // key of the version it began from
    std::string author;
    std::string document;
};
Result<Planned> planKeep(const Snapshot& snapshot, IdSource& ids, const DraftInHand& draft);
Result<Planned> planDrop(const Snapshot& snapshot, RecordId draft);
// One entry, with every check of PublishDraft: the new version is there and the draft, where it was kept, is gone.
Result<Planned> planPublish(const Snapshot& snapshot, IdSource& ids, const DraftInHand& draft, Date effective,
                            const std::string& reason, bool overNewer);

} // namespace counterpart
