// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder above, everyone's standing as a table below, the arithmetic in the drawer.
#include "ui/panels/tiers/tiers_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/bridge/tier_text.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/ladder_view.h"
#include "ui/dialogs/tiers/tier_by_hand.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/tiers/tier_columns.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/section_header.h"

#include <QMenu>
#include <QSettings>
#include <QToolButton>

namespace counterpart {

namespace {

ui::LadderData ladderOf(const Programme& p) {
    ui::LadderData data;
    data.title = TiersPanel::tr("Tier ladder");
    for (std::size_t t = 0; t < p.rulebook->ladder.tiers.size(); ++t) {
        data.tiers.push_back({tierName(*p.rulebook, t), formatRate(p.rulebook->ladder.tiers[t].margin),
                              requirementsText(*p.rulebook, t, Figures::Local)});
    }
    const auto& partners = p.snapshot->table<Partner>();
    for (Index i = 0; i < partners.size(); ++i) {
        const auto progress = progressOf(p, i);
        data.dots.push_back({partners.at(i).id, toQString(partners.at(i).name), p.standings.tiers[i],
                             progress ? static_cast<double>(*progress) / Micros::kOne : 0.0,
                             gapText(p, i, Figures::Local)});
    }
    return data;
}

} // namespace

TiersPanel::TiersPanel(Session& session, QWidget* parent)
    : TablePanel(session, parent), m_ladder(new ui::LadderView(this)), m_fold(new QToolButton(this)),
      m_history(nullptr) {
    addLadder();
    connectLadder();
    m_history = addExplanationTab(tr("History"));
    begin();
}

void TiersPanel::addLadder() {
    m_fold->setCheckable(true);
    m_fold->setText(tr("Ladder"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    head()->addWidget(m_fold);
    upper()->addWidget(m_ladder);
    connect(m_fold, &QToolButton::toggled, this, [this](bool shown) {
        fold(!shown);
        QSettings().setValue(QStringLiteral("tiers/ladder"), shown);
    });
    const bool shown = QSettings().value(QStringLiteral("tiers/ladder"), true).toBool();
    m_fold->setChecked(shown);
    fold(!shown);
}

void TiersPanel::fold(bool folded) {
    m_ladder->setVisible(!folded);
    m_fold->setIcon(ui::icon(folded ? ui::Icon::ChevronDown : ui::Icon::ChevronUp));
    m_fold->setAccessibleName(folded ? tr("Show the ladder") : tr("Hide the ladder"));
    m_fold->setToolTip(m_fold->accessibleName());
}

void TiersPanel::connectLadder() {
    connect(m_ladder, &ui::LadderView::partnerActivated, this, [this](qint64 id) {
        if (!table()->setCurrentKey(static_cast<quint64>(id))) { // filtered away: it was asked for
            model()->clearFilters();
            model()->setOnly({});
            table()->setCurrentKey(static_cast<quint64>(id));
        }
        Q_EMIT table()->rowChosen(static_cast<quint64>(id));
    });
    connect(m_ladder, &ui::LadderView::partnersActivated, this, [this](const QList<qint64>& ids, const QString& what) {
        show(PanelQuery{{}, {}, what, ids});
    });
    connect(m_ladder, &ui::LadderView::tierActivated, this, [this](int tier) {
        const QString name = m_ladder->data().tiers[static_cast<std::size_t>(tier)].name;
        show(PanelQuery{{}, {{QStringLiteral("standing"), {name}}}, {}, {}});
    });
    connect(table(), &ui::DataTable::currentKeyChanged, this,
            [this](quint64 key) { m_ladder->setSelected(static_cast<qint64>(key)); });
    connect(table(), &ui::DataTable::rowOpened, this,
            [this](quint64 key) { Q_EMIT recordRequested(Kind::Partner, static_cast<qint64>(key)); });
}

TablePanel::RowMaker TiersPanel::rowMaker() const { return tierRows; }

std::vector<ui::SortBy> TiersPanel::firstSort() const { return {{kProgressColumn, true}}; }

void TiersPanel::takeResults() {
    m_ladder->setData(ladderOf(*session().results()));
    limitLadder();
    Q_EMIT statusChanged();
}

void TiersPanel::resizeEvent(QResizeEvent* event) {
    TablePanel::resizeEvent(event);
    limitLadder();
}

void TiersPanel::limitLadder() {
    const int wanted = m_ladder->sizeHint().height();
    m_ladder->setFixedHeight(std::max(m_ladder->leastHeight(), std::min(wanted, height() * 2 / 5)));
}

Step TiersPanel::headOf(RecordId id) const {
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    if (partner == kNoRecord) {
        return {tr("No partner selected"), {}, {}};
    }
    const QString tier = tierName(*p.rulebook, p.standings.tiers[partner]);
    const QString gap = gapText(p, partner, Figures::Local);
    return {toQString(p.snapshot->table<Partner>().at(partner).name),
            gap.isEmpty() ? tier : tr("%1, missing %2").arg(tier, gap),
            {}};
}

TablePanel::StepMaker TiersPanel::explanationOf(RecordId id, const QString& column) const {
    return [p = session().results(), id, column]() -> Step {
        const Index partner = p->columns->partnerOf.find(id);
        if (partner == kNoRecord) {
            return {tr("No partner selected"), {}, {}};
        }
        static const QHash<QString, StandingFigure> figures = {
            {QStringLiteral("revenue"), StandingFigure::Revenue},
            {QStringLiteral("people"), StandingFigure::People},
            {QStringLiteral("progress"), StandingFigure::Progress},
            {QStringLiteral("missing"), StandingFigure::Gap},
        };
        if (const auto figure = figures.constFind(column); figure != figures.constEnd()) {
            return standingSteps(p, partner, *figure, Figures::Local);
        }
        return fieldIndex(Kind::Partner, column.toStdString())
                   ? recordedSteps(p->snapshot, Kind::Partner, id, column, Figures::Local)
                   : tierSteps(p, partner, Figures::Local);
    };
}

void TiersPanel::fillDrawer(RecordId id) {
    m_ladder->setSelected(id);
    const Programme& p = *session().results();
    const Index partner = p.columns->partnerOf.find(id);
    m_history->setExplanation(partner == kNoRecord ? Step{} : tierHistorySteps(p, partner, Figures::Local));
}

void TiersPanel::addToMenu(QMenu& menu, RecordId id) {
    menu.addAction(ui::icon(ui::Icon::Partners), tr("Open the partner"), this,
                   [this, id] { Q_EMIT recordRequested(Kind::Partner, id); });
    QAction* set = menu.addAction(ui::icon(ui::Icon::Edit), tr("Set the tier by hand..."), this,
                                  [this, id] { setTierByHand(session(), id, this); });
    const bool writable = session().isOpen() && session().workspace()->mode() == OpenMode::ReadWrite;
    set->setEnabled(writable);
    if (session().isOpen() && tierByHandOf(session(), id) != 0) {
        menu.addAction(tr("End the tier set by hand..."), this, [this, id] { endTierByHand(session(), id, this); })
            ->setEnabled(writable);
    }
}

QString TiersPanel::status() const {
    const auto p = session().results();
    return p ? tr("%1 - window %2 to %3")
                   .arg(kindPlural(Kind::Partner, static_cast<qint64>(model()->totalCount())),
                        formatDate(p->standings.window.from), formatDate(p->standings.window.to.plusDays(-1)))
             : QString();
}

} // namespace counterpart
