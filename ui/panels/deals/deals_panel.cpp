// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of deals.
#include "ui/panels/deals/deals_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/record_rows.h"
#include "ui/panels/deals/deal_journey.h"
#include "ui/panels/deals/deal_pictures.h"
#include "ui/panels/step_tree.h"

namespace counterpart {

namespace {

constexpr int kClosedColumn = 4; // of the first ones in rowsOf()

using ProgrammePtr = std::shared_ptr<const Programme>;

// "Northgate 60 %, Lumen 40 %": the parties of a deal by share.
ExtraColumn creditsColumn(const ProgrammePtr& p) {
    ExtraColumn column;
    column.spec.id = QStringLiteral("credits");
    column.spec.title = DealsPanel::tr("Credits");
    column.spec.tip = DealsPanel::tr("Who is credited with which share under the chosen model.");
    column.spec.explains = true;
    column.value = [p](Index deal, int role) -> QVariant {
        if (role != Qt::DisplayRole) {
            return {};
        }
        QStringList parts;
        const attribution::DealCredits credits = p->credits[deal];
        for (std::size_t row = 0; row < credits.size(); ++row) {
            if (credits.share[row] > 0) {
                parts << QStringLiteral("%1 %2").arg(partyName(*p, credits.party[row]),
                                                     formatShare(credits.share[row], 0));
            }
        }
        return parts.join(QStringLiteral(", "));
    };
    return column;
}

Step commissionStep(const Programme& p, Index deal) {
    Step step{DealsPanel::tr("Commission lines"), {}, {}};
    const auto [begin, end] = p.accruals.lines.ofDeal(deal);
    if (begin == end) {
        const bool won = p.columns->deals.outcome[deal] == Outcome::Won;
        step.parts.push_back({DealsPanel::tr("No commission lines"),
                              won ? DealsPanel::tr("nobody is credited under this model")
                                  : DealsPanel::tr("they come when the deal is won"),
                              {}});
    }
    for (std::size_t row = begin; row < end; ++row) {
        step.parts.push_back(commissionSteps(p, row, Figures::Local));
    }
    step.value = formatCount(static_cast<qint64>(end - begin));
    return step;
}

std::shared_ptr<const ui::RowSource> rowsOf(const ProgrammePtr& p) {
    RecordRows rows;
    rows.snapshot = p->snapshot;
    rows.kind = Kind::Deal;
    rows.first = {QStringLiteral("key"),   QStringLiteral("name"),   QStringLiteral("amount"),
                  QStringLiteral("stage"), QStringLiteral("closed"), QStringLiteral("partner")};
    rows.extra = {creditsColumn(p)};
    rows.hidden = {QStringLiteral("currency"), QStringLiteral("created")};
    return makeRecordRows(std::move(rows));
}

} // namespace

DealsPanel::DealsPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_journey(new DealJourney(session, this)), m_shares(new ui::ShareBars(this)),
      m_commission(new StepTree(this)) {
    addDrawerTab(tr("Journey"), m_journey);
    addDrawerTab(tr("Shares"), m_shares);
    addDrawerTab(tr("Commission"), m_commission);
    m_commission->setAccessibleName(tr("Commission"));
    connect(m_journey, &DealJourney::touchOpened, this,
            [this](qint64 id) { Q_EMIT editRequested(Kind::Touchpoint, id); });
    connect(m_journey, &DealJourney::said, this, &Panel::noticeRequested);
    connect(m_journey, &DealJourney::touchWanted, this, [this] {
        if (const Deal* deal = this->session().snapshot()->find(Id<Deal>{current()})) {
            Q_EMIT addRequested(Kind::Touchpoint, {{"deal", deal->key.str()}});
        }
    });
    connect(m_shares, &ui::ShareBars::modelActivated, this, [this](int model) {
        Lens lens = this->session().lens();
        if (lens.model != static_cast<Model>(model)) {
            lens.model = static_cast<Model>(model);
            this->session().setLens(lens);
        }
    });
    begin();
}

TablePanel::RowMaker DealsPanel::rowMaker() const { return rowsOf; }

// Closed last on top; open ones have no day and come after.
std::vector<ui::SortBy> DealsPanel::firstSort() const { return {{kClosedColumn, true}}; }

Step DealsPanel::detailOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index deal = p.columns->dealOf.find(id);
    if (deal == kNoRecord) {
        return {tr("No deal selected"), {}, {}};
    }
    const auto explanation = attribution::explainDeal(*p.snapshot, Id<Deal>{id}, *p.rulebook, p.lens.model, p.lens.asOf,
                                                      p.columns.get(), p.aids());
    Step root = explanation ? dealSteps(*p.snapshot, *explanation, Figures::Local) : Step{tr("Deal"), {}, {}};
    const Deal& record = p.snapshot->table<Deal>().at(deal);
    root.label = record.name.empty() ? root.label : toQString(record.name);
    root.value = QStringLiteral("%1, %2, %3").arg(toQString(record.key), toQString(record.stage.view()), root.value);
    return root;
}

void DealsPanel::fillDrawer(RecordId id) {
    const Programme& p = *session().results();
    const Index deal = p.columns->dealOf.find(id);
    if (deal == kNoRecord) {
        m_journey->setJourney({});
        m_shares->setData({});
        m_commission->setSteps({});
        return;
    }
    const auto comparison = attribution::compareDeal(*p.columns, p.rulebook->attribution, p.lens.asOf, deal, p.aids());
    DealShares shares = sharesOf(p, comparison, deal);
    m_shares->setData(std::move(shares.data));
    const auto colorOf = [&](Index partner) {
        const auto at = std::ranges::find(shares.parties, partner);
        return at == shares.parties.end() ? -1 : m_shares->colorOf(static_cast<int>(at - shares.parties.begin()));
    };
    const auto explanation = attribution::explainDeal(*p.snapshot, Id<Deal>{id}, *p.rulebook, p.lens.model, p.lens.asOf,
                                                      p.columns.get(), p.aids());
    m_journey->setJourney(explanation ? journeyOf(p, *explanation, colorOf) : ui::JourneyData{});
    m_commission->setSteps(commissionStep(p, deal));
}

} // namespace counterpart
