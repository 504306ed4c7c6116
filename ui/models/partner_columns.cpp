// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the results of a partner into cells.
#include "ui/models/partner_columns.h"

#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/metric_text.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

QString tr(const char* text) { return QCoreApplication::translate("Columns", text); }

} // namespace

std::optional<std::int64_t> progressOf(const Programme& p, Index partner) {
    const std::size_t next = p.standings.tiers[partner] + 1u;
    if (next >= p.rulebook->ladder.tiers.size()) {
        return std::nullopt;
    }
    return tiering::progressOf(tiering::needsOf(p.rulebook->ladder, next, p.standings.facts[partner]));
}

ExtraColumn metricColumn(const ProgrammePtr& p, metrics::Id id) {
    const auto unit = metrics::metric(id).unit;
    ExtraColumn column;
    column.spec.id = toQString(metrics::metric(id).name);
    column.spec.title = unit == metrics::Unit::Money
                            ? QStringLiteral("%1 (%2)").arg(metricTitle(id), toQString(p->lens.reporting.code()))
                            : metricTitle(id);
    column.spec.tip = metricDescription(id);
    column.spec.kind = unit == metrics::Unit::Money ? ui::ColumnKind::Money : ui::ColumnKind::Number;
    column.spec.explains = true;
    column.value = [p, id, unit](Index partner, int role) -> QVariant {
        const std::int64_t value = p->valueOf(id, partner);
        if (role != Qt::DisplayRole || value == metrics::kNoData) {
            return {};
        }
        return unit == metrics::Unit::Money ? formatAmount(value, p->lens.reporting)
                                            : formatMetric(unit, value, p->lens.reporting);
    };
    column.key = [p, id](Index partner) { return p->valueOf(id, partner); };
    return column;
}

ExtraColumn tierColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("standing");
    column.spec.title = tr("Tier");
    column.spec.tip = tr("Where the partner stands on the ladder on the as-of date.");
    column.spec.kind = ui::ColumnKind::Tier;
    column.spec.explains = true;
    const int count = static_cast<int>(p->rulebook->ladder.tiers.size());
    column.value = [p, count](Index partner, int role) -> QVariant {
        switch (role) {
        case Qt::DisplayRole:
            return tierName(*p->rulebook, p->standings.tiers[partner]);
        case ui::Role::Rank:
            return int{p->standings.tiers[partner]};
        case ui::Role::RankCount:
            return count;
        default:
            return {};
        }
    };
    column.key = [p](Index partner) { return std::int64_t{p->standings.tiers[partner]}; };
    for (int tier = 0; tier < count; ++tier) {
        column.facet.push_back(tierName(*p->rulebook, static_cast<std::size_t>(tier)));
    }
    column.facetValue = [p](Index partner) { return std::uint32_t{p->standings.tiers[partner]}; };
    return column;
}

// What is missing for the next tier, and how far the partner is on the way.
ExtraColumn gapColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("gap");
    column.spec.title = tr("To the next tier");
    column.spec.tip = tr("How far the partner is toward the next tier, and what is missing.");
    column.spec.kind = ui::ColumnKind::Progress;
    column.spec.width = 280;
    column.spec.explains = true;
    const auto progress = [p](Index partner) { return progressOf(*p, partner).value_or(metrics::kNoData); };
    column.value = [p, progress](Index partner, int role) -> QVariant {
        const std::int64_t part = progress(partner);
        if (part == metrics::kNoData) {
            return role == Qt::DisplayRole ? tr("top tier") : QVariant();
        }
        return role == Qt::DisplayRole      ? gapText(*p, partner, Figures::Local)
               : role == ui::Role::Fraction ? QVariant(static_cast<double>(part) / 1e6)
                                            : QVariant();
    };
    column.key = progress;
    return column;
}

} // namespace counterpart
