// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of partners.
#include "ui/panels/partners/partners_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"
#include "ui/bridge/word_text.h"
#include "ui/models/partner_columns.h"
#include "ui/panels/partners/partner_overview.h"
#include "ui/panels/step_tree.h"

#include <QMenu>

#include <algorithm>

namespace counterpart {

namespace {

using ProgrammePtr = std::shared_ptr<const Programme>;

// Deals that name the partner or that it touched.
QList<qint64> dealsOf(const Programme& p, RecordId id) {
    const Index partner = p.columns->partnerOf.find(id);
    QList<qint64> deals;
    for (Index deal = 0; deal < p.columns->deals.size(); ++deal) {
        bool theirs = p.columns->deals.partner[deal] == partner;
        for (const Index party : p.credits[deal].party) {
            theirs = theirs || party == partner;
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
        if (lines.isLive(row) && lines.partner[row] == partner && p.lens.period.contains(lines.date[row])) {
            own.push_back(row);
        }
    }
    std::ranges::stable_sort(own, std::ranges::greater(), [&](std::size_t row) { return lines.date[row]; });
    const std::int64_t sum = p.valueOf(metrics::Id::CommissionAccrued, partner);
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

std::shared_ptr<const ui::RowSource> rowsOf(const ProgrammePtr& p) {
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

TablePanel::RowMaker PartnersPanel::rowMaker() const { return rowsOf; }

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
