// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the gallery.
#include "tests/ui/gallery/pages.h"

#include "tests/ui/widgets/synthetic_rows.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/charts/rank_chart.h"
#include "ui/shell/theme/painting.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/data_table/data_table.h"
#include "ui/widgets/data_table/table_bar.h"
#include "ui/widgets/data_table/table_view.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/drawer.h"
#include "ui/widgets/facet_bar.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/kpi_tile.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/number_link.h"
#include "ui/widgets/property_list.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/states.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <cmath>

namespace counterpart::ui::gallery {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QFrame* card(QWidget* content) {
    auto* frame = new QFrame;
    frame->setProperty("kind", s("card"));
    auto* box = new QVBoxLayout(frame);
    box->setContentsMargins(space::l, space::m, space::l, space::m);
    box->addWidget(content);
    return frame;
}

QFrame* chartCard(const char* title, ChartWidget* chart) {
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(new SectionHeader(s(title)));
    box->addWidget(chart, 1);
    return card(content);
}

QStringList months() {
    QStringList out;
    for (int month = 1; month <= 12; ++month) {
        out << QLocale().monthName(month, QLocale::ShortFormat);
    }
    return out;
}

std::vector<double> wave(int count, double base, double swing, double phase) {
    std::vector<double> out;
    for (int i = 0; i < count; ++i) {
        out.push_back(base + swing * std::sin(i * 0.7 + phase) + 0.03 * base * i);
    }
    return out;
}

Kpi kpi(const char* title, const char* value, Kpi::Move move, const char* delta, Tone tone, const char* target) {
    return {s(title),
            s(value),
            move,
            s(delta),
            tone,
            s(target),
            wave(12, 40, 12, value[0]),
            s("Sum of attributed amounts")};
}

NavRail* rail() {
    auto* rail = new NavRail;
    rail->addItem(s("home"), Icon::Home, s("Home"));
    rail->addItem(s("partners"), Icon::Partners, s("Partners"));
    rail->addItem(s("deals"), Icon::Deals, s("Deals"));
    rail->addItem(s("desk"), Icon::Desk, s("Desk"));
    rail->addItem(s("tiers"), Icon::Tiers, s("Tiers"));
    rail->addItem(s("certs"), Icon::Certifications, s("Certifications"));
    rail->addItem(s("comm"), Icon::Commissions, s("Commissions"));
    rail->addItem(s("qbr"), Icon::Qbr, s("QBR"));
    rail->addItem(s("data"), Icon::Data, s("Data"));
    rail->setCount(s("desk"), 12);
    rail->setCount(s("data"), 128);
    return rail;
}

QWidget* lensRow() {
    auto* row = new QWidget;
    auto* box = new QHBoxLayout(row);
    box->setContentsMargins(space::l, space::s, space::l, space::s);
    box->setSpacing(space::s);
    const std::pair<Icon, const char*> items[] = {{Icon::Model, "Time decay"},
                                                  {Icon::Period, "2026-Q3"},
                                                  {Icon::Currency, "USD"},
                                                  {Icon::Calendar, "as of 30 Sep"}};
    for (const auto& [which, text] : items) {
        auto* button = new MenuButton(which, s("Lens"));
        button->setValue(s(text));
        box->addWidget(button);
    }
    box->addStretch();
    box->addWidget(new SearchField);
    return row;
}

} // namespace

