// SPDX-License-Identifier: GPL-3.0-or-later
// Is the trail whole, and does every record equal its last audited image?
#pragma once

#include "core/store/trail.h"

#include <optional>
#include <string>

namespace counterpart::store {

struct TrailFault {
    Revision entry = 0;
    std::string detail;
};

struct RecordFault {
    Kind kind = Kind::Setting;
    std::string key;
    Revision entry = 0; // the last that wrote it; 0 when none did
    std::string detail;
};

// The first fault of each sort; kinds and ids ascending.
struct Verdict {
    std::optional<TrailFault> chain; // a hash or rows that do not follow from what was before
    std::optional<TrailFault> head;  // the trail does not end where the file says
    std::optional<RecordFault> differs;
    std::optional<RecordFault> missing;
    std::optional<RecordFault> extra;
    std::int64_t entries = 0;
    std::int64_t records = 0;
};

// Reads everything once, in one state of the file. Rows that the trail no longer tells (a damaged chunk) are not
// judged. Throws what SQLite throws when it cannot read the file, and Cancelled.
Verdict verify(Database& database, Progress* progress);

} // namespace counterpart::store
