// SPDX-License-Identifier: GPL-3.0-or-later
// The first look: how the programme does, how it moves, what needs attention.
#pragma once

#include "ui/panels/panel.h"

class QChart;
class QChartView;
class QGridLayout;
class QListWidget;
class QStackedWidget;

namespace counterpart {

namespace ui {
class KpiTile;
}

class HomePanel : public Panel {
    Q_OBJECT
public:
    HomePanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("home"); }
    QString title() const override { return tr("Home"); }
    ui::Icon icon() const override { return ui::Icon::Home; }
    QString status() const override;

private:
    void build();
    void refresh();
    void refreshTiles(const Programme& programme);
    void refreshMonths(const Programme& programme);
    void refreshTiers(const Programme& programme);
    void refreshPartners(const Programme& programme);
    void refreshAttention(const Programme& programme);
    QChartView* addChart(QGridLayout& grid, int row, int column, int span, const QString& name);

    QStackedWidget* m_states;
    std::vector<ui::KpiTile*> m_tiles;
    QChartView* m_months = nullptr;
    QChartView* m_tiers = nullptr;
    QChartView* m_partners = nullptr;
    QListWidget* m_attention = nullptr;
};

} // namespace counterpart
