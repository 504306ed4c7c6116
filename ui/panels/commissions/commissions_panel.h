// SPDX-License-Identifier: GPL-3.0-or-later
// The commission lines, each with the arithmetic behind it.
#pragma once

#include "ui/panels/table_panel.h"

namespace counterpart {

namespace ui {
class NumberLink;
} // namespace ui

class CommissionsPanel : public TablePanel {
    Q_OBJECT
public:
    CommissionsPanel(Session& session, QWidget* parent);
    QString id() const override { return QStringLiteral("commissions"); }
    QString title() const override { return tr("Commissions"); }
    ui::Icon icon() const override { return ui::Icon::Commissions; }
    QString status() const override;

protected:
    Kind kind() const override { return Kind::DealLine; }
    bool rowsAreRecords() const override { return false; } // rows are lines of the result
    RowMaker rowMaker() const override;
    std::vector<ui::SortBy> firstSort() const override;
    Step headOf(RecordId id) const override; // id = row of the result + 1
    StepMaker explanationOf(RecordId id, const QString& column) const override;
    void takeResults() override;

private:
    ui::NumberLink* m_sum; // accrued in the period
};

} // namespace counterpart
