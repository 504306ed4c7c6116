// SPDX-License-Identifier: GPL-3.0-or-later
// Status, days left, and whether a lapse keeps the partner from registering.
#include "ui/panels/certifications/certification_columns.h"

#include "ui/bridge/certification_text.h"
#include "ui/bridge/exam_text.h"
#include "ui/bridge/format.h"
#include "ui/models/record_rows.h"
#include "ui/panels/certifications/certification_matrix_data.h"
#include "ui/panels/certifications/certification_views.h"

#include <QCoreApplication>

#include <limits>

namespace counterpart {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Certifications", text); }

// What asks for something comes first.
std::int64_t urgencyOf(certification::Status status) {
    switch (status) {
    case certification::Status::Expiring:
        return 0;
    case certification::Status::Current:
        return 1;
    case certification::Status::NotYetValid:
        return 2;
    case certification::Status::Expired:
        return 3;
    case certification::Status::Renewed:
        break;
    }
    return 4;
}

// Rows of the result stand in the order of the table, so that a position finds its row.
ExtraColumn statusColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("state");
    column.spec.title = tr("Status");
    column.spec.tip = tr("On the as-of date: current, expiring within the policy's days, lapsed.");
    column.spec.kind = ui::ColumnKind::Status;
    column.value = [p](Index position, int role) -> QVariant {
        const auto status = p->certifications.rows[position].status;
        return role == Qt::DisplayRole    ? QVariant(certificationStatusName(status))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(certificationTone(status)))
                                          : QVariant();
    };
    column.key = [p](Index position) { return urgencyOf(p->certifications.rows[position].status); };
    for (std::size_t s = 0; s < certification::kStatusCount; ++s) {
        column.facet.push_back(certificationStatusName(static_cast<certification::Status>(s)));
    }
    column.facetValue = [p](Index position) {
        return static_cast<std::uint32_t>(p->certifications.rows[position].status);
    };
    return column;
}

ExtraColumn daysColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("days");
    column.spec.title = tr("Days left");
    column.spec.kind = ui::ColumnKind::Number;
    column.spec.explains = true;
    column.value = [p](Index position, int role) -> QVariant {
        const auto& days = p->certifications.rows[position].daysLeft;
        return role == Qt::DisplayRole && days ? QVariant(formatCount(*days)) : QVariant();
    };
    column.key = [p](Index position) {
        const auto& days = p->certifications.rows[position].daysLeft;
        return days ? std::int64_t{*days} : std::numeric_limits<std::int64_t>::min(); // stands last
    };
    return column;
}

ExtraColumn registrationColumn(const ProgrammePtr& p) {
    const RestrictionsPtr restrictions = restrictionsIn(*p);
    const auto of = [p, restrictions](Index position) {
        return restrictionOf(*restrictions, p->certifications.rows[position].partner);
    };
    ExtraColumn column;
    column.spec.id = QStringLiteral("registration");
    column.spec.title = tr("Registration");
    column.spec.tip = tr("Whether a lapsed certification keeps the partner from registering deals.");
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.width = 152;
    column.value = [p, of](Index position, int role) -> QVariant {
        const auto* restriction = of(position);
        if (restriction == nullptr) {
            return {};
        }
        return role == Qt::DisplayRole
                   ? QVariant(tr("No, since %1").arg(formatDate(restrictionWords(*p, *restriction).since)))
               : role == Qt::ToolTipRole  ? QVariant(restrictionText(*p, *restriction, Figures::Local))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(ui::Tone::Negative))
                                          : QVariant();
    };
    column.key = [p, of](Index position) {
        const auto* restriction = of(position);
        return restriction == nullptr ? std::numeric_limits<std::int64_t>::min()
                                      : std::int64_t{restrictionWords(*p, *restriction).since.days};
    };
    column.facet = {tr("May register"), tr("May not register")};
    column.facetValue = [of](Index position) { return of(position) == nullptr ? 0U : 1U; };
    return column;
}

} // namespace

std::shared_ptr<const ui::RowSource> certificationRows(const ProgrammePtr& p) {
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Certification;
    rows.first = {QStringLiteral("partner"), QStringLiteral("person"), QStringLiteral("track"),
                  QStringLiteral("level")};
    rows.extra = {statusColumn(p), daysColumn(p), registrationColumn(p)};
    return makeRecordRows(std::move(rows));
}

} // namespace counterpart
