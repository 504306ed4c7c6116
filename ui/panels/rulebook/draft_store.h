// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands keep, drop and publish a draft of the rulebook?
#pragma once

#include "core/command/policy.h"
#include "core/domain/records.h"

#include <string>

namespace counterpart {

struct DraftToKeep {
    RecordId id = 0; // 0: it was never kept
    std::string name;
    std::string base; // key of the version it began from
    std::string document;
    std::string note;
};
Result<Planned> planKeep(const Snapshot& snapshot, IdSource& ids, const DraftToKeep& draft);
Result<Planned> planDrop(const Snapshot& snapshot, RecordId draft);
// One entry: the new version is there and the draft, where it was kept, is gone.
Result<Planned> planPublish(const Snapshot& snapshot, IdSource& ids, const DraftToKeep& draft, Date effective,
                            const std::string& reason);

} // namespace counterpart
