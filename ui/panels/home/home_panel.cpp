// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out the page and takes clicks to the records behind them.
#include "ui/panels/home/home_panel.h"

#include "ui/bridge/format.h"
#include "ui/bridge/kind_text.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/rank_chart.h"
#include "ui/panels/explanation_view.h"
#include "ui/panels/home/attention.h"
#include "ui/panels/home/start_page.h"
#include "ui/shell/theme/theme.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace counterpart {

namespace {

constexpr int kChartHeight = 240;
constexpr int kColumns = 12;
constexpr double kWide = 960; // of the page, in pixels at a text size of 100 %
constexpr double kMiddling = 600;
enum Page { StartingPage, EmptyPage, FiguresPage };

QFrame* makeCard(QVBoxLayout*& box) {
    auto* card = new QFrame;
    card->setProperty("kind", QStringLiteral("card"));
    box = new QVBoxLayout(card);
    box->setContentsMargins(ui::space::m, ui::space::s, ui::space::m, ui::space::s);
    box->setSpacing(ui::space::xs);
    return card;
}

} // namespace

HomePanel::HomePanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_states(new QStackedWidget(this)), m_start(new StartPage(this)),
      m_drawer(new ui::Drawer(this)), m_explanation(new ExplanationView(m_drawer)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_states, 1);
    row->addWidget(m_drawer);
    addDrawer();
    connect(m_start, &StartPage::demoRequested, this, &HomePanel::demoRequested);
    connect(m_start, &StartPage::newRequested, this, &HomePanel::newRequested);
    connect(m_start, &StartPage::openRequested, this, &HomePanel::openRequested);
    connect(m_start, &StartPage::fileRequested, this, &HomePanel::fileRequested);
    m_states->addWidget(m_start);
    auto* empty = new ui::EmptyState(this);
    empty->setContent(
        ui::Icon::Import, tr("Nothing in this workspace yet"),
        tr("Drop CSV files of partners, deals and touchpoints on the window, or choose them. You see what "
           "they would change before anything is written."));
    empty->setPrimary(tr("Import CSV files"));
    connect(empty, &ui::EmptyState::primaryActivated, this, &HomePanel::importRequested);
    m_states->addWidget(empty);
    build();
    connect(&session, &Session::resultsChanged, this, &HomePanel::refresh);
    connect(&session, &Session::judgementChanged, this, [this] {
        const auto results = this->session().results();
        m_attention->setItems(home::attentionOf(*results, this->session().judgement().get()));
    });
    connect(&session, &Session::closed, this, &HomePanel::refresh);
    refresh();
}

void HomePanel::setRecent(const QStringList& paths) { m_start->setRecent(paths); }

void HomePanel::build() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(title());
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page = new QWidget(scroll);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::l);
    m_grid->setSpacing(ui::space::m);
    for (int c = 0; c < kColumns; ++c) {
        m_grid->setColumnStretch(c, 1);
    }
    for (const metrics::Id id : home::kTiles) {
        auto* tile = new ui::KpiTile(m_page);
        connect(tile, &ui::KpiTile::activated, this, [this, id] { explainTile(id); });
        add(tile, {2, 4, 6});
        m_tiles.push_back(tile);
    }
    addChart(Months, new ui::BarChart(m_page));
    addAttention();
    addChart(Top, new ui::RankChart(m_page));
    addChart(TypesAndTiers, new ui::RankChart(m_page));
    addChart(Pipeline, new ui::RankChart(m_page));
    addChart(Tiers, new ui::RankChart(m_page));
    addChart(Expiring, new ui::RankChart(m_page));
    scroll->setWidget(m_page);
    m_states->addWidget(scroll);
    connect(&ui::theme(), &ui::Theme::changed, this, &HomePanel::arrange);
    arrange();
}

void HomePanel::add(QWidget* part, std::array<int, 3> spans) { m_parts.push_back({part, spans}); }

// Parts flow in reading order; a row that is not full is stretched by its last part.
void HomePanel::arrange() {
    const double room = m_states->width() / ui::theme().textScale();
    const int kind = room >= kWide ? 0 : room >= kMiddling ? 1 : 2;
    if (kind == m_width) {
        return;
    }
    m_width = kind;
    int row = 0;
    int column = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const auto spanOf = [&](std::size_t part) { return m_parts[part].spans[static_cast<std::size_t>(kind)]; };
        int span = spanOf(i);
        const bool last = i + 1 == m_parts.size() || column + span + spanOf(i + 1) > kColumns;
        span = last ? kColumns - column : span;
        m_grid->addWidget(m_parts[i].widget, row, column, 1, span);
        column = last ? 0 : column + span;
        row += last ? 1 : 0;
    }
}

void HomePanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    arrange();
}

void HomePanel::addChart(Place place, ui::ChartWidget* chart) {
    QVBoxLayout* box = nullptr;
    add(makeCard(box), place == Months                       ? std::array{8, 12, 12}
                       : place == Tiers || place == Expiring ? std::array{6, 6, 12}
                                                             : std::array{4, 6, 12});
    Chart& at = m_charts[place];
    at.widget = chart;
    at.title = new ui::SectionHeader;
    chart->setMinimumHeight(place == Tiers || place == Expiring ? kChartHeight * 2 / 3 : kChartHeight);
    box->addWidget(at.title);
    box->addWidget(chart, 1);
    connect(chart, &ui::ChartWidget::elementActivated, this,
            [this, place](int series, int point) { explainElement(place, series, point); });
    connect(chart, &ui::ChartWidget::contextMenuShown, this, [this, place, chart](QMenu* menu) {
        menu->addAction(ui::icon(ui::Icon::Copy), tr("Copy the figures"), this,
                        [chart] { QGuiApplication::clipboard()->setText(asTsv(chart->asTable())); });
        menu->addAction(ui::icon(ui::Icon::Export), tr("Export the chart..."), this,
                        [this, place] { exportPicture(place); });
    });
}

void HomePanel::addAttention() {
    QVBoxLayout* box = nullptr;
    add(makeCard(box), {4, 12, 12});
    box->addWidget(new ui::SectionHeader(tr("Needs you today")));
    m_attention = new home::AttentionList;
    m_attention->setMinimumHeight(kChartHeight);
    connect(m_attention, &home::AttentionList::followed, this, [this](const home::Attention& item) { follow(item); });
    box->addWidget(m_attention, 1);
}

void HomePanel::refresh() {
    const auto p = session().isOpen() ? session().results() : nullptr;
    const bool hasFacts = p && (!p->columns->partners.id.empty() || p->columns->deals.size() > 0);
    m_states->setCurrentIndex(!p ? StartingPage : hasFacts ? FiguresPage : EmptyPage);
    if (!hasFacts) {
        return;
    }
    for (std::size_t i = 0; i < home::kTiles.size(); ++i) {
        m_tiles[i]->setKpi(home::kpiOf(*p, home::kTiles[i]));
    }
    setPicture(Months, home::revenueByMonth(*p));
    setPicture(Tiers, home::partnersByTier(*p));
    setPicture(TypesAndTiers, home::revenueByTypeAndTier(*p));
    setPicture(Pipeline, home::pipelineByStage(*p));
    setPicture(Top, home::topPartners(*p, m_topPartners));
    setPicture(Expiring, home::expiringCertifications(*p));
    m_attention->setItems(home::attentionOf(*p, session().judgement().get()));
    showExplanation();
    Q_EMIT statusChanged();
}

void HomePanel::setPicture(Place place, home::Picture picture) {
    Chart& at = m_charts[place];
    at.title->setTitle(picture.chart.title);
    at.widget->setData(picture.chart);
    at.picture = std::move(picture);
}

void HomePanel::follow(const home::Attention& item) {
    if (item.record != 0) {
        Q_EMIT recordRequested(item.kind, item.record);
    } else if (!item.panel.isEmpty()) {
        Q_EMIT panelRequested(item.panel, item.query);
    }
}

void HomePanel::exportPicture(Place place) {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the chart"), m_charts[place].picture.chart.title + QStringLiteral(".png"),
        tr("Pictures (*.png);;Drawings (*.svg);;PDF (*.pdf);;Figures (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    switch (ui::exportChart(*m_charts[place].widget, path)) {
    case ui::ChartExportError::None:
        Q_EMIT noticeRequested(tr("The chart is in %1").arg(path));
        break;
    case ui::ChartExportError::UnknownFormat:
        Q_EMIT session().failed(tr("%1 cannot be written: the ending must be png, svg, pdf or csv").arg(path));
        break;
    case ui::ChartExportError::CannotWrite:
        Q_EMIT session().failed(tr("%1 cannot be written: choose another folder").arg(path));
        break;
    }
}

QString HomePanel::status() const {
    const auto p = session().results();
    return p ? tr("%1, %2").arg(kindPlural(Kind::Partner, static_cast<qint64>(p->columns->partners.size())),
                                kindPlural(Kind::Deal, static_cast<qint64>(p->columns->deals.size())))
             : QString();
}

} // namespace counterpart
