// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and details of deals.
#include "ui/panels/deals/deals_panel.h"

#include "ui/bridge/deal_part_steps.h"
#include "ui/bridge/explain_text.h"
#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/models/record_rows.h"
#include "ui/panels/deals/deal_journey.h"
#include "ui/panels/deals/deal_pictures.h"
#include "ui/panels/explanation_view.h"

namespace counterpart {

namespace {

constexpr int kClosedColumn = 4;    // of the first ones in rowsOf()
constexpr qsizetype kCredited = 20; // named in the cell of a deal; the others are counted

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
        qsizetype further = 0;
        const attribution::DealCredits credits = p->credits[deal];
        for (std::size_t row = 0; row < credits.size(); ++row) {
            if (credits.share[row] == 0) {
                continue;
            }
            if (parts.size() == kCredited) {
                ++further;
                continue;
            }
            parts << QStringLiteral("%1 %2").arg(partyName(*p, credits.party[row]), formatShare(credits.share[row], 0));
        }
        if (further > 0) {
            parts << DealsPanel::tr("and %1 more").arg(formatCount(further));
        }
        return parts.join(QStringLiteral(", "));
    };
    return column;
}

Step commissionStep(const ProgrammePtr& p, Index deal) {
    const auto [begin, end] = p->accruals.lines.ofDeal(deal);
    Step step{DealsPanel::tr("Commission lines"), formatCount(static_cast<qint64>(end - begin)), {}};
    if (begin == end) {
        const bool won = p->columns->deals.outcome[deal] == Outcome::Won;
        step.parts.push_back({DealsPanel::tr("No commission lines"),
                              won ? DealsPanel::tr("nobody is credited under this model")
                                  : DealsPanel::tr("they come when the deal is won"),
                              {}});
    }
    const auto list = std::make_shared<StepList>();
    list->count = static_cast<qsizetype>(end - begin);
    list->make = [p, deal, first = begin](qsizetype at) {
        const std::size_t row = first + static_cast<std::size_t>(at);
        Step line{QStringLiteral("%1, %2").arg(partyName(*p, p->accruals.lines.partner[row]),
                                               formatDate(p->accruals.lines.date[row])),
                  formatMoney(p->accruals.lines.amount[row], p->columns->deals.currency[deal]),
                  {}};
        line.number = p->accruals.lines.amount[row];
        line.more = [p, row] { return commissionSteps(p, row, Figures::Local).parts; };
        return line;
    };
    list->rest = [p, deal, first = begin, last = end](qsizetype from) {
        Minor sum = 0;
        for (std::size_t row = first + static_cast<std::size_t>(from); row < last; ++row) {
            sum += p->accruals.lines.amount[row];
        }
        return std::pair(formatMoney(sum, p->columns->deals.currency[deal]), std::optional<qint64>(sum));
    };
    step.parts += listed(list);
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
    : TablePanel(session, parent), m_journey(new DealJourney(session, this)), m_shares(new ui::ShareBars(this)) {
    addDrawerTab(tr("Journey"), m_journey);
    addDrawerTab(tr("Shares"), m_shares);
    m_commission = addExplanationTab(tr("Commission"));
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

Step DealsPanel::headOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index deal = p.columns->dealOf.find(id);
    if (deal == kNoRecord) {
        return {tr("No deal selected"), {}, {}};
    }
    const Deal& record = p.snapshot->table<Deal>().at(deal);
    return {
        record.name.empty() ? toQString(record.key) : toQString(record.name),
        QStringLiteral("%1, %2, %3")
            .arg(toQString(record.key), toQString(record.stage.view()), formatMoney(record.amount, record.currency)),
        {}};
}

TablePanel::StepMaker DealsPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), id, column]() -> Step {
        const Index deal = p->columns->dealOf.find(id);
        if (deal == kNoRecord) {
            return {tr("No deal selected"), {}, {}};
        }
        if (fieldIndex(Kind::Deal, column.toStdString())) {
            return recordedSteps(p->snapshot, Kind::Deal, id, column, Figures::Local);
        }
        const auto explanation = explainedDeal(*p, deal, p->lens.model);
        return explanation ? dealSteps(p->snapshot, *explanation, Figures::Local) : Step{tr("Deal"), {}, {}};
    };
}

void DealsPanel::fillDrawer(RecordId id) {
    const Programme& p = *session().results();
    const Index deal = p.columns->dealOf.find(id);
    if (deal == kNoRecord) {
        m_journey->setJourney({});
        m_shares->setData({});
        m_commission->setExplanation({});
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
    m_commission->setExplanation(commissionStep(session().results(), deal));
}

} // namespace counterpart
