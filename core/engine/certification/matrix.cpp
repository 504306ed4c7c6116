// SPDX-License-Identifier: GPL-3.0-or-later
// The certifications as a table of people against tracks and levels.
#include "core/engine/certification/certification.h"

#include <algorithm>
#include <map>

namespace counterpart::certification {

namespace {

bool lastsLonger(const Certification& a, const Certification& b) {
    if (a.expires.has() != b.expires.has()) {
        return !a.expires.has();
    }
    return a.expires != b.expires ? a.expires > b.expires : a.issued > b.issued;
}

struct ColumnLess {
    bool operator()(const Matrix::Column& a, const Matrix::Column& b) const {
        return std::tuple(a.track.view(), a.level.view()) < std::tuple(b.track.view(), b.level.view());
    }
};

// What is not yet valid gives way to what is or was.
bool saysMore(const Row& row, const Certification& c, const Row& than, const Certification& other) {
    const bool rowCame = row.status != Status::NotYetValid;
    const bool thanCame = than.status != Status::NotYetValid;
    return rowCame != thanCame ? rowCame : lastsLonger(c, other);
}

} // namespace

Matrix matrixOf(const Snapshot& snapshot, const Columns& columns, const Statuses& statuses,
                std::optional<Index> partner) {
    const auto& table = snapshot.table<Certification>();
    const auto wanted = [&](const Row& row) {
        return row.partner != kNoRecord && (!partner || row.partner == *partner);
    };
    std::map<Matrix::Column, std::size_t, ColumnLess> columnOf;
    for (const Row& row : statuses.rows) {
        if (wanted(row)) {
            const Certification& c = table.at(row.certification);
            columnOf.emplace(Matrix::Column{c.track, c.level}, 0);
        }
    }
    Matrix matrix;
    for (auto& [column, place] : columnOf) {
        place = matrix.columns.size();
        matrix.columns.push_back(column);
    }
    std::map<std::pair<std::uint32_t, std::string_view>, std::size_t> lineOf; // partner key rank, person
    for (const Row& row : statuses.rows) {
        if (!wanted(row)) {
            continue;
        }
        const Certification& c = table.at(row.certification);
        const auto key = std::pair(columns.partners.keyRank[row.partner], c.person.view());
        const auto [line, isNew] = lineOf.emplace(key, matrix.lines.size());
        if (isNew) {
            matrix.lines.push_back({row.partner, c.person, std::vector<Index>(columnOf.size(), kNoRecord)});
        }
        Index& cell = matrix.lines[line->second].rows[columnOf.at({c.track, c.level})];
        const bool better =
            cell == kNoRecord || saysMore(row, c, statuses.rows[cell], table.at(statuses.rows[cell].certification));
        cell = better ? row.certification : cell;
    }
    std::vector<Matrix::Line> sorted;
    for (const auto& [key, line] : lineOf) {
        sorted.push_back(std::move(matrix.lines[line]));
    }
    matrix.lines = std::move(sorted);
    return matrix;
}

} // namespace counterpart::certification
