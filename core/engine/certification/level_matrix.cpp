// SPDX-License-Identifier: GPL-3.0-or-later
// Lays certifications and exams out by person and level.
#include "core/engine/certification/level_matrix.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace counterpart::certification {

namespace {

using Column = LevelMatrix::Column;
using Cell = LevelMatrix::Cell;

struct ColumnLess { // the programme's own first, in its order
    bool operator()(const Column& a, const Column& b) const {
        if (a.at && b.at) {
            return *a.at < *b.at;
        }
        return a.at || b.at ? a.at.has_value()
                            : std::tuple(a.track.view(), a.level.view()) < std::tuple(b.track.view(), b.level.view());
    }
};

CellState stateOf(Status status) {
    switch (status) {
    case Status::Current:
        return CellState::Current;
    case Status::Expiring:
        return CellState::Expiring;
    case Status::Renewed:
        return CellState::Renewed;
    case Status::Expired:
        return CellState::Expired;
    case Status::NotYetValid:
        return CellState::NotYetValid;
    }
    return CellState::None;
}

class Layout {
public:
    Layout(const Snapshot& snapshot, const Columns& columns, const CertificationPolicy& policy,
           const Statuses& statuses)
        : m_table(snapshot.table<Certification>()), m_columns(columns), m_policy(policy), m_statuses(statuses) {
        for (std::uint32_t t = 0; t < policy.tracks.size(); ++t) {
            for (std::uint32_t l = 0; l < policy.tracks[t].levels.size(); ++l) {
                m_places.emplace(Column{policy.tracks[t].key, policy.tracks[t].levels[l].key, LevelAt{t, l}}, 0);
            }
        }
    }
    Column columnOf(Symbol track, Symbol level) const {
        const Words words = wordsOf(m_policy, track, level);
        return {words.track, words.level, words.at};
    }
    void meet(Symbol track, Symbol level) { m_places.emplace(columnOf(track, level), 0); }
    void numberColumns() {
        for (auto& [column, place] : m_places) {
            place = m_matrix.columns.size();
            m_matrix.columns.push_back(column);
        }
    }
    Cell& cell(Index partner, const Text& person, const Column& column) {
        const auto key = std::pair(m_columns.partners.keyRank[partner], person.view());
        auto& line = m_lines.try_emplace(key, LevelMatrix::Line{partner, person, {}}).first->second;
        line.cells.resize(m_matrix.columns.size());
        return line.cells[m_places.at(column)];
    }
    void put(Index r) {
        const Certification& c = m_table.at(r);
        Cell& at = cell(m_statuses.rows[r].partner, c.person, columnOf(c.track, c.level));
        if (at.row == kNoRecord || saysMore(r, at.row)) {
            at.row = r;
            at.state = stateOf(m_statuses.rows[r].status);
        }
    }
    void put(const ExamProgress& exam) {
        Cell& at = cell(exam.partner, exam.person, {exam.track, exam.level, exam.at});
        at.passed = exam.passed();
        at.needed = exam.needed();
        if (at.row == kNoRecord) {
            at.state = exam.waits() ? CellState::Earned : CellState::Studying;
        }
    }
    LevelMatrix finish() {
        for (auto& [key, line] : m_lines) {
            cover(line);
            m_matrix.lines.push_back(std::move(line));
        }
        return std::move(m_matrix);
    }

private:
    bool holds(Index r) const { // on the day
        const Row& row = m_statuses.rows[r];
        return row.status != Status::NotYetValid && (!row.until.has() || row.until >= m_statuses.asOf);
    }
    // What is not yet valid gives way to what is or was; of those the one that lasts longer, then the later one.
    bool saysMore(Index a, Index b) const {
        const auto orderOf = [&](Index r) {
            const Row& row = m_statuses.rows[r];
            const Date issued = m_table.at(r).issued;
            return std::tuple(row.status != Status::NotYetValid, !row.until.has(), row.until, issued);
        };
        return orderOf(a) > orderOf(b);
    }
    void cover(LevelMatrix::Line& line) const {
        std::optional<std::uint32_t> track; // in which a higher level is held
        for (std::size_t i = m_matrix.columns.size(); i-- > 0;) {
            const auto at = m_matrix.columns[i].at;
            Cell& cell = line.cells[i];
            const bool open = cell.state == CellState::None || cell.state == CellState::Studying;
            if (at && track == at->track && open) {
                cell.state = CellState::Covered;
            }
            if (at && cell.row != kNoRecord && holds(cell.row)) {
                track = at->track;
            }
        }
    }

    const Table<Certification>& m_table;
    const Columns& m_columns;
    const CertificationPolicy& m_policy;
    const Statuses& m_statuses;
    LevelMatrix m_matrix;
    std::map<Column, std::size_t, ColumnLess> m_places;
    std::map<std::pair<std::uint32_t, std::string_view>, LevelMatrix::Line> m_lines; // partner key rank, person
};

} // namespace

LevelMatrix levelMatrixOf(const Snapshot& snapshot, const Columns& columns, const CertificationPolicy& policy,
                          const Statuses& statuses, const std::vector<ExamProgress>& exams,
                          std::optional<Index> partner) {
    const auto wanted = [&](Index of) { return of != kNoRecord && (!partner || of == *partner); };
    const auto& table = snapshot.table<Certification>();
    Layout layout(snapshot, columns, policy, statuses);
    for (const Row& row : statuses.rows) {
        if (wanted(row.partner)) {
            layout.meet(table.at(row.certification).track, table.at(row.certification).level);
        }
    }
    for (const ExamProgress& exam : exams) {
        if (wanted(exam.partner)) {
            layout.meet(exam.track, exam.level);
        }
    }
    layout.numberColumns();
    for (const Row& row : statuses.rows) {
        if (wanted(row.partner)) {
            layout.put(row.certification);
        }
    }
    for (const ExamProgress& exam : exams) {
        if (wanted(exam.partner)) {
            layout.put(exam);
        }
    }
    return layout.finish();
}

} // namespace counterpart::certification
