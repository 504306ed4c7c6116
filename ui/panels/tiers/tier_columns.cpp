// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table below the ladder.
#include "ui/panels/tiers/tier_columns.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"

#include <QCoreApplication>

#include <limits>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

QString tr(const char* text) { return QCoreApplication::translate("Tiers", text); }

ExtraColumn revenueColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("revenue");
    column.spec.title = tr("Attributed in the window (%1)").arg(toQString(p->standings.currency.code()));
    column.spec.tip = tr("Attributed revenue of deals won from %1 to %2.")
                          .arg(formatDate(p->standings.window.from), formatDate(p->standings.window.to.plusDays(-1)));
    column.spec.kind = ui::ColumnKind::Money;
    column.spec.width = 176;
    column.spec.explains = true;
    column.value = [p](Index partner, int role) -> QVariant {
        return role == Qt::DisplayRole
                   ? QVariant(formatAmount(p->standings.facts[partner].revenue, p->standings.currency))
                   : QVariant();
    };
    column.key = [p](Index partner) { return p->standings.facts[partner].revenue; };
    return column;
}

ExtraColumn peopleColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("people");
    column.spec.title = tr("Certified people");
    column.spec.tip = tr("Distinct people who hold a certification on the as-of date.");
    column.spec.kind = ui::ColumnKind::Number;
    column.spec.width = 124;
    column.spec.explains = true;
    column.value = [p](Index partner, int role) -> QVariant {
        return role == Qt::DisplayRole ? QVariant(formatCount(p->standings.facts[partner].people)) : QVariant();
    };
    column.key = [p](Index partner) { return p->standings.facts[partner].people; };
    return column;
}

// Those on the highest tier come last in either order of progress: there is nothing they are on the way to.
ExtraColumn progressColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("progress");
    column.spec.title = tr("To the next tier");
    column.spec.tip = tr("How far toward the next tier: as far as the criterion that is furthest from being met.");
    column.spec.kind = ui::ColumnKind::Progress;
    column.spec.width = 168;
    column.spec.explains = true;
    column.value = [p](Index partner, int role) -> QVariant {
        const auto progress = progressOf(*p, partner);
        if (role == ui::Role::Fraction) {
            return progress ? QVariant(static_cast<double>(*progress) / Micros::kOne) : QVariant();
        }
        if (role != Qt::DisplayRole) {
            return {};
        }
        constexpr std::int64_t percent = Micros::kOne / 100;
        return progress ? tr("%1 % to %2")
                              .arg(formatCount(*progress / percent),
                                   tierName(*p->rulebook, p->standings.tiers[partner] + std::size_t{1}))
                        : tr("highest tier");
    };
    column.key = [p](Index partner) {
        return progressOf(*p, partner).value_or(std::numeric_limits<std::int64_t>::min());
    };
    return column;
}

ExtraColumn missingColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("missing");
    column.spec.title = tr("Missing");
    column.spec.tip = tr("What is missing for the next tier.");
    column.spec.width = 320;
    column.spec.explains = true;
    column.value = [p](Index partner, int role) -> QVariant {
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(gapText(*p, partner, Figures::Local))
                                                                  : QVariant();
    };
    return column;
}

} // namespace

QString formatRate(Rate rate) {
    return formatMicros(rate.ppm * 100, 4) + QStringLiteral("\u202F") + QLocale().percent();
}

std::shared_ptr<const ui::RowSource> tierRows(const ProgrammePtr& p) {
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Partner;
    rows.first = {QStringLiteral("name")};
    rows.extra = {tierColumn(p), revenueColumn(p), peopleColumn(p), progressColumn(p), missingColumn(p)};
    for (const FieldInfo& field : fieldsOf(Kind::Partner)) { // the rest is there to be added
        if (field.name != "name" && field.name != "type") {
            rows.hidden.push_back(toQString(field.name));
        }
    }
    return makeRecordRows(std::move(rows));
}

} // namespace counterpart
