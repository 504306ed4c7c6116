// SPDX-License-Identifier: GPL-3.0-or-later
// The certifications of one partner in full, recomputed record by record: the twin of the bulk functions.
#pragma once

#include "core/engine/certification/accounts.h"
#include "core/engine/certification/certification.h"
#include "core/engine/certification/exams.h"
#include "core/engine/certification/needs.h"

#include <vector>

namespace counterpart::certification {

struct Explanation {
    struct Holder { // a person who counts for a need
        Text person;
        RecordId certification = 0; // the one that lasts longest of those that count
        Date until;                 // its last day; none = for good
        bool atHorizon = false;     // still counts after the policy's expiring days
    };
    struct Need {
        LevelNeed need;
        std::vector<Holder> holders; // by name
    };
    std::vector<Row> rows; // of the partner, by position in the table of certifications
    std::vector<Need> held;
    std::vector<Need> next;
    std::vector<Index> restricting; // of rows: why the partner may not register deals; empty = it may
};
// `tier`: the one the partner stands on, an index of the main ladder.
Explanation explain(const Snapshot& snapshot, const Columns& columns, const Rulebook& rulebook, Date asOf,
                    Index partner, std::size_t tier);

} // namespace counterpart::certification
