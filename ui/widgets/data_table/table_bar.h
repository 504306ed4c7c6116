// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a table: filter, facets with counts, columns, density. The same on every panel.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace counterpart::ui {

class DataTable;
class FacetBar;
class FilterEdit;

class TableBar : public QWidget {
    Q_OBJECT
public:
    explicit TableBar(DataTable* table, QWidget* parent = nullptr); // after the table has its model
    FilterEdit* filter() const { return m_filter; }
    FacetBar* facets() const { return m_facets; }
    void addWidget(QWidget* widget); // at the far end: saved views, export, add

private:
    void refresh();
    DataTable* m_table;
    FilterEdit* m_filter;
    FacetBar* m_facets;
    QHBoxLayout* m_row;
};

} // namespace counterpart::ui
