// SPDX-License-Identifier: GPL-3.0-or-later
// How far people are with the exams of a level: best attempts against pass marks (mission C5).
#pragma once

#include "core/domain/rulebook.h"
#include "core/engine/certification/levels.h"
#include "core/snapshot/columns/columns.h"

#include <optional>
#include <string_view>
#include <vector>

namespace counterpart::certification {

struct ModuleProgress {
    Symbol module;    // as the policy writes it; empty = the exam of a level without modules
    int passMark = 0; // percent; 0 = there is no exam: any attempt will do, also one without a score
    int attempts = 0; // on or before the day
    Micros best;      // percent; none = no attempt with a score
    Date passed;      // of the first attempt that reached the mark; none = not passed
    friend bool operator==(const ModuleProgress&, const ModuleProgress&) = default;
};

// One person on one level, as soon as there is an attempt.
struct ExamProgress {
    Index partner = kNoRecord;
    Text person;
    Symbol track; // as the policy writes it, else as recorded
    Symbol level;
    std::optional<LevelAt> at;           // none: not in the programme, and nothing can be earned
    std::vector<ModuleProgress> modules; // of the policy, in its order
    std::vector<ModuleProgress> others;  // attempts at modules that the policy does not know, by module; not needed
    int attempts = 0;                    // of all of them
    std::optional<std::size_t> next;     // of `modules`: the first that is not passed
    Date earned;                         // the day on which the last needed module was passed; none = not yet
    bool certified = false; // for that level or a higher one of the track, on or before the day; run out or not
    Date issued;            // the latest of those; none also where no issue day is known
    int needed() const { return static_cast<int>(modules.size()); }
    int passed() const;
    bool waits() const { return earned.has() && !certified; } // for somebody to issue it
    friend bool operator==(const ExamProgress&, const ExamProgress&) = default;
};

// By partner key, person, track, level: the policy's order, then what is not in the programme. Attempts after the day
// do not count, nor those of partners that do not exist.
std::vector<ExamProgress> examProgress(const Snapshot& snapshot, const Columns& columns,
                                       const CertificationPolicy& policy, Date asOf);
// The same for one person and level, from the records one by one. nullopt without an attempt.
std::optional<ExamProgress> examProgressOf(const Snapshot& snapshot, const Columns& columns,
                                           const CertificationPolicy& policy, Date asOf, Index partner,
                                           std::string_view person, Symbol track, Symbol level);

// Likewise by id; `partner` of the result stays kNoRecord.
std::optional<ExamProgress> examProgressOf(const Snapshot& snapshot, const CertificationPolicy& policy, Date asOf,
                                           Id<Partner> partner, std::string_view person, Symbol track, Symbol level);

} // namespace counterpart::certification
