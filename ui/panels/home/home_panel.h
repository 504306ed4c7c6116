// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: how the programme does, in figures and charts, and what needs someone today.
#pragma once

#include "ui/panels/home/home_figures.h"
#include "ui/panels/panel.h"

class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace counterpart {

namespace ui {
class BarChart;
class ChartWidget;
class Drawer;
class EmptyState;
class KpiTile;
class RankChart;
class SectionHeader;
} // namespace ui

namespace home {
class AttentionList;
struct Attention;
} // namespace home

class ExplanationView;
class StartPage;

class HomePanel : public Panel {
    Q_OBJECT
public:
    HomePanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("home"); }
    QString title() const override { return tr("Home"); }
    ui::Icon icon() const override { return ui::Icon::Home; }
    QString status() const override;
    bool explainFigure(const QString& metric, int levels) override; // a tile, by its metric's name
    void setRecent(const QStringList& paths);                       // offered while no workspace is open

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void demoRequested();
    void newRequested();
    void openRequested();
    void fileRequested(const QString& path);

private:
    enum Place { Months, Tiers, TypesAndTiers, Pipeline, Top, Expiring, PlaceCount };
    struct Chart {
        ui::ChartWidget* widget = nullptr;
        ui::SectionHeader* title = nullptr;
        home::Picture picture;
    };

    void build();
    void addChart(Place place, ui::ChartWidget* chart);
    void addAttention();
    void add(QWidget* part, std::array<int, 3> spans);
    void arrange(); // as many columns as there is room for
    void refresh();
    void setPicture(Place place, home::Picture picture);
    using StepMaker = std::function<Step()>;
    StepMaker explanationOf(Place place, int series, int point) const;
    std::pair<QString, PanelQuery> recordsOf(Place place, int series, int point) const;
    void explainTile(metrics::Id id);
    void explainElement(Place place, int series, int point);
    void explain(std::function<StepMaker()> again, std::function<void()> follow, const QString& verb);
    void showExplanation();
    void addDrawer();
    void follow(const home::Attention& item);
    void exportPicture(Place place);

    struct Part {
        QWidget* widget;
        std::array<int, 3> spans; // of twelve, in a wide, a middling and a narrow page
    };

    QStackedWidget* m_states;
    StartPage* m_start;
    QWidget* m_page = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<Part> m_parts; // in reading order
    int m_width = -1;          // which of the three the page is
    std::vector<ui::KpiTile*> m_tiles;
    std::array<Chart, PlaceCount> m_charts;
    std::vector<RecordId> m_topPartners; // behind the bars of Top
    home::AttentionList* m_attention = nullptr;
    ui::Drawer* m_drawer;
    ExplanationView* m_explanation;
    QPushButton* m_follow = nullptr;    // to the records behind the figure
    std::function<StepMaker()> m_again; // makes the explanation that is shown, also of newer results
    std::function<void()> m_followed;
};

} // namespace counterpart
