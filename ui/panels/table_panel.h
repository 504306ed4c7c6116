// SPDX-License-Identifier: GPL-3.0-or-later
// A panel that is a table with a filter above it and the chosen record beside it.
#pragma once

#include "ui/models/permuted_table_model.h"
#include "ui/panels/panel.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;
class QTreeWidget;

namespace counterpart {

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
    QTableView* table() const { return m_table; }
    ui::PermutedTableModel* model() const { return m_model; }

private:
    void refresh();
    void applyColumns();
    void showDetail();
    void copySelection() const;

    QLineEdit* m_filter;
    QTableView* m_table;
    ui::PermutedTableModel* m_model;
    QTreeWidget* m_detail;
    QLabel* m_caption;
    QSplitter* m_splitter;
    RecordId m_current = 0;
    bool m_columnsSet = false;
};

// Shows steps as a tree of two columns; Ctrl+C copies them as text.
void showSteps(QTreeWidget& tree, const Step& root);

} // namespace counterpart
