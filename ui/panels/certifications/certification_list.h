// SPDX-License-Identifier: GPL-3.0-or-later
// One of the views beside the table of records: its rows with filter and facets, made only while it is looked at.
#pragma once

#include "ui/models/permuted_table_model.h"
#include "ui/panels/certifications/certification_views.h"

#include <QWidget>

#include <functional>

class QMenu;
class QVBoxLayout;

namespace counterpart {

namespace ui {
class DataTable;
class EmptyState;
} // namespace ui

class CertificationList : public QWidget {
    Q_OBJECT
public:
    using Maker = CertificationView (*)(const ProgrammePtr&);
    CertificationList(const QString& id, const QString& name, Maker make, std::vector<ui::SortBy> sort,
                      QWidget* parent);

    void take(const ProgrammePtr& programme); // the rows follow, at once or from another thread
    void clear();
    const CertificationLine* lineOf(std::uint64_t key) const; // nullptr: gone
    const CertificationLine* current() const;
    const ui::ChartData& months() const { return m_view.months; }
    const ProgrammePtr& programme() const { return m_of; } // whose rows are shown
    ui::DataTable* table() const { return m_table; }
    ui::EmptyState* emptyState() const;
    ui::PermutedTableModel* model() const { return m_model; }
    QVBoxLayout* column() const { return m_column; } // what stands above comes first

Q_SIGNALS:
    void filled();
    void chosen(quint64 key);
    void explained(quint64 key, const QString& column);
    void opened(quint64 key);
    void menuShown(QMenu* menu, quint64 key);

private:
    void show(const ProgrammePtr& programme, CertificationView view);
    QString m_id;
    Maker m_make;
    ui::PermutedTableModel* m_model;
    ui::DataTable* m_table;
    QVBoxLayout* m_column;
    CertificationView m_view;
    ProgrammePtr m_of;
    ProgrammePtr m_wanted;
};

} // namespace counterpart
