// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the results into tiles and charts.
#include "ui/panels/home/home_figures.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/word_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace counterpart::home {

namespace {

using metrics::Id;

constexpr std::size_t kTopPartners = 8;
constexpr int kMonths = 12;

QString tr(const char* text) { return QCoreApplication::translate("Home", text); }

double major(std::int64_t minor, Currency currency) {
    return minor == metrics::kNoData ? 0.0 : static_cast<double>(minor) / std::pow(10.0, currency.digits());
}

std::function<QString(double)> exactly(Currency currency) {
    return [currency](double value) {
        return formatMoney(static_cast<Minor>(std::llround(value * std::pow(10.0, currency.digits()))), currency);
    };
}

bool isOfTheDay(Id id) { return id == Id::PipelineOpen || id == Id::CertsPeople; } // of no period: nothing to compare

std::vector<double> trendOf(const Programme& p, Id id) {
    std::vector<double> trend;
    if (std::ranges::find(p.byMonth.metrics, id) == p.byMonth.metrics.end()) {
        return trend;
    }
    Period month = monthOf(p.lens.asOf.plusMonths(1 - kMonths));
    for (int i = 0; i < kMonths; ++i) {
        const std::int64_t value = p.byMonth.valueOf(id, {toString(month)});
        trend.push_back(value == metrics::kNoData ? 0.0 : static_cast<double>(value));
        month = monthOf(month.to);
    }
    return trend;
}

QString quotaText(const Programme& p) {
    const std::int64_t quota = p.total.value(Id::QuotaAmount, 0);
    const std::int64_t reached = p.total.value(Id::QuotaAttainment, 0);
    return quota == metrics::kNoData || quota == 0 || reached == metrics::kNoData
               ? QString()
               : tr("%1 of quota %2").arg(formatRatio(reached), formatMoneyShort(quota, p.lens.reporting));
}

// Deals behind one group of a table of metrics.
PanelQuery dealsBehind(const metrics::Inputs& inputs, metrics::Dimension dimension, const std::string& label, Id metric,
                       const QString& caption) {
    PanelQuery query;
    for (const metrics::Item& item : metrics::explain(inputs, {dimension}, {label}, metric).items) {
        if (item.kind == Kind::Deal) {
            query.records << item.record;
        }
    }
    query.caption = caption;
    return query;
}

} // namespace

std::pair<QString, PanelQuery> Picture::at(int series, int point) const {
    const auto s = static_cast<std::size_t>(series);
    const auto i = static_cast<std::size_t>(point);
    return s < to.size() && i < to[s].size() ? to[s][i] : std::pair<QString, PanelQuery>();
}

QString tilePanel(Id id) {
    switch (id) {
    case Id::CommissionAccrued:
        return QStringLiteral("commissions");
    case Id::CertsPeople:
        return QStringLiteral("certifications");
    case Id::RevenueAttributed:
        return QStringLiteral("partners");
    default:
        return QStringLiteral("deals");
    }
}

ui::Kpi kpiOf(const Programme& p, Id id) {
    const metrics::Metric& metric = metrics::metric(id);
    const std::int64_t now = p.total.value(id, 0);
    const std::int64_t before = p.totalBefore.value(id, 0);
    ui::Kpi kpi;
    kpi.title = metricTitle(id);
    kpi.meaning = tr("%1\n%2, as of %3")
                      .arg(metricDescription(id),
                           isOfTheDay(id) ? tr("On the day") : periodName(p.lens.period, p.rulebook->fiscalFirstMonth),
                           formatDate(p.lens.asOf));
    kpi.value = now == metrics::kNoData ? tr("no data") : formatMetricShort(metric.unit, now, p.lens.reporting);
    kpi.trend = trendOf(p, id);
    if (id == Id::RevenueAttributed) {
        kpi.target = quotaText(p);
    }
    if (isOfTheDay(id) || now == metrics::kNoData || before == metrics::kNoData || before == 0 ||
        !p.lens.period.from.has()) {
        return kpi;
    }
    const bool up = now > before;
    const bool isRatio = metric.unit == metrics::Unit::Ratio; // points, not percent of percent
    const auto change =
        isRatio ? std::abs(now - before)
                : static_cast<std::int64_t>(divHalfEven(Int128{std::abs(now - before)} * 1'000'000, std::abs(before)));
    const QString amount = isRatio ? tr("%1 points").arg(formatMicros(change * 100, 1)) : formatRatio(change);
    kpi.move = now == before ? ui::Kpi::Move::Same : up ? ui::Kpi::Move::Up : ui::Kpi::Move::Down;
    const bool running = p.before != previous(p.lens.period);
    const QString then = periodName(p.before, p.rulebook->fiscalFirstMonth);
    kpi.delta = now == before ? tr("no change")
                : running     ? (up ? tr("%1 more to date") : tr("%1 less to date")).arg(amount)
                              : (up ? tr("%1 more than %2") : tr("%1 less than %2")).arg(amount, then);
    kpi.meaning += tr("\n%1: %2").arg(then, formatMetric(metric.unit, before, p.lens.reporting));
    const bool good = (metric.good == metrics::Good::More) == up;
    kpi.deltaTone = now == before || metric.good == metrics::Good::Neither ? ui::Tone::Neutral
                    : good                                                 ? ui::Tone::Positive
                                                                           : ui::Tone::Negative;
    return kpi;
}

