// SPDX-License-Identifier: GPL-3.0-or-later
// The audit trail: every change, who made it, what it wrote, and taking it back.
#pragma once

#include "ui/panels/table_panel.h"

class QPushButton;

namespace counterpart {

class HistoryPanel : public TablePanel {
    Q_OBJECT
public:
    HistoryPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("history"); }
    QString title() const override { return tr("History"); }
    ui::Icon icon() const override { return ui::Icon::History; }
    QString status() const override;

protected:
    Kind kind() const override { return Kind::Partner; } // of no row: entries are no records
    bool rowsAreRecords() const override { return false; }
    RowMaker rowMaker() const override;
    Step headOf(RecordId id) const override; // id = number of the entry
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    QString detailLabel() const override { return tr("What it wrote"); }
    std::vector<ui::SortBy> firstSort() const override;
    void takeResults() override { refreshUndo(); }
    void addToMenu(QMenu& menu, RecordId id) override;

private:
    Step entrySteps(RecordId id) const;
    bool canUndo(qint64 entry) const;
    void refreshUndo();

    QPushButton* m_undo;
};

} // namespace counterpart