QWidget* controlsPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* banner = new Banner;
    banner->setMessage(Tone::Accent, Icon::Model, s("What-if: half-life 14 days"),
                       s("moves 214,300 USD between 31 partners"));
    banner->addVerb(s("Discard"));
    banner->addVerb(s("Publish"), true);
    column->addWidget(banner);
    column->addWidget(lensRow());
    auto* content = new QWidget;
    auto* grid = new QVBoxLayout(content);
    grid->setContentsMargins(space::l, space::s, space::l, space::l);
    grid->setSpacing(space::m);
    auto* buttons = new QHBoxLayout;
    auto* primary = new QPushButton(icon(Icon::Add), s("Add partner"));
    auto* save = new QPushButton(s("Save"));
    save->setProperty("kind", s("primary"));
    auto* off = new QPushButton(icon(Icon::Export), s("Export"));
    off->setEnabled(false);
    for (QWidget* one :
         std::initializer_list<QWidget*>{save, primary, off, new SplitButton(Icon::Export, s("Export"))}) {
        buttons->addWidget(one);
    }
    buttons->addStretch();
    grid->addLayout(buttons);
    auto* badges = new QHBoxLayout;
    const char* tiers[] = {"Registered", "Silver", "Gold", "Premier", "Platinum"};
    for (int i = 0; i < 5; ++i) {
        badges->addWidget(new TierBadge({s(tiers[i]), i, 5}));
    }
    badges->addSpacing(space::l);
    badges->addWidget(new StatusChip(s("Approved"), Tone::Positive));
    badges->addWidget(new StatusChip(s("In review"), Tone::Accent));
    badges->addWidget(new StatusChip(s("Expiring"), Tone::Warning));
    badges->addWidget(new StatusChip(s("Rejected"), Tone::Negative));
    badges->addWidget(new StatusChip(s("Draft"), Tone::Neutral));
    badges->addStretch();
    grid->addLayout(badges);
    auto* facets = new FacetBar;
    facets->setFacets({{0, s("Tier"), {{0, s("Silver"), 12, false}, {1, s("Gold"), 7, true}}},
                       {1, s("Type"), {{0, s("VAR"), 30, false}}},
                       {2, s("Region"), {{0, s("EMEA"), 3, true}, {1, s("APAC"), 9, true}, {2, s("LATAM"), 1, true}}}});
    facets->setCondition(s("Won in March 2026"));
    grid->addWidget(facets);
    auto* list = new PropertyList;
    list->addText(s("Legal name"), s("Northwind Consulting GmbH"));
    list->addNumber(s("Attributed revenue"), s("1,284,330.00 USD"), s("Sum over the lens"));
    list->addNumber(s("Commission owed"), s("−12,400.00 USD"));
    list->addWidget(s("Tier"), new TierBadge({s("Gold"), 2, 4}));
    list->addGap();
    list->addText(s("Owner"), s("Partner desk"));
    auto* row = new QHBoxLayout;
    row->addWidget(card(list), 1);
    auto* big = new NumberLink(s("3,214,870"));
    big->setType(Type::Display);
    row->addWidget(card(big), 1, Qt::AlignTop);
    grid->addLayout(row);
    grid->addStretch();
    column->addWidget(content, 1);
    auto* strip = new StatusStrip;
    strip->setText(s("1,284 deals · 12 selected · 3.2 M USD attributed"));
    strip->setJob(s("Importing deals.csv"), 42, s("310,000 rows/s, 4 s left"), true);
    column->addWidget(strip);
    auto* toast = new Toast(page);
    toast->say(
        s("Partner archived"), s("Undo"), [] {}, Tone::Positive);
    return page;
}

QWidget* formPage() {
    auto* page = new QWidget;
    auto* box = new QHBoxLayout(page);
    box->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto* form = new FormLayout;
    form->addHeading(s("Add a deal"));
    auto* name = form->addField(s("Name"), new QLineEdit(s("Rollout 2026")));
    name->setRequired(true);
    auto* amount = form->addField(s("Amount (USD)"), new QLineEdit(s("12,5O0")));
    amount->setError(s("“12,5O0” is not an amount. Expected like 12,500.00"));
    auto* close = new DateEdit;
    close->setDate(QDate(2026, 11, 21));
    form->addField(s("Close date"), close)->setHint(s("Decides which plan and rate apply"));
    auto* stage = new QComboBox;
    stage->addItems({s("Qualified"), s("Proposal"), s("Won")});
    form->addField(s("Stage"), stage);
    auto* note = new QLineEdit;
    note->setPlaceholderText(s("Why this change is made"));
    form->addField(s("Reason"), note);
    form->addWidget(new QCheckBox(s("Registered")));
    box->addWidget(card(form), 1);
    box->setAlignment(Qt::AlignTop);
    return page;
}

