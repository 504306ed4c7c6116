// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the overview from the results.
#include "ui/panels/partners/partner_overview.h"

#include "core/engine/programme/model_credits.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/plan_text.h"
#include "ui/charts/rank_chart.h"
#include "ui/models/record_rows.h"
#include "ui/panels/partners/partner_tasks.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/number_link.h"
#include "ui/widgets/property_list.h"
#include "ui/widgets/section_header.h"

#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include <cmath>

namespace counterpart {

namespace {

constexpr int kChartHeight = 220;
constexpr std::array kFigures = {metrics::Id::RevenueAttributed, metrics::Id::RevenueSourced,
                                 metrics::Id::RevenueInfluenced, metrics::Id::DealsWon,
                                 metrics::Id::WinRate,           metrics::Id::PipelineOpen,
                                 metrics::Id::CommissionAccrued, metrics::Id::QuotaAttainment};

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    ui::setTextStyle(label, ui::Type::Body, ui::Ink::Text, ui::Weight::Strong);
    return label;
}

ui::ChartData modelsChart(const Programme& p, Index partner) {
    const ModelCredits credits = creditsUnderModels(p, partner);
    const double scale = std::pow(10.0, p.lens.reporting.digits());
    ui::ChartData chart;
    chart.title = PartnerOverview::tr("Credits under every model");
    chart.categoryTitle = PartnerOverview::tr("Model");
    chart.nothing = PartnerOverview::tr("No won deal with this partner in the period");
    chart.exact = [reporting = p.lens.reporting, scale](double value) {
        return formatMoney(static_cast<Minor>(std::llround(value * scale)), reporting);
    };
    ui::ChartSeries series{PartnerOverview::tr("Attributed"), {}, ui::ChartSeries::Style::Main, 0};
    for (const Model model : attribution::modelsAvailable(p.rulebook->attribution, p.aids())) {
        const auto m = static_cast<std::size_t>(model);
        chart.categories << (model == p.lens.model ? PartnerOverview::tr("%1 (chosen)").arg(modelName(model))
                                                   : modelName(model));
        chart.notes << kindPlural(Kind::Deal, credits.deals[m]);
        series.values.push_back(static_cast<double>(credits.attributed[m]) / scale);
    }
    chart.series = {series};
    return chart;
}

} // namespace

PartnerOverview::PartnerOverview(QWidget* parent)
    : QWidget(parent), m_standing(new ui::PropertyList(this)), m_figures(new ui::PropertyList(this)),
      m_profile(new ui::PropertyList(this)), m_tasks(new ui::PropertyList(this)),
      m_tasksTitle(heading(tr("Plans and tasks"), this)), m_modelsTitle(heading(QString(), this)),
      m_models(new ui::RankChart(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::s);
    column->addWidget(heading(tr("Standing"), this));
    column->addWidget(m_standing);
    column->addSpacing(ui::space::s);
    column->addWidget(m_tasksTitle);
    column->addWidget(m_tasks);
    m_tasks->setContentsMargins(0, 0, 0, ui::space::s);
    column->addWidget(heading(tr("Figures"), this));
    column->addWidget(m_figures);
    column->addSpacing(ui::space::s);
    column->addWidget(m_modelsTitle);
    m_models->setMinimumHeight(kChartHeight);
    column->addWidget(m_models);
    column->addSpacing(ui::space::s);
    column->addWidget(heading(tr("Profile"), this));
    column->addWidget(m_profile);
    connect(m_models, &ui::ChartWidget::elementActivated, this,
            [this](int, int bar) { Q_EMIT modelExplained(m_followed.value(bar)); });
    connect(m_models, &ui::ChartWidget::contextMenuShown, this, [this](QMenu* menu) {
        for (const int model : m_followed) {
            menu->addAction(tr("Use %1").arg(modelName(static_cast<Model>(model))), this,
                            [this, model] { Q_EMIT modelActivated(model); });
        }
    });
}

