// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of partners.
#include "ui/panels/partners/partners_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"
#include "ui/bridge/word_text.h"
#include "ui/models/record_rows.h"
#include "ui/panels/partners/partner_overview.h"
#include "ui/panels/step_tree.h"

#include <QMenu>

#include <algorithm>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

std::int64_t metricOf(const Programme& p, metrics::Id id, Index partner) {
    const std::size_t row = p.partnerRow[partner];
    if (row >= p.byPartner.groups()) {
        return metrics::metric(id).unit == metrics::Unit::Money || metrics::metric(id).unit == metrics::Unit::Count
                   ? 0
                   : metrics::kNoData;
    }
    return p.byPartner.value(id, row);
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
        const std::int64_t value = metricOf(*p, id, partner);
        if (role != Qt::DisplayRole || value == metrics::kNoData) {
            return {};
        }
        return unit == metrics::Unit::Money ? formatAmount(value, p->lens.reporting)
                                            : formatMetric(unit, value, p->lens.reporting);
    };
    column.key = [p, id](Index partner) { return metricOf(*p, id, partner); };
    return column;
}

ExtraColumn tierColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("standing");
    column.spec.title = PartnersPanel::tr("Tier");
    column.spec.tip = PartnersPanel::tr("Where the partner stands on the ladder on the as-of date.");
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
    column.spec.title = PartnersPanel::tr("To the next tier");
    column.spec.tip = PartnersPanel::tr("How far the partner is toward the next tier, and what is missing.");
    column.spec.kind = ui::ColumnKind::Progress;
    column.spec.width = 280;
    column.spec.explains = true;
    const auto progress = [p](Index partner) {
        const std::size_t next = p->standings.tiers[partner] + 1u;
        return next < p->rulebook->ladder.tiers.size()
                   ? tiering::progressOf(tiering::needsOf(p->rulebook->ladder, next, p->standings.facts[partner]))
                   : metrics::kNoData;
    };
    column.value = [p, progress](Index partner, int role) -> QVariant {
        const std::int64_t part = progress(partner);
        if (part == metrics::kNoData) {
            return role == Qt::DisplayRole ? PartnersPanel::tr("top tier") : QVariant();
        }
        return role == Qt::DisplayRole      ? gapText(*p, partner, Figures::Local)
               : role == ui::Role::Fraction ? QVariant(static_cast<double>(part) / 1e6)
                                            : QVariant();
    };
    column.key = progress;
    return column;
}

// Deals that name the partner or that it touched.
QList<qint64> dealsOf(const Programme& p, RecordId id) {
    const Index partner = p.columns->partnerOf.find(id);
    QList<qint64> deals;
    for (Index deal = 0; deal < p.columns->deals.size(); ++deal) {
        bool theirs = p.columns->deals.partner[deal] == partner;
        for (Index row = p.credits.offsets[deal]; row < p.credits.offsets[deal + 1]; ++row) {
            theirs = theirs || p.credits.party[row] == partner;
        }
        if (theirs) {
            deals << p.columns->deals.id[deal];
        }
    }
    return deals;
}

Step certificationsOf(const Programme& p, Index partner) {
    Step root;
    for (const auto& row : p.certifications.rows) {
        if (row.partner == partner) {
            const Certification& c = p.snapshot->table<Certification>().at(row.certification);
            root.parts.push_back(
                {QStringLiteral("%1, %2 %3")
                     .arg(toQString(c.person), toQString(c.track.view()), toQString(c.level.view())),
                 c.expires.has()
                     ? PartnersPanel::tr("%1, until %2").arg(certificationStatusName(row.status), formatDate(c.expires))
                     : certificationStatusName(row.status),
                 {}});
        }
    }
    if (root.parts.isEmpty()) {
        root.parts.push_back({PartnersPanel::tr("Nobody is certified yet"), {}, {}});
    }
    return root;
}

// Lines of the lens' period, the latest first.
Step commissionsOf(const Programme& p, Index partner) {
    constexpr qsizetype kMost = 300;
    const commission::Lines& lines = p.accruals.lines;
    std::vector<std::size_t> own;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (lines.partner[row] == partner && p.lens.period.contains(lines.date[row])) {
            own.push_back(row);
        }
    }
    std::ranges::stable_sort(own, std::ranges::greater(), [&](std::size_t row) { return lines.date[row]; });
    const std::size_t group = p.partnerRow[partner];
    const std::int64_t sum =
        group < p.byPartner.groups() ? p.byPartner.value(metrics::Id::CommissionAccrued, group) : 0;
    Step root;
    root.parts.push_back(
        {PartnersPanel::tr("Accrued in %1").arg(periodName(p.lens.period, p.rulebook->fiscalFirstMonth)),
         sum == metrics::kNoData ? PartnersPanel::tr("no data") : formatMoney(sum, p.lens.reporting),
         {}});
    for (const std::size_t row : own) {
        if (root.parts.size() > kMost) {
            root.parts.push_back({PartnersPanel::tr("and %1 earlier lines: see Commissions")
                                      .arg(formatCount(static_cast<qint64>(own.size()) - kMost)),
                                  {},
                                  {}});
            break;
        }
        Step line = commissionSteps(p, row, Figures::Local);
        line.label = PartnersPanel::tr("%1, %2").arg(formatDate(lines.date[row]),
                                                     toQString(p.snapshot->table<Deal>().at(lines.deal[row]).key));
        root.parts.push_back(std::move(line));
    }
    return root;
}

} // namespace

