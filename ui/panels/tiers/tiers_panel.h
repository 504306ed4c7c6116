// SPDX-License-Identifier: GPL-3.0-or-later
// The ladder: who stands on which tier, who is close to the next, and what is missing.
#pragma once

#include "ui/panels/table_panel.h"

class QToolButton;

namespace counterpart {

namespace ui {
class LadderView;
} // namespace ui

class TiersPanel : public TablePanel {
    Q_OBJECT
public:
    TiersPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("tiers"); }
    QString title() const override { return tr("Tiers"); }
    ui::Icon icon() const override { return ui::Icon::Tiers; }
    QString status() const override;
    ui::LadderView* ladder() const { return m_ladder; }
    ExplanationView* history() const { return m_history; }

protected:
    Kind kind() const override { return Kind::Partner; }
    bool rowsAreRecords() const override { return false; } // partners are edited on their own panel
    RowMaker rowMaker() const override;
    Step headOf(RecordId id) const override;
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void takeResults() override;
    void fillDrawer(RecordId id) override;
    void addToMenu(QMenu& menu, RecordId id) override;
    std::vector<ui::SortBy> firstSort() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addLadder();
    void connectLadder();
    void fold(bool folded);
    void limitLadder(); // so that the table keeps at least half of the height
    ui::LadderView* m_ladder;
    QToolButton* m_fold;
    ExplanationView* m_history;
};

} // namespace counterpart
