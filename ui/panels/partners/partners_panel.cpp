// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of partners.
#include "ui/panels/partners/partners_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/judgement_text.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/metric_steps.h"
#include "ui/bridge/model_text.h"
#include "ui/bridge/plan_text.h"
#include "ui/bridge/word_text.h"
#include "ui/dialogs/brand/brand_dialog.h"
#include "ui/dialogs/tasks/add_commitment.h"
#include "ui/dialogs/tasks/start_plan.h"
#include "ui/models/partner_columns.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/partners/partner_meetings.h"
#include "ui/panels/partners/partner_overview.h"

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

Step certificationsOf(const ProgrammePtr& p, Index partner) {
    Step root{PartnersPanel::tr("Certified people"), formatCount(p->certifications.partners[partner].people), {}};
    for (const auto& row : p->certifications.rows) {
        if (row.partner == partner) {
            const Certification& c = p->snapshot->table<Certification>().at(row.certification);
            Step step = factStep(
                p->snapshot, Kind::Certification, c.id,
                c.expires.has()
                    ? PartnersPanel::tr("%1, until %2").arg(certificationStatusName(row.status), formatDate(c.expires))
                    : certificationStatusName(row.status),
                Figures::Local);
            step.label = QStringLiteral("%1, %2 %3")
                             .arg(toQString(c.person), toQString(c.track.view()), toQString(c.level.view()));
            root.parts.push_back(std::move(step));
        }
    }
    if (root.parts.isEmpty()) {
        root.parts.push_back({PartnersPanel::tr("Nobody is certified yet"), {}, {}});
    }
    return root;
}

// Score, flags, badges, segment and health of a partner, each down to its figures.
Step judgementOf(const ProgrammePtr& p, const JudgementPtr& j, Index partner) {
    Step root{PartnersPanel::tr("Standing of the partner"), segmentName(*j, partner), {}};
    root.parts.push_back(cardSteps(p, j, partner, Figures::Local));
    for (std::size_t flag = 0; flag < j->flags.size(); ++flag) {
        if (j->flags[flag][partner] == scorecard::Holds::Yes) {
            root.parts.push_back(flagSteps(p, j, flag, partner, Figures::Local));
        }
    }
    if (j->flagsOpen[partner] == 0) {
        root.parts.push_back({PartnersPanel::tr("Flags"), PartnersPanel::tr("none raised"), {}});
    }
    QStringList badges;
    for (std::size_t badge = 0; badge < j->badges.size(); ++badge) {
        if (j->badges[badge][partner] == scorecard::Holds::Yes) {
            badges << QString::fromStdString(j->rulebook->badges[badge].name);
        }
    }
    root.parts.push_back({PartnersPanel::tr("Badges"),
                          badges.isEmpty() ? PartnersPanel::tr("none yet") : badges.join(QStringLiteral(", ")),
                          {}});
    root.parts.push_back(healthSteps(p, j, partner, Figures::Local));
    return root;
}

Step lineStep(const ProgrammePtr& p, std::size_t row) {
    const commission::Lines& lines = p->accruals.lines;
    const Index deal = lines.deal[row];
    Step step{PartnersPanel::tr("%1, %2").arg(formatDate(lines.date[row]),
                                              recordTitle(*p->snapshot, Kind::Deal, p->columns->deals.id[deal])),
              formatMoney(lines.amount[row], p->columns->deals.currency[deal]),
              {}};
    step.more = [p, row] { return commissionSteps(p, row, Figures::Local).parts; };
    return step;
}

// Lines of the lens' period, the latest first.
Step commissionsOf(const ProgrammePtr& p, Index partner) {
    const commission::Lines& lines = p->accruals.lines;
    const auto own = std::make_shared<std::vector<std::size_t>>();
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (lines.isLive(row) && lines.partner[row] == partner && p->lens.period.contains(lines.date[row])) {
            own->push_back(row);
        }
    }
    std::ranges::stable_sort(*own, std::ranges::greater(), [&](std::size_t row) { return lines.date[row]; });
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(own->size());
    list->make = [p, own](qsizetype at) { return lineStep(p, (*own)[static_cast<std::size_t>(at)]); };
    list->rest = [](qsizetype) { return std::pair(QString(), std::optional<qint64>()); };
    const std::int64_t sum = p->valueOf(metrics::Id::CommissionAccrued, partner);
    Step root{PartnersPanel::tr("Commission accrued"),
              metricValueText(metrics::Unit::Money, sum, p->lens.reporting, Figures::Local),
              frames(*p, metricDescription(metrics::Id::CommissionAccrued), {}, Figures::Local)};
    root.parts.push_back({PartnersPanel::tr("Lines"), formatCount(list->count), listed(list)});
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
    : TablePanel(session, parent), m_overview(new PartnerOverview(this)), m_meetings(new PartnerMeetings(this)) {
    addDrawerTab(tr("Overview"), m_overview);
    m_score = addExplanationTab(tr("Score"));
    m_certifications = addExplanationTab(tr("Certifications"));
    m_commission = addExplanationTab(tr("Commission"));
    addDrawerTab(tr("Meetings"), m_meetings);
    connect(m_meetings, &PartnerMeetings::meetingRequested, this,
            [this](qint64 id) { Q_EMIT editRequested(Kind::Meeting, id); });
    connect(m_meetings, &PartnerMeetings::newMeetingRequested, this, [this](const QString& kind) { addMeeting(kind); });
    connect(m_meetings, &PartnerMeetings::commitmentRequested, this,
            [this] { addCommitment(this->session(), current(), this); });
    connect(m_overview, &PartnerOverview::explainRequested, this,
            [this](const QString& column) { explain(current(), column); });
    connect(m_overview, &PartnerOverview::dealsRequested, this, [this] { showDealsOf(current()); });
    connect(m_overview, &PartnerOverview::tasksRequested, this,
            [this](const QList<qint64>& tasks, const QString& caption) {
                Q_EMIT panelRequested(QStringLiteral("tasks"), PanelQuery{{}, {}, caption, tasks});
            });
    connect(m_overview, &PartnerOverview::modelExplained, this, [this](int model) {
        explain(current(), QStringLiteral("model:") + toQString(nameOf(static_cast<Model>(model))));
    });
    connect(m_overview, &PartnerOverview::modelActivated, this, [this](int model) {
        Lens lens = this->session().lens();
        lens.model = static_cast<Model>(model);
        this->session().setLens(lens);
    });
    connect(&session, &Session::judgementChanged, this, &PartnersPanel::showJudgement);
    begin();
}