QWidget* dashboardPage() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail());
    auto* grid = new QGridLayout;
    grid->setContentsMargins(space::l, space::l, space::l, space::l);
    grid->setSpacing(space::m);
    row->addLayout(grid, 1);
    const Kpi kpis[] = {
        kpi("Attributed revenue", "3.21 M", Kpi::Move::Up, "12.4 % more than Q2", Tone::Positive, "Target 3.0 M"),
        kpi("Active partners", "58", Kpi::Move::Same, "as many as in Q2", Tone::Neutral, "Target 60"),
        kpi("Win rate", "34.1 %", Kpi::Move::Down, "2.2 points less than Q2", Tone::Negative, ""),
        kpi("Expiring certifications", "17", Kpi::Move::Up, "5 more than last month", Tone::Warning, "within 90 days")};
    for (int i = 0; i < 4; ++i) {
        auto* tile = new KpiTile;
        tile->setKpi(kpis[i]);
        grid->addWidget(tile, 0, i);
    }
    auto* revenue = new BarChart;
    ChartData data{s("Revenue"), s("Month"), months(), {}, {}, {}, {}, {}};
    data.series = {{s("2025"), wave(12, 180000, 50000, 1), ChartSeries::Style::Comparison, -1},
                   {s("2026"), wave(12, 230000, 60000, 2), ChartSeries::Style::Main, -1},
                   {s("Quota"), std::vector<double>(12, 260000), ChartSeries::Style::Line, -1}};
    revenue->setData(data);
    grid->addWidget(chartCard("Attributed revenue by month (USD)", revenue), 1, 0, 1, 2);
    auto* stacked = new BarChart;
    stacked->setStacked(true);
    data.series = {{s("Reseller"), wave(12, 90000, 20000, 1), ChartSeries::Style::Main, -1},
                   {s("Referral"), wave(12, 50000, 10000, 2), ChartSeries::Style::Main, -1},
                   {s("Co-sell"), wave(12, 70000, 20000, 3), ChartSeries::Style::Main, -1}};
    stacked->setData(data);
    grid->addWidget(chartCard("By partner type", stacked), 1, 2, 1, 2);
    auto* top = new RankChart;
    top->setData({s("Top"),
                  s("Partner"),
                  {s("Alder Systems"), s("Birch Consulting International Holdings"), s("Cedar"), s("Fjord Networks"),
                   s("Other")},
                  {{s("Attributed"), {912000, 640500, 388000, 120400, 730000}, ChartSeries::Style::Main, -1}},
                  {},
                  {},
                  {},
                  {}});
    grid->addWidget(chartCard("Top partners", top), 2, 0);
    auto* tiers = new RankChart;
    tiers->setColorPerCategory(true);
    tiers->setData({s("Tiers"),
                    s("Tier"),
                    {s("Registered"), s("Silver"), s("Gold"), s("Platinum")},
                    {{s("Partners"), {28, 19, 9, 2}, ChartSeries::Style::Main, -1}},
                    {},
                    {},
                    {},
                    {}});
    grid->addWidget(chartCard("Partners by tier", tiers), 2, 1);
    auto* line = new LineChart;
    line->setFilled(true);
    data.series = {{s("Score"), wave(12, 60, 10, 1), ChartSeries::Style::Main, 2},
                   {s("Year before"), wave(12, 52, 8, 2), ChartSeries::Style::Comparison, -1}};
    line->setData(data);
    grid->addWidget(chartCard("Score", line), 2, 2);
    auto* funnel = new RankChart;
    funnel->setData(funnelOf({s("Pipeline"),
                              s("Stage"),
                              {s("Registered"), s("Qualified"), s("Proposal"), s("Won")},
                              {{s("Deals"), {412, 230, 96, 41}, ChartSeries::Style::Main, 4}},
                              {},
                              {},
                              {},
                              {}}));
    grid->addWidget(chartCard("Pipeline", funnel), 2, 3);
    grid->setRowStretch(1, 3);
    grid->setRowStretch(2, 3);
    return page;
}

