// SPDX-License-Identifier: GPL-3.0-or-later
// What has lapsed and what runs out in the next twelve months, by month.
#include "core/engine/certification/certification.h"
#include "ui/bridge/certification_text.h"
#include "ui/bridge/format.h"
#include "ui/models/computed_rows.h"
#include "ui/panels/certifications/certification_matrix_data.h"
#include "ui/panels/certifications/certification_views.h"

#include <QCoreApplication>
#include <QLocale>

namespace counterpart {

namespace {

constexpr int kMonths = 13; // that of the as-of date and the twelve after it

QString tr(const char* text) { return QCoreApplication::translate("Certifications", text); }

struct Entry {
    Index row = 0; // of Statuses
    int month = 0; // 0 = late, else 1 for that of the as-of date
};
using Entries = std::shared_ptr<const std::vector<Entry>>;

int monthsBetween(Date from, Date to) {
    const QDate a = toQDate(from);
    const QDate b = toQDate(to);
    return (b.year() - a.year()) * 12 + b.month() - a.month();
}

Date firstOfMonth(Date day) {
    const QDate date = toQDate(day);
    return fromQDate(QDate(date.year(), date.month(), 1));
}

std::vector<Entry> entriesOf(const Programme& p) {
    std::vector<Entry> entries;
    for (const Index row : p.certifications.lapsed) {
        entries.push_back({row, 0});
    }
    // Through the last day of the last month.
    const Date end = firstOfMonth(p.lens.asOf).plusMonths(kMonths);
    const int days = end.days - p.lens.asOf.days - 1;
    for (const Index row : certification::runningOut(*p.snapshot, *p.columns, p.certifications, days)) {
        entries.push_back({row, 1 + monthsBetween(p.lens.asOf, p.certifications.rows[row].until)});
    }
    return entries;
}

QStringList monthNames(Date asOf, QLocale::FormatType width) {
    QStringList names{tr("Late")};
    const QLocale locale;
    for (int m = 0; m < kMonths; ++m) {
        const QDate month = toQDate(firstOfMonth(asOf).plusMonths(m));
        names << QStringLiteral("%1 %2").arg(locale.standaloneMonthName(month.month(), width),
                                             QString::number(month.year()));
    }
    return names;
}

ExtraColumn monthColumn(const ProgrammePtr& p, const Entries& entries) {
    const QStringList names = monthNames(p->lens.asOf, QLocale::LongFormat);
    ExtraColumn column = textColumn(QStringLiteral("month"), tr("Month"), 136,
                                    [entries, names](Index line) { return names[(*entries)[line].month]; });
    column.key = [entries](Index line) { return std::int64_t{(*entries)[line].month}; };
    column.facet.assign(names.begin(), names.end());
    column.facetValue = [entries](Index line) { return static_cast<std::uint32_t>((*entries)[line].month); };
    return column;
}

std::vector<ExtraColumn> columnsOf(const ProgrammePtr& p, const Entries& entries) {
    const auto rowOf = [p, entries](Index line) -> const certification::Row& {
        return p->certifications.rows[(*entries)[line].row];
    };
    const auto recordOf = [p, rowOf](Index line) -> const Certification& {
        return p->snapshot->table<Certification>().at(rowOf(line).certification);
    };
    std::vector<ExtraColumn> columns{monthColumn(p, entries)};
    ExtraColumn day = textColumn(QStringLiteral("until"), tr("Last day"), 112,
                                 [rowOf](Index line) { return formatDate(rowOf(line).until); });
    day.spec.kind = ui::ColumnKind::Date;
    day.key = [rowOf](Index line) { return std::int64_t{rowOf(line).until.days}; };
    columns.push_back(std::move(day));
    columns.push_back(textColumn(QStringLiteral("partner"), tr("Partner"), 176, [p, rowOf](Index line) {
        return toQString(p->snapshot->table<Partner>().at(rowOf(line).partner).name.view());
    }));
    columns.push_back(textColumn(QStringLiteral("person"), tr("Person"), 160,
                                 [recordOf](Index line) { return toQString(recordOf(line).person.view()); }));
    columns.push_back(textColumn(QStringLiteral("level"), tr("Certification"), 248, [p, recordOf](Index line) {
        return levelTitle(p->rulebook->certification, recordOf(line).track, recordOf(line).level);
    }));
    ExtraColumn days;
    days.spec.id = QStringLiteral("days");
    days.spec.title = tr("Days left");
    days.spec.kind = ui::ColumnKind::Number;
    days.spec.explains = true;
    days.value = [rowOf](Index line, int role) {
        return role == Qt::DisplayRole ? QVariant(formatCount(rowOf(line).daysLeft.value_or(0))) : QVariant();
    };
    days.key = [rowOf](Index line) { return std::int64_t{rowOf(line).daysLeft.value_or(0)}; };
    columns.push_back(std::move(days));
    ExtraColumn status;
    status.spec.id = QStringLiteral("state");
    status.spec.title = tr("Status");
    status.spec.kind = ui::ColumnKind::Status;
    status.value = [rowOf](Index line, int role) -> QVariant {
        return role == Qt::DisplayRole    ? QVariant(certificationStatusName(rowOf(line).status))
               : role == ui::Role::ToneOf ? QVariant(static_cast<int>(certificationTone(rowOf(line).status)))
                                          : QVariant();
    };
    columns.push_back(std::move(status));
    return columns;
}

} // namespace

CertificationView calendarView(const ProgrammePtr& p) {
    const auto entries = std::make_shared<const std::vector<Entry>>(entriesOf(*p));
    CertificationView view;
    ComputedRows rows;
    std::vector<double> counts(kMonths + 1, 0.0);
    for (const Entry& entry : *entries) {
        const auto& row = p->certifications.rows[entry.row];
        const Certification& c = p->snapshot->table<Certification>().at(row.certification);
        CertificationLine about;
        about.partner = row.partner;
        about.person = c.person;
        about.certification = c.id;
        about.track = c.track;
        about.level = c.level;
        view.lines.emplace(static_cast<std::uint64_t>(c.id), std::move(about));
        rows.keys.push_back(static_cast<std::uint64_t>(c.id));
        counts[static_cast<std::size_t>(entry.month)] += 1;
    }
    rows.columns = columnsOf(p, entries);
    view.rows = makeComputedRows(std::move(rows));
    view.months.title = tr("Certifications that run out, by month");
    view.months.categoryTitle = tr("Month");
    view.months.categories = monthNames(p->lens.asOf, QLocale::ShortFormat);
    view.months.series.push_back({tr("Certifications"), std::move(counts), ui::ChartSeries::Style::Main, 0});
    return view;
}

} // namespace counterpart
