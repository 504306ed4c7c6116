// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles, charts and the list of what needs attention.
#include "ui/panels/home/home_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/kpi_tile.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGridLayout>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace counterpart {

namespace {

constexpr std::array kTiles = {metrics::Id::RevenueAttributed, metrics::Id::DealsWon,
                               metrics::Id::WinRate,           metrics::Id::PipelineOpen,
                               metrics::Id::CommissionAccrued, metrics::Id::CertsPeople};
constexpr std::size_t kTopPartners = 8;

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
    if (now == metrics::kNoData || before == metrics::kNoData || before == 0) {
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

void dress(QChart& chart, const QString& title) {
    const ui::Colors& colors = ui::theme().colors();
    chart.setTitle(title);
    chart.setTitleFont(ui::theme().font(ui::Type::Body, ui::Weight::Strong));
    chart.setTitleBrush(colors.text);
    chart.setBackgroundBrush(colors.surface);
    chart.setBackgroundPen(QPen(colors.border, ui::borderWidth));
    chart.setBackgroundRoundness(ui::cornerRadius);
    chart.setMargins({ui::space::s, ui::space::xs, ui::space::s, ui::space::xs});
    chart.legend()->setAlignment(Qt::AlignBottom);
    chart.legend()->setLabelColor(colors.secondary);
}

void dress(QAbstractAxis& axis) {
    const ui::Colors& colors = ui::theme().colors();
    axis.setLabelsColor(colors.secondary);
    axis.setLabelsFont(ui::theme().font(ui::Type::Caption));
    axis.setLinePenColor(colors.border);
    axis.setGridLineColor(colors.border);
}

QBarSet* barSet(const QString& name, const QColor& color) {
    auto* set = new QBarSet(name);
    set->setColor(color);
    set->setBorderColor(color);
    return set;
}

// The scale's top: 1, 2 or 5 times a power of ten, with the unit that keeps its labels short.
QValueAxis* moneyAxis(double most, QString& unit) {
    const double divisor = most >= 2e6 ? 1e6 : most >= 2e3 ? 1e3 : 1;
    unit = divisor == 1e6 ? HomePanel::tr("millions") : divisor == 1e3 ? HomePanel::tr("thousands") : QString();
    auto* axis = new QValueAxis;
    axis->setRange(0, std::max(1.0, most / divisor * 1.05));
    axis->applyNiceNumbers();
    axis->setLabelFormat(QStringLiteral("%.0f"));
    dress(*axis);
    return axis;
}

double divisorOf(const QString& unit) {
    return unit == HomePanel::tr("millions") ? 1e6 : unit == HomePanel::tr("thousands") ? 1e3 : 1;
}

void replace(QChartView& view, QChart* chart) {
    QChart* old = view.chart();
    view.setChart(chart);
    delete old;
}

} // namespace

HomePanel::HomePanel(Session& session, QWidget* parent) : Panel(session, parent), m_states(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    auto* empty = new QLabel(tr("Open a workspace, or make the demo workspace from the File menu."), this);
    empty->setAlignment(Qt::AlignCenter);
    m_states->addWidget(empty);
    build();
    connect(&session, &Session::resultsChanged, this, &HomePanel::refresh);
    connect(&ui::theme(), &ui::Theme::changed, this, &HomePanel::refresh);
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
    m_months = addChart(*grid, 1, 0, 4, tr("Attributed revenue by month"));
    m_tiers = addChart(*grid, 1, 4, 2, tr("Partners by tier"));
    m_partners = addChart(*grid, 2, 0, 3, tr("Top partners"));
    m_attention = new QListWidget(page);
    m_attention->setAccessibleName(tr("Needs attention"));
    m_attention->setMinimumHeight(280);
    connect(m_attention, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        Q_EMIT recordRequested(Kind::Partner, item->data(Qt::UserRole).toLongLong());
    });
    grid->addWidget(m_attention, 2, 3, 1, 3);
    for (int c = 0; c < 6; ++c) {
        grid->setColumnStretch(c, 1);
    }
    scroll->setWidget(page);
    m_states->addWidget(scroll);
}

