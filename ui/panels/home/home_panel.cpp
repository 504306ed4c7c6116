// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles, charts and the list of what needs attention.
#include "ui/panels/home/home_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/kpi_tile.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"

#include <QGridLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace counterpart {

namespace {

constexpr std::array kTiles = {metrics::Id::RevenueAttributed, metrics::Id::DealsWon,
                               metrics::Id::WinRate,           metrics::Id::PipelineOpen,
                               metrics::Id::CommissionAccrued, metrics::Id::CertsPeople};
constexpr std::size_t kTopPartners = 8;
constexpr int kChartHeight = 280;

double major(std::int64_t minor, Currency currency) {
    return static_cast<double>(minor) / std::pow(10.0, currency.digits());
}

// How a figure moved against the stretch before, in words.
ui::Kpi kpiOf(const Programme& p, metrics::Id id) {
    const metrics::Metric& metric = metrics::metric(id);
    const std::int64_t now = p.total.value(id, 0);
    const std::int64_t before = p.totalBefore.value(id, 0);
    ui::Kpi kpi;
    kpi.title = metricTitle(id);
    kpi.meaning = metricDescription(id);
    kpi.value =
        now == metrics::kNoData ? HomePanel::tr("no data") : formatMetricShort(metric.unit, now, p.lens.reporting);
    const bool ofTheDay =
        id == metrics::Id::PipelineOpen || id == metrics::Id::CertsPeople; // not of a period: nothing to compare
    if (ofTheDay || now == metrics::kNoData || before == metrics::kNoData || before == 0) {
        return kpi;
    }
    const QString then = periodName(previous(p.lens.period), p.rulebook->fiscalFirstMonth);
    const bool up = now > before;
    const auto change =
        static_cast<std::int64_t>(divHalfEven(Int128{std::abs(now - before)} * 1'000'000, std::abs(before)));
    kpi.move = now == before ? ui::Kpi::Move::Same : up ? ui::Kpi::Move::Up : ui::Kpi::Move::Down;
    kpi.delta = now == before ? HomePanel::tr("as in %1").arg(then)
                : up          ? HomePanel::tr("%1 more than %2").arg(formatRatio(change), then)
                              : HomePanel::tr("%1 less than %2").arg(formatRatio(change), then);
    const bool good = metric.good == metrics::Good::Neither ? false : (metric.good == metrics::Good::More) == up;
    kpi.deltaTone = now == before || metric.good == metrics::Good::Neither ? ui::Tone::Neutral
                    : good                                                 ? ui::Tone::Positive
                                                                           : ui::Tone::Negative;
    return kpi;
}

std::function<QString(double)> exactly(Currency currency) {
    return [currency](double value) {
        return formatMoney(static_cast<Minor>(std::llround(value * std::pow(10.0, currency.digits()))), currency);
    };
}

} // namespace

HomePanel::HomePanel(Session& session, QWidget* parent) : Panel(session, parent), m_states(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    auto* empty = new ui::EmptyState(this);
    empty->setContent(ui::Icon::AppMark, tr("Welcome to Counterpart"),
                      tr("Make the demo workspace and look around, or open one of your own."));
    empty->setPrimary(tr("Make the demo workspace"));
    empty->setSecondary(tr("Open a workspace"));
    connect(empty, &ui::EmptyState::primaryActivated, this, &HomePanel::demoRequested);
    connect(empty, &ui::EmptyState::secondaryActivated, this, &HomePanel::openRequested);
    m_states->addWidget(empty);
    build();
    connect(&session, &Session::resultsChanged, this, &HomePanel::refresh);
    refresh();
}

