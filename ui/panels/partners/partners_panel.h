// SPDX-License-Identifier: GPL-3.0-or-later
// The partners: who they are, where they stand, what they were credited with.
#pragma once

#include "ui/panels/table_panel.h"

namespace counterpart {

class PartnerMeetings;
class PartnerOverview;
class ExplanationView;

class PartnersPanel : public TablePanel {
    Q_OBJECT
public:
    PartnersPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("partners"); }
    QString title() const override { return tr("Partners"); }
    ui::Icon icon() const override { return ui::Icon::Partners; }

protected:
    Kind kind() const override { return Kind::Partner; }
    RowMaker rowMaker() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void addToMenu(QMenu& menu, RecordId id) override;
    void fillDrawer(RecordId id) override;
    std::vector<ui::SortBy> firstSort() const override { return {{3, true}}; }

private:
    void showDealsOf(RecordId id);
    void showJudgement();
    void addMeeting(const QString& kind); // with the partner shown; of a kind, or any

    PartnerOverview* m_overview;
    PartnerMeetings* m_meetings;
    ExplanationView* m_score;
    ExplanationView* m_certifications;
    ExplanationView* m_commission;
};

} // namespace counterpart