QChartView* HomePanel::addChart(QGridLayout& grid, int row, int column, int span, const QString& name) {
    auto* view = new QChartView(this);
    view->setRenderHint(QPainter::Antialiasing);
    view->setMinimumHeight(280);
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::NoFrame);
    grid.addWidget(view, row, column, 1, span);
    return view;
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
    auto* chart = new QChart;
    const ui::Colors& colors = ui::theme().colors();
    QBarSet* before = barSet(tr("Year before"), colors.border);
    QBarSet* now = barSet(tr("Last 12 months"), colors.categorical[0]);
    QStringList months;
    double most = 0;
    Period month = monthOf(p.lens.asOf.plusMonths(-11));
    std::vector<std::pair<double, double>> values;
    for (int i = 0; i < 12; ++i) {
        const auto at = [&](const Period& m) {
            const std::int64_t value = p.byMonth.valueOf(metrics::Id::RevenueAttributed, {toString(m)});
            return value == metrics::kNoData ? 0.0 : major(value, p.lens.reporting);
        };
        values.emplace_back(at(yearBefore(month)), at(month));
        most = std::max({most, values.back().first, values.back().second});
        months << QLocale().standaloneMonthName(static_cast<int>(unsigned(month.from.civil().month())),
                                                QLocale::ShortFormat);
        month = monthOf(month.to);
    }
    QString unit;
    QValueAxis* money = moneyAxis(most, unit);
    for (const auto& [then, present] : values) {
        *before << then / divisorOf(unit);
        *now << present / divisorOf(unit);
    }
    auto* series = new QBarSeries;
    series->append(before);
    series->append(now);
    chart->addSeries(series);
    auto* axis = new QBarCategoryAxis;
    axis->append(months);
    dress(*axis);
    axis->setGridLineVisible(false);
    chart->addAxis(axis, Qt::AlignBottom);
    chart->addAxis(money, Qt::AlignLeft);
    series->attachAxis(axis);
    series->attachAxis(money);
    dress(*chart, tr("Attributed revenue by month (%1 %2)").arg(unit, toQString(p.lens.reporting.code())).simplified());
    replace(*m_months, chart);
}

void HomePanel::refreshTiers(const Programme& p) {
    auto* chart = new QChart;
    auto* series = new QBarSeries;
    auto* axis = new QBarCategoryAxis;
    QBarSet* set = barSet(tr("Partners"), ui::theme().colors().categorical[2]);
    double most = 1;
    for (std::size_t tier = 0; tier < p.rulebook->ladder.tiers.size(); ++tier) {
        const auto count = static_cast<double>(std::ranges::count(p.standings.tiers, static_cast<std::uint8_t>(tier)));
        *set << count;
        most = std::max(most, count);
        axis->append(tierName(*p.rulebook, tier));
    }
    series->append(set);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    connect(series, &QBarSeries::clicked, this, [this, ladder = p.rulebook](int index, QBarSet*) {
        PanelQuery query;
        query.facets[QStringLiteral("standing")] = {tierName(*ladder, static_cast<std::size_t>(index))};
        Q_EMIT panelRequested(QStringLiteral("partners"), query);
    });
    set->setLabelColor(ui::theme().colors().text);
    chart->addSeries(series);
    auto* counts = new QValueAxis;
    counts->setRange(0, most * 1.15);
    counts->applyNiceNumbers();
    counts->setLabelFormat(QStringLiteral("%.0f"));
    dress(*axis);
    dress(*counts);
    axis->setGridLineVisible(false);
    chart->addAxis(axis, Qt::AlignBottom);
    chart->addAxis(counts, Qt::AlignLeft);
    series->attachAxis(axis);
    series->attachAxis(counts);
    chart->legend()->hide();
    dress(*chart, tr("Partners by tier"));
    replace(*m_tiers, chart);
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
    auto* chart = new QChart;
    auto* series = new QHorizontalBarSeries;
    auto* axis = new QBarCategoryAxis;
    QBarSet* set = barSet(metricTitle(metrics::Id::RevenueAttributed), ui::theme().colors().categorical[0]);
    QString unit;
    QValueAxis* money = moneyAxis(top.empty() ? 1 : major(top.front().first, p.lens.reporting), unit);
    std::vector<RecordId> ids;
    for (auto it = top.rbegin(); it != top.rend(); ++it) { // the axis runs upwards
        *set << major(it->first, p.lens.reporting) / divisorOf(unit);
        const Partner& partner = p.snapshot->table<Partner>().at(it->second);
        axis->append(toQString(partner.name));
        ids.push_back(partner.id);
    }
    series->append(set);
    connect(series, &QHorizontalBarSeries::clicked, this, [this, ids](int index, QBarSet*) {
        Q_EMIT recordRequested(Kind::Partner, ids[static_cast<std::size_t>(index)]);
    });
    chart->addSeries(series);
    dress(*axis);
    axis->setGridLineVisible(false);
    chart->addAxis(axis, Qt::AlignLeft);
    chart->addAxis(money, Qt::AlignBottom);
    series->attachAxis(axis);
    series->attachAxis(money);
    chart->legend()->hide();
    dress(*chart,
          tr("Top partners by attributed revenue, %1 (%2 %3)")
              .arg(periodName(p.lens.period, p.rulebook->fiscalFirstMonth), unit, toQString(p.lens.reporting.code()))
              .simplified());
    replace(*m_partners, chart);
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