void HomePanel::build() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(scroll);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::l);
    grid->setSpacing(ui::space::m);
    for (std::size_t i = 0; i < kTiles.size(); ++i) {
        auto* tile = new ui::KpiTile(page);
        connect(tile, &ui::KpiTile::activated, this, [this, i] {
            Q_EMIT panelRequested(kTiles[i] == metrics::Id::CommissionAccrued   ? QStringLiteral("commissions")
                                  : kTiles[i] == metrics::Id::CertsPeople       ? QStringLiteral("certifications")
                                  : kTiles[i] == metrics::Id::RevenueAttributed ? QStringLiteral("partners")
                                                                                : QStringLiteral("deals"),
                                  {});
        });
        grid->addWidget(tile, 0, static_cast<int>(i));
        m_tiles.push_back(tile);
    }
    m_months = new ui::BarChart(page);
    m_tiers = new ui::RankChart(page);
    m_partners = new ui::RankChart(page);
    const auto place = [&](ui::ChartWidget* chart, ui::SectionHeader*& title, int row, int column, int span) {
        auto* box = new QVBoxLayout;
        title = new ui::SectionHeader(QString(), page);
        chart->setMinimumHeight(kChartHeight);
        box->addWidget(title);
        box->addWidget(chart, 1);
        grid->addLayout(box, row, column, 1, span);
    };
    place(m_months, m_monthsTitle, 1, 0, 4);
    place(m_tiers, m_tiersTitle, 1, 4, 2);
    place(m_partners, m_partnersTitle, 2, 0, 3);
    connect(m_tiers, &ui::RankChart::elementActivated, this, [this](int, int tier) {
        PanelQuery query;
        query.facets[QStringLiteral("standing")] = {
            tierName(this->session().rulebook(), static_cast<std::size_t>(tier))};
        Q_EMIT panelRequested(QStringLiteral("partners"), query);
    });
    connect(m_partners, &ui::RankChart::elementActivated, this, [this](int, int bar) {
        Q_EMIT recordRequested(Kind::Partner, m_topPartners[static_cast<std::size_t>(bar)]);
    });
    connect(m_months, &ui::BarChart::elementActivated, this,
            [this] { Q_EMIT panelRequested(QStringLiteral("deals"), {}); });
    auto* attention = new QVBoxLayout;
    attention->addWidget(new ui::SectionHeader(tr("Needs you today"), page));
    m_attention = new QListWidget(page);
    m_attention->setAccessibleName(tr("Needs attention"));
    connect(m_attention, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        Q_EMIT recordRequested(Kind::Partner, item->data(Qt::UserRole).toLongLong());
    });
    attention->addWidget(m_attention, 1);
    grid->addLayout(attention, 2, 3, 1, 3);
    for (int c = 0; c < 6; ++c) {
        grid->setColumnStretch(c, 1);
    }
    scroll->setWidget(page);
    m_states->addWidget(scroll);
}

void HomePanel::refresh() {
    const auto p = session().results();
    m_states->setCurrentIndex(p ? 1 : 0);
    if (!p) {
        return;
    }
    refreshTiles(*p);
    refreshMonths(*p);
    refreshTiers(*p);
    refreshPartners(*p);
    refreshAttention(*p);
    Q_EMIT statusChanged();
}

void HomePanel::refreshTiles(const Programme& p) {
    for (std::size_t i = 0; i < kTiles.size(); ++i) {
        m_tiles[i]->setKpi(kpiOf(p, kTiles[i]));
    }
}

void HomePanel::refreshMonths(const Programme& p) {
    ui::ChartData chart;
    chart.title = tr("Attributed revenue by month (%1)").arg(toQString(p.lens.reporting.code()));
    chart.categoryTitle = tr("Month");
    chart.exact = exactly(p.lens.reporting);
    ui::ChartSeries before{tr("Year before"), {}, ui::ChartSeries::Style::Comparison, -1};
    ui::ChartSeries now{tr("Last 12 months"), {}, ui::ChartSeries::Style::Main, 0};
    Period month = monthOf(p.lens.asOf.plusMonths(-11));
    for (int i = 0; i < 12; ++i) {
        const auto at = [&](const Period& m) {
            const std::int64_t value = p.byMonth.valueOf(metrics::Id::RevenueAttributed, {toString(m)});
            return value == metrics::kNoData ? 0.0 : major(value, p.lens.reporting);
        };
        before.values.push_back(at(yearBefore(month)));
        now.values.push_back(at(month));
        chart.categories << QLocale().standaloneMonthName(static_cast<int>(unsigned(month.from.civil().month())),
                                                          QLocale::ShortFormat);
        month = monthOf(month.to);
    }
    chart.series = {before, now};
    m_monthsTitle->setTitle(chart.title);
    m_months->setData(std::move(chart));
}

