// SPDX-License-Identifier: GPL-3.0-or-later
// The first look: how the programme does, how it moves, what needs attention.
#pragma once

#include "ui/panels/panel.h"

class QGridLayout;
class QListWidget;
class QStackedWidget;

namespace counterpart {

namespace ui {
class BarChart;
class EmptyState;
class KpiTile;
class RankChart;
class SectionHeader;
} // namespace ui

class HomePanel : public Panel {
    Q_OBJECT
public:
    HomePanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("home"); }
    QString title() const override { return tr("Home"); }
    ui::Icon icon() const override { return ui::Icon::Home; }
    QString status() const override;

Q_SIGNALS:
    void demoRequested();
    void openRequested();

private:
    void build();
    void refresh();
    void refreshTiles(const Programme& programme);
    void refreshMonths(const Programme& programme);
    void refreshTiers(const Programme& programme);
    void refreshPartners(const Programme& programme);
    void refreshAttention(const Programme& programme);

    QStackedWidget* m_states;
    std::vector<ui::KpiTile*> m_tiles;
    ui::BarChart* m_months = nullptr;
    ui::RankChart* m_tiers = nullptr;
    ui::RankChart* m_partners = nullptr;
    ui::SectionHeader* m_monthsTitle = nullptr;
    ui::SectionHeader* m_tiersTitle = nullptr;
    ui::SectionHeader* m_partnersTitle = nullptr;
    std::vector<RecordId> m_topPartners; // behind the bars of m_partners
    QListWidget* m_attention = nullptr;
};

} // namespace counterpart
