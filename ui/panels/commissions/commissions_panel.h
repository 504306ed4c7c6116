// SPDX-License-Identifier: GPL-3.0-or-later
// The commission lines, each with the arithmetic behind it.
#pragma once

#include "ui/panels/table_panel.h"

namespace counterpart {

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
    Step detailOf(RecordId id) const override; // id = row of the result + 1
};

} // namespace counterpart