Picture revenueByMonth(const Programme& p) {
    Picture out;
    ui::ChartData& chart = out.chart;
    chart.title = tr("Attributed revenue by month (%1)").arg(toQString(p.lens.reporting.code()));
    chart.categoryTitle = tr("Month");
    chart.exact = exactly(p.lens.reporting);
    ui::ChartSeries before{tr("Year before"), {}, ui::ChartSeries::Style::Comparison, -1};
    ui::ChartSeries now{tr("Last 12 months"), {}, ui::ChartSeries::Style::Main, 0};
    out.to.resize(2);
    Period month = monthOf(p.lens.asOf.plusMonths(1 - kMonths));
    for (int i = 0; i < kMonths; ++i) {
        for (const bool then : {true, false}) {
            const Period shown = then ? yearBefore(month) : month;
            ui::ChartSeries& series = then ? before : now;
            series.values.push_back(
                major(p.byMonth.valueOf(Id::RevenueAttributed, {toString(shown)}), p.lens.reporting));
            PanelQuery query;
            query.caption = periodName(shown); // the deals are looked up when the column is clicked
            out.to[then ? 0 : 1].emplace_back(QStringLiteral("deals"), query);
        }
        chart.categories << QLocale().standaloneMonthName(static_cast<int>(unsigned(month.from.civil().month())),
                                                          QLocale::ShortFormat);
        month = monthOf(month.to);
    }
    chart.series = {before, now};
    chart.nothing = tr("No attributed revenue in these months");
    return out;
}

PanelQuery dealsWonIn(const Programme& p, const Period& month) {
    Lens lens = p.lens;
    lens.period = month;
    const metrics::Inputs all = p.inputs();
    const metrics::Inputs inputs{all.snapshot,    all.columns, all.credits,  all.standings,
                                 all.commissions, all.rates,   all.rulebook, lens};
    return dealsBehind(inputs, metrics::Dimension::Total, "all", Id::RevenueAttributed,
                       tr("Attributed in %1").arg(periodName(month)));
}

PanelQuery dealsOpenIn(const Programme& p, const std::string& stage) {
    return dealsBehind(p.inputs(), metrics::Dimension::Stage, stage, Id::DealsOpen,
                       tr("Open in stage %1").arg(QString::fromStdString(stage)));
}

Picture revenueByTypeAndTier(const Programme& p) {
    Picture out;
    ui::ChartData& chart = out.chart;
    chart.title = tr("Attributed revenue by type and tier (%1)").arg(toQString(p.lens.reporting.code()));
    chart.categoryTitle = tr("Partner type");
    chart.exact = exactly(p.lens.reporting);
    chart.nothing = tr("No attributed revenue in this period");
    const metrics::Table& table = p.byTierAndType;
    std::vector<std::pair<std::int64_t, std::string>> types; // by their sum
    for (std::size_t group = 0; group < table.groups(); ++group) {
        const std::string& type = table.labels[group][1];
        const std::int64_t value = table.value(Id::RevenueAttributed, group);
        if (value == metrics::kNoData || value == 0) {
            continue;
        }
        const auto known = std::ranges::find(types, type, &std::pair<std::int64_t, std::string>::second);
        known == types.end() ? types.emplace_back(value, type) : * known = {known->first + value, type};
    }
    std::ranges::sort(types, std::ranges::greater());
    for (const auto& [sum, type] : types) {
        chart.categories << (type.empty() ? tr("no type") : partnerTypeName(type));
    }
    for (std::size_t tier = 0; tier < p.rulebook->ladder.tiers.size(); ++tier) {
        ui::ChartSeries series{tierName(*p.rulebook, tier), {}, ui::ChartSeries::Style::Main, static_cast<int>(tier)};
        out.to.emplace_back();
        for (const auto& [sum, type] : types) {
            series.values.push_back(
                major(table.valueOf(Id::RevenueAttributed, {p.rulebook->ladder.tiers[tier].key.str(), type}),
                      p.lens.reporting));
            PanelQuery query;
            query.facets[QStringLiteral("standing")] = {series.name};
            query.facets[QStringLiteral("type")] = {QString::fromStdString(type)};
            out.to.back().emplace_back(QStringLiteral("partners"), query);
        }
        chart.series.push_back(std::move(series));
    }
    return out;
}

