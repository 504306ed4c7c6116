// SPDX-License-Identifier: GPL-3.0-or-later
// A panel that is a table with filter and facets above it and the chosen record in a drawer beside it.
#pragma once

#include "ui/models/permuted_table_model.h"
#include "ui/panels/panel.h"

class QTreeWidget;

namespace counterpart {

namespace ui {
class DataTable;
class Drawer;
} // namespace ui

class TablePanel : public Panel {
    Q_OBJECT
public:
    TablePanel(Session& session, QWidget* parent);

    void show(const PanelQuery& query) override;
    bool openRecord(Kind kind, RecordId id) override;
    QString status() const override;

protected:
    virtual Kind kind() const = 0;
    virtual std::shared_ptr<const ui::RowSource> makeRows() const = 0; // of the session's present results
    virtual Step detailOf(RecordId id) const = 0;                      // what stands beside the table
    virtual std::vector<ui::SortBy> firstSort() const { return {}; }
    void begin(); // connects and fills; called at the end of a panel's constructor
    ui::PermutedTableModel* model() const { return m_model; }

private:
    void refresh();
    void showDetail(RecordId id);

    ui::PermutedTableModel* m_model;
    ui::DataTable* m_table;
    ui::Drawer* m_drawer;
    QTreeWidget* m_detail;
    RecordId m_current = 0;
};

// Shows steps as a tree of two columns; Ctrl+C copies them as text.
void showSteps(QTreeWidget& tree, const Step& root);

} // namespace counterpart