void PartnersPanel::showJudgement() {
    const JudgementPtr judgement = session().judgement();
    const Index partner = judgement ? session().results()->columns->partnerOf.find(current()) : kNoRecord;
    m_score->setExplanation(partner != kNoRecord ? judgementOf(session().results(), judgement, partner) : Step{});
}

TablePanel::RowMaker PartnersPanel::rowMaker() const { return rowsOf; }

Step PartnersPanel::headOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {tr("No partner selected"), {}, {}};
    }
    const Partner& record = p.snapshot->table<Partner>().at(partner);
    return {toQString(record.name),
            QStringLiteral("%1, %2, %3")
                .arg(toQString(record.key), partnerTypeName(record.type.view()),
                     tierName(*p.rulebook, p.standings.tiers[partner])),
            {}};
}

void PartnersPanel::fillDrawer(RecordId id) {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner != kNoRecord) {
        m_overview->setPartner(p, partner, session().now());
        showJudgement();
        m_certifications->setExplanation(certificationsOf(session().results(), partner));
        m_commission->setExplanation(commissionsOf(session().results(), partner));
        m_meetings->setPartner(*p.snapshot, Id<Partner>{id}, session().now().date(), p.rulebook->fiscalFirstMonth);
    }
}

void PartnersPanel::addMeeting(const QString& kind) {
    if (const Partner* partner = session().snapshot()->table<Partner>().find(current())) {
        FieldTexts known = {{"partner", partner->key.str()}, {"recorded_by", session().author().toStdString()}};
        if (!kind.isEmpty()) {
            known.emplace_back("kind", kind.toStdString());
        }
        Q_EMIT addRequested(Kind::Meeting, known);
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

TablePanel::StepMaker PartnersPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), today = session().now().date(), id, column]() -> Step {
        const Index partner = p->columns->partnerOf.find(id);
        if (partner == kNoRecord) {
            return {tr("No partner selected"), {}, {}};
        }
        if (column.startsWith(QLatin1String("plan:"))) {
            const auto plan =
                plans::planOf(*p->snapshot, *p->columns, *p->rulebook, today, partner, column.mid(5).toStdString());
            return plan ? planSteps(*p->snapshot, *p->rulebook, *plan, Figures::Local) : Step{};
        }
        if (const auto metric = metrics::metricNamed(column.toStdString())) {
            const std::string key = p->snapshot->table<Partner>().at(partner).key.str();
            return metricSteps(p, {metrics::Dimension::Partner}, {key}, *metric,
                               recordTitle(*p->snapshot, Kind::Partner, id));
        }
        if (column.startsWith(QLatin1String("model:"))) {
            return modelSteps(p, partner, modelNamed(column.mid(6).toStdString()).value_or(p->lens.model),
                              Figures::Local);
        }
        if (column == QLatin1String("gap")) {
            return standingSteps(p, partner, StandingFigure::Gap, Figures::Local);
        }
        if (column == QLatin1String("people")) {
            return standingSteps(p, partner, StandingFigure::People, Figures::Local);
        }
        return fieldIndex(Kind::Partner, column.toStdString())
                   ? recordedSteps(p->snapshot, Kind::Partner, id, column, Figures::Local)
                   : tierSteps(p, partner, Figures::Local);
    };
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
    menu.addAction(ui::icon(ui::Icon::Tasks), tr("Start a plan..."), this,
                   [this, id] { startPlan(session(), id, this); });
    menu.addAction(ui::icon(ui::Icon::Add), tr("New certification..."), this, [this, key] {
        Q_EMIT addRequested(Kind::Certification, {{"partner", key}});
    });
    menu.addAction(ui::icon(ui::Icon::Add), tr("New meeting..."), this, [this, key] {
        Q_EMIT addRequested(Kind::Meeting, {{"partner", key}, {"recorded_by", session().author().toStdString()}});
    });
    menu.addAction(ui::icon(ui::Icon::Tasks), tr("Add commitment..."), this,
                   [this, id] { addCommitment(session(), id, this); });
    menu.addAction(tr("Partner's mark..."), this, [this, id] { editPartnerMark(session(), id, this); });
}

} // namespace counterpart