Picture partnersByTier(const Programme& p) {
    Picture out;
    out.chart.title = tr("Partners by tier");
    out.chart.categoryTitle = tr("Tier");
    ui::ChartSeries partners{tr("Partners"), {}, ui::ChartSeries::Style::Main, 2};
    out.to.emplace_back();
    for (std::size_t i = p.rulebook->ladder.tiers.size(); i-- > 0;) {
        partners.values.push_back(
            static_cast<double>(std::ranges::count(p.standings.tiers, static_cast<std::uint8_t>(i))));
        out.chart.categories << tierName(*p.rulebook, i);
        PanelQuery query;
        query.facets[QStringLiteral("standing")] = {tierName(*p.rulebook, i)};
        out.to.back().emplace_back(QStringLiteral("partners"), query);
    }
    out.chart.series = {partners};
    return out;
}

Picture pipelineByStage(const Programme& p) {
    Picture out;
    out.chart.title = tr("Open pipeline by stage (%1)").arg(toQString(p.lens.reporting.code()));
    out.chart.categoryTitle = tr("Stage");
    out.chart.exact = exactly(p.lens.reporting);
    out.chart.nothing = tr("No open deals on this day");
    std::vector<std::pair<std::int64_t, std::size_t>> stages;
    for (std::size_t group = 0; group < p.byStage.groups(); ++group) {
        const std::int64_t value = p.byStage.value(Id::PipelineOpen, group);
        const std::int64_t deals = p.byStage.value(Id::DealsOpen, group);
        if (deals > 0) {
            stages.emplace_back(value == metrics::kNoData ? 0 : value, group);
        }
    }
    std::ranges::sort(stages, std::ranges::greater());
    ui::ChartSeries series{metricTitle(Id::PipelineOpen), {}, ui::ChartSeries::Style::Main, 4};
    out.to.emplace_back();
    for (const auto& [value, group] : stages) {
        const std::string& stage = p.byStage.labels[group][0];
        series.values.push_back(major(value, p.lens.reporting));
        out.chart.categories << (stage.empty() ? tr("no stage") : QString::fromStdString(stage));
        out.chart.notes << kindPlural(Kind::Deal, p.byStage.value(Id::DealsOpen, group));
        PanelQuery query;
        query.text = QString::fromStdString(stage); // for the look-up when it is clicked
        out.to.back().emplace_back(QStringLiteral("deals"), query);
    }
    out.chart.series = {series};
    return out;
}

Picture topPartners(const Programme& p, std::vector<RecordId>& ids) {
    std::vector<std::pair<std::int64_t, Index>> top;
    for (Index i = 0; i < p.partnerRow.size(); ++i) {
        if (p.partnerRow[i] < p.byPartner.groups()) {
            const std::int64_t value = p.byPartner.value(Id::RevenueAttributed, p.partnerRow[i]);
            if (value != metrics::kNoData && value > 0) {
                top.emplace_back(value, i);
            }
        }
    }
    std::ranges::sort(top, std::ranges::greater());
    top.resize(std::min(top.size(), kTopPartners));
    Picture out;
    out.chart.title =
        tr("Top partners, %1 (%2)")
            .arg(periodName(p.lens.period, p.rulebook->fiscalFirstMonth), toQString(p.lens.reporting.code()));
    out.chart.categoryTitle = tr("Partner");
    out.chart.exact = exactly(p.lens.reporting);
    out.chart.nothing = tr("No attributed revenue in this period");
    ui::ChartSeries revenue{metricTitle(Id::RevenueAttributed), {}, ui::ChartSeries::Style::Main, 0};
    ids.clear();
    for (const auto& [value, index] : top) {
        const Partner& partner = p.snapshot->table<Partner>().at(index);
        revenue.values.push_back(major(value, p.lens.reporting));
        out.chart.categories << toQString(partner.name);
        ids.push_back(partner.id);
    }
    out.chart.series = {revenue};
    return out;
}

Picture expiringCertifications(const Programme& p) {
    Picture out;
    out.chart.title = tr("Certifications expiring");
    out.chart.categoryTitle = tr("Within");
    out.chart.nothing = tr("None expires soon");
    const int horizon = p.rulebook->certification.expiringDays;
    ui::ChartSeries series{tr("Certifications"), {}, ui::ChartSeries::Style::Main, 1};
    out.to.emplace_back();
    int from = 0;
    for (const int part : {1, 2, 3}) {
        const int until = horizon * part / 3;
        PanelQuery query;
        for (const Index row : p.certifications.expiring) {
            const auto& state = p.certifications.rows[row];
            const int left = state.daysLeft.value_or(0);
            if (left <= until && (part == 1 || left > from)) {
                query.records << p.snapshot->table<Certification>().at(state.certification).id;
            }
        }
        query.caption = part == 1 ? tr("Expiring within %1 days").arg(until)
                                  : tr("Expiring in %1 to %2 days").arg(from + 1).arg(until);
        series.values.push_back(static_cast<double>(query.records.size()));
        out.chart.categories << (part == 1 ? tr("%1 days").arg(until) : tr("%1 to %2 days").arg(from + 1).arg(until));
        out.to.back().emplace_back(QStringLiteral("certifications"), query);
        from = until;
    }
    out.chart.series = {series};
    return out;
}

} // namespace counterpart::home