// Nothing where nothing is to be done and no plan ever was.
void PartnerOverview::showTasks(const Programme& p, Index partner, Time now) {
    const PartnerTasks all = tasksOfPartner(p, partner, now);
    m_tasks->clear();
    m_tasks->setVisible(!all.empty());
    m_tasksTitle->setVisible(!all.empty());
    constexpr int most = 3;
    int late = 0;
    for (const plans::PlanProgress& plan : all.plans) {
        const bool runs = plan.state == plans::PlanState::Running;
        ui::NumberLink* link = m_tasks->addNumber(planTitle(*p.rulebook, plan, Figures::Local),
                                                  runs ? planProgressText(plan.steps) : planStateName(plan.state),
                                                  tr("Phase by phase, step by step"));
        connect(link, &ui::NumberLink::explain, this,
                [this, name = toQString(plan.plan)] { Q_EMIT explainRequested(QStringLiteral("plan:") + name); });
        for (const plans::StepProgress& step : plan.all) {
            const bool theirs = step.daysLate > 0 && step.state != plans::StepState::Waiting; // the others follow
            if (theirs && late++ < most) {
                m_tasks->addText(toQString(p.snapshot->table<Task>().at(step.task).title),
                                 stepText(*p.snapshot, *p.rulebook, plan, step, Figures::Local));
            }
        }
    }
    if (!all.open.isEmpty()) {
        const QString count = formatCount(all.open.size());
        ui::NumberLink* link = m_tasks->addNumber(
            tr("Open tasks"), all.late > 0 ? tr("%1, %2 late").arg(count, formatCount(all.late)) : count,
            tr("Shows them among all tasks"));
        const QString caption = tr("Open tasks of %1").arg(toQString(p.snapshot->table<Partner>().at(partner).name));
        connect(link, &ui::NumberLink::explain, this,
                [this, open = all.open, caption] { Q_EMIT tasksRequested(open, caption); });
    }
}

void PartnerOverview::setPartner(const Programme& p, Index partner, Time now) {
    showTasks(p, partner, now);
    const std::size_t tier = p.standings.tiers[partner];
    m_standing->clear();
    connect(m_standing->addNumber(tr("Tier"), tierName(*p.rulebook, tier),
                                  tr("On %1, by the facts of %2 to %3")
                                      .arg(formatDate(p.standings.asOf), formatDate(p.standings.window.from),
                                           formatDate(p.standings.window.to.plusDays(-1)))),
            &ui::NumberLink::explain, this, [this] { Q_EMIT explainRequested(QStringLiteral("standing")); });
    if (tier + 1 < p.rulebook->ladder.tiers.size()) {
        ui::NumberLink* gap =
            m_standing->addNumber(tr("To %1").arg(tierName(*p.rulebook, tier + 1)), gapText(p, partner, Figures::Local),
                                  tr("What is missing for the next tier"));
        connect(gap, &ui::NumberLink::explain, this, [this] { Q_EMIT explainRequested(QStringLiteral("gap")); });
    }
    const auto& people = p.certifications.partners[partner];
    ui::NumberLink* certified = m_standing->addNumber(
        tr("Certified people"),
        people.now && people.now->missing > 0 ? tr("%1, %2 short of the tier when the expiring ones are gone")
                                                    .arg(formatCount(people.people), formatCount(people.now->missing))
                                              : formatCount(people.people),
        tr("Distinct people who hold a certification on the as-of date"));
    connect(certified, &ui::NumberLink::explain, this, [this] { Q_EMIT explainRequested(QStringLiteral("people")); });
    m_figures->clear();
    for (const metrics::Id id : kFigures) {
        const auto unit = metrics::metric(id).unit;
        const std::int64_t value = p.valueOf(id, partner);
        ui::NumberLink* link = m_figures->addNumber(
            metricTitle(id), value == metrics::kNoData ? tr("no data") : formatMetric(unit, value, p.lens.reporting),
            tr("%1\n%2, as of %3")
                .arg(metricDescription(id), periodName(p.lens.period, p.rulebook->fiscalFirstMonth),
                     formatDate(p.lens.asOf)));
        connect(link, &ui::NumberLink::explain, this,
                [this, id] { Q_EMIT explainRequested(toQString(metrics::metric(id).name)); });
    }
    const ui::ChartData chart = modelsChart(p, partner);
    m_modelsTitle->setText(tr("%1 (%2)").arg(chart.title, toQString(p.lens.reporting.code())));
    m_models->setData(chart);
    m_followed.clear();
    for (const Model model : attribution::modelsAvailable(p.rulebook->attribution, p.aids())) {
        m_followed << static_cast<int>(model);
    }
    m_profile->clear();
    const auto fields = fieldsOf(Kind::Partner);
    for (std::size_t f = 0; f + 1 < fields.size(); ++f) {
        const QString text = fieldDisplay(*p.snapshot, Kind::Partner, partner, f);
        if (!text.isEmpty()) {
            m_profile->addText(fieldName(Kind::Partner, f), text);
        }
    }
}

} // namespace counterpart
