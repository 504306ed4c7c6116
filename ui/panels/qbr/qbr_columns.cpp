// SPDX-License-Identifier: GPL-3.0-or-later
// Partners with the state of their review.
#include "ui/panels/qbr/qbr_columns.h"

#include "core/command/reviews.h"
#include "ui/bridge/format.h"
#include "ui/models/partner_columns.h"
#include "ui/models/record_rows.h"
#include "ui/shell/theme/tokens.h"

#include <QCoreApplication>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

QString tr(const char* text) { return QCoreApplication::translate("Qbr", text); }

enum class Stand : std::uint8_t { None, Draft, Presented };

struct Stands {
    std::vector<Stand> of; // by partner
    std::vector<Time> presented;
};

std::shared_ptr<const Stands> standsOf(const Programme& p, const Snapshot& reviews) {
    auto stands = std::make_shared<Stands>();
    stands->of.resize(p.columns->partners.size());
    stands->presented.resize(p.columns->partners.size());
    reviews.table<Review>().forEach([&](const Review& review) {
        const Index partner = p.columns->partnerOf.find(review.partner.value);
        const auto period = parsePeriod(review.period.view(), p.rulebook->fiscalFirstMonth);
        if (partner != kNoRecord && review.report.view() == "qbr" && period && *period == p.lens.period) {
            stands->of[partner] = review.status == reviewPresented() ? Stand::Presented : Stand::Draft;
            stands->presented[partner] = review.presented;
        }
    });
    return stands;
}

QStringList standNames() { return {tr("not begun"), tr("draft"), tr("presented")}; }

ExtraColumn standColumn(const std::shared_ptr<const Stands>& stands) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("review");
    column.spec.title = tr("Review");
    column.spec.tip = tr("Where the review of the period stands.");
    column.spec.kind = ui::ColumnKind::Status;
    column.spec.width = 112;
    column.value = [stands, names = standNames()](Index partner, int role) -> QVariant {
        const Stand stand = stands->of[partner];
        const ui::Tone tone = stand == Stand::Presented ? ui::Tone::Positive
                              : stand == Stand::Draft   ? ui::Tone::Accent
                                                        : ui::Tone::Neutral;
        return role == Qt::DisplayRole    ? QVariant(names[static_cast<int>(stand)])
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(tone))
                                          : QVariant();
    };
    column.key = [stands](Index partner) { return static_cast<std::int64_t>(stands->of[partner]); };
    for (const QString& name : standNames()) {
        column.facet.push_back(name);
    }
    column.facetValue = [stands](Index partner) { return static_cast<std::uint32_t>(stands->of[partner]); };
    return column;
}

ExtraColumn presentedColumn(const std::shared_ptr<const Stands>& stands) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("presented");
    column.spec.title = tr("Presented");
    column.spec.width = 112;
    column.value = [stands](Index partner, int role) -> QVariant {
        const Time at = stands->presented[partner];
        return role != Qt::DisplayRole || !at.has() ? QVariant() : QVariant(formatDate(at.date()));
    };
    column.key = [stands](Index partner) { return stands->presented[partner].seconds; };
    return column;
}

} // namespace

std::shared_ptr<const ui::RowSource> reviewRows(const ProgrammePtr& p, SnapshotPtr reviews) {
    const auto stands = standsOf(*p, *reviews);
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Partner;
    rows.first = {QStringLiteral("name")};
    rows.extra = {standColumn(stands), tierColumn(p), metricColumn(p, metrics::Id::RevenueAttributed),
                  metricColumn(p, metrics::Id::QuotaAttainment), presentedColumn(stands)};
    for (const FieldInfo& field : fieldsOf(Kind::Partner)) { // the rest is there to be added
        if (field.name != "name" && field.name != "manager") {
            rows.hidden.push_back(QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size())));
        }
    }
    return makeRecordRows(std::move(rows));
}

} // namespace counterpart
