// SPDX-License-Identifier: GPL-3.0-or-later
// Partner x person against the levels of the programme: who holds, studies, earned or lost what (mission C5).
#pragma once

#include "core/engine/certification/certification.h"
#include "core/engine/certification/exams.h"

#include <optional>
#include <vector>

namespace counterpart::certification {

enum class CellState : std::uint8_t {
    None,
    Studying, // attempts at its exams, not all passed
    Earned,   // all passed, no certification issued
    Current,  // as Status
    Expiring,
    Renewed,
    Expired,
    NotYetValid,
    Covered, // not held itself, but a higher level of the track that is current
};

struct LevelMatrix {
    struct Column {
        Symbol track;
        Symbol level;
        std::optional<LevelAt> at; // none: not in the programme
        friend bool operator==(const Column&, const Column&) = default;
    };
    struct Cell {
        CellState state = CellState::None;
        Index row = kNoRecord; // of Statuses: the certification that says it
        int passed = 0;        // modules, where there are attempts
        int needed = 0;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    struct Line {
        Index partner = 0;
        Text person;
        std::vector<Cell> cells; // by column
    };
    std::vector<Column> columns; // every level of the programme in its order, then the others by track and level
    std::vector<Line> lines;     // by partner key, then person
};
LevelMatrix levelMatrixOf(const Snapshot& snapshot, const Columns& columns, const CertificationPolicy& policy,
                          const Statuses& statuses, const std::vector<ExamProgress>& exams,
                          std::optional<Index> partner = {}); // of everyone, or of one

} // namespace counterpart::certification