void HomePanel::refreshTiers(const Programme& p) {
    ui::ChartData chart;
    chart.title = tr("Partners by tier");
    chart.categoryTitle = tr("Tier");
    ui::ChartSeries partners{tr("Partners"), {}, ui::ChartSeries::Style::Main, 2};
    for (std::size_t tier = 0; tier < p.rulebook->ladder.tiers.size(); ++tier) {
        partners.values.push_back(
            static_cast<double>(std::ranges::count(p.standings.tiers, static_cast<std::uint8_t>(tier))));
        chart.categories << tierName(*p.rulebook, tier);
    }
    chart.series = {partners};
    m_tiersTitle->setTitle(chart.title);
    m_tiers->setData(std::move(chart));
}

void HomePanel::refreshPartners(const Programme& p) {
    std::vector<std::pair<std::int64_t, Index>> top;
    for (Index i = 0; i < p.partnerRow.size(); ++i) {
        if (p.partnerRow[i] < p.byPartner.groups()) {
            const std::int64_t value = p.byPartner.value(metrics::Id::RevenueAttributed, p.partnerRow[i]);
            if (value != metrics::kNoData && value > 0) {
                top.emplace_back(value, i);
            }
        }
    }
    std::ranges::sort(top, std::ranges::greater());
    top.resize(std::min(top.size(), kTopPartners));
    ui::ChartData chart;
    chart.title = tr("Top partners, %1 (%2)")
                      .arg(periodName(p.lens.period, p.rulebook->fiscalFirstMonth), toQString(p.lens.reporting.code()));
    chart.categoryTitle = tr("Partner");
    chart.exact = exactly(p.lens.reporting);
    chart.nothing = tr("No attributed revenue in this period");
    ui::ChartSeries revenue{metricTitle(metrics::Id::RevenueAttributed), {}, ui::ChartSeries::Style::Main, 0};
    m_topPartners.clear();
    for (const auto& [value, index] : top) {
        const Partner& partner = p.snapshot->table<Partner>().at(index);
        revenue.values.push_back(major(value, p.lens.reporting));
        chart.categories << toQString(partner.name);
        m_topPartners.push_back(partner.id);
    }
    chart.series = {revenue};
    m_partnersTitle->setTitle(chart.title);
    m_partners->setData(std::move(chart));
}

void HomePanel::refreshAttention(const Programme& p) {
    m_attention->clear();
    const auto add = [&](ui::Icon icon, ui::Tone tone, const QString& text, RecordId partner) {
        auto* item = new QListWidgetItem(ui::icon(icon, tone), text, m_attention);
        item->setData(Qt::UserRole, static_cast<qlonglong>(partner));
    };
    const auto& partners = p.snapshot->table<Partner>();
    std::size_t shown = 0;
    for (const Index row : p.certifications.expiring) {
        if (++shown > 8) {
            break;
        }
        const auto& state = p.certifications.rows[row];
        const Certification& c = p.snapshot->table<Certification>().at(state.certification);
        add(ui::Icon::Certifications, ui::Tone::Warning,
            tr("%1: %2 of %3 expires in %4 days")
                .arg(toQString(partners.at(state.partner).name), toQString(c.track.view()), toQString(c.person))
                .arg(state.daysLeft.value_or(0)),
            c.partner.value);
    }
    for (Index i = 0; i < p.certifications.partners.size(); ++i) {
        const auto& now = p.certifications.partners[i].now;
        if (now && now->missing > 0) {
            add(ui::Icon::Warning, ui::Tone::Negative,
                tr("%1: %2 certified people short of %3 when the expiring ones are gone")
                    .arg(toQString(partners.at(i).name))
                    .arg(now->missing)
                    .arg(tierName(*p.rulebook, now->tier)),
                partners.at(i).id);
        }
    }
    for (const auto& warning : {p.total.warnings}) {
        if (!warning.unconverted.empty()) {
            add(ui::Icon::Currency, ui::Tone::Negative,
                tr("%1 amounts have no exchange rate and are in no sum")
                    .arg(formatCount(static_cast<qint64>(warning.unconverted.size()))),
                0);
        }
    }
    if (m_attention->count() == 0) {
        new QListWidgetItem(ui::icon(ui::Icon::Check, ui::Tone::Positive), tr("Nothing needs attention today"),
                            m_attention);
    }
}

QString HomePanel::status() const {
    const auto p = session().results();
    return p ? tr("%1, %2").arg(kindPlural(Kind::Partner, static_cast<qint64>(p->columns->partners.size())),
                                kindPlural(Kind::Deal, static_cast<qint64>(p->columns->deals.size())))
             : QString();
}

} // namespace counterpart