QWidget* tablePage() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::s);
    auto* model = new PermutedTableModel(page);
    auto* table = new DataTable;
    table->setModel(model);
    auto rows = std::make_shared<testing::SyntheticRows>(600);
    model->setSource(rows);
    model->setSort({{testing::Tier, true}, {testing::Amount, true}});
    model->setFilterText(s("ced"));
    auto* barRow = new QHBoxLayout;
    barRow->setContentsMargins(space::l, space::m, space::l, 0);
    auto* bar = new TableBar(table);
    bar->addWidget(new SplitButton(Icon::Export, s("Export")));
    barRow->addWidget(bar);
    left->addLayout(barRow);
    left->addWidget(table, 1);
    row->addLayout(left, 1);
    table->view()->setCurrentIndex(model->index(1, 0));
    table->view()->selectionModel()->select(QItemSelection(model->index(1, 0), model->index(3, 6)),
                                            QItemSelectionModel::ClearAndSelect);
    auto* drawer = new Drawer;
    drawer->setTitle(s("Cedar Systems 130"), s("Reseller · Rotterdam"));
    drawer->setTitleMark(new TierBadge({s("Gold"), 2, 4}));
    drawer->addButton(new QAction(icon(Icon::Edit), s("Edit"), drawer));
    auto* standing = new PropertyList;
    standing->setContentsMargins(0, space::m, 0, 0);
    standing->addText(s("Owner"), s("Partner desk"));
    standing->addNumber(s("Attributed"), s("1,284,330.00 USD"));
    standing->addNumber(s("To Platinum"), s("215,670.00 USD"));
    standing->addText(s("Certified people"), s("2 of 3"));
    drawer->addTab(s("Standing"), standing);
    drawer->addTab(s("Credits"), new QWidget);
    drawer->addTab(s("Certifications"), new QWidget);
    drawer->addTab(s("Activity"), new QWidget);
    drawer->open();
    row->addWidget(drawer);
    return page;
}

QWidget* statesPage() {
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    auto* empty = new EmptyState;
    empty->setContent(Icon::Partners, s("No partners yet"),
                      s("Import your list as CSV, or add the first one by hand."));
    empty->setPrimary(s("Import CSV"));
    empty->setSecondary(s("Add partner"));
    auto* nothing = new EmptyState;
    nothing->setContent(Icon::Filter, s("Nothing matches"), s("No row fits the filter “zzz”."));
    nothing->setPrimary(s("Clear the filter"));
    auto* error = new ErrorState;
    error->setError(s("The file cannot be read"),
                    s("programme.counterpart was made by a newer version. Install that version to open it."),
                    s("Choose another file"));
    auto* loading = new LoadingState;
    loading->start();
    grid->addWidget(empty, 0, 0);
    grid->addWidget(nothing, 0, 1);
    grid->addWidget(error, 1, 0);
    grid->addWidget(loading, 1, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return page;
}

QWidget* palettePage() {
    auto* page = new QWidget;
    page->resize(900, 600);
    auto* palette = new CommandPalette(page);
    QList<QAction*> actions;
    for (const char* name : {"Import files", "Export table", "Go to deals", "Dark theme", "Undo edit partner"}) {
        auto* action = new QAction(icon(Icon::Import), s(name), page);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(QLatin1Char(name[0]))));
        actions << action;
    }
    palette->addProvider(actionProvider(s("Actions"), [actions] { return actions; }));
    class Partners : public PaletteProvider {
    public:
        QString group() const override { return s("Partners"); }
        QVector<PaletteItem> find(const QString& text, int limit) override {
            QVector<PaletteItem> items;
            for (std::uint32_t row = 0; row < 40; ++row) {
                items.append(
                    {testing::SyntheticRows::name(row), s("Gold · Rotterdam"), {}, Icon::Partners, 0, {}, [] {}});
            }
            keepBest(items, text, limit);
            return items;
        }
    };
    palette->addProvider(std::make_shared<Partners>());
    QTimer::singleShot(20, palette, [palette] { palette->open(s("ed")); });
    return page;
}

QWidget* iconsPage() {
    class Icons : public QWidget {
        void paintEvent(QPaintEvent*) override {
            QPainter painter(this);
            const Colors& c = theme().colors();
            painter.fillRect(rect(), c.surface);
            for (int i = 1; i < static_cast<int>(Icon::Count); ++i) {
                const int x = 16 + (i - 1) % 12 * 74;
                const int y = 16 + (i - 1) / 12 * 76;
                paintIcon(painter, QRect(x + 16, y, 32, 32), static_cast<Icon>(i), c.text);
                drawLine(painter, QRect(x, y + 36, 70, 20), iconName(static_cast<Icon>(i)), theme().font(Type::Caption),
                         c.secondary, Qt::AlignHCenter);
            }
        }
    };
    return new Icons;
}

} // namespace counterpart::ui::gallery
