// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on reviews: what a partner and a period are told is kept, frozen when it was presented, reopened (mission
// I2). Plans and documents come as the texts that core/report writes; nobody looks into them here.
#pragma once

#include "core/command/records.h"

#include <string>

namespace counterpart {

// The words of Review::status.
Symbol reviewDraft();
Symbol reviewPresented();

struct ReviewOf {         // whose, which, of when: there is one review of each
    RecordId partner = 0; // 0: of the programme
    std::string report = "qbr";
    std::string period; // "2026-Q3"
};
const Review* reviewOf(const Snapshot& snapshot, const ReviewOf& whose);

// All: NoSuchRecord for a partner that is not there, RequiredFieldEmpty or NotUtf8 in that column.
struct SaveReview { // a draft, new or changed. NothingChanged; BadArgument in "status" for one that was presented
    ReviewOf whose;
    std::string plan;
    std::string author;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const SaveReview& command);

// Its figures stand as they were shown, whatever is recorded later. BadArgument in "status" when it was presented
// already.
struct PresentReview {
    ReviewOf whose;
    std::string plan;
    std::string document;
    std::string by;
    Time at;
};
Result<Planned> plan(const Snapshot& snapshot, IdSource& ids, const PresentReview& command);

struct ReopenReview { // a draft again: what was frozen goes, the trail keeps it. Needs a reason
    ReviewOf whose;
    std::string reason;
};
Result<Planned> plan(const Snapshot& snapshot, const ReopenReview& command);

} // namespace counterpart
