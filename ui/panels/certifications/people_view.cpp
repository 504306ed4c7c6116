// SPDX-License-Identifier: GPL-3.0-or-later
// Partner x person against the levels of the programme, as rows.
#include "core/engine/certification/level_matrix.h"
#include "ui/bridge/certification_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/models/computed_rows.h"
#include "ui/panels/certifications/certification_matrix_data.h"
#include "ui/panels/certifications/certification_views.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using certification::CellState;
using certification::LevelMatrix;
using MatrixPtr = std::shared_ptr<const LevelMatrix>;

QString tr(const char* text) { return QCoreApplication::translate("Certifications", text); }

ui::Tone toneOf(CellState state) {
    switch (state) {
    case CellState::Current:
        return ui::Tone::Positive;
    case CellState::Expiring:
        return ui::Tone::Warning;
    case CellState::Expired:
        return ui::Tone::Negative;
    case CellState::Studying:
    case CellState::Earned:
    case CellState::NotYetValid:
        return ui::Tone::Accent;
    case CellState::None:
    case CellState::Renewed:
    case CellState::Covered:
        break;
    }
    return ui::Tone::Neutral;
}

// What asks for something comes first.
std::int64_t rankOf(CellState state) {
    constexpr CellState order[] = {CellState::Expiring, CellState::Expired,     CellState::Earned,  CellState::Studying,
                                   CellState::Current,  CellState::NotYetValid, CellState::Renewed, CellState::Covered};
    for (std::size_t i = 0; i < std::size(order); ++i) {
        if (order[i] == state) {
            return static_cast<std::int64_t>(i);
        }
    }
    return std::numeric_limits<std::int64_t>::min(); // stands last
}

QString cellText(const LevelMatrix::Cell& cell) {
    switch (cell.state) {
    case CellState::None:
        return {};
    case CellState::Covered:
        return tr("Covered");
    case CellState::Studying:
        return cell.needed > 0 ? tr("%1 of %2 exams").arg(cell.passed).arg(cell.needed)
                               : certificationCellName(cell.state);
    default:
        return certificationCellName(cell.state);
    }
}

QString cellTip(const Programme& p, const LevelMatrix::Cell& cell) {
    QString tip = certificationCellName(cell.state);
    if (cell.row != kNoRecord) {
        if (const Date until = p.certifications.rows[cell.row].until; until.has()) {
            tip += u'\n' + tr("until %1").arg(formatDate(until));
        }
    }
    if (cell.needed > 0) {
        tip += u'\n' + tr("%1 of %2 exams passed").arg(cell.passed).arg(cell.needed);
    }
    return tip;
}

ExtraColumn levelColumn(const ProgrammePtr& p, const MatrixPtr& matrix, std::size_t c) {
    const auto& of = matrix->columns[c];
    ExtraColumn column;
    column.spec.id = QStringLiteral("level %1 %2").arg(toQString(of.track.view()), toQString(of.level.view()));
    column.spec.title = levelTitle(p->rulebook->certification, of.track, of.level);
    column.spec.tip = of.at ? QString() : tr("Not in the programme: the rulebook does not have it.");
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.explains = true;
    column.spec.width = 144;
    column.value = [p, matrix, c](Index line, int role) -> QVariant {
        const auto& cell = matrix->lines[line].cells[c];
        if (cell.state == CellState::None) {
            return {};
        }
        return role == Qt::DisplayRole    ? QVariant(cellText(cell))
               : role == Qt::ToolTipRole  ? QVariant(cellTip(*p, cell))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(toneOf(cell.state)))
                                          : QVariant();
    };
    column.key = [matrix, c](Index line) { return rankOf(matrix->lines[line].cells[c].state); };
    return column;
}

// What asks for somebody to act, of the whole line.
ExtraColumn stateColumn(const MatrixPtr& matrix) {
    const auto stateOf = [matrix](Index line) {
        CellState most = CellState::None;
        for (const auto& cell : matrix->lines[line].cells) {
            if (cell.state != CellState::None && (most == CellState::None || rankOf(cell.state) < rankOf(most))) {
                most = cell.state;
            }
        }
        return most;
    };
    static constexpr CellState offered[] = {CellState::Expiring, CellState::Expired, CellState::Earned,
                                            CellState::Studying, CellState::Current};
    ExtraColumn column;
    column.spec.id = QStringLiteral("person_state");
    column.spec.title = tr("Status");
    column.spec.tip = tr("Of all the levels of the person, the state that asks for something first.");
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.width = 112;
    column.value = [stateOf](Index line, int role) -> QVariant {
        const CellState state = stateOf(line);
        return state == CellState::None   ? QVariant()
               : role == Qt::DisplayRole  ? QVariant(certificationCellName(state))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(toneOf(state)))
                                          : QVariant();
    };
    column.key = [stateOf](Index line) { return rankOf(stateOf(line)); };
    for (const CellState state : offered) {
        column.facet.push_back(certificationCellName(state));
    }
    column.facetValue = [stateOf](Index line) {
        const auto* const found = std::ranges::find(offered, stateOf(line));
        return found == std::end(offered) ? ui::noFacetValue : static_cast<std::uint32_t>(found - std::begin(offered));
    };
    return column;
}

// The same person and partner have the same key under newer results.
std::uint64_t keyOf(RecordId partner, std::string_view person) {
    std::uint64_t hash = 14695981039346656037ULL ^ static_cast<std::uint64_t>(partner);
    for (const char byte : person) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    }
    return hash == 0 ? 1 : hash;
}

} // namespace

CertificationView peopleView(const ProgrammePtr& p) {
    const auto& policy = p->rulebook->certification;
    const auto exams = certification::examProgress(*p->snapshot, *p->columns, policy, p->lens.asOf);
    const auto matrix = std::make_shared<const LevelMatrix>(
        certification::levelMatrixOf(*p->snapshot, *p->columns, policy, p->certifications, exams));
    CertificationView view;
    ComputedRows rows;
    const auto& partners = p->snapshot->table<Partner>();
    const auto& table = p->snapshot->table<Certification>();
    for (const LevelMatrix::Line& line : matrix->lines) {
        std::uint64_t key = keyOf(partners.at(line.partner).id, line.person.view());
        while (key == 0 || view.lines.contains(key)) {
            ++key;
        }
        CertificationLine about;
        about.partner = line.partner;
        about.person = line.person;
        for (const auto& cell : line.cells) {
            about.levels.push_back(cell.row == kNoRecord ? 0
                                                         : table.at(p->certifications.rows[cell.row].certification).id);
        }
        view.lines.emplace(key, std::move(about));
        rows.keys.push_back(key);
    }
    rows.columns.push_back(textColumn(QStringLiteral("person"), tr("Person"), 176,
                                      [matrix](Index line) { return toQString(matrix->lines[line].person.view()); }));
    rows.columns.push_back(textColumn(QStringLiteral("partner"), tr("Partner"), 176, [p, matrix](Index line) {
        return toQString(p->snapshot->table<Partner>().at(matrix->lines[line].partner).name.view());
    }));
    rows.columns.push_back(stateColumn(matrix));
    for (std::size_t c = 0; c < matrix->columns.size(); ++c) {
        rows.columns.push_back(levelColumn(p, matrix, c));
    }
    view.rows = makeComputedRows(std::move(rows));
    return view;
}

} // namespace counterpart
