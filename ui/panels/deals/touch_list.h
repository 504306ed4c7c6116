// SPDX-License-Identifier: GPL-3.0-or-later
// The touches of a journey as rows: when, type, party, part of the deal. Words are made for the rows in sight.
#pragma once

#include "ui/charts/journey_view.h"

#include <QAbstractTableModel>

namespace counterpart {

class TouchListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Type, Party, Credit, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void setJourney(std::shared_ptr<const ui::JourneyData> journey);
    const ui::JourneyTouch& touch(int row) const { return m_journey->touches[static_cast<std::size_t>(row)]; }
    int rowOf(qint64 touchId) const; // -1 where it is not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QString tip(int row) const;
    std::shared_ptr<const ui::JourneyData> m_journey;
};

} // namespace counterpart
