// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the engine's lines of people per partner.
#include "ui/panels/certifications/certification_matrix_data.h"

#include "ui/bridge/exam_text.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/panels/certifications/certification_views.h"

#include <QCoreApplication>
#include <QStringList>

namespace counterpart {

namespace {

using certification::Status;

QString tr(const char* text) { return QCoreApplication::translate("Certifications", text); }

void count(ui::MatrixCell& cell, Status status) {
    switch (status) {
    case Status::Current:
    case Status::Renewed:
        ++cell.current;
        break;
    case Status::Expiring:
        ++cell.expiring;
        break;
    case Status::Expired:
        ++cell.lapsed;
        break;
    case Status::NotYetValid:
        break;
    }
}

// The tier above is what one works for; on the highest, what keeps it. `now` looks ahead to what runs out.
void addNeed(const Programme& p, const certification::PartnerSummary& summary, ui::MatrixRow& row) {
    const auto& aim = summary.next ? summary.next : summary.now;
    row.people = static_cast<int>(summary.people);
    if (aim) {
        row.required = static_cast<int>(aim->required);
        row.missing = static_cast<int>(aim->missing);
        row.need = tr("%1 asks for %2 certified, %3 are")
                       .arg(tierName(*p.rulebook, aim->tier), formatCount(aim->required), formatCount(summary.people));
    }
    if (summary.now && summary.next && summary.now->missing > 0) {
        row.missing = std::max(row.missing, static_cast<int>(summary.now->missing));
        row.need += u'\n' + tr("%1 at risk: %2 short once those expiring have run out")
                                .arg(tierName(*p.rulebook, summary.now->tier), formatCount(summary.now->missing));
    }
}

} // namespace

ui::Tone certificationTone(Status status) {
    switch (status) {
    case Status::Current:
        return ui::Tone::Positive;
    case Status::Expiring:
        return ui::Tone::Warning;
    case Status::Expired:
        return ui::Tone::Negative;
    case Status::NotYetValid:
        return ui::Tone::Accent;
    case Status::Renewed:
        break;
    }
    return ui::Tone::Neutral;
}

ui::MatrixData matrixData(const Programme& p) {
    const certification::Matrix matrix = certification::matrixOf(*p.snapshot, *p.columns, p.certifications);
    ui::MatrixData data;
    data.title = tr("Certifications by partner, track and level");
    data.nothing = tr("No partners yet");
    for (const auto& column : matrix.columns) {
        data.columns.push_back({toQString(column.track.view()), toQString(column.level.view())});
    }
    const auto& partners = p.snapshot->table<Partner>();
    const RestrictionsPtr restrictions = restrictionsIn(p);
    for (Index i = 0; i < partners.size(); ++i) {
        ui::MatrixRow row;
        row.partner = partners.at(i).id;
        row.name = toQString(partners.at(i).name);
        row.tier = tierName(*p.rulebook, p.standings.tiers[i]);
        row.cells.resize(matrix.columns.size());
        addNeed(p, p.certifications.partners[i], row);
        row.expiring = static_cast<int>(p.certifications.partners[i].count[static_cast<std::size_t>(Status::Expiring)]);
        if (const auto* restriction = restrictionOf(*restrictions, i)) {
            row.restricted = restrictionText(p, *restriction, Figures::Local);
        }
        data.rows.push_back(std::move(row));
    }
    for (const auto& line : matrix.lines) {
        for (std::size_t c = 0; c < line.rows.size(); ++c) {
            if (line.rows[c] != kNoRecord) {
                count(data.rows[line.partner].cells[c], p.certifications.rows[line.rows[c]].status);
            }
        }
    }
    return data;
}

MatrixCellRecords recordsBehind(const Programme& p, const ui::MatrixData& data, qint64 partner, int column) {
    using Column = ui::CertificationMatrix;
    MatrixCellRecords out;
    const Index at = p.columns->partnerOf.find(partner);
    if (at == kNoRecord) {
        return out;
    }
    const auto& table = p.snapshot->table<Certification>();
    const ui::MatrixColumn* wanted = column < 0 ? nullptr : &data.columns[static_cast<std::size_t>(column)];
    for (const auto& row : p.certifications.rows) {
        if (row.partner != at || (column == Column::Expiring && row.status != Status::Expiring)) {
            continue;
        }
        const Certification& c = table.at(row.certification);
        if (wanted == nullptr ||
            (toQString(c.track.view()) == wanted->track && toQString(c.level.view()) == wanted->level)) {
            out.certifications << c.id;
        }
    }
    QStringList words{toQString(p.snapshot->table<Partner>().at(at).name)};
    if (wanted != nullptr) {
        words << QStringLiteral("%1 %2").arg(wanted->track, wanted->level);
    } else if (column == Column::Expiring) {
        words << tr("expiring");
    }
    out.caption = words.join(QStringLiteral(", "));
    return out;
}

} // namespace counterpart
