// SPDX-License-Identifier: GPL-3.0-or-later
// Saved what-ifs and the one that is on, side by side against the facts: commission as bars, partners as slopes, and
// every partner in a table.
#pragma once

#include "ui/bridge/session.h"
#include "ui/models/permuted_table_model.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;

namespace counterpart {

namespace scenario {
struct Cases;
struct Named;
} // namespace scenario

namespace ui {
class DataTable;
class EstimateView;
class SlopeView;
} // namespace ui

class WhatIfComparison : public QDialog {
    Q_OBJECT
public:
    static WhatIfComparison* open(Session& session, QWidget* window);

private:
    WhatIfComparison(Session& session, QWidget* window);
    void layOut();
    void fillChoices();
    std::vector<scenario::Named> questions() const;
    void compute();
    void take(std::shared_ptr<const scenario::Cases> cases);
    void showCharts();
    void exportTable();

    Session& m_session;
    QListWidget* m_choices;
    QComboBox* m_against; // the case that the slopes lead to
    ui::EstimateView* m_totals;
    ui::SlopeView* m_slopes;
    ui::DataTable* m_table;
    ui::PermutedTableModel m_model;
    QLabel* m_said;
    std::shared_ptr<const scenario::Cases> m_cases;
    quint64 m_asked = 0;
};

} // namespace counterpart