PartnersPanel::PartnersPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_overview(new PartnerOverview(this)), m_certifications(new StepTree(this)),
      m_commission(new StepTree(this)) {
    m_certifications->setAccessibleName(tr("Certifications"));
    m_commission->setAccessibleName(tr("Commission"));
    addDrawerTab(tr("Overview"), m_overview);
    addDrawerTab(tr("Certifications"), m_certifications);
    addDrawerTab(tr("Commission"), m_commission);
    connect(m_overview, &PartnerOverview::explainRequested, this,
            [this](const QString& column) { explain(current(), column); });
    connect(m_overview, &PartnerOverview::dealsRequested, this, [this] { showDealsOf(current()); });
    connect(m_overview, &PartnerOverview::modelActivated, this, [this](int model) {
        Lens lens = this->session().lens();
        lens.model = static_cast<Model>(model);
        this->session().setLens(lens);
    });
    begin();
}

std::shared_ptr<const ui::RowSource> PartnersPanel::makeRows() const {
    const ProgrammePtr p = session().results();
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Partner;
    rows.first = {QStringLiteral("name"), QStringLiteral("type")};
    rows.extra = {tierColumn(p),
                  metricColumn(p, metrics::Id::RevenueAttributed),
                  metricColumn(p, metrics::Id::RevenueSourced),
                  metricColumn(p, metrics::Id::DealsWon),
                  metricColumn(p, metrics::Id::WinRate),
                  metricColumn(p, metrics::Id::PipelineOpen),
                  gapColumn(p),
                  metricColumn(p, metrics::Id::CommissionAccrued)};
    return makeRecordRows(std::move(rows));
}

Step PartnersPanel::detailOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {tr("No partner selected"), {}, {}};
    }
    const Partner& record = p.snapshot->table<Partner>().at(partner);
    Step root{toQString(record.name),
              QStringLiteral("%1, %2, %3")
                  .arg(toQString(record.key), partnerTypeName(record.type.view()),
                       tierName(*p.rulebook, p.standings.tiers[partner])),
              {}};
    root.parts = tierSteps(p, partner, Figures::Local).parts;
    return root;
}

void PartnersPanel::fillDrawer(RecordId id) {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner != kNoRecord) {
        m_overview->setPartner(p, partner);
        m_certifications->setSteps(certificationsOf(p, partner));
        m_commission->setSteps(commissionsOf(p, partner));
    }
}

void PartnersPanel::showDealsOf(RecordId id) {
    const Partner* partner = session().snapshot()->table<Partner>().find(id);
    if (partner == nullptr || !session().results()) {
        return;
    }
    PanelQuery query;
    query.records = dealsOf(*session().results(), id);
    query.caption = tr("Deals of %1").arg(toQString(partner->name));
    Q_EMIT panelRequested(QStringLiteral("deals"), query);
}

Step PartnersPanel::explainCell(RecordId id, const QString& column) const {
    const Programme& p = *session().results();
    const Partner* partner = p.snapshot->table<Partner>().find(id);
    const auto metric = metrics::metricNamed(column.toStdString());
    if (partner == nullptr || !metric) {
        return detailOf(id);
    }
    return metricSteps(p, {metrics::Dimension::Partner}, {partner->key.str()}, *metric, toQString(partner->name));
}

void PartnersPanel::addToMenu(QMenu& menu, RecordId id) {
    const Partner* partner = session().snapshot()->table<Partner>().find(id);
    if (partner == nullptr) {
        return;
    }
    const std::string key = partner->key.str();
    menu.addAction(ui::icon(ui::Icon::Deals), tr("Show its deals"), this, [this, id] { showDealsOf(id); });
    menu.addAction(ui::icon(ui::Icon::Add), tr("New deal..."), this, [this, key] {
        Q_EMIT addRequested(Kind::Deal, {{"partner", key}});
    });
    menu.addAction(ui::icon(ui::Icon::Add), tr("New certification..."), this, [this, key] {
        Q_EMIT addRequested(Kind::Certification, {{"partner", key}});
    });
}

} // namespace counterpart
