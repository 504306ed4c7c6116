// SPDX-License-Identifier: GPL-3.0-or-later
// The deals: who touched them, who is credited, what they earned whom.
#pragma once

#include "ui/panels/table_panel.h"

namespace counterpart {

namespace ui {
class ShareBars;
} // namespace ui

class DealJourney;
class ExplanationView;

class DealsPanel : public TablePanel {
    Q_OBJECT
public:
    DealsPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("deals"); }
    QString title() const override { return tr("Deals"); }
    ui::Icon icon() const override { return ui::Icon::Deals; }

protected:
    Kind kind() const override { return Kind::Deal; }
    RowMaker rowMaker() const override;
    std::vector<ui::SortBy> firstSort() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void fillDrawer(RecordId id) override;

private:
    DealJourney* m_journey;
    ui::ShareBars* m_shares;
    ExplanationView* m_commission;
};

} // namespace counterpart
